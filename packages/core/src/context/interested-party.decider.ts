/** Interested parties and what they require; which of it the system takes up (harmonized structure, 4.2). */
import { iso9001 } from '../kernel/citation.ts';
import type { Guard } from '../kernel/decider.ts';
import { keptRecord, type RecordCommand, type Recorded } from '../kernel/kept-record.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';

export const PARTY_KINDS = [
  'customer',
  'owner',
  'employee',
  'supplier',
  'regulator',
  'neighbour',
  'insurer',
  'partner',
  'other',
] as const;
/** What binds the organization to a demand. */
export const DEMAND_BINDINGS = ['law', 'contract', 'chosen', 'none'] as const;

export type PartyDemand = {
  readonly text: string;
  readonly binding: (typeof DEMAND_BINDINGS)[number];
  /** The law, contract or letter that says so. */
  readonly source: string;
  /** Whether the management system takes it up, and how it is met. */
  readonly takenUp: boolean;
  readonly how: string;
};

export type InterestedParty = {
  readonly name: string;
  readonly kind: (typeof PARTY_KINDS)[number];
  /** Why it matters to the organization. */
  readonly relevance: string;
  readonly demands: readonly PartyDemand[];
  readonly editions: readonly string[];
  readonly owner: Id | null;
  readonly reviewOn: PlainDate | null;
};

const BLANK: InterestedParty = {
  name: '',
  kind: 'other',
  relevance: '',
  demands: [],
  editions: [],
  owner: null,
  reviewOn: null,
};

type Writing = Guard<Recorded<InterestedParty>, Extract<RecordCommand<InterestedParty>, { type: 'Write' }>>;

const GUARDS: readonly Writing[] = [
  {
    refused: 'legal-demand-not-taken-up',
    because: [iso9001('4.2')],
    when: (_, { content }) => content.demands.some(one => one.binding === 'law' && !one.takenUp),
    facts: (_, { content }) => ({
      demand: content.demands.find(one => one.binding === 'law' && !one.takenUp)?.text,
    }),
  },
  {
    refused: 'binding-demand-without-source',
    because: [iso9001('4.2')],
    when: (_, { content }) =>
      content.demands.some(
        one => (one.binding === 'law' || one.binding === 'contract') && one.source.trim() === '',
      ),
  },
];

export const interestedParty = keptRecord('InterestedParty', BLANK, GUARDS);
