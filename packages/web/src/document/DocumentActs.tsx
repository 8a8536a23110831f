/** The acts on a document, each only for those who may and when it is possible: submit, approve, return, retire, acknowledge. */
import { nextVersion } from '@certwright/core/document/document.state';
import { useState } from 'react';
import { useAct } from '../api/hooks.ts';
import { useCan, useOrg } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { approvalRefusal, type Document } from './document.words.tsx';

type Props = {
  readonly of: Document;
  readonly onEdit: () => void;
  /** Told what the server refused, to be shown above the text. */
  readonly onRefused: (error: unknown) => void;
};

export function DocumentActs({ of, onEdit, onRefused }: Props) {
  const can = useCan();
  const { person } = useOrg();
  const submit = useAct('document.submit');
  const approve = useAct('document.approve');
  const acknowledge = useAct('document.acknowledge');
  const [asking, setAsking] = useState<'return' | 'retire'>();
  const at = { id: of.id, $version: of.version };
  const writes = can('document:write');
  const toRead = of.inForce !== null && of.waitingFor.some(one => one.id === person.id);
  const release = of.inForce;
  const step = of.stepNow === null ? undefined : of.control.steps[of.stepNow];
  const given = of.approvals.filter(one => one.step === of.stepNow).length;
  const lastStep =
    step === undefined || (of.stepNow === of.control.steps.length - 1 && given + 1 >= step.quorum);
  const tried = { onError: onRefused };
  return (
    <>
      {writes && of.phase === 'released' ? (
        <Button kind="quiet" onClick={() => setAsking('retire')}>
          Make obsolete
        </Button>
      ) : null}
      {writes && (of.phase === 'draft' || of.phase === 'released') ? (
        <Button hotkey="e" onClick={onEdit}>
          {of.phase === 'draft' ? 'Edit' : 'Begin the next version'}
        </Button>
      ) : null}
      {can('document:approve') && of.phase === 'submitted' ? (
        <>
          <Button onClick={() => setAsking('return')}>Return</Button>
          <Button
            kind="primary"
            busy={approve.isPending}
            blockedBy={approvalRefusal(of.refusesApproval)}
            onClick={() => approve.mutate(at, tried)}
          >
            {lastStep ? `Release version ${nextVersion(of)}` : 'Approve this step'}
          </Button>
        </>
      ) : null}
      {writes && of.phase === 'draft' ? (
        <Button
          kind="primary"
          busy={submit.isPending}
          blockedBy={
            of.text.trim() === '' && of.file === null ? 'There is no text to approve yet.' : undefined
          }
          onClick={() => submit.mutate(at, tried)}
        >
          Submit for approval
        </Button>
      ) : null}
      {can('document:acknowledge') && toRead && release !== null ? (
        <Button
          kind={of.phase === 'released' ? 'primary' : 'plain'}
          busy={acknowledge.isPending}
          onClick={() => acknowledge.mutate({ id: of.id, release }, tried)}
        >
          I have read and understood version {release}
        </Button>
      ) : null}
      {asking === undefined ? null : <WhyDialog act={asking} of={of} onClose={() => setAsking(undefined)} />}
    </>
  );
}

type WhyProps = { readonly act: 'return' | 'retire'; readonly of: Document; readonly onClose: () => void };

function WhyDialog({ act, of, onClose }: WhyProps) {
  const giveBack = useAct('document.return');
  const retire = useAct('document.retire');
  const title = act === 'return' ? `Return ${of.number} to its author` : `Make ${of.number} obsolete`;
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        label={title}
        submit={act === 'return' ? 'Return' : 'Make obsolete'}
        danger={act === 'retire'}
        onSubmit={async values => {
          const input = { id: of.id, why: textOf(values.why), $version: of.version };
          await (act === 'return' ? giveBack : retire).mutateAsync(input);
          onClose();
        }}
      >
        <TextArea
          name="why"
          label={act === 'return' ? 'What has to change' : 'Why it is no longer needed'}
          required
        />
      </Form>
    </Dialog>
  );
}
