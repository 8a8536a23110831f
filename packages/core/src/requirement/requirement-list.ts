/** The one list of an integrated system: common requirements once, the state of each standard side by side. */
import type { Documented, Edition, Requirement } from '@certwright/standards/edition';
import { covers } from '@certwright/standards/harmonized-structure';
import { integrate } from '@certwright/standards/integrate';
import type { Id, PlainDate } from '../kernel/schema.ts';
import type { AssessedState, Assessment } from './assessment.decider.ts';
import { assessableOf, nameOf } from './edition-parts.ts';
import type { Confidence, Maturity } from './maturity.table.ts';
import { type DatedRecord, isCurrent, type Proof, proofOf } from './proof.ts';
import { type Proposal, proposals } from './proposal.ts';
import { NOTHING_RECORDED, type Recorded } from './recorded.ts';
import type { Tie } from './ties.ts';

/** All that the organization recorded, by the requirement's name (`iso-9001-2015:8.5.1`). */
export type Known = {
  readonly assessments: ReadonlyMap<string, { readonly version: number; readonly state: Assessment }>;
  readonly records: ReadonlyMap<string, Recorded>;
  /** Controls that the statement of applicability excludes, with the reason. */
  readonly excluded: ReadonlyMap<string, string>;
  /** Internal audits and reviews: they show their own clauses in every edition. */
  readonly system: readonly DatedRecord[];
  /** Pairs of requirements that relations of the organization's own call equal. */
  readonly equal?: readonly (readonly [string, string])[];
  /** All relations of the organization's own. */
  readonly brought?: readonly Tie[];
};

export type RequirementState = {
  readonly edition: string;
  readonly key: string;
  readonly title: string;
  readonly kind: 'clause' | 'control';
  readonly documented: Documented;
  readonly hs: string | null;
  readonly state: AssessedState;
  readonly maturity: Maturity | null;
  readonly confidence: Confidence | null;
  readonly proof: Proof;
  /** The best answer of another standard that is proposed for it. */
  readonly proposal: Proposal | null;
  readonly owner: Id | null;
  readonly dueOn: PlainDate | null;
  readonly overdue: boolean;
  readonly evidence: number;
  readonly documents: number;
  readonly version: number;
};

/** Which clauses the system's own records show, by place in the harmonized structure. */
const SHOWN_BY: readonly { readonly hs: string; readonly kind: DatedRecord['kind'] }[] = [
  { hs: 'hs:9.2', kind: 'internal-audit' },
  { hs: 'hs:9.3', kind: 'management-review' },
];

const ownKinds = (
  hs: string | undefined,
  system: readonly DatedRecord[],
  today: PlainDate,
): readonly DatedRecord['kind'][] => {
  const row = hs === undefined ? undefined : SHOWN_BY.find(one => covers(one.hs, hs));
  return row && system.some(one => one.kind === row.kind && isCurrent(one, today)) ? [row.kind] : [];
};

/** The state of one requirement on a day. */
export function stateOfRequirement(
  edition: string,
  one: Requirement,
  known: Known,
  today: PlainDate,
): RequirementState {
  const name = nameOf({ edition, key: one.key });
  const said = known.assessments.get(name);
  const state = known.excluded.has(name) ? 'not-applicable' : (said?.state.phase ?? 'not-started');
  const own = known.records.get(name) ?? NOTHING_RECORDED;
  const showing = [...own.showing, ...ownKinds(one.hs, known.system, today)];
  const dueOn = said?.state.dueOn ?? null;
  const open = state === 'not-started' || state === 'partly';
  const applies = state !== 'not-applicable';
  return {
    edition,
    key: one.key,
    title: one.title,
    kind: one.kind === 'control' ? 'control' : 'clause',
    documented: one.documented,
    hs: one.hs ?? null,
    state,
    maturity: applies ? (said?.state.maturity ?? null) : null,
    confidence: said?.state.confidence ?? null,
    proof: proofOf(state, one.documented, showing),
    proposal: null,
    owner: said?.state.owner ?? null,
    dueOn,
    overdue: open && dueOn !== null && dueOn < today,
    evidence: own.evidence,
    documents: own.documents,
    version: said?.version ?? 0,
  };
}

export type ListedRequirement = {
  readonly id: string;
  readonly title: string;
  readonly kind: 'clause' | 'control';
  /** More than one standard asks for it. */
  readonly common: boolean;
  readonly members: readonly RequirementState[];
};

/** Clauses in clause order, then controls; each requirement of each edition occurs once. */
export function requirementList(
  editions: readonly Edition[],
  known: Known,
  today: PlainDate,
): readonly ListedRequirement[] {
  const proposed = proposals(editions, known);
  const states = new Map(
    editions.flatMap(edition =>
      assessableOf(edition).map(one => {
        const state = stateOfRequirement(edition.id, one, known, today);
        const name = nameOf(state);
        return [name, { ...state, proposal: proposed.get(name)?.[0] ?? null }] as const;
      }),
    ),
  );
  const { groups, controls } = integrate(
    editions.map(one => one.id),
    editions,
    known.equal,
  );
  return [...groups, ...controls].map(group => {
    const members = group.members.flatMap(place => states.get(nameOf(place)) ?? []);
    return {
      id: group.id,
      title: group.title,
      kind: members[0]?.kind ?? 'clause',
      common: group.common,
      members,
    };
  });
}

/** What one list may be narrowed to; a line stays when one of its requirements fits all. */
export type Narrowing = {
  readonly state?: AssessedState | undefined;
  readonly proof?: Proof | undefined;
  /** A grade, or `none` where none was given. */
  readonly maturity?: string | undefined;
  readonly confidence?: Confidence | 'none' | undefined;
  /** An answer of another standard is proposed for it. */
  readonly proposal?: boolean | undefined;
  readonly edition?: string | undefined;
  /** A person, or `nobody`. */
  readonly owner?: string | undefined;
  readonly overdue?: boolean | undefined;
  readonly text?: string | undefined;
};

/** `none` asks for what was not said. */
const says = (asked: string | undefined, said: string | number | null): boolean =>
  asked === undefined || (asked === 'none' ? said === null : String(said) === asked);

export function narrowed(
  list: readonly ListedRequirement[],
  { text, state, proof, maturity, confidence, proposal, edition, owner, overdue }: Narrowing,
): readonly ListedRequirement[] {
  const words = text?.trim().toLowerCase() ?? '';
  const fits = (line: ListedRequirement, one: RequirementState): boolean =>
    (state === undefined || one.state === state) &&
    (proof === undefined || one.proof === proof) &&
    says(maturity, one.maturity) &&
    says(confidence, one.confidence) &&
    (proposal === undefined || (one.proposal !== null) === proposal) &&
    (edition === undefined || one.edition === edition) &&
    (owner === undefined || (owner === 'nobody' ? one.owner === null : one.owner === owner)) &&
    (overdue === undefined || one.overdue === overdue) &&
    (words === '' || `${one.key} ${one.title} ${line.title}`.toLowerCase().includes(words));
  return list.filter(line => line.members.some(one => fits(line, one)));
}
