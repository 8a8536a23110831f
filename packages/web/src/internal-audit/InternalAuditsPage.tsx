/** Internal audits: planned, under way, completed, with what they found. */
import { useList } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { useQueryWord } from '../app/params.ts';
import { Button } from '../ui/button/Button.tsx';
import { FilterBar, FilterChoice } from '../ui/filter-bar/FilterBar.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Table } from '../ui/table/Table.tsx';
import type { Column } from '../ui/table/columns.ts';
import { DateText } from '../ui/text/DateText.tsx';
import { type AuditLine, AuditPhase, isPhase, PHASES } from './internal-audit.words.tsx';

const number = (key: 'major' | 'minor' | 'opportunity', title: string): Column<AuditLine> => ({
  key,
  title,
  render: row => row.counts[key] || '',
  width: 'narrow',
  align: 'end',
  secondary: true,
});

const COLUMNS: readonly Column<AuditLine>[] = [
  { key: 'title', title: 'Audit', render: row => row.title, width: 'fill' },
  { key: 'phase', title: 'State', render: row => <AuditPhase of={row} />, width: 'narrow' },
  { key: 'on', title: 'Planned', render: row => <DateText on={row.plannedOn} />, width: 'narrow' },
  { key: 'auditor', title: 'Auditor', render: row => row.auditor.name, width: 'narrow' },
  {
    key: 'looked',
    title: 'Looked at',
    render: row => `${row.requirements - row.withoutResult} of ${row.requirements}`,
    width: 'narrow',
    secondary: true,
  },
  number('major', 'Major'),
  number('minor', 'Minor'),
  number('opportunity', 'Opportunities'),
];

export default function InternalAuditsPage() {
  const path = useOrgPath();
  const can = useCan();
  const [phase, setPhase] = useQueryWord('phase');
  const list = useList('internal-audit.list', isPhase(phase) ? { phase } : {});
  const plan = can('internal-audit:plan') ? (
    <Button kind="primary" href={path('/implement/internal-audits/new')}>
      Plan an audit
    </Button>
  ) : undefined;
  return (
    <Page name="Internal audits" actions={plan}>
      <div className="stack">
        <FilterBar label="Narrow the audits">
          <FilterChoice label="State" value={phase} choices={PHASES} onChange={setPhase} />
        </FilterBar>
        <Resource
          of={list}
          skeleton="table"
          empty={{
            when: data => data.rows.length === 0,
            what: 'Internal audits are planned and recorded here; nobody audits what he owns.',
            example:
              'For example: purchasing and suppliers, ISO 9001 8.4 and ISO/IEC 27001 A.5.19, in March.',
            act: plan,
          }}
        >
          {({ rows }) => (
            <Table
              caption="Internal audits"
              rows={rows}
              rowKey={row => row.id}
              rowName={row => row.title}
              columns={COLUMNS}
              href={row => path(`/implement/internal-audits/${row.id}`)}
              more={list.more}
            />
          )}
        </Resource>
      </div>
    </Page>
  );
}
