/** Deciding whether controls apply, with the reason; for one control also how far it is implemented. */
import { useState } from 'react';
import { useAct } from '../api/hooks.ts';
import { Checkbox } from '../ui/field/Checkbox.tsx';
import { Segments } from '../ui/field/Segments.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { FieldGroup } from '../ui/form/FieldGroup.tsx';
import { Form } from '../ui/form/Form.tsx';
import { listOf, textOf } from '../ui/form/value-of.ts';
import {
  BASES,
  type Control,
  IMPLEMENTATIONS,
  isBasis,
  isImplementation,
  type Statement,
} from './control.words.tsx';

type Props = {
  readonly statement: Statement;
  readonly controls: readonly Control[];
  readonly wished?: string | undefined;
  readonly onDone?: (() => void) | undefined;
};

export function DecideForm({ statement, controls, wished, onDone }: Props) {
  const decide = useAct('control.decide');
  const [only] = controls.length === 1 ? controls : [];
  const before = only?.applicable ?? undefined;
  const [applies, setApplies] = useState(wished ?? (before === undefined ? '' : before ? 'yes' : 'no'));
  return (
    <Form
      label="Decision"
      submit={only ? 'Save the decision' : `Decide for ${controls.length} controls`}
      onSubmit={async values => {
        const applicable = textOf(values.applies) === 'yes';
        const state = textOf(values.implementation);
        await decide.mutateAsync({
          edition: statement.edition,
          decisions: controls.map(({ key }) => ({
            key,
            applicable,
            bases: applicable ? listOf(values.bases).filter(isBasis) : [],
            reason: textOf(values.reason),
            ...(applicable && isImplementation(state) ? { implementation: state } : {}),
          })),
          $version: statement.version,
        });
        onDone?.();
      }}
    >
      <Segments
        name="applies"
        label={only ? 'Does it apply?' : 'Do they apply?'}
        required
        segments={[
          { value: 'yes', label: 'applies', status: 'done' },
          { value: 'no', label: 'left out', status: 'not-applicable' },
        ]}
        value={applies}
        onChange={setApplies}
      />
      {applies === 'yes' ? (
        <FieldGroup title="Because of">
          {BASES.map(basis => (
            <Checkbox
              key={basis.value}
              name="bases"
              value={basis.value}
              label={basis.label}
              defaultChecked={only?.bases.includes(basis.value) ?? false}
            />
          ))}
        </FieldGroup>
      ) : null}
      {applies === '' ? null : (
        <TextArea
          name="reason"
          label={applies === 'no' ? 'Why it is left out' : 'Reason'}
          hint={
            applies === 'no' ? 'An auditor reads it: say what is not there, or who else does it.' : undefined
          }
          required={applies === 'no'}
          rows={2}
          defaultValue={only?.reason}
        />
      )}
      {applies === 'yes' && only ? (
        <Segments
          name="implementation"
          label="How far is it?"
          segments={IMPLEMENTATIONS.map(one => ({ value: one.state, label: one.word, status: one.state }))}
          defaultValue={only.implementation}
        />
      ) : null}
    </Form>
  );
}
