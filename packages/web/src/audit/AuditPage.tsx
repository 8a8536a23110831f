/** One audit: its stages, the act that comes next, what was found, what was concluded. */
import { useRead } from '../api/hooks.ts';
import { useCan, useOrg, useOrgPath } from '../app/org.ts';
import { useParam, useQueryWord } from '../app/params.ts';
import { useEditionName } from '../engagement/editions.ts';
import { PhaseStatus } from '../engagement/PhaseStatus.tsx';
import { useIsBody } from '../engagement/today.ts';
import { kindWords } from '../programme/programme.cycle.ts';
import { DatesAside } from '../planning/DatesAside.tsx';
import { PlanSection } from '../planning/PlanSection.tsx';
import { LettersSection } from '../letter/LettersSection.tsx';
import { SampleSection } from '../sampling/SampleSection.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Steps } from '../ui/steps/Steps.tsx';
import { dateWords } from '../ui/text/DateText.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { NumberText } from '../ui/text/NumberText.tsx';
import { useUi } from '../ui/UiProvider.tsx';
import { type Audit, auditSteps, mayHaveStage1, nextStage } from './audit-steps.ts';
import { AuditFindings } from './AuditFindings.tsx';
import { ChecklistAside } from './ChecklistAside.tsx';
import { ObjectionsSection } from './ObjectionsSection.tsx';
import { Performed } from './Performed.tsx';
import { Stage2Time } from './Stage2Time.tsx';
import { StageAct } from './StageAct.tsx';
import { TeamAside } from './TeamAside.tsx';

export default function AuditPage() {
  const audit = useRead('audit.get', { id: useParam('id') });
  return (
    <Resource of={audit} skeleton="text">
      {found => <Shown audit={found} />}
    </Resource>
  );
}

/** The standards of the audit, chosen for a pack of evidence. */
const packFor = ({ kind, certifications, plannedFrom }: Audit): string =>
  new URLSearchParams({
    make: 'pack',
    for: `${kindWords(kind)} audit ${plannedFrom}`,
    editions: certifications.map(one => one.edition).join(','),
  }).toString();

function Shown({ audit }: { readonly audit: Audit }) {
  const at = useOrgPath();
  const can = useCan();
  const { person } = useOrg();
  const isBody = useIsBody();
  const editionName = useEditionName();
  const { locale } = useUi();
  const [doing, setDoing] = useQueryWord('do');
  const onTeam = audit.team.some(member => member.person === person.id);
  const next = nextStage(audit);
  const extra =
    (doing === 'team' && !audit.visit) || (doing === 'stage1' && mayHaveStage1(audit) && !audit.visit);
  const stage = extra ? doing : next;
  // Once it is held, what is found comes before what was planned.
  const begun = audit.stage1 !== null || audit.visit !== null;
  const findings =
    audit.team.length > 0 ? (
      <AuditFindings audit={audit} mayRecord={can('audit:conduct') && onTeam && !audit.report} />
    ) : null;
  const notReady = audit.stage1?.ready === false && !audit.visit;
  return (
    <Page
      within={kindWords(audit.kind)}
      name={isBody ? audit.client.name : audit.body.name}
      back={{ href: at('/audit/audits'), label: 'Audits' }}
      facts={[
        { term: 'state', value: <PhaseStatus area="audit" of={audit.phase} />, bare: true },
        { term: 'for', value: audit.certifications.map(one => editionName(one.edition)).join(', ') },
        { term: 'planned', value: <DateText on={audit.plannedFrom} /> },
        { term: 'to', value: <DateText on={audit.plannedTo} /> },
        { term: 'time', value: <NumberText value={audit.plannedDays} unit="days" />, bare: true },
      ]}
      actions={
        <>
          {isBody ? null : (
            <Button href={at(`/implement/evidence/packs?${packFor(audit)}`)}>Evidence pack</Button>
          )}
          <Button href={at(`/audit/engagements/${audit.engagement}`)}>
            {isBody ? 'Client and programme' : 'Programme'}
          </Button>
        </>
      }
      aside={
        <>
          <DatesAside audit={audit} />
          <TeamAside audit={audit} editionName={editionName} />
          <ChecklistAside audit={audit} />
        </>
      }
    >
      <div className="stack-wide">
        <Steps
          label="Stages of the audit"
          steps={auditSteps(audit, day => dateWords(day, 'short', locale))}
        />
        {notReady ? (
          <Notice tone="stop" title="Not ready for stage 2">
            Stage 1 concluded that the client is not ready. Repeat stage 1 when it is.
          </Notice>
        ) : null}
        {audit.stage2By ? <Stage2Time of={audit.stage2By} /> : null}
        {stage ? (
          <StageAct key={stage} audit={audit} stage={stage} onDone={() => setDoing(undefined)} />
        ) : null}
        {mayHaveStage1(audit) && onTeam && !audit.visit && !extra && stage !== 'stage1' ? (
          <div>
            <Button kind="quiet" onClick={() => setDoing('stage1')}>
              {audit.stage1 ? 'Repeat stage 1' : 'Hold a stage 1 first'}
            </Button>
          </div>
        ) : null}
        {begun ? findings : null}
        <ObjectionsSection audit={audit} />
        <SampleSection audit={audit.id} />
        {audit.team.length > 0 ? (
          <PlanSection audit={audit.id} withStage1={audit.kind === 'initial'} />
        ) : null}
        <LettersSection about={audit.id} of="audit" />
        {begun ? null : findings}
        <Performed audit={audit} />
      </div>
    </Page>
  );
}
