/** The log of everything that was published: its newest signed head, its key, its entries with what they commit to. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { call, type Output } from '../api/client.ts';
import { usePublic } from '../api/hooks.ts';
import { useQueryWord } from '../app/params.ts';
import { PublicPage } from '../app/PublicPage.tsx';
import { ACTS } from '@certwright/core/register/acts.words';
import { CopyText } from '../ui/copy-text/CopyText.tsx';
import { Facts } from '../ui/facts/Facts.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';

type Row = Output<'log.entries'>['rows'][number];

function useEntries(certification: string | undefined) {
  const query = useInfiniteQuery({
    queryKey: ['', 'log.entries', certification ?? ''],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(
        'log.entries',
        '',
        {
          ...(certification ? { certification } : {}),
          ...(pageParam === undefined ? {} : { before: pageParam }),
        },
        { signal },
      ),
    getNextPageParam: last => last.next ?? undefined,
  });
  const rows: Row[] = (query.data?.pages ?? []).flatMap(page => page.rows);
  return { query, of: { data: query.data && rows, error: query.error, isPending: query.isPending } };
}

const holderOf = ({ opening }: Row): string => {
  const said = opening as { certificate?: { holder?: { name?: string } } } | null;
  return said?.certificate?.holder?.name ?? '';
};

export default function LogPage() {
  const [certification] = useQueryWord('certification');
  const head = usePublic('log.head', {});
  const { query, of } = useEntries(certification);
  return (
    <PublicPage name="Log of what was published" measure="full">
      <div className="stack-wide">
        <p className="reading">
          Every act that a certification body publishes here stands in this log, in an order that never
          changes. An entry is a hash over what was published; nobody can take one out, change one or put one
          between without the signed heads telling. Programs read it under <span className="mono">/log/</span>
          .
        </p>
        <Resource of={head} skeleton="text">
          {({ origin, key, size, root, madeAt, witnesses }) => (
            <Facts
              of={[
                { term: 'Log', value: <span className="mono">{origin}</span> },
                { term: 'Entries under the newest head', value: String(size) },
                { term: 'Signed', value: madeAt ? <DateText on={madeAt} as="minute" /> : 'not yet' },
                ...(root ? [{ term: 'Root', value: <CopyText text={root} label="root" /> }] : []),
                { term: 'Key', value: <CopyText text={key} label="key" /> },
                {
                  term: 'Witnesses of this head',
                  value:
                    witnesses.length === 0 ? (
                      'none: that others are shown another log is not excluded'
                    ) : (
                      <ul className="stack-close">
                        {witnesses.map(({ name, at }) => (
                          <li key={name}>
                            <span className="mono">{name}</span>, <DateText on={at} as="minute" />
                          </li>
                        ))}
                      </ul>
                    ),
                },
              ]}
            />
          )}
        </Resource>
        <Resource
          of={of}
          skeleton="table"
          empty={{
            when: rows => rows.length === 0,
            what: certification
              ? 'The log holds nothing about this certification.'
              : 'Entries appear here when a body publishes its first certificate.',
          }}
        >
          {rows => (
            <Table
              caption={certification ? 'Entries about this certification' : 'Entries, the newest first'}
              rows={rows}
              rowKey={row => String(row.place)}
              rowName={row => `${row.place}`}
              more={
                query.hasNextPage
                  ? { onMore: () => void query.fetchNextPage(), busy: query.isFetchingNextPage }
                  : undefined
              }
              columns={[
                { key: 'place', title: 'Place', render: row => <span className="mono">{row.place}</span> },
                { key: 'kind', title: 'Act', render: row => ACTS[row.kind] ?? row.kind },
                { key: 'holder', title: 'Holder', render: holderOf, width: 'wide' },
                {
                  key: 'effective',
                  title: 'Takes effect',
                  render: row => (row.effectiveOn ? <DateText on={row.effectiveOn} as="day" /> : ''),
                },
                {
                  key: 'recorded',
                  title: 'Published',
                  render: row => <DateText on={row.recordedAt} as="minute" />,
                },
                {
                  key: 'hash',
                  title: 'Hash of the entry',
                  render: row => <span className="mono">{row.hash}</span>,
                  width: 'fill',
                  secondary: true,
                },
              ]}
            />
          )}
        </Resource>
      </div>
    </PublicPage>
  );
}
