/** The list of offers as a table that leaves the house, narrowed as the page is. */
import { OfferQuery } from '@certwright/core/offer/offer.schema';
import { ownName } from '../party/people.ts';
import { MOST_LINES, tableRoutes } from '../platform/http/table-routes.ts';
import { editionNames } from '../standard/edition-name.ts';
import { offers } from './offer.store.ts';
import { phaseOn, termsOf } from './offer.view.ts';

export const offerListRoutes = tableRoutes({
  path: '/offers',
  operation: 'offer.download-list',
  permission: 'engagement:read',
  query: OfferQuery,
  sheet: 'Offers',
  columns: [
    { title: 'Offer', width: 14 },
    { title: 'Version', width: 8 },
    { title: 'Client', width: 36 },
    { title: 'Body', width: 30 },
    { title: 'Standards', width: 36 },
    { title: 'State', width: 12 },
    { title: 'Total', width: 14 },
    { title: 'Currency', width: 9 },
    { title: 'Drafted', width: 12 },
    { title: 'Sent', width: 12 },
    { title: 'Valid until', width: 12 },
    { title: 'Answered', width: 12 },
    { title: 'In words', width: 50 },
  ],
  found: async (act, narrowed) => {
    const rows = await offers(act.tx, act.today, { ...narrowed, limit: MOST_LINES });
    const lines = rows.slice(0, MOST_LINES).map(({ state, client_name, body_name }) => {
      const { number, issue, editions, total, currency, validUntil } = termsOf(state);
      return [
        number,
        String(issue),
        client_name,
        body_name,
        editionNames(editions),
        phaseOn(state, act.today),
        total,
        currency,
        state.drafted?.on ?? '',
        state.sent?.on ?? '',
        validUntil,
        state.answer?.on ?? '',
        state.answer?.words ?? '',
      ];
    });
    return { name: `Offers ${await ownName(act)} ${act.today}`, lines };
  },
});
