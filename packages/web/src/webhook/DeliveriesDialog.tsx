/** What was sent to one program, with what failed and why; sent once more, tried, ended. */
import type { Output } from '../api/client.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { happened } from '../trail/kinds.ts';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';

type Delivery = Output<'webhook.deliveries'>['rows'][number];
const OUTCOMES = {
  waiting: { of: 'not-started', word: 'on its way' },
  delivered: { of: 'done', word: 'delivered' },
  failed: { of: 'overdue', word: 'failed' },
} as const;

type Props = {
  readonly id: string;
  readonly name: string;
  readonly onClose: () => void;
  readonly onEnd: () => Promise<void>;
};

export function DeliveriesDialog({ id, name, onClose, onEnd }: Props) {
  const list = useRead('webhook.deliveries', { id });
  const tryIt = useAct('webhook.try');
  const again = useAct('webhook.again');
  return (
    <Dialog
      title={name}
      width="wide"
      onClose={onClose}
      acts={
        <>
          <Button kind="danger" onClick={() => void onEnd()}>
            Tell it nothing more
          </Button>
          <Button onClick={() => void tryIt.mutateAsync({ id })}>Send a trial</Button>
          <Button onClick={() => void list.refetch()}>Look again</Button>
        </>
      }
    >
      <Resource
        of={list}
        skeleton="table"
        empty={{ when: data => data.rows.length === 0, what: 'Nothing was sent yet.' }}
      >
        {({ rows }) => (
          <Table<Delivery>
            caption={`Sent to ${name}`}
            rows={rows}
            rowKey={row => row.id}
            columns={[
              {
                key: 'what',
                title: 'What',
                render: row => (row.type === null ? 'Trial' : happened(row.type)),
              },
              {
                key: 'state',
                title: 'State',
                render: row => <Status {...OUTCOMES[row.outcome]} />,
                width: 'narrow',
              },
              { key: 'tries', title: 'Tries', render: row => row.tries, width: 'narrow', secondary: true },
              {
                key: 'why',
                title: 'Why',
                render: row => row.says,
                width: 'fill',
                wrap: true,
                secondary: true,
              },
              {
                key: 'at',
                title: 'Made',
                render: row => <DateText on={row.madeAt} as="minute" />,
                width: 'normal',
              },
              {
                key: 'act',
                title: 'Act',
                width: 'narrow',
                render: row =>
                  row.outcome === 'waiting' ? null : (
                    <Button kind="quiet" onClick={() => void again.mutateAsync({ id: row.id })}>
                      Send again
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Resource>
    </Dialog>
  );
}
