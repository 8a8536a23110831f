/** Heat map, filters and sheet, with the open requirement beside. */
import { useMemo, useState } from 'react';
import type { Output } from '../api/client.ts';
import { useCan } from '../app/org.ts';
import type { Query } from '../app/query.ts';
import { useGo } from '../app/RouterLink.tsx';
import { Button } from '../ui/button/Button.tsx';
import type { PastWords } from '../history/past.ts';
import { readProblem } from '../ui/form/problem.ts';
import { HeatMap } from '../ui/heat-map/HeatMap.tsx';
import { KeysNote } from '../ui/keys/KeysNote.tsx';
import { Refusal } from '../ui/refusal/Refusal.tsx';
import { EmptyState } from '../ui/resource/EmptyState.tsx';
import { SplitView } from '../ui/split-view/SplitView.tsx';
import { Table } from '../ui/table/Table.tsx';
import { useWords } from '../ui/UiProvider.tsx';
import { RequirementFilters } from './RequirementFilters.tsx';
import { PastRequirementPane } from './PastRequirementPane.tsx';
import { RequirementPane } from './RequirementPane.tsx';
import { sheetColumns } from './requirements.columns.tsx';
import { filterSheet, nameOf, ofEdition, placeOf, sheetRows, type SheetRow, worstState } from './sheet.ts';
import { type AssessedState, nextConfidence, STATES, stepped } from './states.ts';
import { ProposalBar } from './ProposalBar.tsx';
import { type Say, useSay } from './useAssess.ts';
import { proposedAmong, useProposals } from './useProposals.ts';

type Props = {
  readonly of: Output<'requirement.list'>;
  readonly query: Query;
  /** A day of the past is shown: nothing is assessed in it. */
  readonly past?: PastWords | undefined;
};

const NO_FILTER = {
  state: undefined,
  group: undefined,
  edition: undefined,
  owner: undefined,
  proof: undefined,
  due: undefined,
  maturity: undefined,
  confidence: undefined,
  proposal: undefined,
  text: undefined,
};

export function RequirementSheet({ of, query, past }: Props) {
  const { words, set, href } = query;
  const go = useGo();
  const can = useCan();
  const kit = useWords();
  const say = useSay();
  const proposals = useProposals();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => ofEdition(sheetRows(of.rows), words.edition), [of.rows, words.edition]);
  const shown = filterSheet(rows, words);
  const editions = of.editions.filter(one => words.edition === undefined || one.id === words.edition);
  const marked = editions.find(one => one.id === words.keys)?.id ?? editions[0]?.id;
  const place = placeOf(words.open);
  const open = place && rows.find(row => row.members.some(one => nameOf(one) === nameOf(place)));

  const choose = (row: SheetRow) => row.members.find(one => one.edition === marked) ?? row.members[0];
  const openRow = (row: SheetRow): string => {
    const one = choose(row);
    return href({ open: one ? nameOf(one) : undefined, wish: undefined });
  };
  const onMarked = (act: (one: SheetRow['members'][number]) => void) => (row: SheetRow) => {
    const one = row.members.find(member => member.edition === marked);
    if (one) act(one);
  };
  const press = (state: AssessedState) =>
    onMarked(one => {
      // What does not apply needs its reason: the form asks for it.
      if (state === 'not-applicable') go(href({ open: nameOf(one), wish: state }));
      else say.mutate({ of: one, change: () => ({ state }) });
    });
  const change = (to: Say['change']) => onMarked(one => say.mutate({ of: one, change: to }));
  const turn = (step: number) => () => {
    const at = editions.findIndex(one => one.id === marked);
    set({ keys: editions[(at + step + editions.length) % editions.length]?.id });
  };
  const assessing = can('requirement:assess') && !past;
  const rowKeys = {
    ...Object.fromEntries(STATES.map(({ key, state }) => [key, press(state)])),
    '+': change(was => ({ maturity: stepped(was.maturity, 1) })),
    '-': change(was => ({ maturity: stepped(was.maturity, -1) })),
    c: change(was => ({ confidence: nextConfidence(was.confidence) })),
    t: onMarked(one => one.proposal && proposals.take(proposedAmong([one]))),
    d: onMarked(one => one.proposal && proposals.decline(proposedAmong([one]))),
    ...(editions.length > 1 ? { ArrowRight: turn(1), ArrowLeft: turn(-1) } : {}),
  };
  const name = editions.find(one => one.id === marked)?.name;

  const error = say.error ?? proposals.error;
  // Boxes stand in the way of everything else: they come with the rows that have something to choose.
  const choosing = assessing && words.proposal !== undefined;

  const above = (
    <div className="stack">
      <HeatMap
        label="Requirements by state"
        cells={rows.map(row => ({
          id: row.id,
          number: row.number,
          title: row.title,
          state: worstState(row.members),
          group: row.chapter,
        }))}
        filter={{ state: words.state, group: words.group }}
        onFilter={({ state, group }) => set({ state, group })}
        onCell={id => {
          const row = rows.find(one => one.id === id);
          if (row) go(openRow(row));
        }}
        current={open?.id}
      />
      <RequirementFilters query={query} editions={of.editions} />
      {choosing && shown.length > 0 ? <ProposalBar rows={shown} chosen={chosen} /> : null}
      {assessing ? (
        <KeysNote>
          On a row, keys {STATES.map(one => `${one.key} ${one.word}`).join(' · ')}
          {editions.length > 1 ? `; they set the state for ${name}, ← → changes the standard. ` : '. '}+ and −
          raise and lower the maturity, c turns the confidence
          {editions.length > 1 ? ', t takes over what is proposed (←), d declines it.' : '.'}
        </KeysNote>
      ) : null}
    </div>
  );
  return (
    <div className="stack">
      {error ? <Refusal problem={readProblem(error, kit.unreachable, kit.failed)} /> : null}
      <SplitView
        above={above}
        thingLabel="Requirement"
        closeHref={href({ open: undefined, wish: undefined })}
        onClose={() => set({ open: undefined, wish: undefined })}
        thing={
          place && past ? (
            <PastRequirementPane place={place} row={open} past={past} />
          ) : place ? (
            <RequirementPane place={place} row={open} editions={of.editions} query={query} />
          ) : undefined
        }
        list={
          shown.length === 0 ? (
            <EmptyState
              what={
                words.proposal === undefined
                  ? 'No requirement fits all of these.'
                  : 'Nothing is proposed here. An answer to one standard is proposed for a related requirement of another that was not assessed yet, or earlier with another answer.'
              }
              act={<Button onClick={() => set(NO_FILTER)}>Show all</Button>}
            />
          ) : (
            <Table
              caption="Requirements"
              rows={shown}
              rowKey={row => row.id}
              rowName={row => `${row.number} ${row.title}`}
              columns={sheetColumns(editions, assessing ? marked : undefined, place !== undefined)}
              href={openRow}
              current={open?.id}
              rowKeys={assessing ? rowKeys : undefined}
              selection={choosing ? { chosen, onChange: setChosen } : undefined}
              total={rows.length}
            />
          )
        }
      />
    </div>
  );
}
