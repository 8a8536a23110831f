/** Changing one session of a draft: time, place, process, people; or taking it out. */
import { useAct } from '../api/hooks.ts';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';
import { listOf, textOf } from '../ui/form/value-of.ts';
import { PickField } from '../ui/pick/PickField.tsx';
import { KIND_WORDS, type Plan, plain, type PlanSession } from './plan.words.ts';

type Props = {
  readonly audit: string;
  readonly stage: Plan['stage'];
  readonly plan: Plan;
  readonly at: number;
  readonly onClose: () => void;
};
const KINDS = Object.entries(KIND_WORDS).map(([value, label]) => ({ value, label }));

export function SessionDialog({ audit, stage, plan, at, onClose }: Props) {
  const draft = useAct('audit-plan.draft');
  const one = plan.sessions[at];
  if (!one) return null;
  const people = plan.team.map(member => ({ value: member.person.id, label: member.person.name }));
  const keep = async (changed: ReturnType<typeof plain> | undefined): Promise<void> => {
    const sessions = plan.sessions.flatMap((other, i) => (i === at ? (changed ?? []) : plain(other)));
    await draft.mutateAsync({ id: audit, stage, sessions, wants: plan.wants, $version: plan.version });
    onClose();
  };
  return (
    <Dialog
      title={`${one.from}, ${KIND_WORDS[one.kind]}`}
      onClose={onClose}
      acts={
        <Button kind="danger" onClick={() => void keep(undefined).catch(() => undefined)}>
          Take it out
        </Button>
      }
    >
      <Form
        submit="Keep the session"
        label="Session"
        onSubmit={values =>
          keep({
            ...plain(one),
            day: textOf(values.day),
            from: textOf(values.from),
            to: textOf(values.to),
            kind: textOf(values.kind) as PlanSession['kind'],
            site: textOf(values.site),
            shift: textOf(values.shift),
            process: textOf(values.process),
            people: [...listOf(values.people)],
          })
        }
      >
        <DateField name="day" label="Day" defaultValue={one.day} required />
        <FieldRow>
          <TextField name="from" label="From" defaultValue={one.from} required />
          <TextField name="to" label="To" defaultValue={one.to} required />
        </FieldRow>
        <Select name="kind" label="What" choices={KINDS} defaultValue={one.kind} required />
        <TextField name="process" label="Process" defaultValue={one.process} />
        <TextField name="site" label="Site" defaultValue={one.site} />
        <TextField name="shift" label="Shift" defaultValue={one.shift} />
        <PickField
          name="people"
          label="Who"
          choices={people}
          defaultValue={people.filter(choice => one.people.some(person => person.id === choice.value))}
          multiple
        />
      </Form>
    </Dialog>
  );
}
