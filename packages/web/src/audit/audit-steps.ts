/** The stages of an audit: which are behind, which is at hand, and which act comes next. */
import type { Output } from '../api/client.ts';
import type { Step } from '../ui/steps/Steps.tsx';

export type Audit = Output<'audit.get'>;
export type Stage = 'team' | 'stage1' | 'visit' | 'report';

/** Initial audits have stage 1; for a recertification it is held when the system has changed much. */
export const mayHaveStage1 = ({ kind }: Pick<Audit, 'kind'>): boolean =>
  kind === 'initial' || kind === 'recertification';

export const visitWords = ({ kind }: Pick<Audit, 'kind'>): string =>
  kind === 'initial' ? 'Stage 2' : 'Visit';

/** The act that comes next; undefined when the report is out. */
export function nextStage(audit: Audit): Stage | undefined {
  if (audit.report) return undefined;
  if (audit.visit) return 'report';
  if (audit.team.length === 0) return 'team';
  if (audit.kind === 'initial' && !audit.stage1?.ready) return audit.stage1 ? undefined : 'stage1';
  return 'visit';
}

type Done = { readonly id: string; readonly label: string; readonly done: boolean; readonly note: string };

/** @param day writes a date for the reader */
export function auditSteps(audit: Audit, day: (iso: string) => string): readonly Step[] {
  const { stage1, visit, report, team } = audit;
  const span = (stage: { readonly from: string; readonly to: string }): string =>
    stage.from === stage.to ? day(stage.to) : `${day(stage.from)} – ${day(stage.to)}`;
  const all: readonly Done[] = [
    { id: 'plan', label: 'Planned', done: true, note: `${day(audit.plannedFrom)} – ${day(audit.plannedTo)}` },
    { id: 'team', label: 'Team', done: team.length > 0, note: team.map(member => member.name).join(', ') },
    ...(audit.kind === 'initial' || stage1
      ? [{ id: 'stage1', label: 'Stage 1', done: stage1 !== null, note: stage1 ? span(stage1) : '' }]
      : []),
    { id: 'visit', label: visitWords(audit), done: visit !== null, note: visit ? span(visit) : '' },
    { id: 'report', label: 'Report', done: report !== null, note: report ? day(report.on) : '' },
  ];
  const at = all.findIndex(step => !step.done);
  return all.map(({ done, note, ...step }, index) => ({
    ...step,
    state: done ? 'done' : index === at ? 'current' : 'ahead',
    ...(note === '' ? {} : { note }),
  }));
}
