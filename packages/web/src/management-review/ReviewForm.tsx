/** The form of a management review: who was there, each input, what was decided, what is to be done. */
import { useState } from 'react';
import type { Output } from '../api/client.ts';
import { useAct } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { useGo } from '../app/RouterLink.tsx';
import { usePeople } from '../requirement/usePeople.ts';
import { Button } from '../ui/button/Button.tsx';
import { Citations } from '../ui/citation/Citation.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldGroup } from '../ui/form/FieldGroup.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';
import { givenOf, listOf, textOf } from '../ui/form/value-of.ts';
import { PickField } from '../ui/pick/PickField.tsx';
import { useToday } from '../ui/text/useToday.ts';
import { actionsOf, inputsOf, linesOf } from './review.values.ts';

type Input = Output<'management-review.inputs'>['inputs'][number];

const Gathered = ({ of }: { readonly of: Input }) => (
  <>
    <Citations of={of.asked.map(one => ({ doc: one.standard, clause: one.clause }))} />
    {of.gathered.length === 0 ? (
      <p>Nothing is recorded here about it; say what is known.</p>
    ) : (
      <ul>
        {of.gathered.map(fact => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    )}
  </>
);

export function ReviewForm({ inputs }: { readonly inputs: readonly Input[] }) {
  const path = useOrgPath();
  const go = useGo();
  const people = usePeople();
  const today = useToday();
  const record = useAct('management-review.record');
  const [actions, setActions] = useState(2);
  return (
    <Form
      label="Management review"
      submit="Record the review"
      draft="management-review-new"
      onSubmit={async values => {
        const on = givenOf(values.on);
        const { id } = await record.mutateAsync({
          participants: [...listOf(values.participants)],
          inputs: inputsOf(values.inputs),
          decisions: linesOf(textOf(values.decisions)).map(text => ({ text })),
          actions: actionsOf(values.actions),
          conclusion: textOf(values.conclusion),
          ...(on === null ? {} : { on }),
        });
        go(path(`/implement/management-reviews/${id}`));
      }}
    >
      <FieldRow>
        <DateField name="on" label="Held on" required max={today} defaultValue={today} />
        <PickField
          name="participants"
          label="Who took part"
          hint="Top management is among them."
          choices={people}
          multiple
          required
        />
      </FieldRow>
      {inputs.map(input => (
        <TextArea
          key={input.key}
          name={`inputs.${input.key}`}
          label={input.title}
          hint={<Gathered of={input} />}
          rows={2}
          required
        />
      ))}
      <TextArea name="decisions" label="Decisions" hint="One on a line." rows={3} />
      <FieldGroup title="Actions">
        {Array.from({ length: actions }, (_, at) => (
          // Rows are never taken out or moved; their place is their identity.
          <FieldRow key={`action-${at}`}>
            <TextField name={`actions.${at}.text`} label={`Action ${at + 1}`} width="full" maxLength={2000} />
            <PickField name={`actions.${at}.owner`} label="Owner" choices={people} />
            <DateField name={`actions.${at}.dueOn`} label="Due" />
          </FieldRow>
        ))}
        <Button kind="quiet" onClick={() => setActions(actions + 1)}>
          Add an action
        </Button>
      </FieldGroup>
      <TextArea
        name="conclusion"
        label="Conclusion"
        hint="Is the system suitable, adequate and effective?"
        rows={3}
        required
      />
    </Form>
  );
}
