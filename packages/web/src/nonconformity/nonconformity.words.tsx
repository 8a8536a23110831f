/** Sources, phases and steps of nonconformities, in words and shapes. */
import type { Output } from '../api/client.ts';
import { Status } from '../ui/status/Status.tsx';

export type Nonconformity = Output<'nonconformity.get'>;

export const SOURCES = [
  { value: 'complaint', label: 'Complaint' },
  { value: 'process', label: 'Daily work' },
  { value: 'supplier', label: 'Supplier' },
  { value: 'incident', label: 'Incident' },
  { value: 'external-audit', label: 'External audit' },
] as const;
export type RaisedSource = (typeof SOURCES)[number]['value'];

export const isRaisedSource = (word: string): word is RaisedSource => SOURCES.some(one => one.value === word);

export const sourceWord = (source: Nonconformity['source']): string =>
  SOURCES.find(one => one.value === source)?.label ?? 'Internal audit';

const PHASES = {
  open: ['open', 'open'],
  corrected: ['in-progress', 'corrected'],
  analysed: ['in-progress', 'cause known'],
  planned: ['in-progress', 'action planned'],
  done: ['in-progress', 'action taken'],
  verified: ['verified', 'effective'],
  closed: ['closed', 'closed'],
} as const;

export const PhaseStatus = ({ of }: { readonly of: Pick<Nonconformity, 'phase' | 'overdue'> }) =>
  of.overdue ? (
    <Status of="overdue" word={`overdue, ${PHASES[of.phase][1]}`} />
  ) : (
    <Status of={PHASES[of.phase][0]} word={PHASES[of.phase][1]} />
  );

export type Step = NonNullable<Nonconformity['next']>;
export const STEPS: readonly { readonly step: Step; readonly label: string; readonly asks: string }[] = [
  { step: 'Correct', label: 'Correction', asks: 'Repair the case itself: what was done at once.' },
  { step: 'Analyse', label: 'Cause', asks: 'Why could it happen, and does the same exist elsewhere?' },
  {
    step: 'PlanAction',
    label: 'Corrective action',
    asks: 'What removes the cause, who does it, until when.',
  },
  { step: 'CompleteAction', label: 'Action taken', asks: 'What was done in the end.' },
  { step: 'Verify', label: 'Effectiveness', asks: 'Did it work? Name the record that shows it.' },
  { step: 'Close', label: 'Closed', asks: 'Nothing remains to be done.' },
];

/** The first words of a statement, as the name of a case. */
export const briefly = (statement: string): string => {
  const line = statement.split('\n')[0] ?? statement;
  return line.length > 90 ? `${line.slice(0, 88).trimEnd()}…` : line;
};
