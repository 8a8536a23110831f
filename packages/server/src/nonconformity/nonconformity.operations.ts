/** Nonconformities of one's own, step by step in the order of the clause. */
import { randomUUID } from 'node:crypto';
import { Id } from '@certwright/core/kernel/schema';
import {
  type Nonconformity,
  type NonconformityCommand,
  nextStep,
  STEP_GUARDS,
} from '@certwright/core/nonconformity/nonconformity.decider';
import {
  AnalyseInput,
  CloseInput,
  CompleteInput,
  CorrectInput,
  HandOverInput,
  NonconformityPhase,
  NonconformityView,
  PlanActionInput,
  RaiseInput,
  VerifyInput,
} from '@certwright/core/nonconformity/nonconformity.schema';
import { refuse } from '@certwright/core/kernel/decider';
import { iso9001 } from '@certwright/core/kernel/citation';
import { z } from 'zod';
import { NONCONFORMITY } from '../organization-aggregates.ts';
import { isMember, naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { handle } from '../platform/events/aggregate.ts';
import { happenedOn } from '../platform/events/dated.ts';
import type { Kept } from '../platform/events/kept.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { paged, pageOf, PageQuery } from '../platform/http/page.ts';
import { Written, written } from '../platform/http/written.ts';
import { requireRequirements } from '../standard/adopted.ts';
import { raiseNonconformity } from './nonconformity.reading.ts';
import { nonconformityById, nonconformityPage } from './nonconformity.store.ts';

type Step = Exclude<NonconformityCommand['type'], 'Raise'>;

/** Every step may meet a closed case, a day before it was raised, a day to come, and its own guards. */
const refusalsOf = (step: Step): string[] => [
  ...new Set([
    ...STEP_GUARDS[step].map(guard => guard.refused),
    'nonconformity-closed',
    'dated-before-the-nonconformity',
    'dated-in-the-future',
  ]),
];

async function views(
  act: Act,
  rows: readonly Kept<Nonconformity>[],
): Promise<z.infer<typeof NonconformityView>[]> {
  const person = await naming(
    act,
    rows.flatMap(({ state: s }) => [
      s.owner,
      s.raisedBy,
      ...[s.correction, s.cause, s.action, s.done, s.verification, s.closed].map(one => one?.by),
    ]),
  );
  const named = <T extends { readonly by: string }>(done: T | null) =>
    done && { ...done, by: person(done.by) };
  return rows.map(({ id, version, state }) => ({
    ...state,
    id,
    version,
    phase: NonconformityPhase.parse(state.phase),
    next: nextStep(state.phase),
    overdue: state.done === null && state.dueOn !== null && state.dueOn < act.today,
    owner: state.owner === null ? null : person(state.owner),
    raisedBy: person(state.raisedBy),
    correction: named(state.correction),
    cause: named(state.cause),
    action: named(state.action),
    done: named(state.done),
    verification: named(state.verification),
    closed: named(state.closed),
  }));
}

const list = operation({
  id: 'nonconformity.list',
  method: 'get',
  path: '/nonconformities',
  summary: 'Nonconformities of one’s own, last changed first',
  permission: 'requirement:read',
  input: PageQuery.extend({
    phase: NonconformityPhase.optional(),
    grade: z.enum(['major', 'minor']).optional(),
    owner: Id.optional(),
    audit: Id.optional(),
    open: z.stringbool().optional(),
  }),
  output: pageOf(NonconformityView),
  run: async (act, page) => {
    const { rows, next } = paged(await nonconformityPage(act.tx, act.org, page), page.limit);
    return { rows: await views(act, rows), next };
  },
});

const get = operation({
  id: 'nonconformity.get',
  method: 'get',
  path: '/nonconformities/{id}',
  summary: 'One nonconformity with every step taken, and the next',
  permission: 'requirement:read',
  input: z.object({ id: Id }),
  output: NonconformityView,
  run: async (act, { id }) => {
    const row = await nonconformityById(act.tx, act.org, id);
    const [view] = await views(act, row ? [row] : []);
    if (!view) throw new NotFound('nonconformity');
    return view;
  },
});

const raise = operation({
  id: 'nonconformity.raise',
  method: 'post',
  path: '/nonconformities',
  summary: 'Raise a nonconformity: what is not as required, and the evidence',
  permission: 'nonconformity:handle',
  refusals: ['edition-not-adopted', 'owner-not-a-member', 'dated-in-the-future'],
  input: RaiseInput,
  output: Written,
  run: async (act, { on, ...raised }) => {
    const day = happenedOn(act, on);
    if (raised.requirement) await requireRequirements(act, [raised.requirement]);
    if (raised.owner !== null && !(await isMember(act, raised.owner)))
      throw new Refused(refuse('owner-not-a-member', [iso9001('5.3')]));
    return written(
      await raiseNonconformity(act, randomUUID(), { ...raised, audit: null, by: act.person, on: day }),
    );
  },
});

const step = (act: Act, id: string, command: NonconformityCommand) =>
  handle(act, NONCONFORMITY, id, command).then(written);

const by = (act: Act, on: string | undefined) => ({ by: act.person, on: happenedOn(act, on) });

const correct = operation({
  id: 'nonconformity.correct',
  method: 'post',
  path: '/nonconformities/{id}/correct',
  summary: 'Say how the case itself was put right',
  permission: 'nonconformity:handle',
  refusals: refusalsOf('Correct'),
  input: CorrectInput,
  output: Written,
  run: (act, { id, what, on }) => step(act, id, { type: 'Correct', what, ...by(act, on) }),
});

const analyse = operation({
  id: 'nonconformity.analyse',
  method: 'post',
  path: '/nonconformities/{id}/analyse',
  summary: 'Say the cause, and whether the same could happen elsewhere',
  permission: 'nonconformity:handle',
  refusals: refusalsOf('Analyse'),
  input: AnalyseInput,
  output: Written,
  run: (act, { id, what, elsewhere, on }) =>
    step(act, id, { type: 'Analyse', what, elsewhere, ...by(act, on) }),
});

const planAction = operation({
  id: 'nonconformity.planAction',
  method: 'post',
  path: '/nonconformities/{id}/plan-action',
  summary: 'Plan the corrective action that removes the cause',
  permission: 'nonconformity:handle',
  refusals: refusalsOf('PlanAction'),
  input: PlanActionInput,
  output: Written,
  run: async (act, { id, what, owner, dueOn, on }) => {
    const ownerIsMember = owner !== null && (await isMember(act, owner));
    return step(act, id, { type: 'PlanAction', what, owner, dueOn, ownerIsMember, ...by(act, on) });
  },
});

const completeAction = operation({
  id: 'nonconformity.completeAction',
  method: 'post',
  path: '/nonconformities/{id}/complete-action',
  summary: 'Say that the corrective action was taken',
  permission: 'nonconformity:handle',
  refusals: refusalsOf('CompleteAction'),
  input: CompleteInput,
  output: Written,
  run: (act, { id, what, on }) => step(act, id, { type: 'CompleteAction', what, ...by(act, on) }),
});

const verify = operation({
  id: 'nonconformity.verify',
  method: 'post',
  path: '/nonconformities/{id}/verify',
  summary: 'Review whether the action was effective; if not, the work begins again at the cause',
  permission: 'nonconformity:handle',
  refusals: refusalsOf('Verify'),
  input: VerifyInput,
  output: Written,
  run: (act, { id, evidence, effective, on }) =>
    step(act, id, { type: 'Verify', evidence, effective, ...by(act, on) }),
});

const handOver = operation({
  id: 'nonconformity.handOver',
  method: 'post',
  path: '/nonconformities/{id}/hand-over',
  summary: 'Give a nonconformity to another owner, and say why',
  permission: 'nonconformity:handle',
  refusals: refusalsOf('HandOver'),
  input: HandOverInput,
  output: Written,
  run: async (act, { id, to, why, on }) => {
    const toIsMember = await isMember(act, to);
    return step(act, id, { type: 'HandOver', to, toIsMember, why, ...by(act, on) });
  },
});

const close = operation({
  id: 'nonconformity.close',
  method: 'post',
  path: '/nonconformities/{id}/close',
  summary: 'Close a nonconformity whose action was effective',
  permission: 'nonconformity:handle',
  refusals: refusalsOf('Close'),
  input: CloseInput,
  output: Written,
  run: (act, { id, on }) => step(act, id, { type: 'Close', ...by(act, on) }),
});

export const NONCONFORMITY_OPERATIONS = [
  list,
  raise,
  get,
  correct,
  analyse,
  planAction,
  completeAction,
  verify,
  handOver,
  close,
] as const;
