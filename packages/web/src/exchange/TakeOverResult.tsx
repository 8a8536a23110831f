/** What an archive brings, and what stays behind and why. */
import type { Output } from '../api/client.ts';
import { CopyText } from '../ui/copy-text/CopyText.tsx';
import { Facts } from '../ui/facts/Facts.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';

export function TakeOverResult({ of }: { readonly of: Output<'exchange.take-over'> }) {
  const { from, people } = of;
  const joined = people.joined.length === 0 ? 'nobody' : people.joined.join(', ');
  return (
    <>
      <Notice tone={of.applied ? 'done' : 'note'} live>
        {of.applied ? 'Everything was taken over from' : 'This would come from'} {from.name}, taken out on{' '}
        <DateText on={from.takenOutAt} as="minute" />.
      </Notice>
      <Facts
        of={[
          { term: 'What happened', value: `${of.events} events, with who did it and when` },
          { term: 'Files', value: String(of.files) },
          { term: 'People known here by their address', value: joined },
          { term: 'People written down without an account', value: String(people.written) },
          ...(from.head === null
            ? []
            : [{ term: 'Head of its chain', value: <CopyText text={from.head} label="hash" /> }]),
        ]}
      />
      <Table
        caption="Records"
        captionShown
        rows={of.records}
        rowKey={row => row.kind}
        columns={[
          { key: 'title', title: 'Record', render: row => row.title, width: 'fill' },
          { key: 'count', title: 'How many', render: row => row.count, width: 'narrow', align: 'end' },
        ]}
      />
      {of.staysBehind.length === 0 ? null : (
        <Table
          caption="What stays behind"
          captionShown
          rows={of.staysBehind}
          rowKey={row => row.what}
          columns={[
            { key: 'what', title: 'What', render: row => row.what, width: 'normal' },
            { key: 'count', title: 'How many', render: row => row.count, width: 'narrow', align: 'end' },
            { key: 'why', title: 'Why', render: row => row.why, width: 'fill', wrap: true },
          ]}
        />
      )}
    </>
  );
}
