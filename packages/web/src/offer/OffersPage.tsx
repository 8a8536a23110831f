/** Offers of a body, or those that a client received, in all their versions. */
import { useList } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { useQueryWord } from '../app/params.ts';
import { useIsBody } from '../engagement/today.ts';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Table } from '../ui/table/Table.tsx';
import { Tabs } from '../ui/tabs/Tabs.tsx';
import { offerColumns } from './offer.columns.tsx';

const PHASES = ['drafted', 'sent', 'accepted', 'declined'] as const;
const LABELS = { drafted: 'Drafts', sent: 'Waiting', accepted: 'Accepted', declined: 'Declined' } as const;

export default function OffersPage() {
  const at = useOrgPath();
  const isBody = useIsBody();
  const [word] = useQueryWord('phase');
  const phase = PHASES.find(one => one === word);
  const list = useList('offer.list', phase ? { phase } : {});
  const shown = isBody ? PHASES : PHASES.slice(1);
  return (
    <Page name="Offers">
      <div className="stack">
        <Tabs
          label="Offers by state"
          current={phase ?? 'all'}
          tabs={[
            { id: 'all', label: 'All', href: at('/audit/offers') },
            ...shown.map(one => ({ id: one, label: LABELS[one], href: at(`/audit/offers?phase=${one}`) })),
          ]}
        />
        <Resource
          of={list}
          skeleton="table"
          empty={{
            when: found => found.rows.length === 0,
            what: isBody
              ? 'Offers are drafted on the page of a client, once its audit time is determined.'
              : 'Offers of certification bodies stand here once they were sent to you.',
          }}
        >
          {found => (
            <Table
              caption="Offers"
              rows={found.rows}
              rowKey={row => row.id}
              columns={offerColumns(isBody ? 'client' : 'body')}
              href={row => at(`/audit/offers/${row.id}`)}
              more={list.more}
            />
          )}
        </Resource>
      </div>
    </Page>
  );
}
