/** One task: what, until when, what it is about, all that happened to it, and what can be done now. */
import { rhythmText } from '@certwright/core/task/recurrence';
import { type ReactNode, useState } from 'react';
import { useRead } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { useParam } from '../app/params.ts';
import { RouterLink } from '../app/RouterLink.tsx';
import { HistoryLink } from '../history/HistoryLink.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Facts } from '../ui/facts/Facts.tsx';
import { useKeys } from '../ui/keys/useKeys.ts';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { TaskDialog, type TaskAct } from './TaskDialog.tsx';
import type { Task } from './TaskFields.tsx';

export default function TaskPage() {
  const id = useParam('id');
  const read = useRead('task.get', { id });
  return (
    <Resource of={read} skeleton="text">
      {data => <One key={data.id} of={data} />}
    </Resource>
  );
}

const stateOf = ({ phase, overdue }: Task): ReactNode => {
  if (phase === 'done') return <Status of="done" />;
  if (phase === 'dropped') return <Status of="withdrawn" word="dropped" />;
  return overdue ? <Status of="overdue" /> : <Status of="open" />;
};

function One({ of }: { readonly of: Task }) {
  const path = useOrgPath();
  const [act, setAct] = useState<TaskAct>();
  const open = of.phase === 'open';
  useKeys(open && of.yours ? { d: () => setAct('complete'), e: () => setAct('revise') } : {});
  return (
    <Page
      name={of.what}
      back={{ href: path('/tasks'), label: 'Tasks' }}
      facts={[
        { term: 'State', value: stateOf(of), bare: true },
        { term: 'owner', value: of.owner.name || 'nobody' },
        ...(of.dueOn === null ? [] : [{ term: 'due', value: <DateText on={of.dueOn} /> }]),
        ...(of.rhythm ? [{ term: 'Again', value: rhythmText(of.rhythm), bare: true }] : []),
      ]}
      actions={
        <>
          <HistoryLink kind="task" id={of.id} name={of.what} />
          {of.yours ? <Acts open={open} onAct={setAct} /> : null}
        </>
      }
    >
      <div className="stack-wide">
        {of.notes === '' ? null : <p className="reading">{of.notes}</p>}
        <Facts
          of={[
            ...(of.about
              ? [
                  {
                    term: 'About',
                    value: <RouterLink href={path(of.about.path)}>{of.about.label}</RouterLink>,
                  },
                ]
              : []),
            { term: 'Made', value: <Who of={of.made} /> },
            ...of.handedOver.map(one => ({
              term: 'Handed over',
              value: (
                <>
                  from {one.from.name} to {one.to.name}: {one.why} (<Who of={one} />)
                </>
              ),
            })),
            ...(of.done
              ? [
                  {
                    term: 'Done',
                    value: (
                      <>
                        {of.done.what === '' ? null : `${of.done.what} `}(<Who of={of.done} />)
                      </>
                    ),
                  },
                ]
              : []),
            ...(of.dropped
              ? [
                  {
                    term: 'Dropped',
                    value: (
                      <>
                        {of.dropped.why} (<Who of={of.dropped} />)
                      </>
                    ),
                  },
                ]
              : []),
            ...of.reopened.map(one => ({
              term: 'Taken up again',
              value: (
                <>
                  {one.why} (<Who of={one} />)
                </>
              ),
            })),
            ...(of.follows
              ? [
                  {
                    term: 'Before',
                    value: <RouterLink href={path(`/tasks/${of.follows}`)}>the task before</RouterLink>,
                  },
                ]
              : []),
            ...(of.followedBy
              ? [
                  {
                    term: 'Next',
                    value: <RouterLink href={path(`/tasks/${of.followedBy}`)}>the next task</RouterLink>,
                  },
                ]
              : []),
          ]}
        />
      </div>
      {act ? <TaskDialog of={of} act={act} onClose={() => setAct(undefined)} /> : null}
    </Page>
  );
}

const Who = ({ of }: { readonly of: Task['made'] }) => (
  <>
    {of.by.name}, <DateText on={of.on} />
  </>
);

type ActsProps = { readonly open: boolean; readonly onAct: (act: TaskAct) => void };

function Acts({ open, onAct }: ActsProps) {
  if (!open) return <Button onClick={() => onAct('reopen')}>Take it up again</Button>;
  return (
    <>
      <Button onClick={() => onAct('drop')}>Drop</Button>
      <Button onClick={() => onAct('handOver')}>Hand over</Button>
      <Button hotkey="e" onClick={() => onAct('revise')}>
        Edit
      </Button>
      <Button kind="primary" hotkey="d" onClick={() => onAct('complete')}>
        Done
      </Button>
    </>
  );
}
