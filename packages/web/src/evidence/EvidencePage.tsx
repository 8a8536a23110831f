/** Evidence: dated records with the day that they stand for and when they expire, each open beside the list. */
import { useState } from 'react';
import { useList } from '../api/hooks.ts';
import { useCan } from '../app/org.ts';
import { useQueryWords } from '../app/query.ts';
import { Button } from '../ui/button/Button.tsx';
import { FilterBar, FilterChoice } from '../ui/filter-bar/FilterBar.tsx';
import { useKeys } from '../ui/keys/useKeys.ts';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { SplitView } from '../ui/split-view/SplitView.tsx';
import { Table } from '../ui/table/Table.tsx';
import { AttachDialog } from './AttachDialog.tsx';
import { evidenceColumns } from './evidence.columns.tsx';
import { EvidencePane } from './EvidencePane.tsx';

const STANDINGS = [
  { value: 'expiring', label: 'Expired or expiring soon' },
  { value: 'withdrawn', label: 'Withdrawn' },
] as const;

export default function EvidencePage() {
  const can = useCan();
  const { words, set, href } = useQueryWords();
  const standing = STANDINGS.find(one => one.value === words.standing)?.value ?? 'any';
  const list = useList('evidence.list', { standing });
  const [attaching, setAttaching] = useState(false);
  const may = can('evidence:attach');
  useKeys(may ? { a: () => setAttaching(true) } : {});
  const attach = may ? (
    <Button kind="primary" hotkey="a" onClick={() => setAttaching(true)}>
      Attach evidence
    </Button>
  ) : undefined;
  const open = list.rows.find(row => row.id === words.open);
  return (
    <Page name="Evidence" actions={attach}>
      <div className="stack">
        <FilterBar label="Narrow the evidence">
          <FilterChoice
            label="State"
            value={words.standing}
            any="All but withdrawn"
            choices={STANDINGS}
            onChange={next => set({ standing: next, open: undefined })}
          />
        </FilterBar>
        <Resource
          of={list}
          skeleton="table"
          empty={
            standing === 'any'
              ? {
                  when: data => data.rows.length === 0,
                  what: 'Dated records that show a requirement is met are kept here, with the day that they stand for.',
                  example:
                    'For example: the contract review of 3 November, good for a year, shows ISO 9001 8.2.3.1.',
                  act: attach,
                }
              : {
                  when: data => data.rows.length === 0,
                  what:
                    standing === 'expiring'
                      ? 'Nothing has expired or will within thirty days.'
                      : 'Nothing was withdrawn.',
                  act: <Button onClick={() => set({ standing: undefined })}>Show all</Button>,
                }
          }
        >
          {({ rows }) => (
            <SplitView
              thingLabel="Evidence"
              closeHref={href({ open: undefined })}
              onClose={() => set({ open: undefined })}
              thing={open ? <EvidencePane key={open.id} of={open} /> : undefined}
              list={
                <Table
                  caption="Evidence"
                  rows={rows}
                  rowKey={row => row.id}
                  rowName={row => row.title}
                  columns={evidenceColumns(open !== undefined)}
                  href={row => href({ open: row.id })}
                  current={open?.id}
                  more={list.more}
                />
              }
            />
          )}
        </Resource>
      </div>
      {attaching ? <AttachDialog requirements={[]} onClose={() => setAttaching(false)} /> : null}
    </Page>
  );
}
