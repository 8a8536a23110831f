/** Cycles of assessment: ended with a title, listed, withdrawn when it was a mistake, compared with later. */
import { randomUUID } from 'node:crypto';
import {
  type AssessmentCycle,
  END_GUARDS,
  WITHDRAW_GUARDS,
} from '@certwright/core/requirement/cycle.decider';
import {
  CompareInput,
  ComparisonView,
  CycleView,
  EndCycleInput,
  WithdrawCycleInput,
} from '@certwright/core/requirement/cycle.schema';
import { designation } from '@certwright/standards/edition';
import { z } from 'zod';
import { ASSESSMENT_CYCLE } from '../organization-aggregates.ts';
import { type Named, naming } from '../party/people.ts';
import { begin, handle } from '../platform/events/aggregate.ts';
import { happenedOn } from '../platform/events/dated.ts';
import type { Kept } from '../platform/events/kept.ts';
import { operation } from '../platform/http/operation.ts';
import { Written, written } from '../platform/http/written.ts';
import { resolveHead } from '../standard/resolve.ts';
import { comparison, standsNow } from './cycle.reading.ts';
import { cyclesOf } from './cycle.store.ts';

const end = operation({
  id: 'assessment-cycle.end',
  method: 'post',
  path: '/assessment-cycles',
  summary: 'End a cycle of assessment: how every requirement stands is kept, to be compared with later',
  permission: 'requirement:end-cycle',
  refusals: [...END_GUARDS.map(guard => guard.refused), 'dated-in-the-future'],
  cost: 5,
  input: EndCycleInput,
  output: Written,
  run: async (act, { title, note, on }) => {
    const day = happenedOn(act, on);
    const moment = day < act.today ? ({ on: day, known: 'then' } as const) : undefined;
    const stands = await standsNow(act, moment);
    const command = { type: 'End', title, note, ...stands, by: act.person, on: day } as const;
    return written(await begin(act, ASSESSMENT_CYCLE, randomUUID(), command));
  },
});

function viewOf(
  { id, version, state }: Kept<AssessmentCycle>,
  names: ReadonlyMap<string, string>,
  person: (id: string) => Named,
): z.infer<typeof CycleView> {
  const counts: Record<string, number> = {};
  const standings = Object.values(state.standings);
  for (const one of standings) counts[one.state] = (counts[one.state] ?? 0) + 1;
  return {
    id,
    version,
    phase: state.phase === 'withdrawn' ? 'withdrawn' : 'ended',
    title: state.title,
    note: state.note,
    on: state.on,
    by: person(state.by),
    why: state.why,
    editions: state.editions.map(edition => ({ id: edition, name: names.get(edition) ?? edition })),
    requirements: standings.length,
    counts,
  };
}

const list = operation({
  id: 'assessment-cycle.list',
  method: 'get',
  path: '/assessment-cycles',
  summary: 'Cycles of assessment that were ended, the last first, with how many requirements stood how',
  permission: 'requirement:read',
  cost: 2,
  input: z.object({}),
  output: z.object({ rows: z.array(CycleView) }),
  run: async act => {
    const rows = await cyclesOf(act.tx, act.org);
    const ids = [...new Set(rows.flatMap(row => row.state.editions))];
    const [person, heads] = await Promise.all([
      naming(
        act,
        rows.map(row => row.state.by),
      ),
      Promise.all(ids.map(id => resolveHead(act, id))),
    ]);
    const names = new Map(heads.flatMap(head => (head ? [[head.id, designation(head)] as const] : [])));
    return { rows: rows.map(row => viewOf(row, names, person)) };
  },
});

const withdraw = operation({
  id: 'assessment-cycle.withdraw',
  method: 'post',
  path: '/assessment-cycles/{id}/withdraw',
  summary: 'Withdraw a cycle that was ended by mistake: it is not the last any more, and stays on record',
  permission: 'requirement:end-cycle',
  refusals: [...WITHDRAW_GUARDS.map(guard => guard.refused), 'dated-in-the-future'],
  input: WithdrawCycleInput,
  output: Written,
  run: async (act, { id, why, on }) => {
    const command = { type: 'Withdraw', why, by: act.person, on: happenedOn(act, on) } as const;
    return written(await handle(act, ASSESSMENT_CYCLE, id, command));
  },
});

const compare = operation({
  id: 'assessment-cycle.compare',
  method: 'get',
  path: '/assessment-cycles/{id}/comparison',
  summary: 'What is new, better, worse, gone since a cycle was ended, requirement by requirement',
  permission: 'requirement:read',
  refusals: ['cycles-in-reverse'],
  cost: 5,
  input: CompareInput,
  output: ComparisonView,
  run: comparison,
});

export const CYCLE_OPERATIONS = [end, list, withdraw, compare] as const;
