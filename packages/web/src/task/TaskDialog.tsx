/** The acts on a task, each with what it asks for. */
import { useAct } from '../api/hooks.ts';
import { usePeople } from '../requirement/usePeople.ts';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import type { FormValues } from '../ui/form/values.ts';
import { PickField } from '../ui/pick/PickField.tsx';
import { type Task, taskContent, TaskFields } from './TaskFields.tsx';

const TITLES = {
  complete: 'Done',
  revise: 'Edit the task',
  drop: 'Drop the task',
  reopen: 'Take it up again',
  handOver: 'Hand it over',
} as const;
export type TaskAct = keyof typeof TITLES;

const SUBMIT: Readonly<Record<TaskAct, string>> = {
  complete: 'It is done',
  revise: 'Save',
  drop: 'Drop it',
  reopen: 'Take it up again',
  handOver: 'Hand it over',
};

type Props = { readonly of: Task; readonly act: TaskAct; readonly onClose: () => void };

function useTaskAct({ of, act }: Pick<Props, 'of' | 'act'>): (values: FormValues) => Promise<unknown> {
  const complete = useAct('task.complete');
  const revise = useAct('task.revise');
  const drop = useAct('task.drop');
  const reopen = useAct('task.reopen');
  const handOver = useAct('task.handOver');
  const at = { id: of.id, $version: of.version };
  return values => {
    const why = textOf(values.why);
    switch (act) {
      case 'complete':
        return complete.mutateAsync({ ...at, what: textOf(values.what) });
      case 'revise':
        return revise.mutateAsync({ ...at, ...taskContent(values) });
      case 'drop':
        return drop.mutateAsync({ ...at, why });
      case 'reopen':
        return reopen.mutateAsync({ ...at, why });
      case 'handOver':
        return handOver.mutateAsync({ ...at, to: textOf(values.to), why });
    }
  };
}

export function TaskDialog({ of, act, onClose }: Props) {
  const run = useTaskAct({ of, act });
  return (
    <Dialog title={TITLES[act]} onClose={onClose}>
      <Form
        label={TITLES[act]}
        submit={SUBMIT[act]}
        onSubmit={async values => {
          await run(values);
          onClose();
        }}
      >
        <Fields of={of} act={act} />
      </Form>
    </Dialog>
  );
}

function Fields({ of, act }: Pick<Props, 'of' | 'act'>) {
  if (act === 'revise') return <TaskFields of={of} />;
  if (act === 'complete')
    return (
      <TextArea
        name="what"
        label="What was done"
        rows={2}
        hint={of.rhythm ? 'The next one is made by itself.' : 'In a word, so that others know.'}
      />
    );
  return (
    <>
      {act === 'handOver' ? <To of={of} /> : null}
      <TextArea name="why" label="Why" required rows={2} />
    </>
  );
}

/** Anybody here for who may assign tasks; else whoever made it. */
function To({ of }: { readonly of: Task }) {
  const people = usePeople();
  const choices = people.filter(
    one => one.value !== of.owner.id && (of.mayHandOver || one.value === of.made.by.id),
  );
  return (
    <PickField
      name="to"
      label="To whom"
      required
      choices={choices}
      {...(of.mayHandOver ? {} : { hint: 'You can give it back to whoever gave it to you.' })}
    />
  );
}
