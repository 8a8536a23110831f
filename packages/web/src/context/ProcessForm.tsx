/** One process: what it is for, what goes in and comes out, how it is measured, which requirements it serves. */
import type { Input, Output } from '../api/client.ts';
import { useAct } from '../api/hooks.ts';
import { usePeople } from '../requirement/usePeople.ts';
import { refsOf, useRequirementChoices } from '../requirement/useRequirementChoices.ts';
import { NumberField } from '../ui/field/NumberField.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';
import { Rows } from '../ui/form/Rows.tsx';
import { listOf } from '../ui/form/value-of.ts';
import { PickField, type PickChoice } from '../ui/pick/PickField.tsx';
import { PROCESS_KINDS } from './context.words.ts';
import { ownerChosen } from './OwnerFields.tsx';
import type { WriteFormProps } from './RegisterPage.tsx';

export type Process = Output<'process.list'>['rows'][number];
type Flow = Process['inputs'][number];

type FlowsProps = {
  readonly name: 'inputs' | 'outputs';
  readonly of: readonly Flow[] | undefined;
  readonly least: number;
  readonly others: readonly PickChoice[];
};

function Flows({ name, of, least, others }: FlowsProps) {
  const word = name === 'inputs' ? 'Input' : 'Output';
  return (
    <Rows
      name={name}
      least={least}
      first={of?.length ?? least}
      of={word}
      add={`Add an ${word.toLowerCase()}`}
      remove={`Remove ${word.toLowerCase()}`}
    >
      {(path, at) => (
        <FieldRow>
          <TextField name={`${path}.what`} label="What" required defaultValue={of?.[at]?.what ?? ''} />
          <PickField
            name={`${path}.process`}
            label={name === 'inputs' ? 'From process' : 'To process'}
            choices={others}
            defaultValue={others.filter(one => one.value === of?.[at]?.process)}
          />
          <TextField
            name={`${path}.party`}
            label={name === 'inputs' ? 'or from outside' : 'or to outside'}
            defaultValue={of?.[at]?.party ?? ''}
          />
        </FieldRow>
      )}
    </Rows>
  );
}

export function ProcessForm({ of, all, onDone }: WriteFormProps<Process>) {
  const people = usePeople();
  const { choices, chosen } = useRequirementChoices();
  const record = useAct('process.record');
  const revise = useAct('process.revise');
  const others = all
    .filter(one => one.phase === 'current' && one.id !== of?.id)
    .map(one => ({ value: one.id, label: one.name }));
  return (
    <Form
      label="Process"
      submit={of ? 'Save the process' : 'Record the process'}
      draft={of ? undefined : 'process'}
      onSubmit={async values => {
        const {
          inputs = [],
          outputs = [],
          indicators = [],
          ...rest
        } = values as unknown as Input<'process.record'>;
        // Rows that were taken out leave holes.
        const said = {
          documents: of?.documents ?? [],
          ...rest,
          inputs: inputs.filter(Boolean),
          outputs: outputs.filter(Boolean),
          indicators: indicators.filter(Boolean),
          requirements: refsOf(listOf(values.requirements)),
        };
        await (of
          ? revise.mutateAsync({ ...said, id: of.id, $version: of.version })
          : record.mutateAsync(said));
        onDone();
      }}
    >
      <FieldRow>
        <TextField name="name" label="Process" required defaultValue={of?.name ?? ''} />
        <Select name="kind" label="Kind" choices={PROCESS_KINDS} required defaultValue={of?.kind ?? 'core'} />
        <NumberField
          name="order"
          label="Place from the left"
          min={0}
          max={999}
          defaultValue={of?.order ?? all.length}
        />
      </FieldRow>
      <TextArea name="purpose" label="What it is for" rows={2} defaultValue={of?.purpose ?? ''} />
      <PickField name="owner" label="Owner" choices={people} defaultValue={ownerChosen(of)} />
      <Flows name="inputs" of={of?.inputs} least={0} others={others} />
      <Flows name="outputs" of={of?.outputs} least={1} others={others} />
      <Rows
        name="indicators"
        least={0}
        first={of?.indicators.length ?? 0}
        of="Indicator"
        add="Add an indicator"
        remove="Remove indicator"
      >
        {(path, at) => (
          <FieldRow>
            <TextField
              name={`${path}.name`}
              label="What is measured"
              required
              defaultValue={of?.indicators[at]?.name ?? ''}
            />
            <TextField
              name={`${path}.target`}
              label="Target"
              defaultValue={of?.indicators[at]?.target ?? ''}
            />
            <TextField
              name={`${path}.interval`}
              label="How often"
              defaultValue={of?.indicators[at]?.interval ?? ''}
            />
          </FieldRow>
        )}
      </Rows>
      <TextArea
        name="resources"
        label="People, premises, tools it needs"
        rows={2}
        defaultValue={of?.resources ?? ''}
      />
      <TextArea
        name="risks"
        label="What can go wrong, what is done about it"
        rows={2}
        defaultValue={of?.risks ?? ''}
      />
      <PickField
        name="requirements"
        label="Requirements that it serves"
        choices={choices}
        multiple
        defaultValue={chosen(of?.requirements ?? [])}
      />
    </Form>
  );
}
