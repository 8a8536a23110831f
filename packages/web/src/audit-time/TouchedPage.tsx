/** Which determinations a corrected rule would change: the open cases that somebody has to look at again. */
import type { Output } from '../api/client.ts';
import { useRead } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { NumberText } from '../ui/text/NumberText.tsx';

type Row = Output<'audit-time.touched'>['rows'][number];

export default function TouchedPage() {
  const touched = useRead('audit-time.touched', {});
  const path = useOrgPath();
  return (
    <Page name="Corrected rules" back={{ href: path('/audit'), label: 'Audit' }}>
      <div className="stack">
        <p className="reading">
          A determination keeps the rows of the rules that it rests on. When a row is corrected, every client
          whose audit time used it stands here, with the days that the same request gives now.
        </p>
        <Resource
          of={touched}
          skeleton="table"
          empty={{
            when: found => found.rows.length === 0,
            what: 'No determination rests on a rule that reads differently now.',
          }}
        >
          {({ rows }) => (
            <Table
              caption="Determinations that a corrected rule touches"
              rows={rows}
              rowKey={row => row.engagement}
              rowName={row => row.client}
              href={row => path(`/audit/engagements/${row.engagement}`)}
              columns={[
                { key: 'client', title: 'Client', render: (row: Row) => row.client, width: 'wide' },
                {
                  key: 'on',
                  title: 'By the rules of',
                  render: row => <DateText on={row.on} />,
                  width: 'narrow',
                },
                {
                  key: 'days',
                  title: 'Determined, days',
                  render: row => <NumberText value={row.days} />,
                  align: 'end',
                  width: 'narrow',
                },
                {
                  key: 'now',
                  title: 'Now, days',
                  render: row => <NumberText value={row.now.days} />,
                  align: 'end',
                  width: 'narrow',
                },
                {
                  key: 'changed',
                  title: 'Rows that changed',
                  render: row => row.now.changed.join(', ') || 'none; the steps are computed differently',
                  width: 'fill',
                  wrap: true,
                },
              ]}
            />
          )}
        </Resource>
      </div>
    </Page>
  );
}
