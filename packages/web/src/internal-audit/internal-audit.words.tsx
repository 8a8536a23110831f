/** Phases of an internal audit and grades of its results, in words and shapes. */
import type { Output } from '../api/client.ts';
import { Status } from '../ui/status/Status.tsx';

export type InternalAudit = Output<'internal-audit.get'>;
export type AuditLine = Output<'internal-audit.list'>['rows'][number];
export type Grade = InternalAudit['results'][number]['grade'];

export const PHASES = [
  { value: 'planned', label: 'planned' },
  { value: 'conducting', label: 'under way' },
  { value: 'completed', label: 'completed' },
] as const;

const SHAPES = { planned: 'planned', conducting: 'in-progress', completed: 'done' } as const;

export function AuditPhase({ of }: { readonly of: Pick<AuditLine, 'phase' | 'overdue'> }) {
  if (of.overdue) return <Status of="overdue" />;
  return <Status of={SHAPES[of.phase]} word={PHASES.find(one => one.value === of.phase)?.label} />;
}

export const GRADES = [
  { grade: 'conform', status: 'conformity', word: 'conformity' },
  { grade: 'opportunity', status: 'opportunity', word: 'opportunity' },
  { grade: 'minor', status: 'minor', word: 'minor' },
  { grade: 'major', status: 'major', word: 'major' },
] as const;

export const isGrade = (word: string): word is Grade => GRADES.some(one => one.grade === word);

export const GradeStatus = ({ of }: { readonly of: Grade }) => (
  <Status of={GRADES.find(one => one.grade === of)?.status ?? of} />
);

export const isPhase = (word: string | undefined): word is AuditLine['phase'] =>
  PHASES.some(one => one.value === word);
