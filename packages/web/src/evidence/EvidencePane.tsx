/** One piece of evidence beside the list: its file, what it shows, and the acts of relating and withdrawing it. */
import { useState } from 'react';
import { useAct } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { RouterLink } from '../app/RouterLink.tsx';
import { nameOf } from '../requirement/sheet.ts';
import { refsOf, useRequirementChoices } from '../requirement/useRequirementChoices.ts';
import { Button } from '../ui/button/Button.tsx';
import { CopyText } from '../ui/copy-text/CopyText.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { Facts } from '../ui/facts/Facts.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { Form } from '../ui/form/Form.tsx';
import { listOf, textOf } from '../ui/form/value-of.ts';
import { PickField } from '../ui/pick/PickField.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { EvidenceStanding } from './EvidenceStanding.tsx';
import type { Evidence } from './evidence.columns.tsx';
import { FileLink } from './file-link.tsx';

type Props = { readonly of: Evidence };

export function EvidencePane({ of }: Props) {
  const path = useOrgPath();
  const can = useCan();
  const { words } = useRequirementChoices();
  const [act, setAct] = useState<'relate' | 'withdraw'>();
  const may = can('evidence:attach') && of.standing !== 'withdrawn';
  return (
    <div className="stack">
      <h2>{of.title}</h2>
      <Facts
        of={[
          { term: 'State', value: <EvidenceStanding of={of.standing} /> },
          { term: 'Stands for', value: <DateText on={of.standsFor} as="long" /> },
          { term: 'Expires', value: <DateText on={of.expiresOn} as="long" /> },
          { term: 'File', value: of.file ? <FileLink of={of.file} /> : 'not kept here' },
          {
            term: 'Handed in',
            value: (
              <>
                {of.attachedBy.name}, <DateText on={of.attachedOn} />
              </>
            ),
          },
          ...(of.file
            ? [{ term: 'Fingerprint', value: <CopyText text={of.file.sha256} label="fingerprint" /> }]
            : []),
        ]}
      />
      <section className="stack-close">
        <h3>What it shows</h3>
        <ul>
          {of.requirements.map(one => (
            <li key={nameOf(one)}>
              <RouterLink href={path(`/implement/requirements/${one.edition}/${one.key}`)}>
                {words(one)}
              </RouterLink>
            </li>
          ))}
        </ul>
      </section>
      {may ? (
        <div className="row">
          <Button onClick={() => setAct('relate')}>Let it show more</Button>
          <Button kind="quiet" onClick={() => setAct('withdraw')}>
            Withdraw
          </Button>
        </div>
      ) : null}
      {act === 'relate' ? <RelateDialog of={of} onClose={() => setAct(undefined)} /> : null}
      {act === 'withdraw' ? <WithdrawDialog of={of} onClose={() => setAct(undefined)} /> : null}
    </div>
  );
}

type DialogProps = Props & { readonly onClose: () => void };

function RelateDialog({ of, onClose }: DialogProps) {
  const relate = useAct('evidence.relate');
  const { choices } = useRequirementChoices();
  const shown = new Set(of.requirements.map(nameOf));
  return (
    <Dialog title="Let it show more" onClose={onClose}>
      <Form
        label="Let it show more"
        submit="Add"
        onSubmit={async values => {
          const requirements = refsOf(listOf(values.requirements));
          await relate.mutateAsync({ id: of.id, requirements, $version: of.version });
          onClose();
        }}
      >
        <PickField
          name="requirements"
          label="Also shows that these are met"
          choices={choices.filter(one => !shown.has(one.value))}
          multiple
          required
        />
      </Form>
    </Dialog>
  );
}

function WithdrawDialog({ of, onClose }: DialogProps) {
  const withdraw = useAct('evidence.withdraw');
  return (
    <Dialog title={`Withdraw ${of.title}`} onClose={onClose}>
      <Form
        label="Withdraw"
        submit="Withdraw the evidence"
        danger
        onSubmit={async values => {
          await withdraw.mutateAsync({ id: of.id, why: textOf(values.why), $version: of.version });
          onClose();
        }}
      >
        <p>It stays on record and shows nothing any more.</p>
        <TextArea name="why" label="Why" required />
      </Form>
    </Dialog>
  );
}
