/** Applications for certification: the client's own, or those that reached the body. */
import { APPLICATION_PHASES } from '@certwright/core/application/application.schema';
import { useList } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { useQueryWords } from '../app/query.ts';
import { useEditionName } from '../engagement/editions.ts';
import { ListFilters, narrowing, PERIOD } from '../engagement/ListFilters.tsx';
import { useIsBody } from '../engagement/today.ts';
import { Button } from '../ui/button/Button.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Table } from '../ui/table/Table.tsx';
import { Tabs } from '../ui/tabs/Tabs.tsx';
import { applicationColumns } from './application.columns.tsx';

const LABELS = { submitted: 'To be reviewed', accepted: 'Accepted', declined: 'Declined' } as const;

export default function ApplicationsPage() {
  const can = useCan();
  const at = useOrgPath();
  const isBody = useIsBody();
  const editionName = useEditionName();
  const query = useQueryWords();
  const phase = APPLICATION_PHASES.find(one => one === query.words.phase);
  const narrowed = { ...narrowing(query, PERIOD), ...(phase ? { phase } : {}) };
  const list = useList('application.list', narrowed);
  const apply = can('application:submit') ? (
    <Button kind="primary" href={at('/audit/applications/new')}>
      Apply to a certification body
    </Button>
  ) : can('application:review') ? (
    <Button href={at('/audit/applications/record')}>Take an application down</Button>
  ) : undefined;
  return (
    <Page name="Applications" actions={apply}>
      <div className="stack">
        <Tabs
          label="Applications by state"
          current={phase ?? 'all'}
          tabs={[
            { id: 'all', label: 'All', href: query.href({ phase: undefined }) },
            ...APPLICATION_PHASES.map(one => ({
              id: one,
              label: LABELS[one],
              href: query.href({ phase: one }),
            })),
          ]}
        />
        <ListFilters label="Narrow the applications" query={query} period="Received" />
        <Resource
          of={list}
          skeleton="table"
          empty={{
            when: found => found.rows.length === 0,
            what:
              Object.keys(narrowed).length > 0
                ? 'No application fits this.'
                : isBody
                  ? 'Applications of clients are read and reviewed here. None has arrived yet.'
                  : 'An application tells a certification body what should be certified: standards, scope, sites and people.',
            act: Object.keys(narrowed).length > 0 ? undefined : apply,
            example: isBody
              ? 'A client finds you in the list of bodies and applies from its own account.'
              : 'For example: ISO 9001 for design and manufacture at two sites with 62 people.',
          }}
        >
          {found => (
            <Table
              caption="Applications"
              rows={found.rows}
              rowKey={row => row.id}
              columns={applicationColumns(isBody, editionName)}
              href={row => at(`/audit/applications/${row.id}`)}
              more={list.more}
            />
          )}
        </Resource>
      </div>
    </Page>
  );
}
