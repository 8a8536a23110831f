/** The competence matrix as a table that leaves the house, a line for each qualification, narrowed as the page is; it can be read in again. */
import { LIST_COLUMNS } from '@certwright/core/qualification/competence-list';
import { standingOn } from '@certwright/core/qualification/competence.state';
import { FUNCTIONS } from '@certwright/core/qualification/function.table';
import { naming, ownName } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import type { Mount } from '../platform/http/app.ts';
import { HttpProblem } from '../platform/http/problem.ts';
import { weighs } from '../platform/http/route-facts.ts';
import { TABLE_FILES, tableFile } from '../platform/http/table-file.ts';
import { enter, TENANT } from '../platform/http/tenant-route.ts';
import { matrixOf, MatrixQuery } from './matrix.ts';

const WIDTHS: Readonly<Record<string, number>> = {
  Name: 26,
  Areas: 30,
  Basis: 50,
  'Evaluated by': 26,
  Function: 22,
};
const COLUMNS = [...LIST_COLUMNS, 'Stands', 'Bond', 'Languages'].map(title => ({
  title,
  width: WIDTHS[title] ?? 14,
}));

async function linesOf(act: Act, query: MatrixQuery): Promise<readonly string[][]> {
  const { rows } = await matrixOf(act, query);
  const person = await naming(
    act,
    rows.flatMap(({ row }) => row.state.qualifications.map(q => q.evaluatedBy)),
  );
  return rows.flatMap(({ row: { state }, name }) =>
    state.qualifications.map(q => [
      name.name,
      FUNCTIONS[q.function],
      q.standard,
      q.areas.join(', '),
      q.from,
      q.until,
      person(q.evaluatedBy).name,
      q.basis,
      standingOn(q, act.today),
      state.bond,
      state.languages.join(', '),
    ]),
  );
}

export const competenceRoutes: Mount = (app, parts) => {
  for (const as of TABLE_FILES) {
    app.get(`${TENANT}/competence.${as}`, weighs(10, 'competence.download'), async c => {
      const entered = await enter(parts, c, 'competence.download', ['competence:read']);
      const query = MatrixQuery.safeParse(c.req.query());
      if (!query.success) throw new HttpProblem(400, 'input', 'The matrix cannot be narrowed like this.');
      const found = await entered.read(async act => ({
        name: `Competence ${await ownName(act)} ${act.today}`,
        lines: await linesOf(act, query.data),
      }));
      return tableFile(c, as, { ...found, sheet: 'Competence', columns: COLUMNS });
    });
  }
};
