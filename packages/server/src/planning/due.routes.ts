/** The due list as a table that leaves the house, narrowed as the page is. */
import { DueQuery } from '@certwright/core/planning/due.schema';
import { timesHere } from '../body/body.reading.ts';
import { ownName } from '../party/people.ts';
import { MOST_LINES, tableRoutes } from '../platform/http/table-routes.ts';
import { editionNames } from '../standard/edition-name.ts';
import { dueList } from './due.reading.ts';

const COLUMNS = [
  { title: 'Client', width: 36 },
  { title: 'Standard', width: 22 },
  { title: 'Audit', width: 18 },
  { title: 'Window from', width: 12 },
  { title: 'Latest', width: 12 },
  { title: 'Limit', width: 12 },
  { title: 'Clause', width: 30 },
  { title: 'Late', width: 8 },
  { title: 'Planned from', width: 12 },
  { title: 'Planned to', width: 12 },
  { title: 'Team', width: 8 },
  { title: 'Date agreed', width: 12 },
  { title: 'Limit by the rule', width: 16 },
] as const;

export const dueRoutes = tableRoutes({
  path: '/planning/due',
  operation: 'planning.download',
  permission: 'planning:read',
  query: DueQuery.omit({ after: true, limit: true }),
  sheet: 'Due audits',
  columns: COLUMNS,
  found: async (act, narrowed) => {
    const { rows } = await dueList(act, narrowed, await timesHere(act), { limit: MOST_LINES });
    const lines = rows.map(row => [
      row.client,
      editionNames([row.edition]),
      row.code,
      row.from,
      row.latest,
      row.limit,
      `${row.because.doc}:${row.because.edition}, ${row.because.clause}`,
      row.late ? 'late' : '',
      row.audit?.from ?? '',
      row.audit?.to ?? '',
      row.audit ? String(row.audit.team) : '',
      row.audit?.agreed ? 'yes' : '',
      row.byRule ?? row.limit,
    ]);
    return { name: `Due audits ${await ownName(act)} ${act.today}`, lines };
  },
});
