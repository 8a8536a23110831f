/** Evidence: dated records with the days that they stand for, when they expire, and when the next is collected. */
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
import { Table } from '../ui/table/Table.tsx';
import { AttachDialog } from './AttachDialog.tsx';
import { EVIDENCE_COLUMNS } from './evidence.columns.tsx';

const STANDINGS = [
  { value: 'current', label: 'Standing', none: 'Nothing stands today.' },
  {
    value: 'expiring',
    label: 'Expired or expiring soon',
    none: 'Nothing has expired or will within thirty days.',
  },
  { value: 'due', label: 'Collection due or late', none: 'Nothing is to be collected within two weeks.' },
  { value: 'late', label: 'Collection late', none: 'No collection is late.' },
  { value: 'replaced', label: 'Replaced', none: 'Nothing was replaced by a newer piece.' },
  { value: 'withdrawn', label: 'Withdrawn', none: 'Nothing was withdrawn.' },
] as const;

export default function EvidencePage() {
  const can = useCan();
  const path = useOrgPath();
  const people = usePeople();
  const { words, set } = useQueryWords();
  const standing = STANDINGS.find(one => one.value === words.standing);
  const collector = people.find(one => one.value === words.collector)?.value;
  const list = useList('evidence.list', {
    standing: standing?.value ?? 'any',
    ...(collector === undefined ? {} : { collector }),
  });
  const [attaching, setAttaching] = useState(false);
  const may = can('evidence:attach');
  useKeys(may ? { a: () => setAttaching(true) } : {});
  const attach = may ? (
    <Button kind="primary" hotkey="a" onClick={() => setAttaching(true)}>
      Attach evidence
    </Button>
  ) : undefined;
  const showAll = (
    <Button onClick={() => set({ standing: undefined, collector: undefined })}>Show all</Button>
  );
  const when = (data: { readonly rows: readonly unknown[] }): boolean => data.rows.length === 0;
  return (
    <Page
      name="Evidence"
      actions={
        <>
          <Button href={path('/implement/evidence/packs')}>Evidence packs</Button>
          {attach}
        </>
      }
    >
      <div className="stack">
        <FilterBar label="Narrow the evidence">
          <FilterChoice
            label="State"
            value={standing?.value}
            any="All in use"
            choices={STANDINGS}
            onChange={next => set({ standing: next })}
          />
          <FilterChoice
            label="Collected by"
            value={collector}
            any="Anybody"
            choices={people}
            onChange={next => set({ collector: next })}
          />
        </FilterBar>
        <Resource
          of={list}
          skeleton="table"
          empty={
            standing === undefined && collector === undefined
              ? {
                  when,
                  what: 'Dated records that show a requirement is met are kept here, with the day that they stand for.',
                  example:
                    'For example: the contract review of 3 November, good for a year, shows ISO 9001 8.2.3.1.',
                  act: attach,
                }
              : {
                  when,
                  what:
                    collector === undefined && standing ? standing.none : 'No evidence fits all of these.',
                  act: showAll,
                }
          }
        >
          {({ rows }) => (
            <Table
              caption="Evidence"
              rows={rows}
              rowKey={row => row.id}
              rowName={row => row.title}
              columns={EVIDENCE_COLUMNS}
              href={row => path(`/implement/evidence/${row.id}`)}
              more={list.more}
            />
          )}
        </Resource>
      </div>
      {attaching ? <AttachDialog requirements={[]} onClose={() => setAttaching(false)} /> : null}
    </Page>
  );
}
