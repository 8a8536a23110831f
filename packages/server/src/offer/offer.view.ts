/** Offers as both parties read them. */
import { hasLapsed, type Offer, type OfferTerms } from '@certwright/core/offer/offer.decider';
import type { OFFER_PHASES, OfferView } from '@certwright/core/offer/offer.schema';
import type { z } from 'zod';
import { naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { outdated } from './standing.ts';
import type { OfferRow } from './offer.store.ts';

/** @throws when the row has none: an offer begins with its terms */
export function termsOf({ terms }: Offer): OfferTerms {
  if (!terms) throw new Error('an offer without terms');
  return terms;
}

/** Its state as it is shown: it lapses by itself. */
export const phaseOn = (state: Offer, day: string) =>
  hasLapsed(state, day) ? 'lapsed' : (state.phase as (typeof OFFER_PHASES)[number]);

const peopleIn = ({ state }: OfferRow) => [state.drafted?.by, state.sent?.by, state.answer?.by];

export async function offerViews(act: Act, rows: readonly OfferRow[]): Promise<z.input<typeof OfferView>[]> {
  const person = await naming(act, rows.flatMap(peopleIn));
  return Promise.all(
    rows.map(async row => {
      const { state } = row;
      const terms = termsOf(state);
      const phase = phaseOn(state, act.today);
      const { by = '', on = '' } = state.drafted ?? {};
      return {
        ...terms,
        id: row.id,
        version: row.version,
        phase,
        engagement: row.engagement,
        client: { id: row.client_org, name: row.client_name },
        body: { id: row.cb_org, name: row.body_name },
        editions: [...terms.editions],
        lines: [...terms.lines],
        notes: [...terms.notes],
        drafted: { by: person(by), on },
        sent: state.sent && { by: person(state.sent.by), on: state.sent.on },
        answer: state.answer && { ...state.answer, by: person(state.answer.by) },
        // What was answered or replaced stays what it was.
        outdated: phase === 'sent' || phase === 'drafted' ? [...(await outdated(act, terms))] : [],
      };
    }),
  );
}
