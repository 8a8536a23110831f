/** The processes of the management system, the map that they form, and the scope of each standard. */
import { ProcessInput, ProcessView, ScopeInput, ScopeView } from '@certwright/core/context/context.schema';
import { linksOf } from '@certwright/core/context/process.decider';
import { Id } from '@certwright/core/kernel/schema';
import { designation } from '@certwright/standards/edition';
import { z } from 'zod';
import { MANAGEMENT_SCOPE, PROCESS } from '../organization-aggregates.ts';
import { naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { contentId } from '../platform/events/content-id.ts';
import { begin } from '../platform/events/aggregate.ts';
import { operation } from '../platform/http/operation.ts';
import { registerOperations } from '../platform/http/register.ts';
import { Written, written } from '../platform/http/written.ts';
import { adoptedEditions, requireAdopted, requireRequirements } from '../standard/adopted.ts';
import { ownerBelongs } from './context.operations.ts';
import { processesOf, scopesOf, sitesOf } from './context.store.ts';
import { registerLines } from './context.view.ts';

const processes = registerOperations({
  name: 'process',
  path: '/processes',
  one: 'a process',
  many: 'The processes of the management system',
  aggregate: PROCESS,
  read: 'requirement:read',
  write: 'context:write',
  refusals: ['process-without-output', 'owner-not-a-member', 'edition-not-adopted'],
  content: ProcessInput,
  view: ProcessView,
  kept: act => processesOf(act.tx, act.org),
  views: registerLines,
  judge: async (act, content) => {
    await ownerBelongs(act, content);
    await requireRequirements(act, content.requirements);
  },
});

const map = operation({
  id: 'process.map',
  method: 'get',
  path: '/processes/map',
  summary: 'The process map: who gives what to whom, in three bands',
  permission: 'requirement:read',
  input: z.object({}),
  output: z.object({
    processes: z.array(
      z.object({ id: Id, name: z.string(), kind: ProcessInput.shape.kind, order: z.number() }),
    ),
    links: z.array(z.object({ from: Id, to: Id, what: z.string() })),
    outside: z
      .array(z.object({ process: Id, what: z.string(), party: z.string(), inward: z.boolean() }))
      .meta({ description: 'What comes from outside and what goes there' }),
  }),
  run: async act => {
    const rows = (await processesOf(act.tx, act.org)).filter(row => row.state.phase === 'current');
    const known = rows.map(({ id, state }) => ({ ...state.content, id }));
    const crossing = known.flatMap(one => [
      ...one.inputs.map(flow => ({ ...flow, of: one.id, inward: true })),
      ...one.outputs.map(flow => ({ ...flow, of: one.id, inward: false })),
    ]);
    return {
      processes: known.map(({ id, name, kind, order }) => ({ id, name, kind, order })),
      links: [...linksOf(known)],
      outside: crossing
        .filter(flow => flow.process === null && flow.party !== '')
        .map(({ of, what, party, inward }) => ({ process: of, what, party, inward })),
    };
  },
});

const scopeId = (act: Pick<Act, 'org'>, edition: string): string => contentId('scope', act.org, edition);

const scopes = operation({
  id: 'scope.list',
  method: 'get',
  path: '/scopes',
  summary: 'The scope of each adopted standard: which processes at which sites',
  permission: 'requirement:read',
  input: z.object({}),
  output: z.object({ rows: z.array(ScopeView) }),
  run: async act => {
    const [editions, rows] = await Promise.all([adoptedEditions(act), scopesOf(act.tx, act.org)]);
    const kept = new Map(rows.map(row => [row.state.edition, row]));
    const person = await naming(
      act,
      rows.map(row => row.state.determined.by),
    );
    return {
      rows: editions.map(({ adoption, edition }) => {
        const row = kept.get(adoption.edition);
        const determined = row && { by: person(row.state.determined.by), on: row.state.determined.on };
        return {
          record: scopeId(act, adoption.edition),
          edition: adoption.edition,
          name: designation(edition),
          statement: adoption.scope,
          version: row?.version ?? 0,
          determined: determined ?? null,
          sites: [...(row?.state.sites ?? [])],
          processes: [...(row?.state.processes ?? [])],
          leftOut: [...(row?.state.leftOut ?? [])],
        };
      }),
    };
  },
});

const determine = operation({
  id: 'scope.determine',
  method: 'put',
  path: '/scopes/{edition}',
  summary:
    'Determine which processes at which sites the system of a standard covers, and why others stay outside',
  permission: 'context:write',
  refusals: [
    'edition-not-adopted',
    'scope-without-site',
    'scope-names-unknown',
    'left-out-without-reason',
    'left-out-is-not-in-scope',
  ],
  input: ScopeInput,
  output: Written,
  run: async (act, input) => {
    await requireAdopted(act, input.edition);
    const [sites, work] = await Promise.all([sitesOf(act.tx, act.org), processesOf(act.tx, act.org)]);
    const current = (
      rows: readonly { readonly id: string; readonly state: { readonly phase: string } }[],
    ): string[] => rows.filter(row => row.state.phase === 'current').map(row => row.id);
    const known = { sites: current(sites), processes: current(work) };
    const id = scopeId(act, input.edition);
    const command = { type: 'Determine', ...input, known, by: act.person, on: act.today } as const;
    return written(await begin(act, MANAGEMENT_SCOPE, id, command));
  },
});

export const PROCESS_OPERATIONS = [...processes, map, scopes, determine] as const;
