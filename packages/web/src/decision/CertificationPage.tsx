/** One certification: its cycle in one picture, what is due, what was late, and the decision with all it rests on. */
import { useRead } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { useParam } from '../app/params.ts';
import { CertificateAside } from '../certificate/CertificateAside.tsx';
import { useEditionName } from '../engagement/editions.ts';
import { NextDue } from '../engagement/NextDue.tsx';
import { PhaseStatus } from '../engagement/PhaseStatus.tsx';
import { useIsBody } from '../engagement/today.ts';
import { Windows } from '../planning/Windows.tsx';
import { AsideSection } from '../ui/page/AsideSection.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { useUi } from '../ui/UiProvider.tsx';
import type { Certification } from './acts.table.ts';
import { ConfidenceAside } from './ConfidenceAside.tsx';
import { CyclePicture } from './CyclePicture.tsx';
import { Deadlines } from './Deadlines.tsx';
import { DecisionSection } from './DecisionSection.tsx';
import { EarlierRecords } from './EarlierRecords.tsx';
import { History } from './History.tsx';
import { LateFacts } from './LateFacts.tsx';
import { RestsOn } from './RestsOn.tsx';

export default function CertificationPage() {
  const certification = useRead('decision.get', { id: useParam('id') });
  return (
    <Resource of={certification} skeleton="text">
      {found => <Shown certification={found} />}
    </Resource>
  );
}

function Shown({ certification }: { readonly certification: Certification }) {
  const at = useOrgPath();
  const can = useCan();
  const isBody = useIsBody();
  const { Link } = useUi();
  const standard = useEditionName()(certification.edition);
  const { status, cycle, client, body, number, rests } = certification;
  return (
    <Page
      {...(number ? { number } : {})}
      within={standard}
      name={isBody ? client.name : body.name}
      back={{ href: at('/certify/certifications'), label: 'Certifications' }}
      facts={[
        { term: 'status', value: <PhaseStatus area="certification" of={status} />, bare: true },
        ...(cycle
          ? [
              { term: 'decided', value: <DateText on={cycle.decidedOn} /> },
              { term: 'expires', value: <DateText on={cycle.expiresOn} /> },
            ]
          : []),
        ...(certification.suspendedOn
          ? [{ term: 'suspended since', value: <DateText on={certification.suspendedOn} /> }]
          : []),
        ...(certification.confidence
          ? [{ term: 'confidential since', value: <DateText on={certification.confidence.since} /> }]
          : []),
        ...(certification.transferredTo
          ? [{ term: 'gone over to', value: certification.transferredTo }]
          : []),
        ...(certification.endedOn ? [{ term: 'ended', value: <DateText on={certification.endedOn} /> }] : []),
        ...(certification.next ? [{ term: 'next', value: <NextDue due={certification.next} /> }] : []),
      ]}
      aside={
        <>
          <CertificateAside certification={certification} />
          <AsideSection title="Scope">
            <p>{certification.scope}</p>
          </AsideSection>
          {certification.confidence ? <ConfidenceAside of={certification.confidence} /> : null}
          <AsideSection title="Belongs to">
            <Link href={at(`/audit/engagements/${certification.engagement}`)}>
              {isBody ? client.name : body.name}: programme and audits
            </Link>
          </AsideSection>
          {certification.takenOver ? <EarlierRecords of={certification.takenOver} /> : null}
          {isBody && can('trail:read') ? <History certification={certification.id} /> : null}
        </>
      }
    >
      <div className="stack-wide">
        <CyclePicture certification={certification} standard={standard} />
        {cycle ? <Windows certification={certification.id} /> : null}
        {certification.late.length > 0 ? (
          <section className="stack">
            <h2>Late</h2>
            <LateFacts late={certification.late} />
          </section>
        ) : null}
        {cycle ? (
          <section className="stack">
            <h2>Deadlines</h2>
            <Deadlines due={certification.due} />
          </section>
        ) : null}
        {isBody ? <DecisionSection certification={certification} standard={standard} /> : null}
        {!isBody && rests ? (
          <section className="stack">
            <h2>The last audit</h2>
            <RestsOn certification={certification} rests={rests} />
          </section>
        ) : null}
      </div>
    </Page>
  );
}
