/** All organizations of a person: what waits in each, the one with most that is late first. */
import { useEffect } from 'react';
import { ProblemError } from '../api/client.ts';
import { usePublic } from '../api/hooks.ts';
import { PublicPage } from '../app/PublicPage.tsx';
import { useGo } from '../app/RouterLink.tsx';
import { useSession } from '../session/session.ts';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';

export default function EverywherePage() {
  useSession();
  const read = usePublic('today.everywhere', {});
  const go = useGo();
  const missing = read.error instanceof ProblemError && read.error.problem.status === 401;
  useEffect(() => {
    if (missing) go('/sign-in?next=/organizations');
  }, [missing, go]);
  if (missing) return null;
  return (
    <PublicPage name="Your organizations" measure="full">
      <Resource
        of={read}
        skeleton="table"
        empty={{
          when: ({ rows }) => rows.length === 0,
          what: 'You belong to no organization yet. Open one, or follow the link of an invitation.',
        }}
      >
        {({ rows }) => (
          <Table
            caption="Your organizations"
            rows={rows.toSorted((a, b) => b.overdue - a.overdue || b.waiting - a.waiting)}
            rowKey={row => row.id}
            rowName={row => row.name}
            href={row => `/o/${row.slug}/today`}
            columns={[
              { key: 'name', title: 'Organization', render: row => row.name, width: 'wide' },
              {
                key: 'waiting',
                title: 'Waits for you',
                align: 'end',
                render: row => (row.signOnNeeded ? '' : row.waiting),
              },
              {
                key: 'late',
                title: 'Late',
                render: row =>
                  row.overdue > 0 ? <Status of="expired" word={`${row.overdue} late`} /> : null,
              },
              {
                key: 'next',
                title: 'First',
                width: 'fill',
                wrap: true,
                render: row => {
                  if (row.signOnNeeded) return 'Come in through its single sign-on to see what waits.';
                  if (row.next === null) return <span className="quiet">nothing</span>;
                  return (
                    <>
                      {row.next.text}
                      {row.next.due === null ? null : (
                        <>
                          , <DateText on={row.next.due} />
                        </>
                      )}
                    </>
                  );
                },
              },
              {
                key: 'roles',
                title: 'As',
                render: row => row.roles.join(', '),
                secondary: true,
              },
              {
                key: 'until',
                title: 'Until',
                render: row => (row.lastDay ? <DateText on={row.lastDay} as="day" /> : ''),
                secondary: true,
              },
            ]}
          />
        )}
      </Resource>
    </PublicPage>
  );
}
