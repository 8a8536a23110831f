/** Letters that went out for the organization, and those that could not, with the reason. */
import type { Output } from '../api/client.ts';
import { useRead } from '../api/hooks.ts';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import type { Column } from '../ui/table/columns.ts';
import { DateText } from '../ui/text/DateText.tsx';

type Sent = Output<'mail.list'>['rows'][number];

const LETTERS: Readonly<Record<string, string>> = { invitation: 'Invitation' };
const STATES = {
  sent: { of: 'done', word: 'sent' },
  waiting: { of: 'open', word: 'on its way' },
  failed: { of: 'overdue', word: 'failed' },
  'not-sent': { of: 'not-started', word: 'not sent' },
} as const;

const COLUMNS: readonly Column<Sent>[] = [
  { key: 'letter', title: 'Letter', width: 'normal', render: row => LETTERS[row.letter] ?? row.letter },
  { key: 'address', title: 'To', width: 'wide', render: row => row.address },
  { key: 'state', title: 'State', width: 'normal', render: row => <Status {...STATES[row.state]} /> },
  { key: 'says', title: 'Why', width: 'fill', wrap: true, render: row => row.says },
  {
    key: 'at',
    title: 'Written',
    width: 'normal',
    render: row => <DateText on={row.sentAt ?? row.queuedAt} as="minute" />,
    secondary: true,
  },
];

export default function SentPage() {
  return (
    <Page name="Sent">
      <Resource
        of={useRead('mail.list', {})}
        skeleton="table"
        empty={{
          when: data => data.rows.length === 0,
          what: 'Letters that went out for the organization stand here, and those that could not be sent with the reason.',
          example: 'For example: the invitation to jonas@example.org, sent at 09:14.',
        }}
      >
        {({ rows }) => <Table caption="Letters" rows={rows} rowKey={row => row.id} columns={COLUMNS} />}
      </Resource>
    </Page>
  );
}
