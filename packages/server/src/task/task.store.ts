/** Tasks as rows. */
import type { Task } from '@certwright/core/task/task.state';
import type { Tx } from '../platform/db/scoped.ts';
import type { Kept } from '../platform/events/kept.ts';

export const taskById = (tx: Tx, org: string, id: string) =>
  tx
    .selectFrom('task')
    .select(['id', 'version', 'pos', 'state'])
    .where('org', '=', org)
    .where('id', '=', id)
    .$castTo<Kept<Task>>()
    .executeTakeFirst();
