/** The audit trail of an organization: every event, newest first. */
import { Id } from '@certwright/core/kernel/schema';
import { z } from 'zod';
import { naming } from '../party/people.ts';
import { operation } from '../platform/http/operation.ts';
import { paged, pageOf, PageQuery } from '../platform/http/page.ts';
import { trailPage } from './trail.store.ts';

const Line = z
  .object({
    pos: z.number().int(),
    stream: z.string(),
    version: z.number().int(),
    type: z.string(),
    operation: z.string(),
    actor: z.object({ id: Id.nullable(), name: z.string() }),
    at: z.string(),
    sealed: z.boolean(),
  })
  .meta({ id: 'TrailLine' });

const list = operation({
  id: 'trail.list',
  method: 'get',
  path: '/trail',
  summary: 'The audit trail, newest first; sealed lines are part of the hash chain',
  permission: 'trail:read',
  input: PageQuery.extend({ stream: z.string().max(120).optional() }),
  output: pageOf(Line),
  run: async (act, input) => {
    const { rows, next } = paged(await trailPage(act.tx, act.org, input), input.limit);
    const person = await naming(
      act,
      rows.map(row => row.actor),
    );
    return {
      rows: rows.map(({ actor, hash, ...row }) => ({
        ...row,
        actor: actor ? person(actor) : { id: null, name: '' },
        sealed: hash !== null,
      })),
      next,
    };
  },
});

export const TRAIL_OPERATIONS = [list] as const;
