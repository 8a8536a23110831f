/** How new the catalogue is: its loads with their results, and what changed from load to load. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { call, type Output } from '../api/client.ts';
import { usePublic } from '../api/hooks.ts';
import { PublicPageFrame } from '../app/PublicPage.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { NumberText } from '../ui/text/NumberText.tsx';
import { Attribution } from './Attribution.tsx';
import { LoadsTable } from './LoadsTable.tsx';

type Change = Output<'catalogue.changes'>['rows'][number];
const KIND = { added: 'done', revised: 'in-progress', withdrawn: 'withdrawn', removed: 'obsolete' } as const;
const REFRESH = { off: 'only when the operator asks', daily: 'every day', weekly: 'every week' } as const;

export default function LoadsPage() {
  const standing = usePublic('catalogue.standing', {});
  return (
    <PublicPageFrame>
      <Resource of={standing} skeleton="table">
        {of => (
          <Page
            name="Loads and changes of the catalogue"
            back={{ href: '/catalogue', label: 'Catalogue' }}
            facts={[
              { term: 'as of', value: of.asOf ? <DateText on={of.asOf} as="minute" /> : 'not loaded yet' },
              { term: 'deliverables', value: <NumberText value={of.deliverables} /> },
              { term: 'published', value: <NumberText value={of.current} /> },
              { term: 'asked for again', value: REFRESH[of.refresh] },
            ]}
          >
            <div className="stack-wide">
              <section className="stack-close">
                <h2>Loads</h2>
                <LoadsTable loads={of.loads} />
              </section>
              <section className="stack-close">
                <h2>What changed</h2>
                <Changes />
              </section>
              <Attribution />
            </div>
          </Page>
        )}
      </Resource>
    </PublicPageFrame>
  );
}

function Changes() {
  const found = useInfiniteQuery({
    queryKey: ['', 'catalogue.changes'],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam, signal }) =>
      call('catalogue.changes', '', pageParam ? { after: pageParam } : {}, { signal }),
    getNextPageParam: last => last.next ?? undefined,
  });
  const rows: Change[] = (found.data?.pages ?? []).flatMap(page => page.rows);
  return (
    <Resource
      of={{ data: found.data && rows, error: found.error, isPending: found.isPending }}
      skeleton="table"
      empty={{
        when: list => list.length === 0,
        what: 'What is added, revised or withdrawn from one load to the next is listed here. The first load is the beginning.',
      }}
    >
      {list => (
        <Table
          caption="Changes"
          rows={list}
          rowKey={row => String(row.pos)}
          rowName={row => row.deliverable.reference}
          href={row => `/catalogue/${row.deliverable.id}`}
          more={
            found.hasNextPage
              ? { onMore: () => void found.fetchNextPage(), busy: found.isFetchingNextPage }
              : undefined
          }
          columns={[
            { key: 'reference', title: 'Number', render: row => row.deliverable.reference },
            { key: 'kind', title: 'Change', render: row => <Status of={KIND[row.kind]} word={row.kind} /> },
            { key: 'sentence', title: 'What', render: row => row.sentence, width: 'fill' },
            {
              key: 'at',
              title: 'Seen',
              render: row => <DateText on={row.at.slice(0, 10)} />,
              secondary: true,
            },
          ]}
        />
      )}
    </Resource>
  );
}
