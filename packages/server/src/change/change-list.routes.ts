/** The list of changes at clients as a table that leaves the house, narrowed as the page is. */
import { CHANGE_KINDS } from '@certwright/core/change/change-kind.table';
import { ChangeQuery } from '@certwright/core/change/change.schema';
import { ownName } from '../party/people.ts';
import { MOST_LINES, tableRoutes } from '../platform/http/table-routes.ts';
import { changes } from './change.store.ts';

export const changeListRoutes = tableRoutes({
  path: '/changes',
  operation: 'change.download-list',
  permission: 'engagement:read',
  query: ChangeQuery,
  sheet: 'Changes',
  columns: [
    { title: 'Client', width: 36 },
    { title: 'Body', width: 30 },
    { title: 'Kinds', width: 30 },
    { title: 'What changes', width: 60 },
    { title: 'From', width: 12 },
    { title: 'Reported', width: 12 },
    { title: 'State', width: 12 },
    { title: 'Assessed', width: 12 },
    { title: 'Conclusion', width: 60 },
    { title: 'Audit time again', width: 16 },
    { title: 'Special audit', width: 14 },
  ],
  found: async (act, narrowed) => {
    const rows = await changes(act.tx, { ...narrowed, limit: MOST_LINES });
    const lines = rows.slice(0, MOST_LINES).map(({ state, client_name, body_name }) => {
      const { report, assessment } = state;
      const yes = (said: boolean | undefined): string => (said === undefined ? '' : said ? 'yes' : 'no');
      return [
        client_name,
        body_name,
        (report?.kinds ?? []).map(kind => CHANGE_KINDS[kind].title).join(', '),
        report?.what ?? '',
        report?.changesOn ?? '',
        report?.on ?? '',
        state.phase,
        assessment?.on ?? '',
        assessment?.conclusion ?? '',
        yes(assessment?.timeAgain),
        yes(assessment?.specialAudit),
      ];
    });
    return { name: `Changes ${await ownName(act)} ${act.today}`, lines };
  },
});
