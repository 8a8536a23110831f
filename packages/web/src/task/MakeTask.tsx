/** The button that makes a task, about the record on whose page it stands. */
import type { AboutKind } from '@certwright/core/task/task.state';
import { useState } from 'react';
import { useAct } from '../api/hooks.ts';
import { useCan, useOrg, useOrgPath } from '../app/org.ts';
import { RouterLink } from '../app/RouterLink.tsx';
import { usePeople } from '../requirement/usePeople.ts';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { Form } from '../ui/form/Form.tsx';
import { givenOf } from '../ui/form/value-of.ts';
import { useKeys } from '../ui/keys/useKeys.ts';
import { Notice } from '../ui/notice/Notice.tsx';
import { PickField } from '../ui/pick/PickField.tsx';
import { TaskFields, taskContent } from './TaskFields.tsx';

type About = {
  readonly kind: AboutKind;
  readonly id: string;
  readonly in?: string | undefined;
  /** What the record is called. */
  readonly label: string;
};

type Props = {
  readonly about?: About | undefined;
  readonly dueOn?: string | undefined;
  readonly kind?: 'primary' | 'plain' | 'quiet';
  /** `t` opens it; on the page of tasks `n`. */
  readonly hotkey?: string | undefined;
};

export function MakeTask({ about, dueOn, kind = 'quiet', hotkey }: Props) {
  const can = useCan();
  const [open, setOpen] = useState(false);
  const may = can('task:keep');
  useKeys(may && hotkey ? { [hotkey]: () => setOpen(true) } : {});
  if (!may) return null;
  return (
    <>
      <Button kind={kind} hotkey={hotkey} onClick={() => setOpen(true)}>
        Make a task
      </Button>
      {open ? <MakeTaskDialog about={about} dueOn={dueOn} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

type DialogProps = Pick<Props, 'about' | 'dueOn'> & { readonly onClose: () => void };

function MakeTaskDialog({ about, dueOn, onClose }: DialogProps) {
  const can = useCan();
  const { person } = useOrg();
  const path = useOrgPath();
  const make = useAct('task.make');
  const people = usePeople();
  const [made, setMade] = useState<string>();
  if (made !== undefined)
    return (
      <Dialog title="Make a task" onClose={onClose}>
        <div className="stack">
          <Notice tone="done" title="The task is made" live>
            <RouterLink href={path(`/tasks/${made}`)}>Open it</RouterLink>
          </Notice>
          <div className="row">
            <Button kind="primary" onClick={onClose}>
              Go on
            </Button>
          </div>
        </div>
      </Dialog>
    );
  return (
    <Dialog title="Make a task" onClose={onClose}>
      <Form
        label="Task"
        submit="Make the task"
        draft={`task-new-${about?.id ?? ''}`}
        onSubmit={async values => {
          const record = about && { kind: about.kind, id: about.id, in: about.in ?? null };
          const owner = givenOf(values.owner);
          const { id } = await make.mutateAsync({
            ...taskContent(values),
            ...(owner ? { owner } : {}),
            about: record ?? null,
          });
          setMade(id);
        }}
      >
        {about ? <p className="quiet">About: {about.label}</p> : null}
        <TaskFields dueOn={dueOn} />
        {can('task:assign') ? (
          <PickField
            name="owner"
            label="Who does it"
            choices={people}
            defaultValue={[{ value: person.id, label: person.name }]}
          />
        ) : null}
      </Form>
    </Dialog>
  );
}
