/** The engagements of an organization, from either side. */
import { Id } from '@certwright/core/kernel/schema';
import { z } from 'zod';
import { operation } from '../platform/http/operation.ts';
import { requireEngagement } from './engagement.ts';
import { engagementsHere } from './engagement.store.ts';

const View = z
  .object({
    id: Id,
    body: z.object({ id: Id, name: z.string() }),
    client: z.object({ id: Id.nullable(), name: z.string() }),
  })
  .meta({ id: 'Engagement' });

type Row = { id: string; cb_org: string; client_org: string | null; client_name: string; body_name: string };
const view = (row: Row): z.infer<typeof View> => ({
  id: row.id,
  body: { id: row.cb_org, name: row.body_name },
  client: { id: row.client_org, name: row.client_name },
});

const list = operation({
  id: 'engagement.list',
  method: 'get',
  path: '/engagements',
  summary: 'Clients of a body, bodies of a client',
  permission: 'engagement:read',
  input: z.object({}),
  output: z.object({ rows: z.array(View) }),
  run: async act => ({ rows: (await engagementsHere(act.tx)).map(view) }),
});

const get = operation({
  id: 'engagement.get',
  method: 'get',
  path: '/engagements/{id}',
  summary: 'One engagement',
  permission: 'engagement:read',
  input: z.object({ id: Id }),
  output: View,
  run: async (act, { id }) => view(await requireEngagement(act, id)),
});

export const ENGAGEMENT_OPERATIONS = [list, get] as const;
