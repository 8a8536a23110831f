/** The picture, the filters, the list and the line that is open beside it. */
import type { RiskMethod } from '@certwright/standards/risk/method';
import { useState } from 'react';
import { useQueryWords } from '../app/query.ts';
import { Button } from '../ui/button/Button.tsx';
import { FilterBar, FilterChoice, FilterText } from '../ui/filter-bar/FilterBar.tsx';
import { EmptyState } from '../ui/resource/EmptyState.tsx';
import { SplitView } from '../ui/split-view/SplitView.tsx';
import { Table } from '../ui/table/Table.tsx';
import { Matrices } from './Matrices.tsx';
import { filterLines, riskColumns, sortLines, sortOf, wordOfSort } from './risk.columns.tsx';
import { type Register, STANDINGS } from './risk.words.tsx';
import { RiskPane } from './RiskPane.tsx';

const PAGE = 200;
const NO_FILTER = {
  text: undefined,
  standing: undefined,
  owner: undefined,
  level: undefined,
  due: undefined,
  cell: undefined,
};

type Props = { readonly of: Register; readonly method: RiskMethod; readonly may: boolean };

export function RegisterSheet({ of, method, may }: Props) {
  const { words, set, href } = useQueryWords();
  const [most, setMost] = useState(PAGE);
  const sort = sortOf(words.sort);
  const shown = sortLines(filterLines(of, words), sort);
  const open = of.rows.find(row => row.id === words.open);
  const owners = new Map(of.rows.flatMap(({ owner }) => (owner ? [[owner.id, owner.name] as const] : [])));
  const close = (): void => set({ open: undefined });
  const above = (
    <div className="stack">
      <Matrices of={of} method={method} shown={shown} may={may} />
      <FilterBar label="Narrow the list">
        <FilterText label="Number or words" value={words.text} onChange={text => set({ text })} />
        <FilterChoice
          label="Stands"
          value={words.standing}
          onChange={standing => set({ standing })}
          choices={STANDINGS}
        />
        <FilterChoice
          label="Level"
          value={words.level}
          onChange={level => set({ level })}
          choices={method.bands.map(band => ({ value: band.id, label: band.name }))}
        />
        <FilterChoice
          label="Owner"
          value={words.owner}
          onChange={owner => set({ owner })}
          choices={[
            ...[...owners].map(([value, label]) => ({ value, label })),
            { value: 'nobody', label: 'nobody' },
          ]}
        />
        <FilterChoice
          label="Review"
          value={words.due}
          onChange={due => set({ due })}
          choices={[{ value: 'yes', label: 'due' }]}
        />
        <FilterChoice
          label="Show"
          value={words.closed}
          onChange={closed => set({ closed })}
          choices={[{ value: 'yes', label: 'Also closed lines' }]}
        />
        {words.cell === undefined ? null : (
          <Button kind="quiet" onClick={() => set({ cell: undefined })}>
            All cells
          </Button>
        )}
      </FilterBar>
    </div>
  );
  return (
    <SplitView
      above={above}
      thingLabel={method.one}
      closeHref={href({ open: undefined })}
      onClose={close}
      thing={open ? <RiskPane key={open.id} id={open.id} /> : undefined}
      list={
        shown.length === 0 ? (
          <EmptyState
            what="No line fits all of these."
            act={<Button onClick={() => set(NO_FILTER)}>Show all</Button>}
          />
        ) : (
          <Table
            caption={of.register.name}
            rows={shown.slice(0, most)}
            rowKey={row => row.id}
            rowName={row => `${row.reference} ${row.title}`}
            columns={riskColumns(of, open !== undefined)}
            href={row => href({ open: row.id })}
            current={open?.id}
            sort={sort}
            onSort={next => set({ sort: wordOfSort(next) })}
            total={of.rows.length}
            more={shown.length > most ? { onMore: () => setMost(most + PAGE) } : undefined}
          />
        )
      }
    />
  );
}
