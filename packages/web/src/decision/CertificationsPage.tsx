/** Certifications: which, in what state, until when, and what comes next. */
import { useList } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { useQueryWord } from '../app/params.ts';
import { useEditionName } from '../engagement/editions.ts';
import { useIsBody } from '../engagement/today.ts';
import { Button } from '../ui/button/Button.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Table } from '../ui/table/Table.tsx';
import { Tabs } from '../ui/tabs/Tabs.tsx';
import { certificationColumns } from './certification.columns.tsx';

const PHASES = [
  ['open', 'Being audited'],
  ['certified', 'Certified'],
  ['suspended', 'Suspended'],
  ['withdrawn', 'Withdrawn'],
  ['refused', 'Refused'],
] as const;

export default function CertificationsPage() {
  const at = useOrgPath();
  const can = useCan();
  const isBody = useIsBody();
  const editionName = useEditionName();
  const [word] = useQueryWord('phase');
  const phase = PHASES.find(([one]) => one === word)?.[0];
  const list = useList('decision.list', phase ? { phase } : {});
  const party = {
    title: isBody ? 'Client' : 'Certification body',
    of: (row: (typeof list.rows)[number]): string => (isBody ? row.client.name : row.body.name),
  };
  return (
    <Page name="Certifications">
      <div className="stack">
        <Tabs
          label="Certifications by phase"
          current={phase ?? 'all'}
          tabs={[
            { id: 'all', label: 'All', href: at('/certify/certifications') },
            ...PHASES.map(([id, label]) => ({ id, label, href: at(`/certify/certifications?phase=${id}`) })),
          ]}
        />
        <Resource
          of={list}
          skeleton="table"
          empty={{
            when: found => found.rows.length === 0,
            what: phase
              ? 'No certification is in this phase.'
              : isBody
                ? 'A certification is opened for each standard when an application is accepted.'
                : 'Your certifications stand here from the day on which a body accepts your application.',
            act: can('application:submit') ? (
              <>
                <Button kind="primary" href={at('/audit/applications/new')}>
                  Apply to a certification body
                </Button>
                <Button href={at('/certify/outside')}>Record a certificate of a body that is not here</Button>
              </>
            ) : undefined,
          }}
        >
          {found => (
            <Table
              caption="Certifications"
              rows={found.rows}
              rowKey={row => row.id}
              columns={certificationColumns({ editionName, party })}
              href={row => at(`/certify/certifications/${row.id}`)}
              more={list.more}
            />
          )}
        </Resource>
      </div>
    </Page>
  );
}
