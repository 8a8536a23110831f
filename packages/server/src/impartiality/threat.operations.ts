/** The register of threats to impartiality: found, analysed, closed; and audits that a tie reaches which came to light afterwards. */
import { refusalsOf } from '@certwright/core/kernel/decider';
import {
  AnalyseInput,
  CloseInput,
  ThreatInput,
  ThreatView,
  TouchedView,
} from '@certwright/core/impartiality/impartiality.schema';
import { type RecordedThreat, THREAT_GUARDS } from '@certwright/core/impartiality/threat.decider';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { AUDIT, IMPARTIALITY_THREAT } from '../body-aggregates.ts';
import { requireEngagement } from '../engagement/engagement.ts';
import { isMember, type Named, naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { begin, handle, stateOf } from '../platform/events/aggregate.ts';
import { happenedOn } from '../platform/events/dated.ts';
import type { Kept } from '../platform/events/kept.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { paged, pageOf, PageQuery } from '../platform/http/page.ts';
import { Written, written } from '../platform/http/written.ts';
import { threatsOf } from './impartiality.store.ts';
import { touched } from './touched.reading.ts';

const by = (one: { by: string; on: string }, person: (id: string) => Named) => ({
  by: person(one.by),
  on: one.on,
});

async function views(act: Act, rows: readonly Kept<RecordedThreat>[]) {
  const person = await naming(
    act,
    rows.flatMap(({ state }) => [state.person, state.recorded.by, state.analysed?.by, state.closed?.by]),
  );
  const engagements = [...new Set(rows.flatMap(({ state }) => state.engagement ?? []))];
  const named = await Promise.all(engagements.map(id => requireEngagement(act, id)));
  const clients = new Map(named.map(one => [one.id, one.client_name]));
  return rows.map(({ id, version, state }) => ({
    ...state,
    id,
    version,
    person: state.person === null ? null : person(state.person),
    client: state.engagement === null ? '' : (clients.get(state.engagement) ?? ''),
    recorded: by(state.recorded, person),
    analysed: state.analysed && { ...state.analysed, by: person(state.analysed.by) },
    closed: state.closed && { ...state.closed, by: person(state.closed.by) },
  }));
}

const list = operation({
  id: 'impartiality.threats',
  method: 'get',
  path: '/impartiality/threats',
  summary: 'Threats to impartiality, newest change first',
  permission: 'impartiality:read',
  input: PageQuery.extend({ phase: z.enum(['found', 'analysed', 'closed']).optional() }),
  output: pageOf(ThreatView),
  run: async (act, input) => {
    const { rows, next } = paged(await threatsOf(act.tx, act.org, input), input.limit);
    return { rows: await views(act, rows), next };
  },
});

const found = operation({
  id: 'impartiality.touched',
  method: 'get',
  path: '/impartiality/touched-audits',
  summary: 'Audits of people whose tie with the client came to light afterwards, with the act that follows',
  permission: 'impartiality:read',
  cost: 3,
  input: z.object({}),
  output: z.object({ rows: z.array(TouchedView) }),
  run: async act => {
    const rows = await touched(act);
    const person = await naming(
      act,
      rows.map(row => row.person),
    );
    return { rows: rows.map(row => ({ ...row, person: person(row.person) })) };
  },
});

const record = operation({
  id: 'impartiality.recordThreat',
  method: 'post',
  path: '/impartiality/threats',
  summary: 'Record a threat to impartiality, whenever it is found (ISO/IEC 17021-1, 5.2.3)',
  permission: 'impartiality:keep',
  refusals: ['dated-in-the-future'],
  input: ThreatInput,
  output: Written,
  run: async (act, content) => {
    happenedOn(act, content.foundOn);
    if (content.engagement !== null) await requireEngagement(act, content.engagement);
    if (content.audit !== null) await stateOf(act, AUDIT, content.audit);
    if (content.person !== null && !(await isMember(act, content.person))) throw new NotFound('person');
    const command = { type: 'Record', ...content, by: act.person, on: act.today } as const;
    return written(await begin(act, IMPARTIALITY_THREAT, randomUUID(), command));
  },
});

const analyse = operation({
  id: 'impartiality.analyse',
  method: 'post',
  path: '/impartiality/threats/{id}/analysis',
  summary: 'Analyse a threat: measures, and whether what is left is acceptable',
  permission: 'impartiality:keep',
  refusals: refusalsOf(THREAT_GUARDS.Analyse),
  input: AnalyseInput,
  output: Written,
  run: async (act, { id, ...said }) => {
    const command = { type: 'Analyse', ...said, by: act.person, on: act.today } as const;
    return written(await handle(act, IMPARTIALITY_THREAT, id, command));
  },
});

const close = operation({
  id: 'impartiality.close',
  method: 'post',
  path: '/impartiality/threats/{id}/close',
  summary: 'Close a threat whose rest is acceptable, with the conclusion',
  permission: 'impartiality:keep',
  refusals: refusalsOf(THREAT_GUARDS.Close),
  input: CloseInput,
  output: Written,
  run: async (act, { id, conclusion }) => {
    const command = { type: 'Close', conclusion, by: act.person, on: act.today } as const;
    return written(await handle(act, IMPARTIALITY_THREAT, id, command));
  },
});

export const THREAT_OPERATIONS = [list, found, record, analyse, close] as const;
