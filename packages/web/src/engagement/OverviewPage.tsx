/** The audit side at a glance: each engagement, and what stands where in it. */
import { useRead } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Table } from '../ui/table/Table.tsx';
import { useEditionName } from './editions.ts';
import { engagementColumns } from './engagement.columns.tsx';
import { useIsBody } from './today.ts';

export default function OverviewPage() {
  const engagements = useRead('engagement.list', {});
  const can = useCan();
  const at = useOrgPath();
  const isBody = useIsBody();
  const editionName = useEditionName();
  const apply = can('application:submit') ? (
    <Button kind="primary" href={at('/audit/applications/new')}>
      Apply to a certification body
    </Button>
  ) : undefined;
  const rules =
    isBody && can('audit-time:determine') ? (
      <Button kind="quiet" href={at('/audit/rules')}>
        Corrected rules
      </Button>
    ) : undefined;
  return (
    <Page name={isBody ? 'Clients' : 'External audit'} actions={apply ?? rules}>
      <Resource
        of={engagements}
        skeleton="table"
        empty={{
          when: found => found.rows.length === 0,
          what: isBody
            ? 'Each client has its line here: application, audits, findings, certifications. None has applied yet.'
            : 'Here stands what you and your certification body do together: application, audits, findings, certification.',
          act: apply,
          example: isBody
            ? 'A client opens its own account, finds you in the list of bodies and applies.'
            : 'It begins with an application that names standards, scope and sites.',
        }}
      >
        {found => (
          <Table
            caption={isBody ? 'Clients' : 'Certification bodies'}
            rows={found.rows}
            rowKey={row => row.id}
            columns={engagementColumns(isBody, editionName)}
            href={row => at(`/audit/engagements/${row.id}`)}
          />
        )}
      </Resource>
    </Page>
  );
}
