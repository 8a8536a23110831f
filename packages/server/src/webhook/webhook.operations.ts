/** Webhooks: made, tried, ended; what was delivered, what failed, and sending it again. */
import { randomUUID } from 'node:crypto';
import { refuse } from '@certwright/core/kernel/decider';
import { Id } from '@certwright/core/kernel/schema';
import { z } from 'zod';
import { recordEvent } from '../platform/events/event.store.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { newSecret } from './signed.ts';
import {
  deliveriesOf,
  endWebhook,
  insertDeliveries,
  insertWebhook,
  isWebhook,
  sendAgain,
  webhooksOf,
} from './webhook.store.ts';

const MOST_WEBHOOKS = 20;
const MOST_SHOWN = 200;
const Kind = z.string().regex(/^[a-z_]{2,40}$/);

const list = operation({
  id: 'webhook.list',
  method: 'get',
  path: '/webhooks',
  summary: 'Which programs are told what happens here',
  permission: 'webhook:manage',
  input: z.object({}),
  output: z.object({
    rows: z.array(
      z
        .object({
          id: Id,
          name: z.string(),
          address: z.string(),
          kinds: z.array(z.string()).meta({ description: 'Kinds of records; empty is all' }),
          madeAt: z.string(),
        })
        .meta({ id: 'Webhook' }),
    ),
  }),
  run: async act => ({ rows: await webhooksOf(act.tx, act.org) }),
});

const make = operation({
  id: 'webhook.make',
  method: 'post',
  path: '/webhooks',
  summary:
    'Have a program told what happens from now on; the answer shows the secret of its signatures this one time',
  permission: 'webhook:manage',
  stepUp: true,
  secret: true,
  refusals: ['too-many-webhooks'],
  input: z.object({
    name: z.string().trim().min(1).max(100),
    address: z.url({ protocol: /^https?$/ }).max(500),
    kinds: z.array(Kind).max(40).default([]),
  }),
  output: z.object({ id: Id, secret: z.string() }),
  run: async (act, { name, address, kinds }) => {
    if ((await webhooksOf(act.tx, act.org)).length >= MOST_WEBHOOKS) {
      throw new Refused(refuse('too-many-webhooks', [], { most: MOST_WEBHOOKS }));
    }
    const id = randomUUID();
    const secret = newSecret();
    const secret_sealed = await act.secrets.seal({ org: act.org, table: 'webhook', row: id }, secret);
    const row = {
      id,
      org: act.org,
      name,
      address,
      kinds,
      secret_sealed,
      made_by: act.person,
      made_at: act.at,
    };
    await insertWebhook(act.tx, row);
    await recordEvent(act, `webhook:${id}`, {
      type: 'WebhookMade',
      name,
      host: new URL(address).host,
      kinds,
    });
    return { id, secret };
  },
});

const end = operation({
  id: 'webhook.end',
  method: 'post',
  path: '/webhooks/{id}/end',
  summary: 'Tell this program nothing more',
  permission: 'webhook:manage',
  input: z.object({ id: Id }),
  output: z.object({ id: Id }),
  run: async (act, { id }) => {
    if (!(await endWebhook(act.tx, act.org, id, act.at))) throw new NotFound('webhook');
    await recordEvent(act, `webhook:${id}`, { type: 'WebhookEnded' });
    return { id };
  },
});

const tryIt = operation({
  id: 'webhook.try',
  method: 'post',
  path: '/webhooks/{id}/try',
  summary: 'Send a trial, to see whether it arrives',
  permission: 'webhook:manage',
  cost: 5,
  input: z.object({ id: Id }),
  output: z.object({ delivery: Id }),
  run: async (act, { id: webhook }) => {
    if (!(await webhooksOf(act.tx, act.org)).some(row => row.id === webhook)) throw new NotFound('webhook');
    const id = randomUUID();
    await insertDeliveries(act.tx, [{ id, org: act.org, webhook, event: null, made_at: act.at }]);
    await act.jobs.send(act.tx, 'webhook.deliver', { delivery: id });
    return { delivery: id };
  },
});

const deliveries = operation({
  id: 'webhook.deliveries',
  method: 'get',
  path: '/webhooks/{id}/deliveries',
  summary: 'What was sent to a program, the newest first, with what failed and why',
  permission: 'webhook:manage',
  input: z.object({ id: Id }),
  output: z.object({
    rows: z.array(
      z
        .object({
          id: Id,
          type: z.string().nullable().meta({ description: 'The event; null is a trial' }),
          outcome: z.enum(['waiting', 'delivered', 'failed']),
          tries: z.number().int(),
          status: z.number().int().nullable(),
          says: z.string(),
          madeAt: z.string(),
          doneAt: z.string().nullable(),
        })
        .meta({ id: 'WebhookDelivery' }),
    ),
  }),
  run: async (act, { id }) => {
    // Also of one that was ended: what it was told stays to be seen.
    if (!(await isWebhook(act.tx, act.org, id))) throw new NotFound('webhook');
    const rows = await deliveriesOf(act.tx, act.org, id, MOST_SHOWN);
    return { rows: rows.map(row => ({ ...row, outcome: row.outcome as 'waiting' })) };
  },
});

const again = operation({
  id: 'webhook.again',
  method: 'post',
  path: '/webhook-deliveries/{id}/again',
  summary: 'Send once more what was delivered or failed; it keeps its id, so that a receiver can tell',
  permission: 'webhook:manage',
  input: z.object({ id: Id }),
  output: z.object({ delivery: Id }),
  run: async (act, { id }) => {
    if (!(await sendAgain(act.tx, act.org, id))) throw new NotFound('delivery');
    await act.jobs.send(act.tx, 'webhook.deliver', { delivery: id });
    return { delivery: id };
  },
});

export const WEBHOOK_OPERATIONS = [list, make, end, tryIt, deliveries, again] as const;
