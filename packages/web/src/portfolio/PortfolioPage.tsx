/** One take-over: its columns, the dry run with mending, the run with its progress, the result, and undoing it. */
import { useState } from 'react';
import type { Output } from '../api/client.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { useParam } from '../app/params.ts';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { Form } from '../ui/form/Form.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Steps } from '../ui/steps/Steps.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { DryRun } from './DryRun.tsx';
import { madeWords, PHASE_WORDS, type Portfolio } from './portfolio.words.ts';
import { RunProgress } from './RunProgress.tsx';
import { SheetMapping } from './SheetMapping.tsx';

export default function PortfolioPage() {
  const at = useOrgPath();
  const id = useParam('id');
  const read = useRead('portfolio.get', { id });
  const back = { href: at('/certify/take-over'), label: 'Take-overs' };
  if (!read.data) {
    return (
      <Page name="Take-over" back={back}>
        <Resource of={read}>{() => null}</Resource>
      </Page>
    );
  }
  return <Whole of={read.data} back={back} />;
}

type Step = 'done' | 'current' | 'ahead';
const stepsOf = ({ phase, sheets }: Portfolio) => {
  const mapped = sheets.some(one => one.chosen);
  const state = (done: boolean, current: boolean): Step => (done ? 'done' : current ? 'current' : 'ahead');
  return [
    {
      id: 'columns',
      label: 'Say what the columns are',
      state: state(mapped || phase !== 'brought', !mapped),
    },
    { id: 'try', label: 'See and mend the rows', state: state(phase !== 'brought', mapped) },
    {
      id: 'take',
      label: 'Take over',
      state: state(phase === 'taken' || phase === 'undone', phase === 'running'),
    },
  ] as const;
};

function Whole({ of, back }: { readonly of: Portfolio; readonly back: { href: string; label: string } }) {
  const [columns, setColumns] = useState(false);
  const mapped = of.sheets.some(one => one.chosen);
  const missing = of.sheets.some(one => one.missing.length > 0) || of.sheets.every(one => one.kind === null);
  const mapping = of.phase === 'brought' && (columns || !mapped || missing);
  return (
    <Page
      name={of.fileName}
      within="Take-over of a running portfolio"
      back={back}
      facts={[
        {
          term: 'state',
          value: <Status of={PHASE_WORDS[of.phase][0]} word={PHASE_WORDS[of.phase][1]} />,
          bare: true,
        },
        { term: 'brought in by', value: of.brought.by.name },
        { term: 'on', value: <DateText on={of.brought.on} /> },
      ]}
    >
      <div className="stack-wide">
        <Steps label="Way of the take-over" steps={stepsOf(of)} />
        {mapping ? <SheetMapping of={of} onDone={() => setColumns(false)} /> : null}
        {of.phase === 'brought' && !mapping ? (
          <>
            <div>
              <Button kind="quiet" onClick={() => setColumns(true)}>
                Change what the columns are
              </Button>
            </div>
            <DryRun of={of} />
          </>
        ) : null}
        {of.phase === 'running' ? <RunProgress id={of.id} /> : null}
        {of.phase === 'taken' || of.phase === 'undone' ? <Result of={of} /> : null}
      </div>
    </Page>
  );
}

function Result({ of }: { readonly of: Portfolio }) {
  const at = useOrgPath();
  const can = useCan();
  const undo = useAct('portfolio.undo');
  const [asking, setAsking] = useState(false);
  const [built, setBuilt] = useState<Output<'portfolio.undo'>['built']>([]);
  return (
    <section className="stack">
      <h2>{of.phase === 'undone' ? 'Undone' : 'Taken over'}</h2>
      <p>{madeWords(of.made)}.</p>
      {of.started && of.started.open > 0 ? <p>{of.started.open} rows stayed out.</p> : null}
      {of.undone ? (
        <Notice tone="note">
          Undone by {of.undone.by.name} on <DateText on={of.undone.on} />. What was made is seen no more; the
          trail keeps it.
        </Notice>
      ) : (
        <div className="row">
          <Button kind="primary" href={at('/audit/due')}>
            See what is due
          </Button>
          <Button href={at('/certify/certifications')}>Certifications</Button>
          {can('portfolio:take-over') ? (
            <Button kind="quiet" onClick={() => setAsking(true)}>
              Undo the take-over
            </Button>
          ) : null}
        </div>
      )}
      {built.length > 0 ? (
        <Notice tone="stop" live title="Nothing was undone: something was built on it">
          <ul>
            {built.slice(0, 50).map(one => (
              <li key={`${one.what} ${one.id} ${one.why}`}>
                {one.name}: {one.what} {one.why}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {asking ? (
        <Dialog title="Undo the take-over" onClose={() => setAsking(false)}>
          <Form
            label="Undo the take-over"
            submit="Undo it as a whole"
            danger
            onSubmit={async () => {
              const answer = await undo.mutateAsync({ id: of.id });
              setBuilt(answer.built);
              setAsking(false);
            }}
          >
            <p>
              Clients, certifications, findings, agreed audits and people of this take-over are seen no more.
              That is possible as long as nothing was built on them; the trail keeps what was.
            </p>
          </Form>
        </Dialog>
      ) : null}
    </section>
  );
}
