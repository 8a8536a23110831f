/** The visits of the outside body, the last first, with their reports. */
import { useOrg } from '../app/org.ts';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { useUi } from '../ui/UiProvider.tsx';
import { type Certificate, kindWord } from './outside.words.tsx';

export function VisitsSection({ of }: { readonly of: Certificate }) {
  const { slug } = useOrg();
  const { Link } = useUi();
  if (of.visits.length === 0) return <p className="quiet">No visit is recorded.</p>;
  const late = new Set(of.late.map(one => one.about));
  return (
    <Table
      caption="Visits"
      rows={of.visits}
      rowKey={row => row.id}
      rowName={row => `${kindWord(row.kind)}, ${row.to}`}
      columns={[
        { key: 'kind', title: 'Visit', render: row => kindWord(row.kind) },
        {
          key: 'days',
          title: 'From – to',
          render: row => (
            <span className="nowrap">
              <DateText on={row.from} />
              {row.to === row.from ? null : (
                <>
                  {' – '}
                  <DateText on={row.to} />
                </>
              )}
              {late.has(row.id) ? ', late' : ''}
            </span>
          ),
        },
        {
          key: 'time',
          title: 'Auditor days',
          render: row => row.days ?? '',
          width: 'narrow',
          align: 'end',
          secondary: true,
        },
        { key: 'lead', title: 'Lead auditor', render: row => row.lead, secondary: true },
        {
          key: 'report',
          title: 'Report',
          width: 'fill',
          render: row =>
            row.report ? (
              <Link href={`/api/organizations/${encodeURIComponent(slug)}/files/${row.report.id}`}>
                {row.report.name}
              </Link>
            ) : (
              ''
            ),
        },
      ]}
    />
  );
}
