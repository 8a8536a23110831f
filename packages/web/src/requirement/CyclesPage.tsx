/** Compare with last cycle: what is new, better, worse, gone since a cycle of assessment was ended. */
import { useState } from 'react';
import type { Output } from '../api/client.ts';
import { useRead } from '../api/hooks.ts';
import { useCan, useOrg, useOrgPath } from '../app/org.ts';
import { type Query, useQueryWords } from '../app/query.ts';
import { Button } from '../ui/button/Button.tsx';
import { FilterBar, FilterChoice } from '../ui/filter-bar/FilterBar.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { Page } from '../ui/page/Page.tsx';
import { EmptyState } from '../ui/resource/EmptyState.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { ComparisonTable, CountsTable } from './ComparisonTables.tsx';
import { EndCycleDialog, WithdrawCycleDialog } from './CycleDialogs.tsx';

type Cycle = Output<'assessment-cycle.list'>['rows'][number];
type Asking = 'end' | 'withdraw' | undefined;

const isChange = (word: string | undefined): word is (typeof CHANGES)[number]['value'] =>
  CHANGES.some(one => one.value === word);

const CHANGES = [
  { value: 'new', label: 'new' },
  { value: 'better', label: 'better' },
  { value: 'worse', label: 'worse' },
  { value: 'changed', label: 'changed otherwise' },
  { value: 'gone', label: 'gone' },
  { value: 'unchanged', label: 'unchanged' },
] as const;

export default function CyclesPage() {
  const path = useOrgPath();
  const can = useCan();
  const query = useQueryWords();
  const list = useRead('assessment-cycle.list', {});
  const [asking, setAsking] = useState<Asking>();
  const rows = list.data?.rows ?? [];
  const ended = rows.filter(one => one.phase === 'ended');
  const cycle = rows.find(one => one.id === query.words.cycle) ?? ended[0];
  const end = can('requirement:end-cycle') ? (
    <Button kind={ended.length === 0 ? 'primary' : 'plain'} onClick={() => setAsking('end')}>
      End this cycle
    </Button>
  ) : undefined;
  return (
    <Page
      name="Compare with last cycle"
      back={{ href: path('/implement/requirements'), label: 'Requirements' }}
      actions={cycle ? end : undefined}
    >
      <Resource of={list} skeleton="table">
        {() =>
          cycle ? (
            <div className="stack">
              <Chosen cycle={cycle} cycles={rows} query={query} onWithdraw={() => setAsking('withdraw')} />
              <Compared cycle={cycle} query={query} />
            </div>
          ) : (
            <EmptyState
              what="No cycle of assessment was ended yet. When you end one, how every requirement stands at that moment is kept; later this page tells what is new, better, worse or gone since."
              example="For example: “Assessment of 2026” at the end of November, compared with in spring."
              act={end}
            />
          )
        }
      </Resource>
      {asking === 'end' ? <EndCycleDialog onClose={() => setAsking(undefined)} /> : null}
      {asking === 'withdraw' && cycle ? (
        <WithdrawCycleDialog cycle={cycle} onClose={() => setAsking(undefined)} />
      ) : null}
    </Page>
  );
}

type ChosenProps = {
  readonly cycle: Cycle;
  readonly cycles: readonly Cycle[];
  readonly query: Query;
  readonly onWithdraw: () => void;
};

/** Which cycle, ended when and by whom, and with what it is compared. */
function Chosen({ cycle, cycles, query: { words, set }, onWithdraw }: ChosenProps) {
  const can = useCan();
  const choices = cycles.map(one => ({
    value: one.id,
    label: one.phase === 'withdrawn' ? `${one.title} (withdrawn)` : one.title,
  }));
  const later = cycles.filter(one => one.id !== cycle.id && one.phase === 'ended' && one.on >= cycle.on);
  return (
    <div className="stack-close">
      <FilterBar label="Which cycles">
        <FilterChoice
          label="Since"
          value={words.cycle}
          any={cycle.title}
          onChange={id => set({ cycle: id, with: undefined })}
          choices={choices.filter(one => words.cycle !== undefined || one.value !== cycle.id)}
        />
        {later.length === 0 ? null : (
          <FilterChoice
            label="Until"
            value={words.with}
            any="now"
            onChange={other => set({ with: other })}
            choices={later.map(one => ({ value: one.id, label: one.title }))}
          />
        )}
      </FilterBar>
      <p className="quiet">
        Ended on <DateText on={cycle.on} as="long" /> by {cycle.by.name}: {cycle.requirements} requirements of{' '}
        {cycle.editions.map(one => one.name).join(', ')}. {cycle.note}{' '}
        {can('requirement:end-cycle') && cycle.phase === 'ended' ? (
          <Button kind="quiet" onClick={onWithdraw}>
            Withdraw
          </Button>
        ) : null}
      </p>
      {cycle.phase === 'withdrawn' ? <Notice tone="care">Withdrawn: {cycle.why}</Notice> : null}
    </div>
  );
}

function Compared({ cycle, query }: { readonly cycle: Cycle; readonly query: Query }) {
  const { words, set } = query;
  const { slug } = useOrg();
  const change = isChange(words.change) ? words.change : undefined;
  const asked = {
    ...(words.with === undefined ? {} : { with: words.with }),
    ...(words.edition === undefined ? {} : { edition: words.edition }),
    ...(change === undefined ? {} : { change }),
  };
  const read = useRead('assessment-cycle.compare', { id: cycle.id, ...asked });
  const file = (ending: string): string =>
    `/api/organizations/${encodeURIComponent(slug)}/assessment-cycles/${cycle.id}/comparison.${ending}?${new URLSearchParams(asked)}`;
  return (
    <Resource of={read} skeleton="table">
      {data => (
        <div className="stack">
          <CountsTable of={data} query={query} />
          <FilterBar label="Narrow the comparison">
            {data.editions.length > 1 ? (
              <FilterChoice
                label="Standard"
                value={words.edition}
                onChange={edition => set({ edition })}
                choices={data.editions.map(one => ({ value: one.id, label: one.name }))}
              />
            ) : null}
            <FilterChoice
              label="Change"
              value={change}
              any="all but unchanged"
              onChange={next => set({ change: next })}
              choices={CHANGES}
            />
            <Button href={file('xlsx')}>Download XLSX</Button>
            <Button href={file('csv')}>CSV</Button>
          </FilterBar>
          {data.rows.length === 0 ? (
            <EmptyState
              what={
                change === undefined
                  ? `Nothing has changed: ${data.total.unchanged} requirements stand as they stood.`
                  : 'No requirement fits.'
              }
            />
          ) : (
            <ComparisonTable of={data} />
          )}
        </div>
      )}
    </Resource>
  );
}
