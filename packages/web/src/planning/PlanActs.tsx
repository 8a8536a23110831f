/** What who leads does next with a plan: have it proposed, send it. */
import { useState } from 'react';
import { useAct } from '../api/hooks.ts';
import { call } from '../api/client.ts';
import { useOrg } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { readProblem } from '../ui/form/problem.ts';
import { Refusal } from '../ui/refusal/Refusal.tsx';
import { useWords } from '../ui/UiProvider.tsx';
import type { Plan } from './plan.words.ts';

export function PlanActs({ audit, plan }: { readonly audit: string; readonly plan: Plan }) {
  const { slug } = useOrg();
  const words = useWords();
  const [failed, setFailed] = useState<unknown>();
  const draft = useAct('audit-plan.draft');
  const [recording, setRecording] = useState(false);
  const record = useAct('audit-plan.recordAgreement');
  const send = useAct('audit-plan.send');
  if (!plan.mayWrite) return null;
  const at = { id: audit, stage: plan.stage };
  const propose = async (): Promise<void> => {
    setFailed(undefined);
    const { sessions } = await call('audit-plan.propose', slug, at);
    await draft.mutateAsync({ ...at, sessions, wants: plan.wants });
  };
  return (
    <>
      {failed === undefined ? null : (
        <Refusal problem={readProblem(failed, words.unreachable, words.failed)} />
      )}
      <div className="row">
        <Button
          kind={plan.sessions.length === 0 ? 'primary' : 'plain'}
          busy={draft.isPending}
          onClick={() => void propose().catch(setFailed)}
        >
          {plan.sessions.length === 0 ? 'Propose a plan' : 'Propose it anew'}
        </Button>
        {plan.phase === 'draft' ? (
          <Button
            kind="primary"
            busy={send.isPending}
            blockedBy={plan.faults.length > 0 ? 'The plan lacks what stands above.' : undefined}
            onClick={() => send.mutate(at, { onError: setFailed })}
          >
            Send version {plan.number + 1}
          </Button>
        ) : null}
        {plan.phase === 'sent' ? (
          <Button kind="quiet" onClick={() => setRecording(true)}>
            Write down that the client agreed
          </Button>
        ) : null}
      </div>
      {recording ? (
        <Dialog title={`Agreement to version ${plan.number}`} onClose={() => setRecording(false)}>
          <Form
            submit="Write it down"
            label="Agreement"
            onSubmit={async values => {
              await record.mutateAsync({ ...at, number: plan.number, how: textOf(values.how) });
              setRecording(false);
            }}
          >
            <TextArea name="how" label="How the client agreed" rows={2} required />
          </Form>
        </Dialog>
      ) : null}
    </>
  );
}
