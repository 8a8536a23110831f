/** Outside certificates in words and shapes. */
import type { Output } from '../api/client.ts';
import { Status } from '../ui/status/Status.tsx';

export type Certificate = Output<'outside.get'>;
export type CertificateRow = Output<'outside.list'>['rows'][number];
export type Visit = Certificate['visits'][number];
export type Finding = Certificate['findings'][number];

export const KINDS = [
  { value: 'surveillance', label: 'Surveillance' },
  { value: 'recertification', label: 'Recertification' },
  { value: 'special', label: 'Special audit' },
  { value: 'stage-1', label: 'Stage 1' },
  { value: 'stage-2', label: 'Stage 2' },
] as const;
export type Kind = (typeof KINDS)[number]['value'];
export const kindOf = (word: string): Kind => KINDS.find(one => one.value === word)?.value ?? 'surveillance';
export const kindWord = (kind: Kind): string => KINDS.find(one => one.value === kind)?.label ?? kind;

export const GRADES = [
  { value: 'minor', label: 'minor', status: 'minor' },
  { value: 'major', label: 'major', status: 'major' },
  { value: 'opportunity', label: 'opportunity', status: 'opportunity' },
] as const;
export const gradeOf = (word: string): Finding['grade'] =>
  GRADES.find(one => one.value === word)?.value ?? 'minor';

export const CertificateStatus = ({ of }: { readonly of: Certificate['status'] }) =>
  of === 'ended' ? <Status of="withdrawn" word="ended" /> : <Status of={of} />;

/** What is to be done about a finding, or what was done last. */
export function FindingStatus({ of, today }: { readonly of: Finding; readonly today: string }) {
  if (of.closedOn !== null) return <Status of="closed" />;
  if (of.grade === 'opportunity') return <Status of="draft" word="noted" />;
  if (of.answeredOn !== null) return <Status of="answered" />;
  return of.dueOn !== null && of.dueOn < today ? (
    <Status of="overdue" word="answer overdue" />
  ) : (
    <Status of="open" word="to be answered" />
  );
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 58)}…` : text);
export const findingName = ({ requirement, statement }: Finding): string =>
  requirement ? `${requirement.key}, ${short(statement)}` : short(statement);

export const LATE_TITLES: Readonly<Record<string, string>> = {
  'first-surveillance-late': 'First surveillance late',
  'surveillance-year-missed': 'A year without surveillance',
  'answer-late': 'Answer late',
  'recertified-late': 'Renewed after the expiry',
};
