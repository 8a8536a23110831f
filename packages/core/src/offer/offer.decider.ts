/** One version of an offer: drafted, sent, accepted or declined by the client, or replaced by the next version (ISO/IEC 17021-1, 9.1.4 and 5.1.2). */
import { iso17021 } from '../kernel/citation.ts';
import { type Decider, firstRefusal, type Guard, refuse } from '../kernel/decider.ts';
import { type Amount, sumOf } from '../kernel/money.ts';
import { type Said, withoutSource } from '../kernel/said.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';
import type { OfferLine } from './offer-lines.ts';

/** What an offer was reckoned from, so that a later change of it shows. */
export type OfferBasis = {
  /** Version of the record of audit time. */
  readonly timeVersion: number;
  readonly determinedOn: PlainDate;
  readonly stage1: number;
  readonly stage2: number;
  readonly surveillance: number;
  readonly recertification: number;
  readonly sites: number;
  readonly visited: number;
  readonly persons: number;
};

export type OfferTerms = {
  readonly engagement: Id;
  readonly application: Id;
  readonly client: string;
  readonly editions: readonly string[];
  readonly scope: string;
  readonly number: string;
  readonly issue: number;
  readonly currency: string;
  readonly lines: readonly OfferLine[];
  readonly total: Amount;
  readonly travel: 'at-cost' | 'flat' | 'included';
  readonly validUntil: PlainDate;
  readonly basis: OfferBasis;
  readonly opening: string;
  readonly closing: string;
  /** What single standards add. */
  readonly notes: readonly string[];
};

export type Answered = Said & { readonly by: Id; readonly on: PlainDate; readonly words: string };

export type Offer = {
  readonly phase: 'none' | 'drafted' | 'sent' | 'accepted' | 'declined' | 'replaced' | 'withdrawn';
  readonly terms: OfferTerms | null;
  readonly drafted: { readonly by: Id; readonly on: PlainDate } | null;
  readonly sent: { readonly by: Id; readonly on: PlainDate } | null;
  readonly answer: Answered | null;
};

type By = { readonly by: Id; readonly on: PlainDate };
export type Draft = By & { type: 'Draft'; terms: OfferTerms };
export type AnswerOffer = By & {
  type: 'Accept' | 'Decline';
  said: Said;
  words: string;
  /** What changed since the offer was reckoned, in words; empty where nothing did. */
  outdated: readonly string[];
};
export type OfferCommand =
  | Draft
  | (By & { type: 'Send' | 'Replace' })
  | (By & { type: 'Withdraw' })
  | AnswerOffer;

export type OfferEvent =
  | (Omit<Draft, 'type'> & { type: 'OfferDrafted' })
  | (By & { type: 'OfferSent' | 'OfferReplaced' | 'OfferWithdrawn' })
  | (Omit<AnswerOffer, 'type' | 'outdated'> & { type: 'OfferAccepted' | 'OfferDeclined' });

/** Whether an offer can still be accepted on a day: it lapses by itself. */
export const hasLapsed = ({ phase, terms }: Offer, day: PlainDate): boolean =>
  phase === 'sent' && terms !== null && day > terms.validUntil;

export const ANSWER_GUARDS: readonly Guard<Offer, AnswerOffer>[] = [
  {
    refused: 'offer-not-open',
    because: [iso17021('5.1.2')],
    when: s => s.phase !== 'sent',
    facts: s => ({ phase: s.phase }),
  },
  {
    refused: 'taken-down-without-source',
    because: [iso17021('5.1.2')],
    when: (_, c) => withoutSource(c.said),
  },
  {
    refused: 'offer-lapsed',
    because: [iso17021('5.1.2')],
    when: (s, c) => c.type === 'Accept' && hasLapsed(s, c.on),
    facts: s => ({ validUntil: s.terms?.validUntil }),
  },
  {
    refused: 'offer-outdated',
    because: [iso17021('9.1.4'), iso17021('8.5.3')],
    when: (_, c) => c.type === 'Accept' && c.outdated.length > 0,
    facts: (_, c) => ({ changes: c.outdated }),
  },
  {
    refused: 'dated-before-the-offer',
    because: [iso17021('5.1.2')],
    when: (s, c) => c.on < (s.sent?.on ?? ''),
    facts: s => ({ sentOn: s.sent?.on }),
  },
];

