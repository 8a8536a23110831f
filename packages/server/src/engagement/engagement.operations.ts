/** The engagements of an organization, from either side, and what stands where in each. */
import { Due } from '@certwright/core/decision/certification.schema';
import { Id } from '@certwright/core/kernel/schema';
import { z } from 'zod';
import { operation } from '../platform/http/operation.ts';
import { requireEngagement } from './engagement.ts';
import { engagementsHere } from './engagement.store.ts';
import { standingByEngagement } from './standing.ts';

const View = z
  .object({
    id: Id,
    body: z.object({ id: Id, name: z.string() }),
    client: z.object({ id: Id.nullable(), name: z.string() }),
  })
  .meta({ id: 'Engagement' });

const Standing = z
  .object({
    application: z.object({ id: Id, phase: z.string() }).nullable().meta({ description: 'The newest one' }),
    audits: z.number().int().meta({ description: 'Audits that are not reported yet' }),
    findings: z.number().int().meta({ description: 'Nonconformities that somebody has to treat' }),
    certifications: z.array(
      z.object({ id: Id, edition: z.string(), status: z.string(), next: Due.nullable() }),
    ),
  })
  .meta({ id: 'EngagementStanding' });

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
  output: z.object({ rows: z.array(View.extend(Standing.shape)) }),
  run: async act => {
    const [rows, standing] = await Promise.all([engagementsHere(act.tx), standingByEngagement(act)]);
    return { rows: rows.map(row => ({ ...view(row), ...standing(row.id) })) };
  },
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
