/** The audit trail of an organization: every event, newest first, searched; one event whole. */
import { Id, PlainDate } from '@certwright/core/kernel/schema';
import { z } from 'zod';
import { loggedTrail } from '../log/log.reading.ts';
import { naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { paged, pageOf, PageQuery } from '../platform/http/page.ts';
import { eventAt, trailPage, type TrailQuery } from './trail.store.ts';

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

export const TrailSearch = z.object({
  stream: z.string().max(120).optional().meta({ description: 'One record: `document:<id>`' }),
  kind: z
    .string()
    .regex(/^[a-z_]{2,40}$/)
    .optional()
    .meta({ description: 'Records of a kind: `document`' }),
  actor: Id.optional(),
  operation: z.string().max(80).optional(),
  from: PlainDate.optional(),
  to: PlainDate.optional(),
  words: z.string().trim().min(2).max(80).optional(),
});

/** A page of the trail with the names of who acted. */
export async function trailLines(act: Pick<Act, 'tx' | 'org'>, query: TrailQuery) {
  const { rows, next } = paged(await trailPage(act.tx, act.org, query), query.limit);
  const person = await naming(
    act,
    rows.map(row => row.actor),
  );
  const lines: z.infer<typeof Line>[] = rows.map(({ actor, hash, ...row }) => ({
    ...row,
    actor: actor ? person(actor) : { id: null, name: '' },
    sealed: hash !== null,
  }));
  return { rows: lines, next };
}

const list = operation({
  id: 'trail.list',
  method: 'get',
  path: '/trail',
  summary: 'The audit trail, newest first; sealed lines are part of the hash chain',
  permission: 'trail:read',
  cost: 2,
  input: PageQuery.extend(TrailSearch.shape),
  output: pageOf(Line),
  run: (act, input) => trailLines(act, input),
});

const get = operation({
  id: 'trail.get',
  method: 'get',
  path: '/trail/{pos}',
  summary: 'One event whole, with its link in the chain',
  permission: 'trail:read',
  input: z.object({ pos: z.coerce.number().int().positive() }),
  output: Line.extend({
    data: z.record(z.string(), z.unknown()),
    requestId: z.string(),
    seq: z.number().int().nullable().meta({ description: 'Its place in the chain of the organization' }),
    hash: z.string().nullable().meta({ description: 'The hash of its link, hexadecimal' }),
  }).meta({ id: 'TrailEvent' }),
  run: async (act, { pos }) => {
    const row = await eventAt(act.tx, act.org, pos);
    if (!row) throw new NotFound('event');
    const { actor, hash, request_id, data, ...line } = row;
    const person = await naming(act, [actor]);
    return {
      ...line,
      actor: actor ? person(actor) : { id: null, name: '' },
      sealed: hash !== null,
      data: data as Record<string, unknown>,
      requestId: request_id,
      hash: hash ? hash.toString('hex') : null,
    };
  },
});

const logged = operation({
  id: 'trail.logged',
  method: 'get',
  path: '/trail-in-the-log',
  summary: 'Up to which link, and when, a hash of the trail went into the public log',
  permission: 'trail:read',
  input: z.object({}),
  output: z.object({
    newest: z.object({ seq: z.number().int(), at: z.string() }).nullable(),
  }),
  run: async act => ({ newest: (await loggedTrail(act.tx, act.org)) ?? null }),
});

export const TRAIL_OPERATIONS = [list, get, logged] as const;
