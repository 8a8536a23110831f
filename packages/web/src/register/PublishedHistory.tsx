/** What was published of a certificate: the periods of its validity, and every act with its day and its publication. */
import type { Output } from '../api/client.ts';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { ACTS } from '@certwright/core/register/acts.words';

export function PublishedHistory({ answer }: { readonly answer: Output<'register.get'> }) {
  return (
    <section className="stack" aria-labelledby="history">
      <h2 id="history">What was published</h2>
      <Table
        caption="Periods"
        rows={answer.periods}
        rowKey={row => row.since + row.state}
        rowName={row => row.since}
        columns={[
          { key: 'state', title: 'State', render: row => <Status of={row.state} /> },
          { key: 'since', title: 'From', render: row => <DateText on={row.since} as="day" /> },
          {
            key: 'until',
            title: 'To',
            render: row => (row.until ? <DateText on={row.until} as="day" /> : 'open'),
            width: 'fill',
          },
        ]}
      />
      <Table
        caption="Acts, in the order of their publication"
        rows={answer.history}
        rowKey={row => row.recordedAt + row.act}
        rowName={row => row.act}
        columns={[
          { key: 'act', title: 'Act', render: row => ACTS[row.act] ?? row.act },
          {
            key: 'effective',
            title: 'Takes effect',
            render: row => <DateText on={row.effectiveOn} as="day" />,
          },
          {
            key: 'recorded',
            title: 'Published',
            render: row => <DateText on={row.recordedAt} as="minute" />,
            width: 'fill',
          },
        ]}
      />
    </section>
  );
}
