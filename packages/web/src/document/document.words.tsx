/** Kinds and phases of documents, in words. */
import type { Output } from '../api/client.ts';
import { Status } from '../ui/status/Status.tsx';

export type DocumentLine = Output<'document.list'>['rows'][number];
export type Document = Output<'document.get'>;
export type DocumentKind = DocumentLine['kind'];
export type Phase = DocumentLine['phase'];

export const KINDS: readonly { readonly value: DocumentKind; readonly label: string }[] = [
  { value: 'policy', label: 'Policy' },
  { value: 'procedure', label: 'Procedure' },
  { value: 'instruction', label: 'Instruction' },
  { value: 'record-form', label: 'Form for records' },
  { value: 'plan', label: 'Plan' },
  { value: 'scope', label: 'Scope' },
  { value: 'other', label: 'Other' },
];

export const PHASES: readonly { readonly value: Phase; readonly label: string }[] = [
  { value: 'draft', label: 'draft' },
  { value: 'submitted', label: 'waits for approval' },
  { value: 'released', label: 'released' },
  { value: 'obsolete', label: 'obsolete' },
];

export const kindWord = (kind: string): string => KINDS.find(one => one.value === kind)?.label ?? kind;
export const isKind = (word: string | undefined): word is DocumentKind =>
  KINDS.some(one => one.value === word);
export const isPhase = (word: string | undefined): word is Phase => PHASES.some(one => one.value === word);

export const PhaseStatus = ({ of }: { readonly of: Phase }) => (
  <Status of={of === 'submitted' ? 'in-review' : of} word={PHASES.find(one => one.value === of)?.label} />
);

/** What stands in the way of approving, in words; the server answers with its code. */
const REFUSALS: Readonly<Record<string, string>> = {
  'author-approves-own-document': 'Who wrote it does not approve it while somebody else may.',
  'document-not-submitted': 'It has to be submitted first.',
  'not-an-approver-of-this-step': 'This step of the approval is for others.',
  'approved-this-step-before': 'You approved this step; it waits for somebody else.',
};

export const approvalRefusal = (code: string | null): string | undefined =>
  code === null ? undefined : (REFUSALS[code] ?? code);
