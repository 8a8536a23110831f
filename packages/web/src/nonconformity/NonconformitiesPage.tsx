/** Nonconformities of one's own, last changed first. */
import { useState } from 'react';
import { useList } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { useQueryWords } from '../app/query.ts';
import { usePeople } from '../requirement/usePeople.ts';
import { Button } from '../ui/button/Button.tsx';
import { FilterBar, FilterChoice } from '../ui/filter-bar/FilterBar.tsx';
import { useKeys } from '../ui/keys/useKeys.ts';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import type { Column } from '../ui/table/columns.ts';
import { DateText } from '../ui/text/DateText.tsx';
import { briefly, type Nonconformity, PhaseStatus, sourceWord } from './nonconformity.words.tsx';
import { RaiseDialog } from './RaiseDialog.tsx';

const COLUMNS: readonly Column<Nonconformity>[] = [
  { key: 'statement', title: 'Nonconformity', render: row => briefly(row.statement), width: 'fill' },
  { key: 'grade', title: 'Grade', render: row => <Status of={row.grade} />, width: 'narrow' },
  { key: 'phase', title: 'State', render: row => <PhaseStatus of={row} />, width: 'narrow' },
  { key: 'source', title: 'From', render: row => sourceWord(row.source), width: 'narrow', secondary: true },
  {
    key: 'key',
    title: 'Clause',
    render: row => row.requirement?.key ?? '',
    width: 'narrow',
    secondary: true,
  },
  { key: 'owner', title: 'Owner', render: row => row.owner?.name ?? '', width: 'normal', secondary: true },
  { key: 'due', title: 'Due', render: row => <DateText on={row.dueOn} />, width: 'narrow', secondary: true },
  {
    key: 'on',
    title: 'Raised',
    render: row => <DateText on={row.raisedOn} />,
    width: 'narrow',
    secondary: true,
  },
];

export default function NonconformitiesPage() {
  const path = useOrgPath();
  const can = useCan();
  const people = usePeople();
  const { words, set } = useQueryWords();
  const [raising, setRaising] = useState(false);
  const grade = words.grade === 'major' || words.grade === 'minor' ? words.grade : undefined;
  const list = useList('nonconformity.list', {
    ...(grade ? { grade } : {}),
    ...(words.owner ? { owner: words.owner } : {}),
    ...(words.open ? { open: 'true' } : {}),
  });
  const may = can('nonconformity:handle');
  useKeys(may ? { n: () => setRaising(true) } : {});
  const narrowed = Boolean(grade ?? words.owner ?? words.open);
  const raise = may ? (
    <Button kind="primary" hotkey="n" onClick={() => setRaising(true)}>
      Raise a nonconformity
    </Button>
  ) : undefined;
  return (
    <Page name="Nonconformities" actions={raise}>
      <div className="stack">
        <FilterBar label="Narrow the nonconformities">
          <FilterChoice
            label="State"
            value={words.open}
            choices={[{ value: 'yes', label: 'Not closed' }]}
            onChange={open => set({ open })}
          />
          <FilterChoice
            label="Grade"
            value={words.grade}
            choices={[
              { value: 'major', label: 'Major' },
              { value: 'minor', label: 'Minor' },
            ]}
            onChange={next => set({ grade: next })}
          />
          <FilterChoice
            label="Owner"
            value={words.owner}
            choices={people}
            onChange={owner => set({ owner })}
          />
        </FilterBar>
        <Resource
          of={list}
          skeleton="table"
          empty={
            narrowed
              ? {
                  when: data => data.rows.length === 0,
                  what: 'No nonconformity fits all of these.',
                  act: (
                    <Button onClick={() => set({ open: undefined, grade: undefined, owner: undefined })}>
                      Show all
                    </Button>
                  ),
                }
              : {
                  when: data => data.rows.length === 0,
                  what: 'What is not as it should be is treated here: repaired, its cause found and removed, the effect checked.',
                  example:
                    'For example: three deliveries left without final inspection because the check was not in the work order.',
                  act: raise,
                }
          }
        >
          {({ rows }) => (
            <Table
              caption="Nonconformities"
              rows={rows}
              rowKey={row => row.id}
              rowName={row => briefly(row.statement)}
              columns={COLUMNS}
              href={row => path(`/implement/nonconformities/${row.id}`)}
              more={list.more}
            />
          )}
        </Resource>
      </div>
      {raising ? <RaiseDialog onClose={() => setRaising(false)} /> : null}
    </Page>
  );
}
