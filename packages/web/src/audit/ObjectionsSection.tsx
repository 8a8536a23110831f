/** What the client said against members of the team: raised by the client, answered by the body (ISO/IEC 17021-1, 9.2.3.5). */
import { useState } from 'react';
import { useAct, useRead } from '../api/hooks.ts';
import { useCan } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { RadioCards } from '../ui/field/RadioCards.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { Status } from '../ui/status/Status.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import type { Audit } from './audit-steps.ts';

const WORDS = { raised: 'not answered', upheld: 'agreed', rejected: 'not agreed' } as const;
const SHAPES = { raised: 'open', upheld: 'accepted', rejected: 'closed' } as const;

export function ObjectionsSection({ audit }: { readonly audit: Audit }) {
  const can = useCan();
  const objections = useRead('audit.objections', { id: audit.id });
  const [doing, setDoing] = useState<string>();
  const rows = objections.data?.rows ?? [];
  const mayObject = can('team:object') && audit.team.length > 0 && !audit.visit;
  if (rows.length === 0 && !mayObject) return null;
  const close = (): void => setDoing(undefined);
  return (
    <section className="stack">
      <h2>Objections to members of the team</h2>
      {rows.length === 0 ? (
        <p className="quiet">You may object to a member of the team, with your reasons, before the visit.</p>
      ) : (
        <ul className="stack">
          {rows.map(one => (
            <li key={one.id} className="stack-close">
              <div className="row">
                <strong>{one.person.name}</strong>
                <Status of={SHAPES[one.phase]} word={WORDS[one.phase]} />
                <span className="quiet">
                  <DateText on={one.on} />
                </span>
              </div>
              <p>{one.reasons}</p>
              {one.answer ? <p className="quiet">Answer of the body: {one.answer.reasons}</p> : null}
              {one.phase === 'raised' && can('audit:plan') ? (
                <div>
                  <Button onClick={() => setDoing(one.id)}>Answer</Button>
                </div>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {mayObject ? (
        <div>
          <Button onClick={() => setDoing('object')}>Object to a member</Button>
        </div>
      ) : null}
      {doing === 'object' ? <ObjectDialog audit={audit} onClose={close} /> : null}
      {doing !== undefined && doing !== 'object' ? <AnswerDialog objection={doing} onClose={close} /> : null}
    </section>
  );
}

function ObjectDialog({ audit, onClose }: { readonly audit: Audit; readonly onClose: () => void }) {
  const object = useAct('audit.objectToMember');
  return (
    <Dialog title="Object to a member of the team" onClose={onClose}>
      <Form
        label="Objection"
        submit="Send the objection"
        onSubmit={async values => {
          const said = { person: textOf(values.person), reasons: textOf(values.reasons) };
          await object.mutateAsync({ id: audit.id, ...said });
          onClose();
        }}
      >
        <Select
          name="person"
          label="Member"
          choices={audit.team.map(one => ({ value: one.person, label: one.name || one.role }))}
          required
        />
        <TextArea name="reasons" label="Why" rows={4} required />
      </Form>
    </Dialog>
  );
}

function AnswerDialog({ objection, onClose }: { readonly objection: string; readonly onClose: () => void }) {
  const answer = useAct('audit.answerObjection');
  return (
    <Dialog title="Answer the objection" onClose={onClose}>
      <Form
        label="Answer"
        submit="Send the answer"
        onSubmit={async values => {
          const said = { upheld: values.upheld === 'yes', reasons: textOf(values.reasons) };
          await answer.mutateAsync({ objection, ...said });
          onClose();
        }}
      >
        <RadioCards
          name="upheld"
          label="Does the body agree?"
          required
          cards={[
            {
              value: 'yes',
              label: 'Yes',
              hint: 'Somebody else is appointed; this person stays off this audit.',
            },
            { value: 'no', label: 'No', hint: 'The member stays; say why.' },
          ]}
        />
        <TextArea name="reasons" label="What the client reads" rows={4} required />
      </Form>
    </Dialog>
  );
}
