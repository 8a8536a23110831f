/** The findings of one audit, and the way to record the next. */
import { useList } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { useEditions } from '../engagement/editions.ts';
import { findingColumns } from '../finding/finding.columns.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Table } from '../ui/table/Table.tsx';
import type { Audit } from './audit-steps.ts';

export function AuditFindings({ audit, mayRecord }: { readonly audit: Audit; readonly mayRecord: boolean }) {
  const at = useOrgPath();
  const list = useList('finding.list', { audit: audit.id });
  const editions = useEditions([...new Set(audit.certifications.map(one => one.edition))]);
  const record = mayRecord ? (
    <Button size="large" href={at(`/audit/audits/${audit.id}/findings/new`)}>
      Record a finding
    </Button>
  ) : undefined;
  return (
    <section className="stack">
      <h2>Findings</h2>
      <Resource
        of={list}
        skeleton="table"
        empty={{
          when: found => found.rows.length === 0,
          what: audit.report
            ? 'Nothing was found in this audit.'
            : 'What is found stands here; the client sees it with the report.',
          act: record,
        }}
      >
        {found => (
          <div className="stack">
            <Table
              caption="Findings of this audit"
              rows={found.rows}
              rowKey={row => row.id}
              columns={findingColumns({ editions, party: undefined })}
              href={row => at(`/audit/findings/${row.id}`)}
              more={list.more}
            />
            {record}
          </div>
        )}
      </Resource>
    </section>
  );
}
