/** Statements of applicability as they are answered: the working state, and an issued version. */
import { type Soa, soa } from '@certwright/core/control/soa.decider';
import type { ControlView, IssueView, StatementView } from '@certwright/core/control/control.schema';
import { controlsOf } from '@certwright/core/requirement/edition-parts';
import { stateOfRequirement } from '@certwright/core/requirement/requirement-list';
import { designation, type Edition, type Requirement } from '@certwright/standards/edition';
import type { z } from 'zod';
import { type Named, naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { contentId } from '../platform/events/content-id.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { readKnown } from '../requirement/known.ts';
import { requireAdopted, requireEdition } from '../standard/adopted.ts';
import { issuedStatement, statementsOf } from './control.store.ts';

export const statementId = (act: Pick<Act, 'org'>, edition: string): string =>
  contentId('statement', act.org, edition);

/**
 * An adopted edition that has controls.
 * @throws NotFound, Refused `edition-not-adopted`
 */
export async function requireControls(act: Act, id: string): Promise<Edition> {
  const edition = await requireAdopted(act, id);
  if (controlsOf(edition).length === 0) throw new NotFound('statement of applicability');
  return edition;
}

const themeOf = (edition: Edition, control: Requirement): string =>
  edition.requirements.find(one => one.key === control.parent)?.title ?? '';

type Implementations = ReadonlyMap<string, ReturnType<typeof stateOfRequirement>>;

/** The state of implementation of each control, whether it applies or not. */
export async function implementations(act: Act, edition: Edition): Promise<Implementations> {
  const { known } = await readKnown(act);
  const asAssessed = { ...known, excluded: new Map<string, string>() };
  return new Map(
    controlsOf(edition).map(one => [one.key, stateOfRequirement(edition.id, one, asAssessed, act.today)]),
  );
}

export const statementOf = async (act: Act, edition: string): Promise<{ version: number; state: Soa }> =>
  (await statementsOf(act.tx, act.org)).find(row => row.state.edition === edition) ?? {
    version: 0,
    state: soa.initial,
  };

function controlView(
  edition: Edition,
  control: Requirement,
  { decisions }: Soa,
  states: Implementations,
  person: (id: string) => Named,
): z.infer<typeof ControlView> {
  const decided = decisions[control.key];
  const state = states.get(control.key);
  return {
    key: control.key,
    title: control.title,
    asks: control.asks,
    theme: themeOf(edition, control),
    applicable: decided?.applicable ?? null,
    bases: [...(decided?.bases ?? [])],
    reason: decided?.reason ?? '',
    implementation: state?.state ?? 'not-started',
    proof: state?.proof ?? 'none',
    owner: state?.owner ? person(state.owner) : null,
    evidence: state?.evidence ?? 0,
    properties: [...(control.attributes?.properties ?? [])],
    types: [...(control.attributes?.type ?? [])],
  };
}

/** @throws NotFound, Refused */
export async function statementView(act: Act, id: string): Promise<z.infer<typeof StatementView>> {
  const edition = await requireControls(act, id);
  const [{ version, state }, states] = await Promise.all([
    statementOf(act, id),
    implementations(act, edition),
  ]);
  const owners = [...states.values()].map(one => one.owner);
  const person = await naming(act, [...owners, ...state.issues.map(one => one.by)]);
  const rows = controlsOf(edition).map(one => controlView(edition, one, state, states, person));
  return {
    record: statementId(act, id),
    edition: id,
    name: designation(edition),
    phase: state.phase,
    version,
    undecided: rows.filter(row => row.applicable === null).length,
    applicable: rows.filter(row => row.applicable === true).length,
    excluded: rows.filter(row => row.applicable === false).length,
    issues: state.issues.map(one => ({ ...one, by: person(one.by) })),
    rows,
  };
}

/** @throws NotFound */
export async function issueView(act: Act, id: string, number: number): Promise<z.infer<typeof IssueView>> {
  const edition = await requireEdition(act, id);
  const row = await issuedStatement(act.tx, act.org, id, number);
  if (!row) throw new NotFound('issued statement');
  const { issuedBy, issuedOn, scope, lines } = row.state;
  const person = await naming(act, [issuedBy]);
  return {
    edition: id,
    name: designation(edition),
    number,
    scope,
    issuedBy: person(issuedBy),
    issuedOn,
    lines: lines.map(line => ({ ...line, bases: [...line.bases] })),
  };
}
