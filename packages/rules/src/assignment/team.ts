/** Is the competence of a team complete? Every standard and technical area of the audit that nobody on it covers. */
import type { CalendarDate } from '../calendar-date.ts';
import { TEAM } from './assignment.rules.ts';
import type { Competence, Objection } from './assignment.ts';
import { objection } from './assignment.ts';

export type TeamQuestion = {
  readonly on: CalendarDate;
  readonly standards: readonly { readonly standard: string; readonly technicalAreas: readonly string[] }[];
  /** Auditors who may act (objectionsTo); experts give areas, not standards. */
  readonly members: readonly {
    readonly competences: readonly Competence[];
    readonly role: 'auditor' | 'expert';
  }[];
};

/** ISO/IEC 17021-1, 9.2.2: competence is of the team together; an empty list means that it is complete. */
export function teamObjections({ on, standards, members }: TeamQuestion): readonly Objection[] {
  const auditors = members.filter(member => member.role === 'auditor');
  if (auditors.length === 0) return [objection('team-empty', TEAM, 'team-empty')];
  const found: Objection[] = [];
  const inForce = (one: Competence): boolean =>
    one.from <= on && (one.until === undefined || on <= one.until);
  for (const { standard, technicalAreas } of standards) {
    const facts = { standard };
    const of = (member: TeamQuestion['members'][number]) =>
      member.competences.filter(one => one.standard === standard && inForce(one));
    const audits = (one: Competence): boolean => one.function === 'audit' || one.function === 'lead-audit';
    if (!auditors.some(member => of(member).some(audits)))
      found.push(objection('team-standard-missing', TEAM, 'team-standard-missing', facts));
    if (!auditors.some(member => of(member).some(one => one.function === 'lead-audit')))
      found.push(objection('team-without-leader', TEAM, 'team-without-leader', facts));
    const areas = new Set(
      members
        .flatMap(of)
        .filter(audits)
        .flatMap(one => one.technicalAreas ?? []),
    );
    for (const area of technicalAreas) {
      if (areas.has(area)) continue;
      found.push(objection('team-area-missing', TEAM, 'team-area-missing', { ...facts, area }));
    }
  }
  return found;
}
