/** The due list as a table that leaves the house, narrowed as the page is. */
import { DueQuery } from '@certwright/core/planning/due.schema';
import { findEdition } from '@certwright/standards/library';
import { timesHere } from '../body/body.reading.ts';
import { ownName } from '../party/people.ts';
import type { Mount } from '../platform/http/app.ts';
import { HttpProblem } from '../platform/http/problem.ts';
import { weighs } from '../platform/http/route-facts.ts';
import { TABLE_FILES, tableFile } from '../platform/http/table-file.ts';
import { enter, TENANT } from '../platform/http/tenant-route.ts';
import { dueList } from './due.reading.ts';

/** Of a file; who has more narrows the list first. */
const MOST_LINES = 10_000;
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
const Query = DueQuery.omit({ after: true, limit: true });

export const dueRoutes: Mount = (app, parts) => {
  for (const as of TABLE_FILES) {
    app.get(`${TENANT}/planning/due.${as}`, weighs(10, 'planning.download'), async c => {
      const entered = await enter(parts, c, 'planning.download', ['planning:read']);
      const narrowed = Query.safeParse(c.req.query());
      if (!narrowed.success) throw new HttpProblem(400, 'input', 'The list cannot be narrowed like this.');
      const found = await entered.read(async act => {
        const { rows } = await dueList(act, narrowed.data, await timesHere(act), { limit: MOST_LINES });
        const lines = rows.map(row => [
          row.client,
          findEdition(row.edition)?.name ?? row.edition,
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
      });
      return tableFile(c, as, { ...found, sheet: 'Due audits', columns: COLUMNS });
    });
  }
};
