/** Audits of these weeks for which nobody is appointed yet. */
import type { Output } from '../api/client.ts';
import { useOrgPath } from '../app/org.ts';
import { kindWords } from '../programme/programme.cycle.ts';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { NumberText } from '../ui/text/NumberText.tsx';

export function Unstaffed({ audits }: { readonly audits: Output<'planning.month'>['unstaffed'] }) {
  const at = useOrgPath();
  if (audits.length === 0) return <p className="quiet">Every audit of these weeks has a team.</p>;
  return (
    <section className="stack">
      <h2>Without a team</h2>
      <Table
        caption="Audits without a team"
        rows={audits}
        rowKey={row => row.id}
        href={row => at(`/audit/audits/${row.id}`)}
        columns={[
          { key: 'client', title: 'Client', render: row => row.client, width: 'fill' },
          { key: 'kind', title: 'Audit', render: row => kindWords(row.kind) },
          { key: 'from', title: 'From', render: row => <DateText on={row.from} />, width: 'narrow' },
          { key: 'to', title: 'To', render: row => <DateText on={row.to} />, width: 'narrow' },
          {
            key: 'days',
            title: 'Days',
            render: row => <NumberText value={row.days} />,
            align: 'end',
            width: 'narrow',
          },
        ]}
      />
    </section>
  );
}
