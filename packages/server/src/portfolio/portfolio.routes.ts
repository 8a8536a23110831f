/** What a dry run remarks on, as a table that leaves the house: one line a remark, with cell, reason and clause. */
import { citationText } from '@certwright/core/kernel/citation';
import { Id } from '@certwright/core/kernel/schema';
import type { Mount } from '../platform/http/app.ts';
import { HttpProblem } from '../platform/http/problem.ts';
import { weighs } from '../platform/http/route-facts.ts';
import { TABLE_FILES, tableFile } from '../platform/http/table-file.ts';
import { enter, TENANT } from '../platform/http/tenant-route.ts';
import { plannedPortfolio, requirePortfolio } from './planned.ts';

const COLUMNS = [
  { title: 'Sheet', width: 20 },
  { title: 'Row', width: 8 },
  { title: 'Cell', width: 8 },
  { title: 'Column', width: 24 },
  { title: 'Level', width: 12 },
  { title: 'Who', width: 40 },
  { title: 'Found', width: 30 },
  { title: 'Reason', width: 80 },
  { title: 'Clause', width: 30 },
] as const;

export const portfolioRoutes: Mount = (app, parts) => {
  for (const as of TABLE_FILES) {
    app.get(`${TENANT}/portfolios/:id/remarks.${as}`, weighs(20, 'portfolio.download'), async c => {
      const entered = await enter(parts, c, 'portfolio.download', ['portfolio:take-over']);
      const id = Id.safeParse(c.req.param('id'));
      if (!id.success) throw new HttpProblem(404, 'not-found', 'There is no such take-over here.');
      const found = await entered.read(async act => {
        const kept = await requirePortfolio(act, id.data);
        const { rows } = await plannedPortfolio(act, kept);
        const lines = rows.flatMap(row =>
          row.remarks.map(one => [
            row.sheet,
            String(row.row),
            one.cell,
            one.title,
            row.leftOut ? 'left out' : one.level,
            row.who,
            one.got,
            one.text,
            one.because ? citationText(one.because) : '',
          ]),
        );
        return { name: `Remarks on ${kept.state.fileName}`.replaceAll(/[^\w .()-]/g, ' '), lines };
      });
      return tableFile(c, as, { ...found, sheet: 'Remarks', columns: COLUMNS });
    });
  }
};
