/** The two routes of a list that leaves the house, as a workbook and as comma-separated values, narrowed as its page is. */
import type { Permission } from '@certwright/core/party/permission.table';
import type { z } from 'zod';
import type { Act } from '../events/act.ts';
import type { Mount } from './app.ts';
import { HttpProblem } from './problem.ts';
import { weighs } from './route-facts.ts';
import { type LeavingTable, TABLE_FILES, tableFile } from './table-file.ts';
import { enter, TENANT } from './tenant-route.ts';

/** Of a file; who has more narrows the list first. */
export const MOST_LINES = 10_000;

export type LeavingList<Q extends z.ZodType> = Pick<LeavingTable, 'sheet' | 'columns'> & {
  /** Below the organization, without the ending. */
  readonly path: string;
  /** Under which the opening is noted. */
  readonly operation: string;
  readonly permission: Permission;
  readonly query: Q;
  readonly found: (act: Act, asked: z.output<Q>) => Promise<Pick<LeavingTable, 'name' | 'lines'>>;
};

export const tableRoutes =
  <Q extends z.ZodType>({ path, operation, permission, query, found, ...table }: LeavingList<Q>): Mount =>
  (app, parts) => {
    for (const as of TABLE_FILES) {
      app.get(`${TENANT}${path}.${as}`, weighs(10, operation), async c => {
        const entered = await enter(parts, c, operation, [permission]);
        const asked = query.safeParse(c.req.query());
        if (!asked.success) throw new HttpProblem(400, 'input', 'The list cannot be narrowed like this.');
        const leaving = await entered.read(act => found(act, asked.data));
        return tableFile(c, as, { ...table, ...leaving });
      });
    }
  };
