/** Changes at clients: those that a body has to assess, or those that a client told of. */
import { CHANGE_PHASES } from '@certwright/core/change/change.schema';
import { useList } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { useQueryWords } from '../app/query.ts';
import { ListFiles, ListFilters, narrowing } from '../engagement/ListFilters.tsx';
import { useIsBody } from '../engagement/today.ts';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Table } from '../ui/table/Table.tsx';
import { Tabs } from '../ui/tabs/Tabs.tsx';
import { changeColumns } from './change.columns.tsx';

const LABELS = { reported: 'To be assessed', assessed: 'Assessed' } as const;

export default function ChangesPage() {
  const at = useOrgPath();
  const isBody = useIsBody();
  const query = useQueryWords();
  const phase = CHANGE_PHASES.find(one => one === query.words.phase);
  const narrowed = { ...narrowing(query, ['q']), ...(phase ? { phase } : {}) };
  const list = useList('change.list', narrowed);
  return (
    <Page name="Changes" actions={<ListFiles list="changes" of={narrowed} />}>
      <div className="stack">
        <Tabs
          label="Changes by state"
          current={phase ?? 'all'}
          tabs={[
            { id: 'all', label: 'All', href: query.href({ phase: undefined }) },
            ...CHANGE_PHASES.map(one => ({ id: one, label: LABELS[one], href: query.href({ phase: one }) })),
          ]}
        />
        <ListFilters label="Narrow the changes" query={query} />
        <Resource
          of={list}
          skeleton="table"
          empty={{
            when: found => found.rows.length === 0,
            what:
              Object.keys(narrowed).length > 0
                ? 'No change fits this.'
                : isBody
                  ? 'What clients report about themselves is assessed here: people, sites, scope, management, ownership.'
                  : 'What you told your certification body about changes stands here, with what it made of it.',
            example: 'On the page of the certification body: Report a change.',
          }}
        >
          {found => (
            <Table
              caption="Changes"
              rows={found.rows}
              rowKey={row => row.id}
              columns={changeColumns(isBody ? 'client' : 'body')}
              href={row => at(`/audit/changes/${row.id}`)}
              more={list.more}
            />
          )}
        </Resource>
      </div>
    </Page>
  );
}
