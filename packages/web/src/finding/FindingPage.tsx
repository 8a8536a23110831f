/** One finding: against which requirement, on what evidence, and what becomes of it. */
import { useRead } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { useParam } from '../app/params.ts';
import { requirementOf, useEditions } from '../engagement/editions.ts';
import { PhaseStatus } from '../engagement/PhaseStatus.tsx';
import { useIsBody } from '../engagement/today.ts';
import { Button } from '../ui/button/Button.tsx';
import { Facts } from '../ui/facts/Facts.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Steps } from '../ui/steps/Steps.tsx';
import { dateWords, DateText } from '../ui/text/DateText.tsx';
import { useUi } from '../ui/UiProvider.tsx';
import { AnswerBy, AnswerTime } from './AnswerBy.tsx';
import { Answered } from './Answered.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { type Finding, GradeStatus } from './finding.columns.tsx';
import { findingSteps } from './finding-steps.ts';
import { JudgeForm, VerifyForm } from './JudgeForms.tsx';
import { RequirementAside } from './RequirementAside.tsx';

export default function FindingPage() {
  const finding = useRead('finding.get', { id: useParam('id') });
  return (
    <Resource of={finding} skeleton="text">
      {found => <Shown finding={found} />}
    </Resource>
  );
}

function Shown({ finding }: { readonly finding: Finding }) {
  const at = useOrgPath();
  const isBody = useIsBody();
  const { locale } = useUi();
  const { requirement, client, body, answer, phase } = finding;
  const editions = useEditions([requirement.edition]);
  const steps = findingSteps(finding, day => dateWords(day, 'day', locale));
  return (
    <Page
      within={editions?.[0]?.name ?? requirement.edition}
      number={requirement.key}
      name={requirementOf(editions, requirement)?.title ?? 'Finding'}
      back={{ href: at('/audit/findings'), label: 'Findings' }}
      facts={[
        { term: 'grade', value: <GradeStatus of={finding.grade} />, bare: true },
        { term: 'state', value: <PhaseStatus area="finding" of={phase} />, bare: true },
        isBody ? { term: 'client', value: client.name } : { term: 'body', value: body.name },
        { term: 'recorded', value: <DateText on={finding.recordedOn} /> },
        ...(finding.answerDue ? [{ term: 'answer by', value: <AnswerBy of={finding} /> }] : []),
        ...(answer ? [{ term: 'action due', value: <DateText on={answer.dueOn} /> }] : []),
      ]}
      {...(finding.audit === null
        ? {}
        : { actions: <Button href={at(`/audit/audits/${finding.audit}`)}>Its audit</Button> })}
      aside={<RequirementAside editions={editions} of={requirement} />}
    >
      <div className="stack-wide">
        {steps.length === 0 ? null : <Steps label="Way of the finding" steps={steps} />}
        <section className="stack">
          <h2>What was found</h2>
          <Facts
            of={[
              { term: 'Statement', value: finding.statement },
              { term: 'Evidence', value: finding.evidence || <span className="quiet">none needed</span> },
              { term: 'Recorded by', value: finding.recordedBy.name || body.name },
            ]}
          />
        </section>
        <Answered finding={finding} />
        <AnswerTime of={finding} />
        <NextAct finding={finding} />
      </div>
    </Page>
  );
}

function NextAct({ finding }: { readonly finding: Finding }) {
  const can = useCan();
  const isBody = useIsBody();
  const { phase, grade } = finding;
  if (phase === 'noted') {
    return <Notice>A finding of this grade asks for no answer; what you make of it is yours.</Notice>;
  }
  if (phase === 'open' || phase === 'returned') {
    if (can('finding:answer')) return <Act title="Your answer" form={<AnswerForm finding={finding} />} />;
    return isBody ? <Notice>The client answers next.</Notice> : null;
  }
  if (phase === 'answered') {
    if (can('finding:judge')) return <Act title="Judge the answer" form={<JudgeForm finding={finding} />} />;
    return <Notice>An auditor judges the answer next.</Notice>;
  }
  if (phase === 'accepted') {
    if (can('finding:judge')) return <Act title="Verify" form={<VerifyForm finding={finding} />} />;
    if (grade === 'major') return <Notice>An auditor verifies next that the action was effective.</Notice>;
  }
  return null;
}

const Act = ({ title, form }: { readonly title: string; readonly form: React.ReactNode }) => (
  <section className="stack">
    <h2>{title}</h2>
    {form}
  </section>
);
