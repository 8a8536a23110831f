/** The mechanism that safeguards impartiality: a committee or another form, with those who sit in it (ISO/IEC 17021-1, 5.2). */
import { iso17021 } from '../kernel/citation.ts';
import type { Guard } from '../kernel/decider.ts';
import { keptRecord, type RecordCommand, type Recorded } from '../kernel/kept-record.ts';
import type { Id } from '../kernel/schema.ts';

export const MECHANISM_FORMS = ['committee', 'other'] as const;
export type Mechanism = {
  readonly form: (typeof MECHANISM_FORMS)[number];
  /** How it works: who calls it, how it is balanced, what it gets to see. */
  readonly description: string;
  readonly members: readonly { readonly person: Id; readonly represents: string }[];
};

type Write = Extract<RecordCommand<Mechanism>, { type: 'Write' }>;
export const MECHANISM_GUARDS: readonly Guard<Recorded<Mechanism>, Write>[] = [
  {
    refused: 'mechanism-without-members',
    because: [iso17021('5.2.3')],
    when: (_, c) => c.content.members.length === 0,
  },
];

const NONE: Mechanism = { form: 'committee', description: '', members: [] };

export const mechanism = keptRecord('ImpartialityMechanism', NONE, MECHANISM_GUARDS);