const DRAFT_GUARDS: readonly Guard<Offer, Draft>[] = [
  {
    refused: 'offer-already-sent',
    because: [iso17021('5.1.2')],
    when: s => s.phase !== 'none' && s.phase !== 'drafted',
  },
  {
    refused: 'offer-without-lines',
    because: [iso17021('9.1.4')],
    when: (_, c) => c.terms.lines.length === 0,
  },
  {
    refused: 'offer-total-wrong',
    because: [],
    when: (_, { terms }) =>
      terms.total !==
      sumOf(
        terms.lines.map(one => one.amount),
        terms.currency,
      ),
  },
  {
    refused: 'offer-lapsed',
    because: [],
    when: (_, c) => c.terms.validUntil < c.on,
    facts: (_, c) => ({ validUntil: c.terms.validUntil }),
  },
];

const EMPTY: Offer = { phase: 'none', terms: null, drafted: null, sent: null, answer: null };

export const offer: Decider<Offer, OfferCommand, OfferEvent> = {
  initial: EMPTY,
  decide(command, state) {
    const { by, on } = command;
    switch (command.type) {
      case 'Draft':
        return (
          firstRefusal(DRAFT_GUARDS, state, command) ?? [
            { type: 'OfferDrafted', terms: command.terms, by, on },
          ]
        );
      case 'Send':
        if (state.phase !== 'drafted') return refuse('offer-already-sent', [iso17021('5.1.2')]);
        if ((state.terms?.validUntil ?? '') < on)
          return refuse('offer-lapsed', [], { validUntil: state.terms?.validUntil });
        return [{ type: 'OfferSent', by, on }];
      case 'Replace':
        if (state.phase !== 'sent')
          return refuse('offer-not-open', [iso17021('5.1.2')], { phase: state.phase });
        return [{ type: 'OfferReplaced', by, on }];
      case 'Withdraw':
        if (state.phase !== 'sent' && state.phase !== 'drafted')
          return refuse('offer-not-open', [iso17021('5.1.2')], { phase: state.phase });
        return [{ type: 'OfferWithdrawn', by, on }];
      case 'Accept':
      case 'Decline': {
        const { said, words } = command;
        const type = command.type === 'Accept' ? 'OfferAccepted' : 'OfferDeclined';
        return firstRefusal(ANSWER_GUARDS, state, command) ?? [{ type, said, words, by, on }];
      }
    }
  },
  evolve(state, event) {
    const { by, on } = event;
    switch (event.type) {
      case 'OfferDrafted':
        return { ...state, phase: 'drafted', terms: event.terms, drafted: { by, on } };
      case 'OfferSent':
        return { ...state, phase: 'sent', sent: { by, on } };
      case 'OfferReplaced':
        return { ...state, phase: 'replaced' };
      case 'OfferWithdrawn':
        return { ...state, phase: 'withdrawn' };
      case 'OfferAccepted':
      case 'OfferDeclined': {
        const phase = event.type === 'OfferAccepted' ? 'accepted' : 'declined';
        return { ...state, phase, answer: { ...event.said, words: event.words, by, on } };
      }
    }
  },
};

/** What stands today of what an offer was reckoned from. */
export type StandingBasis = {
  readonly timeVersion: number;
  readonly reopened: boolean;
  readonly persons: number;
  readonly sites: number;
  /** Changes that the client reported since, that nobody assessed yet. */
  readonly unassessed: number;
};

/** What changed since an offer was reckoned, in words; empty where it stands. */
export function outdatedBy({ basis }: OfferTerms, now: StandingBasis): readonly string[] {
  return [
    ...(now.persons === basis.persons ? [] : [`${now.persons} people instead of ${basis.persons}`]),
    ...(now.sites === basis.sites ? [] : [`${now.sites} sites instead of ${basis.sites}`]),
    ...(now.reopened ? ['the audit time is to be determined again'] : []),
    ...(now.timeVersion === basis.timeVersion ? [] : ['the audit time was determined again']),
    ...(now.unassessed === 0 ? [] : [`${now.unassessed} reported changes that are not assessed yet`]),
  ];
}
