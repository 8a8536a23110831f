/** What the body's own clients get from this system, with the risk analysis on which the choice rests: a body that advises its clients is a consultant. */
import { iso17021 } from '../kernel/citation.ts';
import { type Decider, firstRefusal, type Guard } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';

export const OFFERED = ['adviser', 'starter', 'readiness'] as const;
export type Offered = (typeof OFFERED)[number];
type Choice = { readonly [K in Offered]: boolean } & { readonly analysis: string };

export type ClientOffer =
  | { readonly phase: 'none' }
  | (Choice & { readonly phase: 'chosen'; readonly by: Id; readonly on: PlainDate });
export type ChooseOffer = Choice & { type: 'Choose'; by: Id; on: PlainDate };
export type OfferEvent = Choice & { type: 'ClientOfferChosen'; by: Id; on: PlainDate };

/** Shorter is a tick, not an analysis. */
const LEAST = 40;
export const OFFER_GUARDS: readonly Guard<ClientOffer, ChooseOffer>[] = [
  {
    refused: 'offer-without-analysis',
    because: [iso17021('5.2.3'), iso17021('5.2.5')],
    when: (_, c) => c.analysis.trim().length < LEAST,
  },
];

export const clientOffer: Decider<ClientOffer, ChooseOffer, OfferEvent> = {
  initial: { phase: 'none' },
  decide: (command, state) =>
    firstRefusal(OFFER_GUARDS, state, command) ?? [{ ...command, type: 'ClientOfferChosen' }],
  evolve: (_, { type: __, ...chosen }) => ({ ...chosen, phase: 'chosen' }),
};
