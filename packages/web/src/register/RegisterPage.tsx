/** The public register: search for a certificate without an account. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { call, type Output } from '../api/client.ts';
import { useQueryWord } from '../app/params.ts';
import { PublicPage } from '../app/PublicPage.tsx';
import { RouterLink } from '../app/RouterLink.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';

type Row = Output<'register.search'>['rows'][number];

export default function RegisterPage() {
  const [q, setQ] = useQueryWord('q');
  const query = useInfiniteQuery({
    queryKey: ['', 'register.search', q ?? ''],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call('register.search', '', { q: q ?? '', ...(pageParam ? { after: pageParam } : {}) }, { signal }),
    getNextPageParam: last => last.next ?? undefined,
  });
  const rows: Row[] = (query.data?.pages ?? []).flatMap(page => page.rows);
  const of = { data: query.data && rows, error: query.error, isPending: query.isPending };
  return (
    <PublicPage name="Register of certificates" measure="full">
      <div className="stack-wide">
        <Form
          submit="Search"
          label="Search the register"
          onSubmit={async values => setQ(typeof values.q === 'string' ? values.q : '')}
        >
          <TextField
            name="q"
            label="Number, holder, city or standard"
            hint="A few letters are enough; several words narrow the search."
            defaultValue={q ?? ''}
          />
        </Form>
        <p className="reading">
          Be told of everything that is published about {q ? `“${q}”` : 'a name'}:{' '}
          <RouterLink href={`/watch${q ? `?${new URLSearchParams({ q }).toString()}` : ''}`}>
            by letter
          </RouterLink>
          , or by a{' '}
          <a href={`/api/public/register.atom${q ? `?${new URLSearchParams({ q }).toString()}` : ''}`}>
            feed (Atom)
          </a>
          .
        </p>
        <Resource
          of={of}
          skeleton="table"
          empty={{
            when: found => found.length === 0,
            what: q
              ? 'Nothing in this register fits. That alone does not mean that a certificate is false: its body may publish elsewhere. Ask the body that the certificate names.'
              : 'Certificates appear here when a certification body issues them.',
          }}
        >
          {found => (
            <Table
              caption="Certificates"
              rows={found}
              rowKey={row => row.certification}
              rowName={row => `${row.number}, ${row.holder}`}
              href={row => `/certificates/${row.certification}`}
              more={
                query.hasNextPage
                  ? { onMore: () => void query.fetchNextPage(), busy: query.isFetchingNextPage }
                  : undefined
              }
              columns={[
                { key: 'holder', title: 'Holder', render: row => row.holder, width: 'wide' },
                { key: 'state', title: 'Today', render: row => <Status of={row.state} /> },
                { key: 'standard', title: 'Standard', render: row => row.standard },
                {
                  key: 'city',
                  title: 'Place',
                  render: row => [row.city, row.country].filter(Boolean).join(', '),
                  secondary: true,
                },
                {
                  key: 'number',
                  title: 'Number',
                  render: row => <span className="mono">{row.number}</span>,
                  secondary: true,
                },
                {
                  key: 'body',
                  title: 'Certification body',
                  render: row => row.body,
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
