/** Contracts of a body, or those that were offered to a client. */
import { CONTRACT_PHASES } from '@certwright/core/contract/contract.schema';
import { useList } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { useQueryWords } from '../app/query.ts';
import { ListFiles, ListFilters, narrowing, PERIOD } from '../engagement/ListFilters.tsx';
import { useIsBody } from '../engagement/today.ts';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Table } from '../ui/table/Table.tsx';
import { Tabs } from '../ui/tabs/Tabs.tsx';
import { contractColumns } from './contract.columns.tsx';

const LABELS = {
  drafted: 'Drafts',
  offered: 'To be signed',
  concluded: 'Concluded',
  ended: 'Ended',
} as const;

export default function ContractsPage() {
  const at = useOrgPath();
  const isBody = useIsBody();
  const query = useQueryWords();
  const phase = CONTRACT_PHASES.find(one => one === query.words.phase);
  const narrowed = { ...narrowing(query, PERIOD), ...(phase ? { phase } : {}) };
  const list = useList('contract.list', narrowed);
  const party = {
    key: 'party',
    title: isBody ? 'Client' : 'Body',
    width: 'wide',
    render: (row: (typeof list.rows)[number]) => (isBody ? row.client.name : row.body.name),
  } as const;
  const [number, ...others] = contractColumns;
  const shown = isBody ? CONTRACT_PHASES : CONTRACT_PHASES.slice(1);
  return (
    <Page name="Contracts" actions={<ListFiles list="contracts" of={narrowed} />}>
      <div className="stack">
        <Tabs
          label="Contracts by state"
          current={phase ?? 'all'}
          tabs={[
            { id: 'all', label: 'All', href: query.href({ phase: undefined }) },
            ...shown.map(one => ({ id: one, label: LABELS[one], href: query.href({ phase: one }) })),
          ]}
        />
        <ListFilters label="Narrow the contracts" query={query} period="Concluded" />
        <Resource
          of={list}
          skeleton="table"
          empty={{
            when: found => found.rows.length === 0,
            what:
              Object.keys(narrowed).length > 0
                ? 'No contract fits this.'
                : isBody
                  ? 'Contracts are drawn up from an offer that was accepted, or taken over from paper on the page of a client.'
                  : 'Contracts of certification bodies stand here once they were offered to you.',
          }}
        >
          {found => (
            <Table
              caption="Contracts"
              rows={found.rows}
              rowKey={row => row.id}
              columns={number ? [number, party, ...others] : others}
              href={row => at(`/audit/contracts/${row.id}`)}
              more={list.more}
            />
          )}
        </Resource>
      </div>
    </Page>
  );
}
