/** Answers that were given for one standard, proposed for the related requirement of another; a person takes them or not. */
import type { Edition } from '@certwright/standards/edition';
import type { Relationship } from '@certwright/standards/exchange/mapping';
import type { Id, PlainDate, RequirementRef } from '../kernel/schema.ts';
import type { AssessedState, Assessment, Declined, TakenFrom } from './assessment.state.ts';
import { assessableOf, nameOf } from './edition-parts.ts';
import type { Confidence, Maturity } from './maturity.table.ts';
import type { Known } from './requirement-list.ts';
import { answersWhole, type Tie, tiesAmong, turned } from './ties.ts';

export type Proposal = {
  /** The requirement that it is for. */
  readonly to: RequirementRef;
  readonly from: RequirementRef;
  readonly kind: Relationship;
  readonly says: string;
  /** The source covers all that is asked; else it is a start, and `partly` is the most that is proposed. */
  readonly whole: boolean;
  /** What would be taken over. */
  readonly state: AssessedState;
  readonly maturity: Maturity | null;
  readonly confidence: Confidence | null;
  /** The source as it stands: who wants it taken over names the version he saw. */
  readonly source: {
    readonly state: AssessedState;
    readonly maturity: Maturity | null;
    readonly by: Id | null;
    readonly on: PlainDate;
    readonly version: number;
  };
};

/** From nothing to shown by use; what does not apply stands outside. */
export const RANK: Readonly<Record<AssessedState, number>> = {
  'not-started': 0,
  partly: 1,
  'in-place': 2,
  effective: 3,
  'not-applicable': -1,
};

const declinedSame = (one: Declined, { from, source }: Proposal): boolean =>
  one.edition === from.edition &&
  one.key === from.key &&
  one.state === source.state &&
  one.maturity === source.maturity &&
  one.on === source.on;

/** What somebody declined, so that it comes back with another answer only. */
export const declinedOf = ({ from, source }: Proposal): Declined => ({
  ...from,
  state: source.state,
  maturity: source.maturity,
  on: source.on,
});

export const takenFromOf = ({ from, source, kind, says }: Proposal): TakenFrom => ({
  ...from,
  state: source.state,
  by: source.by,
  on: source.on,
  kind,
  says,
});

type Kept = { readonly version: number; readonly state: Assessment };

/** Only what was assessed and applies has an answer to give. */
function proposed(tie: Tie, { version, state }: Kept): Proposal | undefined {
  const { phase, assessedOn, assessedBy } = state;
  if (assessedOn === null || RANK[phase] < 1) return undefined;
  const whole = answersWhole(tie.kind);
  const maturity = state.maturity ?? null;
  return {
    ...tie,
    whole,
    state: whole ? phase : 'partly',
    maturity: whole ? maturity : null,
    confidence: whole ? (state.confidence ?? null) : null,
    source: { state: phase, maturity, by: assessedBy, on: assessedOn, version },
  };
}

/** Not assessed, or assessed earlier with another state; a partial relation never lowers what was said. */
function wanted(one: Proposal, target: Assessment | undefined): boolean {
  if (target?.phase === 'not-applicable') return false;
  if ((target?.declined ?? []).some(said => declinedSame(said, one))) return false;
  if (target === undefined || target.assessedOn === null) return true;
  if (target.assessedOn >= one.source.on || target.phase === one.state) return false;
  return one.whole || RANK[one.state] > RANK[target.phase];
}

const better = (one: Proposal, other: Proposal): number =>
  Number(other.whole) - Number(one.whole) ||
  (one.source.on < other.source.on ? 1 : one.source.on > other.source.on ? -1 : 0) ||
  RANK[other.state] - RANK[one.state];

/**
 * Proposals by the name of the requirement that they are for, the best first.
 * @param brought relations that the organization brought; between two editions they stand instead of the library's
 */
export function proposals(
  editions: readonly Edition[],
  { assessments, excluded, brought = [] }: Pick<Known, 'assessments' | 'excluded' | 'brought'>,
): ReadonlyMap<string, readonly Proposal[]> {
  const assessable = new Set(
    editions.flatMap(edition => assessableOf(edition).map(({ key }) => nameOf({ edition: edition.id, key }))),
  );
  const found = tiesAmong(editions, brought)
    .flatMap(tie => [tie, turned(tie)])
    .flatMap(tie => {
      const [source, target] = [nameOf(tie.from), nameOf(tie.to)];
      const said = assessments.get(source);
      if (!said || excluded.has(source) || excluded.has(target) || !assessable.has(target)) return [];
      const one = proposed(tie, said);
      return one && wanted(one, assessments.get(target)?.state) ? [one] : [];
    });
  const byTarget = Map.groupBy(found, one => nameOf(one.to));
  return new Map([...byTarget].map(([name, some]) => [name, some.toSorted(better)]));
}
