/** The way of a nonconformity: recorded, answered, accepted, verified. */
import type { Step } from '../ui/steps/Steps.tsx';
import type { Finding } from './finding.columns.tsx';

/** @param day writes a date for the reader; nothing for findings that ask for no answer */
export function findingSteps(finding: Finding, day: (iso: string) => string): readonly Step[] {
  if (finding.phase === 'noted') return [];
  const { answer, accepted, verified, phase } = finding;
  const answered = answer !== null && phase !== 'returned' ? answer.on : undefined;
  const all: readonly (readonly [id: string, label: string, on: string | undefined])[] = [
    ['open', 'Recorded', finding.recordedOn],
    ['answered', phase === 'returned' ? 'Answered, returned' : 'Answered', answered],
    ['accepted', 'Accepted', accepted?.on],
    ['verified', 'Verified', verified?.on],
  ];
  const at = all.findIndex(([, , on]) => on === undefined);
  return all.map(([id, label, on], index) => ({
    id,
    label,
    state: on !== undefined ? 'done' : index === at ? 'current' : 'ahead',
    ...(on === undefined ? {} : { note: day(on) }),
  }));
}
