/** One line beside the list: how it stands, what can be done now, what it says, what happened to it. */
import { type ReactNode, useState } from 'react';
import { useAct, useRead } from '../api/hooks.ts';
import { useCan } from '../app/org.ts';
import { MakeTask } from '../task/MakeTask.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { Facts } from '../ui/facts/Facts.tsx';
import { readProblem } from '../ui/form/problem.ts';
import { Notice } from '../ui/notice/Notice.tsx';
import { Refusal } from '../ui/refusal/Refusal.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { useWords } from '../ui/UiProvider.tsx';
import { DescribeForm } from './DescribeForm.tsx';
import { JudgeForm } from './JudgeForm.tsx';
import { Level, methodIn, type Risk, Standing, treatmentName } from './risk.words.tsx';
import { RiskActions } from './RiskActions.tsx';
import { RiskPast } from './RiskPast.tsx';
import { RiskSays } from './RiskSays.tsx';
import { AcceptForm, CloseForm, ReviewForm, TreatForm } from './StepForms.tsx';

const DIALOGS = {
  describe: 'Edit',
  before: 'Judge before treatment',
  after: 'Judge what remains',
  anew: 'Judge by the current version',
  treat: 'Treat',
  accept: 'Accept what remains',
  review: 'Look again',
  close: 'Close the line',
} as const;
type Act = keyof typeof DIALOGS;

export function RiskPane({ id }: { readonly id: string }) {
  const read = useRead('risk.get', { id });
  return (
    <Resource of={read} skeleton="text">
      {data => <One of={data} />}
    </Resource>
  );
}

function Form({ act, of, onDone }: { readonly act: Act; readonly of: Risk; readonly onDone: () => void }) {
  const method = methodIn(of.method);
  switch (act) {
    case 'describe':
      return <DescribeForm register={of.register} method={method} of={of} onDone={onDone} />;
    case 'before':
    case 'after':
      return <JudgeForm line={of} method={method} what={act} onDone={onDone} />;
    case 'anew':
      return <JudgeForm line={of} method={methodIn(of.currentMethod)} what="before" anew onDone={onDone} />;
    case 'treat':
      return <TreatForm of={of} method={method} onDone={onDone} />;
    case 'accept':
      return <AcceptForm of={of} onDone={onDone} />;
    case 'review':
      return <ReviewForm of={of} onDone={onDone} />;
    case 'close':
      return <CloseForm of={of} onDone={onDone} />;
  }
}

type Judged = { readonly what: string; readonly level: ReactNode; readonly change: ReactNode };

