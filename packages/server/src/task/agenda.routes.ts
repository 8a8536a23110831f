/** The list of everything with an owner and a day as a table that leaves the house, narrowed as the page is. */
import { AGENDA_KINDS } from '@certwright/core/task/agenda-kind.table';
import { AgendaQuery } from '@certwright/core/task/agenda.schema';
import { ownName } from '../party/people.ts';
import type { Mount } from '../platform/http/app.ts';
import { HttpProblem } from '../platform/http/problem.ts';
import { weighs } from '../platform/http/route-facts.ts';
import { TABLE_FILES, tableFile } from '../platform/http/table-file.ts';
import { enter, TENANT } from '../platform/http/tenant-route.ts';
import { agendaViews } from './agenda.reading.ts';
import { narrowedAgenda } from './agenda.operations.ts';

/** Of a file; who has more narrows the list first. */
const MOST_LINES = 10_000;

const COLUMNS = [
  { title: 'To do', width: 60 },
  { title: 'Day', width: 12 },
  { title: 'Overdue', width: 10 },
  { title: 'Kind', width: 26 },
  { title: 'Owner', width: 24 },
  { title: 'About', width: 44 },
  { title: 'Page', width: 60 },
] as const;

const Narrowed = AgendaQuery.omit({ after: true, limit: true });

export const agendaRoutes: Mount = (app, parts) => {
  for (const as of TABLE_FILES) {
    app.get(`${TENANT}/agenda.${as}`, weighs(10, 'agenda.download'), async c => {
      const entered = await enter(parts, c, 'agenda.download', ['task:keep']);
      const narrowed = Narrowed.safeParse(c.req.query());
      if (!narrowed.success) throw new HttpProblem(400, 'input', 'The list cannot be narrowed like this.');
      const found = await entered.read(async act => {
        const { rows, absent } = await narrowedAgenda(act, narrowed.data, { limit: MOST_LINES });
        const views = await agendaViews(act, rows, absent);
        const pages = `${act.baseUrl}/o/${c.req.param('organization')}`;
        const lines = views.map(row => [
          row.title,
          row.due ?? '',
          row.overdue ? 'overdue' : '',
          AGENDA_KINDS[row.kind],
          row.owner?.name ?? '',
          row.detail,
          `${pages}${row.path}`,
        ]);
        return { name: `Tasks ${await ownName(act)} ${act.today}`, lines };
      });
      return tableFile(c, as, { ...found, sheet: 'Tasks', columns: COLUMNS });
    });
  }
};
