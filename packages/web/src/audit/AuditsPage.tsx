/** Audits of the body, or of this client. */
import { useList } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { useQueryWords } from '../app/query.ts';
import { useEditionName } from '../engagement/editions.ts';
import { ListFilters, narrowing, PERIOD } from '../engagement/ListFilters.tsx';
import { useIsBody } from '../engagement/today.ts';
import { FilterChoice } from '../ui/filter-bar/FilterBar.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Table } from '../ui/table/Table.tsx';
import { auditColumns } from './audit.columns.tsx';

export default function AuditsPage() {
  const query = useQueryWords();
  const by = query.words.by === 'held' ? 'held' : 'planned';
  const list = useList('audit.list', { ...narrowing(query, PERIOD), by });
  const at = useOrgPath();
  const isBody = useIsBody();
  const editionName = useEditionName();
  const party = {
    title: isBody ? 'Client' : 'Certification body',
    of: (row: (typeof list.rows)[number]): string => (isBody ? row.client.name : row.body.name),
  };
  return (
    <Page name="Audits">
      <div className="stack">
        <ListFilters label="Narrow the audits" query={query} period={by === 'held' ? 'Held' : 'Planned'}>
          <FilterChoice
            label="By the day"
            any="planned"
            value={query.words.by}
            choices={[{ value: 'held', label: 'held' }]}
            onChange={next => query.set({ by: next })}
          />
        </ListFilters>
        <Resource
          of={list}
          skeleton="table"
          empty={{
            when: found => found.rows.length === 0,
            what: isBody
              ? 'Audits are planned from the page of a client, once its audit time is determined.'
              : 'Audits that your certification body plans with you stand here.',
            example: 'An initial audit has two stages; surveillance follows each year.',
          }}
        >
          {found => (
            <Table
              caption="Audits"
              rows={found.rows}
              rowKey={row => row.id}
              columns={auditColumns({ editionName, party })}
              href={row => at(`/audit/audits/${row.id}`)}
              more={list.more}
            />
          )}
        </Resource>
      </div>
    </Page>
  );
}