function One({ of }: { readonly of: Risk }) {
  const may = useCan()('risk:write') && of.phase !== 'closed';
  const [act, setAct] = useState<Act>();
  const method = methodIn(of.method);
  const waits = of.mayAccept && of.accepts !== 'no-need' && of.standing !== 'accepted';
  const ask = (wanted: Act, word: string, kind: 'plain' | 'primary' | 'quiet' = 'plain') => (
    <Button kind={kind} onClick={() => setAct(wanted)}>
      {word}
    </Button>
  );
  const judged: readonly Judged[] = [
    {
      what: 'Before treatment',
      level: <Level method={method} of={of.before} />,
      change: of.before ? ask('before', 'Change', 'quiet') : null,
    },
    {
      what: 'Treatment',
      level: (
        <>
          {treatmentName(method, of.treatment)}
          {of.why === '' ? null : <div className="quiet">{of.why}</div>}
        </>
      ),
      change: of.after ? ask('treat', 'Change', 'quiet') : null,
    },
    {
      what: of.reached ? 'After treatment' : 'Aimed at',
      level: <Level method={method} of={of.after} />,
      change: of.after && of.treatment !== 'keep' ? ask('after', 'Change', 'quiet') : null,
    },
  ];
  return (
    <div className="stack">
      <h2>
        {of.reference} {of.title}
      </h2>
      <Facts
        as="line"
        of={[
          { term: 'Stands', value: <Standing of={of.standing} />, bare: true },
          { term: 'owner', value: of.owner?.name ?? 'nobody' },
          { term: 'look again', value: of.reviewOn === null ? 'no day yet' : <DateText on={of.reviewOn} /> },
          ...(of.reviewDue
            ? [{ term: 'Due', value: <Status of="overdue" word="review due" />, bare: true }]
            : []),
        ]}
      />
      <Example of={of} may={may} />
      {may && of.currentMethod.number !== of.method.number ? (
        <Notice act={ask('anew', 'Judge anew', 'quiet')}>
          Judged by version {of.method.number} of the method; version {of.currentMethod.number} is in force.
        </Notice>
      ) : null}
      <Acceptance of={of} />
      <div className="row">
        {waits ? ask('accept', 'Accept what remains', 'primary') : null}
        {may ? (
          <>
            {of.before ? null : ask('before', 'Judge it', 'primary')}
            {of.before && !of.after ? ask('treat', 'Treat', 'primary') : null}
            {ask('describe', 'Edit')}
            {of.before && of.confirmed ? ask('review', 'Look again: unchanged') : null}
            {ask('close', 'Close', 'quiet')}
          </>
        ) : null}
        <MakeTask
          about={{ kind: 'risk', id: of.id, in: of.register, label: `${of.reference} ${of.title}` }}
        />
      </div>
      <Table
        caption="How it is judged"
        rows={judged}
        rowKey={row => row.what}
        columns={[
          { key: 'what', title: 'Judged', width: 'narrow', render: row => row.what },
          { key: 'level', title: 'Level', width: 'fill', wrap: true, render: row => row.level },
          ...(may
            ? [
                {
                  key: 'change',
                  title: 'Acts',
                  width: 'narrow' as const,
                  render: (row: Judged) => row.change,
                },
              ]
            : []),
        ]}
      />
      <RiskActions of={of} may={may} />
      <RiskSays of={of} method={method} />
      <RiskPast of={of} method={method} />
      {act ? (
        <Dialog
          title={`${of.reference}: ${DIALOGS[act]}`}
          onClose={() => setAct(undefined)}
          width={act === 'describe' ? 'wide' : 'normal'}
        >
          <Form act={act} of={of} onDone={() => setAct(undefined)} />
        </Dialog>
      ) : null}
    </div>
  );
}

function Example({ of, may }: { readonly of: Risk; readonly may: boolean }) {
  const confirm = useAct('risk.confirm');
  const kit = useWords();
  if (of.confirmed || !of.example) return null;
  return (
    <>
      <Notice
        tone="care"
        act={
          may ? (
            <Button
              busy={confirm.isPending}
              onClick={() => confirm.mutate({ id: of.id, $version: of.version })}
            >
              It is true here
            </Button>
          ) : undefined
        }
      >
        Taken from the example {of.example.ref}. It counts for nothing until somebody confirms it.
      </Notice>
      {confirm.error ? <Refusal problem={readProblem(confirm.error, kit.unreachable, kit.failed)} /> : null}
    </>
  );
}

function Acceptance({ of }: { readonly of: Risk }) {
  const { acceptance } = of;
  if (!acceptance) return null;
  const { lapsed, by, on, as, because, until, score } = acceptance;
  const ended = lapsed !== null || of.standing === 'run-out';
  return (
    <Notice tone={ended ? 'stop' : 'done'} title={lapsed ? 'The acceptance lapsed' : 'Accepted'}>
      {by.name} accepted it at {score} as {as === 'owner' ? 'its owner' : 'leadership'} on{' '}
      <DateText on={on} />, until <DateText on={until} />: {because}
      {lapsed ? (
        <>
          {' '}
          {lapsed.by.name} changed the line on <DateText on={lapsed.on} />.
        </>
      ) : null}
    </Notice>
  );
}
