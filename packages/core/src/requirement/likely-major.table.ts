/** What a certification body is likely to raise as a major nonconformity, one row a situation. */
import { addMonths } from '@certwright/rules/calendar-date';
import { covers } from '@certwright/standards/harmonized-structure';
import type { PlainDate, RequirementRef } from '../kernel/schema.ts';
import { nameOf } from './edition-parts.ts';
import { RECORD_MONTHS } from './proof.ts';
import type { RequirementState } from './requirement-list.ts';

/** What the system itself has done, over all editions. */
export type SystemRecord = {
  /** Completed internal audits with what they looked at. */
  readonly audits: readonly { readonly completedOn: PlainDate; readonly scope: readonly RequirementRef[] }[];
  readonly reviews: readonly { readonly heldOn: PlainDate }[];
  /** Editions with the day of their newest statement of applicability. */
  readonly statements: ReadonlyMap<string, PlainDate>;
  /** Open nonconformities graded major whose action is overdue, by requirement. */
  readonly overdueMajors: readonly RequirementRef[];
};

export type Situation = {
  readonly edition: string;
  readonly requirements: readonly RequirementState[];
  readonly system: SystemRecord;
  readonly today: PlainDate;
};

export type LikelyMajor = { readonly code: string; readonly key: string; readonly why: string };

/** A row finds its cases; each names the requirement that the major would be raised against. */
type Row = {
  readonly code: string;
  find(situation: Situation): readonly { readonly key: string; readonly why: string }[];
};

const inPeriod = (on: PlainDate, today: PlainDate): boolean =>
  on <= today && on >= addMonths(today, -RECORD_MONTHS);

/** The first requirement of the edition at a place of the harmonized structure, the longest key last. */
const at = (requirements: readonly RequirementState[], place: string): string | undefined =>
  requirements.findLast(one => one.hs !== null && covers(place, one.hs))?.key;

const unaudited = ({ edition, requirements, system, today }: Situation): readonly RequirementState[] => {
  const audited = new Set(
    system.audits.filter(one => inPeriod(one.completedOn, today)).flatMap(one => one.scope.map(nameOf)),
  );
  return requirements.filter(
    one =>
      one.kind === 'clause' && one.state !== 'not-applicable' && !audited.has(nameOf({ ...one, edition })),
  );
};

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** Requirements whose complete absence stops a certification: what has to be in writing, and the risk work. */
const written = (one: RequirementState): boolean =>
  one.kind === 'clause' && one.documented !== 'none' && one.documented !== 'other';

export const LIKELY_MAJORS: readonly Row[] = [
  {
    code: 'no-full-internal-audit',
    find: situation => {
      const key = at(situation.requirements, 'hs:9.2');
      const open = unaudited(situation);
      if (key === undefined || open.length === 0) return [];
      const why = `No internal audit of the last ${RECORD_MONTHS} months covers ${plural(open.length, 'clause')}.`;
      return [{ key, why }];
    },
  },
  {
    code: 'no-management-review',
    find: ({ requirements, system, today }) => {
      const key = at(requirements, 'hs:9.3');
      if (key === undefined || system.reviews.some(one => inPeriod(one.heldOn, today))) return [];
      return [{ key, why: `No management review was held in the last ${RECORD_MONTHS} months.` }];
    },
  },
  {
    code: 'no-statement-of-applicability',
    find: ({ edition, requirements, system }) => {
      const controls = requirements.some(one => one.kind === 'control');
      const key = requirements.find(one => one.key === '6.1.3')?.key;
      if (!controls || key === undefined || system.statements.has(edition)) return [];
      return [{ key, why: 'No Statement of Applicability was issued.' }];
    },
  },
  {
    code: 'required-in-writing-and-missing',
    find: ({ requirements }) =>
      requirements
        .filter(one => written(one) && one.state === 'not-started' && one.evidence + one.documents === 0)
        .map(one => ({
          key: one.key,
          why: 'Has to exist in writing; nothing was begun and nothing handed in.',
        })),
  },
  {
    code: 'major-overdue',
    find: ({ edition, system }) =>
      system.overdueMajors
        .filter(one => one.edition === edition)
        .map(one => ({ key: one.key, why: 'A major nonconformity of your own is past its date.' })),
  },
];

/** Each requirement once, by the first row that finds it. */
export function likelyMajors(situation: Situation): readonly LikelyMajor[] {
  const found = LIKELY_MAJORS.flatMap(row => row.find(situation).map(one => ({ code: row.code, ...one })));
  return found.filter((one, index) => found.findIndex(other => other.key === one.key) === index);
}
