/** The list of contracts as a table that leaves the house, narrowed as the page is. */
import { ContractQuery } from '@certwright/core/contract/contract.schema';
import { ownName } from '../party/people.ts';
import { MOST_LINES, tableRoutes } from '../platform/http/table-routes.ts';
import { editionNames } from '../standard/edition-name.ts';
import { contracts } from './contract.store.ts';
import { termsOf } from './contract.view.ts';

export const contractListRoutes = tableRoutes({
  path: '/contracts',
  operation: 'contract.download-list',
  permission: 'engagement:read',
  query: ContractQuery,
  sheet: 'Contracts',
  columns: [
    { title: 'Contract', width: 14 },
    { title: 'Client', width: 36 },
    { title: 'Body', width: 30 },
    { title: 'Standards', width: 36 },
    { title: 'State', width: 12 },
    { title: 'From', width: 12 },
    { title: 'Until', width: 12 },
    { title: 'Total', width: 14 },
    { title: 'Currency', width: 9 },
    { title: 'Signed by the body', width: 18 },
    { title: 'Signed by the client', width: 18 },
    { title: 'Concluded', width: 12 },
    { title: 'Ended', width: 12 },
    { title: 'Why', width: 40 },
    { title: 'Lies', width: 30 },
  ],
  found: async (act, narrowed) => {
    const rows = await contracts(act.tx, { ...narrowed, limit: MOST_LINES });
    const lines = rows.slice(0, MOST_LINES).map(({ state, client_name, body_name }) => {
      const { number, editions, from, until, total, currency, elsewhere } = termsOf(state);
      return [
        number,
        client_name,
        body_name,
        editionNames(editions),
        state.phase,
        from,
        until ?? '',
        total,
        currency,
        state.body?.on ?? '',
        state.client?.on ?? '',
        state.concludedOn ?? '',
        state.ended?.on ?? '',
        state.ended?.why ?? '',
        elsewhere || 'here',
      ];
    });
    return { name: `Contracts ${await ownName(act)} ${act.today}`, lines };
  },
});
