/** Offers of a body, or those that a client received, in all their versions. */
import { OFFER_PHASES } from '@certwright/core/offer/offer.schema';
import { useList } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { useQueryWords } from '../app/query.ts';
import { ListFiles, ListFilters, narrowing, PERIOD } from '../engagement/ListFilters.tsx';
import { useIsBody } from '../engagement/today.ts';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Table } from '../ui/table/Table.tsx';
import { Tabs } from '../ui/tabs/Tabs.tsx';
import { offerColumns } from './offer.columns.tsx';

const LABELS = {
  drafted: 'Drafts',
  sent: 'Waiting',
  accepted: 'Accepted',
  declined: 'Declined',
  replaced: 'Replaced',
  withdrawn: 'Withdrawn',
  lapsed: 'Lapsed',
} as const;

export default function OffersPage() {
  const at = useOrgPath();
  const isBody = useIsBody();
  const query = useQueryWords();
  const phase = OFFER_PHASES.find(one => one === query.words.phase);
  const narrowed = { ...narrowing(query, PERIOD), ...(phase ? { phase } : {}) };
  const list = useList('offer.list', narrowed);
  const shown = isBody ? OFFER_PHASES : OFFER_PHASES.slice(1);
  return (
    <Page name="Offers" actions={<ListFiles list="offers" of={narrowed} />}>
      <div className="stack">
        <Tabs
          label="Offers by state"
          current={phase ?? 'all'}
          tabs={[
            { id: 'all', label: 'All', href: query.href({ phase: undefined }) },
            ...shown.map(one => ({ id: one, label: LABELS[one], href: query.href({ phase: one }) })),
          ]}
        />
        <ListFilters label="Narrow the offers" query={query} period="Sent" />
        <Resource
          of={list}
          skeleton="table"
          empty={{
            when: found => found.rows.length === 0,
            what:
              Object.keys(narrowed).length > 0
                ? 'No offer fits this.'
                : isBody
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
