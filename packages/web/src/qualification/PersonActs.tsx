/** The dialogs of one person's page: evaluating, monitoring, declaring, ties, suspending and putting back. */
import type { Input } from '../api/client.ts';
import { upload } from '../api/client.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { useOrg } from '../app/org.ts';
import { usePeople } from '../requirement/usePeople.ts';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { Checkbox } from '../ui/field/Checkbox.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { FileField } from '../ui/field/FileField.tsx';
import { RadioCards } from '../ui/field/RadioCards.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';
import { filesOf, givenOf, textOf } from '../ui/form/value-of.ts';
import type { FormValues } from '../ui/form/values.ts';
import { PickField } from '../ui/pick/PickField.tsx';
import { useToday } from '../ui/text/useToday.ts';
import { FUNCTION_CHOICES, MONITORING_WORDS, type PersonRecord } from './qualification.words.tsx';
import { wordsOf } from './RecordFields.tsx';
import { TieFields, tieOf } from './TieFields.tsx';

type Props = { readonly record: PersonRecord; readonly doing: string; readonly onClose: () => void };

const TITLES: Readonly<Record<string, string>> = {
  qualify: 'Qualify',
  monitor: 'Record monitoring',
  declare: 'Record a declaration',
  tie: 'Record a tie',
  suspend: 'Suspend or withdraw',
  reinstate: 'Put back in force',
  'end-tie': 'The tie ended',
};

export function PersonActs({ record, doing, onClose }: Props) {
  const [what = '', about = ''] = doing.split(':');
  const submit = useSubmit(record, about);
  const title = TITLES[what];
  if (title === undefined) return null;
  return (
    <Dialog title={`${title}: ${record.person.name}`} onClose={onClose}>
      <Form
        label={title}
        submit={title === 'Suspend or withdraw' ? 'Take it out of force' : title}
        onSubmit={async values => {
          await submit(what, values);
          onClose();
        }}
      >
        <Fields of={what} />
      </Form>
    </Dialog>
  );
}

function useSubmit(record: PersonRecord, about: string) {
  const { id } = record;
  const { slug } = useOrg();
  const qualify = useAct('competence.qualify');
  const monitor = useAct('competence.monitor');
  const declare = useAct('competence.declare');
  const tie = useAct('competence.recordTie');
  const endTie = useAct('competence.endTie');
  const suspend = useAct('competence.suspend');
  const reinstate = useAct('competence.reinstate');
  const withdraw = useAct('competence.withdraw');
  const until = (values: FormValues) =>
    givenOf(values.until) === null ? {} : { until: textOf(values.until) };
  return async (what: string, values: FormValues): Promise<unknown> => {
    const [paper] = filesOf(values.file);
    const file = paper ? (await upload(slug, paper)).id : null;
    const reason = { id, qualification: about, reason: textOf(values.reason) };
    switch (what) {
      case 'qualify':
        return qualify.mutateAsync({
          id,
          function: textOf(values.function) as Input<'competence.qualify'>['function'],
          standard: textOf(values.standard),
          areas: wordsOf(textOf(values.areas)),
          training: values.training === true || values.training === 'on',
          from: textOf(values.from),
          ...until(values),
          evaluatedBy: textOf(values.evaluatedBy),
          basis: textOf(values.basis),
          file,
        });
      case 'monitor':
        return monitor.mutateAsync({
          id,
          kind: textOf(values.kind) as Input<'competence.monitor'>['kind'],
          standard: textOf(values.standard),
          on: textOf(values.on),
          monitoredBy: textOf(values.monitoredBy),
          satisfactory: values.satisfactory === 'yes',
          basis: textOf(values.basis),
          file,
        });
      case 'declare':
        return declare.mutateAsync({ id, from: textOf(values.from), ...until(values), file });
      case 'tie':
        return tie.mutateAsync({ id, ...tieOf(values) });
      case 'end-tie':
        return endTie.mutateAsync({ id, tie: about, until: textOf(values.until) });
      case 'reinstate':
        return reinstate.mutateAsync(reason);
      default:
        return values.act === 'withdraw' ? withdraw.mutateAsync(reason) : suspend.mutateAsync(reason);
    }
  };
}

const ByField = ({ name, label }: { readonly name: string; readonly label: string }) => (
  <PickField
    name={name}
    label={label}
    hint="Somebody else, who is qualified for it or named as evaluator in the rules."
    choices={usePeople()}
    required
  />
);

function StandardField() {
  const standards = useRead('competence.list', { limit: 1 }).data?.standards ?? [];
  return (
    <TextField
      name="standard"
      label="Standard"
      hint={standards.length > 0 ? `Such as ${standards.slice(0, 3).join(', ')}` : 'Such as ISO 9001'}
      required
    />
  );
}

function Fields({ of }: { readonly of: string }) {
  const today = useToday();
  switch (of) {
    case 'qualify':
      return (
        <>
          <Select name="function" label="Function" choices={FUNCTION_CHOICES} required />
          <StandardField />
          <TextField
            name="areas"
            label="Technical areas"
            hint="With commas: IAF 17, IAF 18. For food FSMS CI. For others in your own words."
          />
          <Checkbox name="training" label="In training: audits only beside somebody who is qualified" />
          <FieldRow>
            <DateField name="from" label="From" defaultValue={today} max={today} required />
            <DateField name="until" label="Until" hint="Left empty: the interval of your rules" />
          </FieldRow>
          <ByField name="evaluatedBy" label="Evaluated by" />
          <TextArea name="basis" label="On what evidence" rows={3} required />
          <FileField name="file" label="As a file" />
        </>
      );
    case 'monitor':
      return (
        <>
          <Select
            name="kind"
            label="How"
            choices={Object.entries(MONITORING_WORDS).map(([value, label]) => ({ value, label }))}
            required
          />
          <StandardField />
          <DateField name="on" label="On" defaultValue={today} max={today} required />
          <ByField name="monitoredBy" label="By" />
          <RadioCards
            name="satisfactory"
            label="Result"
            required
            cards={[
              { value: 'yes', label: 'Satisfactory' },
              { value: 'no', label: 'Not satisfactory' },
            ]}
          />
          <TextArea name="basis" label="What was seen" rows={3} required />
          <FileField name="file" label="As a file" />
        </>
      );
    case 'declare':
      return (
        <>
          <FieldRow>
            <DateField name="from" label="Declared for the time from" defaultValue={today} required />
            <DateField name="until" label="Until" hint="Left empty: the interval of your rules" />
          </FieldRow>
          <FileField name="file" label="The signed declaration" />
        </>
      );
    case 'tie':
      return <TieFields />;
    case 'end-tie':
      return <DateField name="until" label="Last day" defaultValue={today} required />;
    case 'reinstate':
      return <TextArea name="reason" label="Why it holds again" rows={3} required />;
    default:
      return (
        <>
          <RadioCards
            name="act"
            label="For how long"
            required
            cards={[
              { value: 'suspend', label: 'Suspend', hint: 'Until it is put back in force.' },
              { value: 'withdraw', label: 'Withdraw', hint: 'For good; a new evaluation is needed.' },
            ]}
          />
          <TextArea name="reason" label="Reason" rows={3} required />
        </>
      );
  }
}
