/** A version of an offer as a letter: PDF to send, Word to work with. */
import { sitesNow } from '../change/change.reading.ts';
import { requireEngagement } from '../engagement/engagement.ts';
import { letterParties } from '../engagement/letter-parties.ts';
import type { Act } from '../platform/events/act.ts';
import { NotFound } from '../platform/events/outcome.ts';
import type { Mount } from '../platform/http/app.ts';
import { LETTER_FILES, letterFile } from '../platform/http/letter-file.ts';
import { weighs } from '../platform/http/route-facts.ts';
import { enter, TENANT } from '../platform/http/tenant-route.ts';
import { offerLetter } from './offer.letter.ts';
import { offerById } from './offer.store.ts';
import { termsOf } from './offer.view.ts';

/** @throws NotFound when there is no such version here */
export async function offerAsLetter(act: Pick<Act, 'tx'>, id: string) {
  const row = await offerById(act.tx, id);
  if (!row) throw new NotFound('offer');
  const terms = termsOf(row.state);
  const [engagement, sites] = await Promise.all([
    requireEngagement(act, row.engagement),
    sitesNow(act, row.engagement),
  ]);
  const on = row.state.sent?.on ?? row.state.drafted?.on ?? '';
  const parties = await letterParties(act, engagement, sites[0]);
  return {
    written: offerLetter(terms, parties, on),
    at: `${on}T00:00:00.000Z`,
    name: `Offer ${terms.number} version ${terms.issue}`,
  };
}

export const offerRoutes: Mount = (app, parts) => {
  for (const { ending, cost } of LETTER_FILES) {
    app.get(`${TENANT}/offers/:id/offer.${ending}`, weighs(cost, 'offer.download'), async c => {
      const entered = await enter(parts, c, 'offer.download', ['engagement:read']);
      return letterFile(c, ending, await entered.read(act => offerAsLetter(act, c.req.param('id'))));
    });
  }
};
