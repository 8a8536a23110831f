/** The act that comes next in an audit, for whoever may do it; for the others, who does. */
import { Proposals } from '../planning/Proposals.tsx';
import { useCan, useOrg } from '../app/org.ts';
import { Notice } from '../ui/notice/Notice.tsx';
import { type Audit, type Stage, visitWords } from './audit-steps.ts';
import { Candidates } from './Candidates.tsx';
import { ReportForm } from './ReportForm.tsx';
import { TeamForm } from './TeamForm.tsx';
import { Stage1Form, VisitForm } from './VisitForms.tsx';

type Props = { readonly audit: Audit; readonly stage: Stage; readonly onDone: () => void };

const heading = (audit: Audit, stage: Stage): string =>
  ({ team: 'Team', stage1: 'Stage 1', visit: visitWords(audit), report: 'Report' })[stage];

export function StageAct({ audit, stage, onDone }: Props) {
  const can = useCan();
  const { person } = useOrg();
  const onTeam = audit.team.some(member => member.person === person.id);
  const may = stage === 'team' ? can('audit:plan') : can('audit:conduct') && onTeam;
  if (!may) {
    if (!can('audit:plan') && !can('audit:conduct')) return null;
    return (
      <Notice>
        {stage === 'team'
          ? 'Next a planner appoints the team.'
          : `Next: ${heading(audit, stage).toLowerCase()}. Only a member of the team records it.`}
      </Notice>
    );
  }
  return (
    <section className="stack">
      <h2>{heading(audit, stage)}</h2>
      {stage === 'team' ? <Proposals audit={audit} /> : null}
      {stage === 'team' ? <TeamForm audit={audit} onDone={onDone} /> : null}
      {stage === 'team' && can('competence:read') ? <Candidates audit={audit.id} /> : null}
      {stage === 'stage1' ? <Stage1Form audit={audit} onDone={onDone} /> : null}
      {stage === 'visit' ? <VisitForm audit={audit} onDone={onDone} /> : null}
      {stage === 'report' ? <ReportForm audit={audit} onDone={onDone} /> : null}
    </section>
  );
}
