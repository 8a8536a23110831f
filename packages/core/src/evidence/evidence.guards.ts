/** What stands in the way of handing evidence in, putting it right, verifying, replacing and scheduling it. */
import { iso9001 } from '../kernel/citation.ts';
import type { Guard } from '../kernel/decider.ts';
import type { PlainDate } from '../kernel/schema.ts';
import type { Of } from './evidence.command.ts';
import { type Content, type Evidence, revisionOf } from './evidence.state.ts';

const RECORDS = [iso9001('7.5.3')];

type Dated = Pick<Content, 'from' | 'standsFor' | 'expiresOn'> & { readonly on: PlainDate };

export const ATTACH_GUARDS: readonly Guard<Evidence, Dated>[] = [
  {
    refused: 'evidence-stands-for-the-future',
    because: RECORDS,
    when: (_, c) => c.standsFor > c.on,
    facts: (_, c) => ({ standsFor: c.standsFor }),
  },
  {
    refused: 'evidence-period-reversed',
    because: RECORDS,
    when: (_, c) => c.from !== undefined && c.from > c.standsFor,
    facts: (_, c) => ({ from: c.from, to: c.standsFor }),
  },
  {
    refused: 'evidence-expires-before-it-stands',
    because: RECORDS,
    when: (_, c) => c.expiresOn !== null && c.expiresOn < c.standsFor,
    facts: (_, c) => ({ standsFor: c.standsFor, expiresOn: c.expiresOn }),
  },
];

/** An older piece of a chain stays as it was. */
const NOT_REPLACED = {
  refused: 'evidence-replaced',
  because: RECORDS,
  when: (s: Evidence): boolean => s.replacedBy !== undefined,
} as const;

export const REVISE_GUARDS: readonly Guard<Evidence, Of<'Revise'>>[] = [NOT_REPLACED, ...ATTACH_GUARDS];

export const REPLACE_GUARDS: readonly Guard<Evidence, Of<'Replace'>>[] = [
  NOT_REPLACED,
  {
    refused: 'successor-stands-earlier',
    because: RECORDS,
    when: (s, c) => c.standsFor < s.standsFor,
    facts: s => ({ standsFor: s.standsFor }),
  },
];

export const SCHEDULE_GUARDS: readonly Guard<Evidence, Of<'Schedule'>>[] = [
  NOT_REPLACED,
  { refused: 'collector-may-not-collect', because: [iso9001('7.5.3')], when: (_, c) => !c.collectorMay },
  {
    refused: 'collection-due-too-early',
    because: [iso9001('9.1.1')],
    when: (s, c) => c.nextDue <= s.standsFor,
    facts: s => ({ standsFor: s.standsFor }),
  },
];

export const END_COLLECTION_GUARDS: readonly Guard<Evidence, Of<'EndCollection'>>[] = [
  { refused: 'no-collection-scheduled', because: [], when: s => s.collection === undefined },
];

/** Who brought it cannot be the one who vouches for it. */
export const VERIFY_GUARDS: readonly Guard<Evidence, Of<'Verify'>>[] = [
  {
    refused: 'own-evidence-not-verified',
    because: RECORDS,
    when: (s, c) => c.by === s.attachedBy || c.by === s.collectedBy,
  },
  {
    refused: 'verified-before-handed-in',
    because: RECORDS,
    when: (s, c) => c.on < (s.revisions?.at(-1)?.on ?? s.attachedOn),
    facts: s => ({ attachedOn: s.revisions?.at(-1)?.on ?? s.attachedOn }),
  },
  {
    refused: 'original-already-seen',
    because: [],
    when: (s, c) => s.verified?.some(one => one.by === c.by && one.revision === revisionOf(s)) ?? false,
  },
];
