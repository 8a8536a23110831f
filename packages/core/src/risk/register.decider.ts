/** A register of risks: what it gathers, by which method its lines are judged, and how they are numbered. */
import type { Guard } from '../kernel/decider.ts';
import { keptRecord, type RecordCommand, type Recorded } from '../kernel/kept-record.ts';
import type { Id } from '../kernel/schema.ts';

export type RiskRegister = {
  readonly name: string;
  /** Before the number of each line: R-014. */
  readonly prefix: string;
  /** A method that the organization uses. */
  readonly method: Id;
  /** What belongs here and what does not. */
  readonly purpose: string;
  readonly owner: Id | null;
};

const BLANK: RiskRegister = { name: '', prefix: '', method: '', purpose: '', owner: null };

type Writing = Guard<Recorded<RiskRegister>, Extract<RecordCommand<RiskRegister>, { type: 'Write' }>>;

/** Lines cite numbers and values; they would mean something else. */
const GUARDS: readonly Writing[] = [
  {
    refused: 'register-keeps-its-method',
    because: [],
    when: (s, { content }) => s.phase === 'current' && content.method !== s.content.method,
  },
  {
    refused: 'register-keeps-its-prefix',
    because: [],
    when: (s, { content }) => s.phase === 'current' && content.prefix !== s.content.prefix,
  },
];

export const riskRegister = keptRecord('RiskRegister', BLANK, GUARDS);

/** The reference of a line, as people cite it. */
export const referenceOf = (prefix: string, number: number): string =>
  `${prefix}-${String(number).padStart(3, '0')}`;
