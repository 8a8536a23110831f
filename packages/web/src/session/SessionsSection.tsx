/** Where you are signed in; a session that is not yours is ended here. */
import { useQueryClient } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { usePublic } from '../api/hooks.ts';
import { Button } from '../ui/button/Button.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import { RelativeTime } from '../ui/text/RelativeTime.tsx';
import { deviceOf } from './device.ts';

export function SessionsSection() {
  const client = useQueryClient();
  const read = usePublic('account.sessions', {});
  const after = async (act: Promise<unknown>): Promise<void> => {
    await act;
    await client.invalidateQueries({ queryKey: ['', 'account.sessions'] });
  };
  return (
    <section className="stack-close">
      <h2>Where you are signed in</h2>
      <Resource of={read} skeleton="table">
        {({ rows }) => (
          <>
            <Table
              caption="Sessions"
              rows={rows}
              rowKey={row => row.id}
              columns={[
                { key: 'device', title: 'Device', width: 'wide', render: row => deviceOf(row.agent) },
                { key: 'address', title: 'Address', width: 'normal', render: row => row.address },
                {
                  key: 'began',
                  title: 'Since',
                  width: 'normal',
                  render: row => <RelativeTime on={row.began} />,
                  secondary: true,
                },
                {
                  key: 'act',
                  title: 'Act',
                  width: 'narrow',
                  render: row =>
                    row.current ? (
                      <Status of="in-place" word="here" />
                    ) : (
                      <Button
                        kind="quiet"
                        onClick={() => void after(call('account.end-session', '', { id: row.id }))}
                      >
                        Sign out there
                      </Button>
                    ),
                },
              ]}
            />
            {rows.length > 1 ? (
              <div>
                <Button onClick={() => void after(call('account.end-other-sessions', '', {}))}>
                  Sign out everywhere else
                </Button>
              </div>
            ) : null}
          </>
        )}
      </Resource>
    </section>
  );
}
