/** The audit trail: who did what, when, and whether it is sealed into the chain. */
import { useList } from '../api/hooks.ts';
import { useQueryWord } from '../app/params.ts';
import { Button } from '../ui/button/Button.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';

export default function TrailPage() {
  const [stream, setStream] = useQueryWord('stream');
  const trail = useList('trail.list', stream ? { stream } : {});
  return (
    <Page
      name="Audit trail"
      {...(stream
        ? { within: stream, actions: <Button onClick={() => setStream(undefined)}>Show everything</Button> }
        : {})}
    >
      <Resource
        of={trail}
        skeleton="table"
        empty={{
          when: d => d.rows.length === 0,
          what: 'Everything that is done here leaves a line that nobody can change.',
        }}
      >
        {({ rows }) => (
          <Table
            caption="Events, newest first"
            rows={rows}
            rowKey={row => String(row.pos)}
            rowName={row => row.type}
            onOpen={row => setStream(row.stream)}
            more={trail.more}
            columns={[
              { key: 'type', title: 'What happened', render: row => row.type },
              {
                key: 'at',
                title: 'When',
                render: row => <DateText on={row.at} as="minute" />,
                width: 'normal',
              },
              { key: 'actor', title: 'Who', render: row => row.actor.name || 'somebody of the other party' },
              {
                key: 'stream',
                title: 'Of what',
                render: row => <span className="mono">{row.stream}</span>,
                width: 'fill',
                secondary: true,
              },
              {
                key: 'sealed',
                title: 'Chain',
                render: row => (
                  <Status
                    of={row.sealed ? 'closed' : 'not-started'}
                    word={row.sealed ? 'sealed' : 'waiting'}
                  />
                ),
                secondary: true,
              },
            ]}
          />
        )}
      </Resource>
    </Page>
  );
}
