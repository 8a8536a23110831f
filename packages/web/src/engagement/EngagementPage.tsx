/** One engagement: audit time with its reasons, the programme of three years, certifications, audits. */
import { useRead } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { useParam } from '../app/params.ts';
import { auditColumns } from '../audit/audit.columns.tsx';
import { AuditTimeSection } from '../audit-time/AuditTimeSection.tsx';
import { certificationColumns } from '../decision/certification.columns.tsx';
import { LinksSection } from '../link/LinksSection.tsx';
import { ProgrammeSection } from '../programme/ProgrammeSection.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Table } from '../ui/table/Table.tsx';
import { AgreementSection } from './AgreementSection.tsx';
import { useEditionName } from './editions.ts';
import { useIsBody } from './today.ts';

export default function EngagementPage() {
  const id = useParam('id');
  const at = useOrgPath();
  const can = useCan();
  const isBody = useIsBody();
  const editionName = useEditionName();
  const engagement = useRead('engagement.get', { id });
  const certifications = useRead('decision.list', { engagement: id });
  const audits = useRead('audit.list', { engagement: id });
  const time = useRead('audit-time.get', { engagement: id });
  const editions = [...new Set(certifications.data?.rows.map(row => row.edition))].toSorted();
  // First things first: without its audit time nothing else can be planned.
  const undetermined = time.data?.determined === null;
  const plan = can('audit:plan') ? (
    <Button
      kind="primary"
      href={at(`/audit/audits/new?engagement=${id}`)}
      blockedBy={undetermined ? 'Determine audit time first.' : undefined}
      reason="hidden"
    >
      Plan an audit
    </Button>
  ) : undefined;
  return (
    <Resource of={engagement} skeleton="text">
      {({ client, body }) => (
        <Page
          within="Engagement"
          name={isBody ? client.name : body.name}
          back={{ href: at('/audit'), label: isBody ? 'Clients' : 'External audit' }}
          facts={[
            { term: 'for', value: editions.map(editionName).join(', ') || 'nothing accepted yet' },
            { term: 'audits', value: `${audits.data?.rows.length ?? 0} audits`, bare: true },
          ]}
          actions={plan}
        >
          <div className="stack-wide">
            <section className="stack">
              <h2>Certifications</h2>
              <Resource
                of={certifications}
                skeleton="table"
                empty={{
                  when: found => found.rows.length === 0,
                  what: 'A certification is opened for each standard when the application is accepted.',
                }}
              >
                {found => (
                  <Table
                    caption="Certifications"
                    rows={found.rows}
                    rowKey={row => row.id}
                    columns={certificationColumns({ editionName, party: undefined })}
                    href={row => at(`/certify/certifications/${row.id}`)}
                  />
                )}
              </Resource>
            </section>
            <section className="stack">
              <h2>Audits</h2>
              <Resource
                of={audits}
                skeleton="table"
                empty={{
                  when: found => found.rows.length === 0,
                  what: 'Audits of this engagement stand here from the day on which they are planned.',
                  act: plan,
                }}
              >
                {found => (
                  <Table
                    caption="Audits"
                    rows={found.rows}
                    rowKey={row => row.id}
                    columns={auditColumns({ editionName, party: undefined })}
                    href={row => at(`/audit/audits/${row.id}`)}
                  />
                )}
              </Resource>
            </section>
            <AgreementSection engagement={id} timed={!undetermined} />
            {can('offer:make') ? <LinksSection engagement={id} /> : null}
            {undetermined ? <AuditTimeSection engagement={id} editions={editions} /> : null}
            <ProgrammeSection engagement={id} audits={audits.data?.rows ?? []} timed={!undetermined} />
            {undetermined ? null : <AuditTimeSection engagement={id} editions={editions} />}
          </div>
        </Page>
      )}
    </Resource>
  );
}
