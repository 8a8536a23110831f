/** Moving to the successor of an edition: the list of work, what carries over, the days, and the transition audit. */
import { assessment } from '@certwright/core/requirement/assessment.decider';
import {
  changeOfEdition,
  type ChangeStep,
  transitionDays,
} from '@certwright/core/requirement/change-of-edition';
import { linksByStep } from '@certwright/core/requirement/requirement-links';
import { AssessedState } from '@certwright/core/requirement/requirement.schema';
import { refuse } from '@certwright/core/kernel/decider';
import { PlainDate, RequirementKey } from '@certwright/core/kernel/schema';
import { lastValidDay } from '@certwright/core/standard/edition-life';
import { EditionId } from '@certwright/core/standard/standard.schema';
import { TRANSITION_GUARDS } from '@certwright/core/standard/transition.decider';
import { designation, type Edition } from '@certwright/standards/edition';
import { z } from 'zod';
import { EDITION_TRANSITION } from '../organization-aggregates.ts';
import type { Act } from '../platform/events/act.ts';
import { begin } from '../platform/events/aggregate.ts';
import { contentId } from '../platform/events/content-id.ts';
import { Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { Written, written } from '../platform/http/written.ts';
import { libraryEdition, requireAdopted } from '../standard/adopted.ts';
import { assessCommand, assessmentId, putAssessment } from './assess.ts';
import { bringLinks, linksOf } from './links.ts';
import { assessmentById, assessmentsOf, transitionRow } from './requirement.store.ts';

const Pair = z.object({ from: EditionId, to: EditionId });
const State = { state: AssessedState, assessedOn: z.string().nullable() };

const transitionId = (act: Pick<Act, 'org'>, from: string, to: string): string =>
  contentId('edition-transition', act.org, from, to);

/** @throws NotFound, Refused `no-change-of-edition` */
async function requirePair({ from, to }: z.infer<typeof Pair>): Promise<readonly [Edition, Edition]> {
  const [old, next] = await Promise.all([libraryEdition(from), libraryEdition(to)]);
  const pair = old.standard === next.standard && old.year < next.year;
  const held = [old, next].every(one => one.requirements.some(requirement => requirement.assessable));
  if (!pair || !held) throw new Refused(refuse('no-change-of-edition', [], { from, to }));
  return [old, next];
}

async function changeIn(act: Pick<Act, 'tx' | 'org'>, old: Edition, next: Edition) {
  const rows = await assessmentsOf(act.tx, act.org);
  const standings = new Map(
    rows.map(({ state: { edition, key, phase, assessedOn } }) => [
      `${edition}:${key}`,
      { state: phase, assessedOn },
    ]),
  );
  return changeOfEdition(old, next, standings);
}

const get = operation({
  id: 'transition.get',
  method: 'get',
  path: '/transitions/{from}/{to}',
  summary:
    'What a new edition brings, what carries over, what is gone, the days, and how much was looked at again',
  permission: 'requirement:read',
  refusals: ['no-change-of-edition'],
  cost: 5,
  input: Pair,
  output: z
    .object({
      from: z.object({ id: z.string(), name: z.string() }),
      to: z.object({ id: z.string(), name: z.string() }),
      days: z.array(
        z.object({ what: z.string(), on: z.string(), source: z.string(), confidence: z.string() }),
      ),
      auditOn: z.string().nullable(),
      lookedAt: z.number().int(),
      total: z.number().int(),
      steps: z.array(
        z.object({
          key: z.string(),
          title: z.string(),
          change: z.enum(['unchanged', 'changed', 'new']),
          reasons: z.array(z.string()),
          acts: z.array(z.string()),
          confidence: z.string(),
          before: z.array(z.object({ key: z.string(), ...State })),
          now: z.object(State),
          lookedAt: z.boolean(),
          carries: z.boolean(),
          links: z.object({ before: z.number().int(), here: z.number().int() }).meta({
            description: 'Evidence and documents linked to the predecessors, and those that came along',
          }),
        }),
      ),
      gone: z.array(z.object({ key: z.string(), title: z.string(), ...State })),
    })
    .meta({ id: 'ChangeOfEdition' }),
  run: async (act, pair) => {
    const [old, next] = await requirePair(pair);
    const [change, row, { evidence, documents }] = await Promise.all([
      changeIn(act, old, next),
      transitionRow(act.tx, transitionId(act, old.id, next.id)),
      linksOf(act, pair),
    ]);
    const links = linksByStep(change.steps, [...evidence, ...documents]);
    return {
      from: { id: old.id, name: designation(old) },
      to: { id: next.id, name: designation(next) },
      days: transitionDays(old, next).map(one => ({ ...one })),
      auditOn: row?.state.auditOn ?? null,
      lookedAt: change.lookedAt,
      total: change.total,
      steps: change.steps.map(({ to, from: _, ...step }, i) => ({
        ...step,
        key: to.key,
        reasons: [...step.reasons],
        acts: [...step.acts],
        before: step.before.map(one => ({ ...one })),
        now: { ...step.now },
        links: links[i] ?? { before: 0, here: 0 },
      })),
      gone: change.gone.map(one => ({ ...one })),
    };
  },
});

/** Why a step cannot be taken over as it stands. */
function hindrance(step: ChangeStep | undefined): string | undefined {
  if (step === undefined || step.from.length === 0) return 'requirement-without-predecessor';
  if (step.lookedAt) return 'requirement-already-looked-at';
  return step.carries ? undefined : 'predecessor-not-assessed';
}

const ORDER: readonly AssessedState[] = ['not-started', 'partly', 'in-place', 'effective', 'not-applicable'];
type AssessedState = z.infer<typeof AssessedState>;

const carryOver = operation({
  id: 'transition.carryOver',
  method: 'post',
  path: '/transitions/{from}/{to}/carry-over',
  summary:
    'Take over what was said about the old edition for these requirements of the new one, with evidence and documents; the old stays',
  permission: 'requirement:assess',
  refusals: [
    'no-change-of-edition',
    'edition-not-adopted',
    'requirement-without-predecessor',
    'requirement-already-looked-at',
    'predecessor-not-assessed',
  ],
  input: Pair.extend({ keys: z.array(RequirementKey).min(1).max(300) }),
  output: z.object({ carried: z.number().int(), links: z.number().int() }),
  run: async (act, { keys, ...pair }) => {
    const [old, next] = await requirePair(pair);
    await requireAdopted(act, next.id);
    const { steps } = await changeIn(act, old, next);
    for (const key of keys) {
      const step = steps.find(one => one.to.key === key);
      const hindered = hindrance(step);
      if (hindered) throw new Refused(refuse(hindered, [], { key }));
      const requirement = next.requirements.find(one => one.key === key);
      if (!step || !requirement) continue;
      const said = await Promise.all(
        step.from.map(one => assessmentById(act.tx, assessmentId(act, old.id, one.key))),
      );
      // Several predecessors: the weakest of them is what can be claimed.
      const states = said.map(row => row?.state ?? assessment.initial);
      const [weakest] = states.toSorted((a, b) => ORDER.indexOf(a.phase) - ORDER.indexOf(b.phase));
      if (!weakest) continue;
      const { note, strengths, gaps, justification, owner, dueOn } = weakest;
      const kept =
        weakest.phase === 'not-applicable' && !requirement.mayExclude ? 'not-started' : weakest.phase;
      const whole = {
        edition: next.id,
        key,
        state: kept,
        note,
        strengths,
        gaps,
        justification,
        owner,
        dueOn,
      };
      const by = { by: act.person, on: act.today, ownerIsMember: true };
      const { expected: _, ...own } = act;
      await putAssessment(own, assessCommand({ edition: next, requirement }, whole, by));
    }
    const taken = steps.filter(one => keys.includes(one.to.key));
    return { carried: keys.length, links: await bringLinks(act, pair, taken) };
  },
});

const link = operation({
  id: 'transition.link',
  method: 'post',
  path: '/transitions/{from}/{to}/links',
  summary:
    'Link the evidence and documents of the old edition to these requirements of the new one as well; a second time changes nothing',
  permission: 'requirement:assess',
  refusals: ['no-change-of-edition', 'edition-not-adopted', 'requirement-without-predecessor'],
  input: Pair.extend({ keys: z.array(RequirementKey).min(1).max(300) }),
  output: z.object({ links: z.number().int() }),
  run: async (act, { keys, ...pair }) => {
    const [old, next] = await requirePair(pair);
    await requireAdopted(act, next.id);
    const { steps } = await changeIn(act, old, next);
    const meant = steps.filter(one => keys.includes(one.to.key) && one.from.length > 0);
    const without = keys.find(key => !meant.some(one => one.to.key === key));
    if (without !== undefined)
      throw new Refused(refuse('requirement-without-predecessor', [], { key: without }));
    return { links: await bringLinks(act, pair, meant) };
  },
});

const planAudit = operation({
  id: 'transition.planAudit',
  method: 'put',
  path: '/transitions/{from}/{to}/audit',
  summary: 'Set the day of the transition audit',
  permission: 'standard:adopt',
  refusals: ['no-change-of-edition', ...TRANSITION_GUARDS.map(guard => guard.refused)],
  input: Pair.extend({ auditOn: PlainDate }),
  output: Written,
  run: async (act, { auditOn, ...pair }) => {
    const [old, next] = await requirePair(pair);
    const command = {
      type: 'PlanTransitionAudit',
      from: old.id,
      to: next.id,
      auditOn,
      lastValidDay: lastValidDay(old.id),
      by: act.person,
      on: act.today,
    } as const;
    return written(await begin(act, EDITION_TRANSITION, transitionId(act, old.id, next.id), command));
  },
});

export const TRANSITION_OPERATIONS = [get, carryOver, link, planAudit] as const;
