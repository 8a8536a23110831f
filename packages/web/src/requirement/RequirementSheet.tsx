/** Heat map, filters and sheet, with the open requirement beside. */
import { useMemo } from 'react';
import type { Output } from '../api/client.ts';
import { useCan } from '../app/org.ts';
import type { Query } from '../app/query.ts';
import { useGo } from '../app/RouterLink.tsx';
import { Button } from '../ui/button/Button.tsx';
import { readProblem } from '../ui/form/problem.ts';
import { HeatMap } from '../ui/heat-map/HeatMap.tsx';
import { KeysNote } from '../ui/keys/KeysNote.tsx';
import { Refusal } from '../ui/refusal/Refusal.tsx';
import { EmptyState } from '../ui/resource/EmptyState.tsx';
import { SplitView } from '../ui/split-view/SplitView.tsx';
import { Table } from '../ui/table/Table.tsx';
import { useWords } from '../ui/UiProvider.tsx';
import { RequirementFilters } from './RequirementFilters.tsx';
import { RequirementPane } from './RequirementPane.tsx';
import { sheetColumns } from './requirements.columns.tsx';
import { filterSheet, nameOf, ofEdition, placeOf, sheetRows, type SheetRow, worstState } from './sheet.ts';
import { type AssessedState, STATES } from './states.ts';
import { useSetState } from './useAssess.ts';

type Props = { readonly of: Output<'requirement.list'>; readonly query: Query };

const NO_FILTER = {
  state: undefined,
  group: undefined,
  edition: undefined,
  owner: undefined,
  proof: undefined,
  due: undefined,
  text: undefined,
};

export function RequirementSheet({ of, query }: Props) {
  const { words, set, href } = query;
  const go = useGo();
  const can = useCan();
  const kit = useWords();
  const setState = useSetState();
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
  const press = (state: AssessedState) => (row: SheetRow) => {
    const one = row.members.find(member => member.edition === marked);
    if (!one) return;
    // What does not apply needs its reason: the form asks for it.
    if (state === 'not-applicable') go(href({ open: nameOf(one), wish: state }));
    else setState.mutate({ of: one, state });
  };
  const turn = (step: number) => () => {
    const at = editions.findIndex(one => one.id === marked);
    set({ keys: editions[(at + step + editions.length) % editions.length]?.id });
  };
  const assessing = can('requirement:assess');
  const rowKeys = {
    ...Object.fromEntries(STATES.map(({ key, state }) => [key, press(state)])),
    ...(editions.length > 1 ? { ArrowRight: turn(1), ArrowLeft: turn(-1) } : {}),
  };
  const name = editions.find(one => one.id === marked)?.name;

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
      {assessing ? (
        <KeysNote>
          On a row, keys {STATES.map(one => `${one.key} ${one.word}`).join(' · ')}
          {editions.length > 1 ? `; they set the state for ${name}, ← → changes the standard.` : '.'}
        </KeysNote>
      ) : null}
    </div>
  );
  return (
    <div className="stack">
      {setState.error ? <Refusal problem={readProblem(setState.error, kit.unreachable, kit.failed)} /> : null}
      <SplitView
        above={above}
        thingLabel="Requirement"
        closeHref={href({ open: undefined, wish: undefined })}
        onClose={() => set({ open: undefined, wish: undefined })}
        thing={
          place ? (
            <RequirementPane place={place} row={open} editions={of.editions} query={query} />
          ) : undefined
        }
        list={
          shown.length === 0 ? (
            <EmptyState
              what="No requirement fits all of these."
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
              total={rows.length}
            />
          )
        }
      />
    </div>
  );
}
