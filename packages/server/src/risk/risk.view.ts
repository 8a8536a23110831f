/** Lines of registers as they are answered: in the list and the picture, and one whole with its history. */
import type { Judgement } from '@certwright/core/risk/judgement';
import { currentVersion, type OwnMethod } from '@certwright/core/risk/method.decider';
import { referenceOf } from '@certwright/core/risk/register.decider';
import { latestReview, mayAccept, openActions } from '@certwright/core/risk/risk.guards';
import type { RiskLine, RiskView } from '@certwright/core/risk/risk.schema';
import { RiskLine as Line } from '@certwright/core/risk/risk.schema';
import { isReached, isReviewDue, standingOf } from '@certwright/core/risk/risk.standing';
import type { Risk } from '@certwright/core/risk/risk.state';
import type { z } from 'zod';
import { RISK_METHOD, RISK_REGISTER } from '../organization-aggregates.ts';
import { type Named, naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { stateOf } from '../platform/events/aggregate.ts';
import type { Kept } from '../platform/events/kept.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { atVersion } from './method.reading.ts';
import { dataOf } from './method.view.ts';
import { riskById } from './risk.store.ts';

type Naming = (id: string) => Named;

const judgement = (one: Judgement | null) => one && { ...one, values: { ...one.values } };

export const lineView = (
  act: Pick<Act, 'today'>,
  { id, version, state }: Kept<Risk>,
  prefix: string,
  person: Naming,
): z.input<typeof RiskLine> => ({
  id,
  version,
  register: state.register,
  reference: referenceOf(prefix, state.number),
  number: state.number,
  title: state.content.title,
  phase: Line.shape.phase.parse(state.phase),
  standing: standingOf(state, act.today),
  owner: state.content.owner === null ? null : person(state.content.owner),
  methodVersion: state.method.version,
  before: judgement(state.before),
  after: judgement(state.after),
  treatment: state.treatment?.id ?? null,
  reached: isReached(state),
  openActions: openActions(state).length,
  reviewOn: state.reviewOn,
  reviewDue: isReviewDue(state, act.today),
});

/** The lines of one register. */
export async function lineViews(
  act: Act,
  rows: readonly Kept<Risk>[],
  prefix: string,
): Promise<z.input<typeof RiskLine>[]> {
  const person = await naming(
    act,
    rows.map(row => row.state.content.owner),
  );
  return rows.map(row => lineView(act, row, prefix, person));
}

/** Everybody whom a line names. */
const peopleIn = (s: Risk): readonly (string | null | undefined)[] => [
  s.content.owner,
  s.identified.by,
  s.acceptance?.by,
  s.acceptance?.lapsed?.by,
  s.closed?.by,
  ...s.actions.flatMap(one => [one.owner, one.done?.by, one.dropped?.by]),
  ...s.reviews.map(one => one.by),
  ...s.history.map(one => one.by),
];

/** A version of a method with who made it. */
export const versionView = (state: OwnMethod, number: number, person: Naming) => {
  const found = state.versions.find(one => one.number === number);
  if (!found) throw new NotFound('risk method');
  const { method, why, by, on } = found;
  return { number, why, by: person(by), on, method: dataOf(method) };
};

/** @throws NotFound */
export async function riskView(act: Act, id: string): Promise<z.input<typeof RiskView>> {
  const row = await riskById(act.tx, act.org, id);
  if (!row) throw new NotFound('risk');
  const { state } = row;
  const [register, method] = await Promise.all([
    stateOf(act, RISK_REGISTER, state.register),
    stateOf(act, RISK_METHOD, state.method.id),
  ]);
  const versions = method.state.versions.map(one => one.by);
  const person = await naming(act, [...peopleIn(state), ...versions]);
  const named = <T extends { readonly by: string }>(one: T | null) => one && { ...one, by: person(one.by) };
  const { content, acceptance } = state;
  const current = currentVersion(method.state)?.number ?? state.method.version;
  const judging = atVersion(method.id, method.state, state.method.version);
  const who = { by: act.person, leads: act.can('risk:lead') };
  return {
    ...lineView(act, row, register.state.content.prefix, person),
    registerName: register.state.content.name,
    method: versionView(method.state, state.method.version, person),
    currentMethod: versionView(method.state, current, person),
    content: {
      ...content,
      fields: { ...content.fields },
      owner: content.owner === null ? null : person(content.owner),
    },
    example: state.example && { ...state.example, fields: { ...state.example.fields } },
    confirmed: state.confirmed,
    identified: { by: person(state.identified.by), on: state.identified.on },
    revision: state.revision,
    why: state.treatment?.why ?? '',
    accepts: state.accepts,
    mayAccept: state.confirmed && state.phase !== 'closed' && state.after !== null && mayAccept(state, who),
    latestReview: latestReview(judging, act.today),
    actions: state.actions.map(one => ({
      ...one,
      owner: one.owner === null ? null : person(one.owner),
      overdue: one.done === null && one.dropped === null && one.dueOn < act.today,
      done: named(one.done),
      dropped: named(one.dropped),
    })),
    acceptance: acceptance && { ...acceptance, by: person(acceptance.by), lapsed: named(acceptance.lapsed) },
    reviews: state.reviews.map(one => ({ ...one, by: person(one.by) })),
    history: state.history.map(({ judgement: past, ...one }) => ({
      ...one,
      by: person(one.by),
      judgement: { ...past, values: { ...past.values } },
    })),
    closed: named(state.closed),
  };
}
