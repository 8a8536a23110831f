// Relations between the requirements of two editions, from the harmonized structure and from rows found by hand.

import { ENVIRONMENT_2015_TO_2026 } from './crosswalks/environment-2015-to-2026.ts';
import {
  ENVIRONMENT_2015_AND_SAFETY,
  ENVIRONMENT_2026_AND_SAFETY,
  ENVIRONMENT_AND_SAFETY,
} from './crosswalks/environment-and-safety.ts';
import { PRIVACY_AND_AI } from './crosswalks/privacy-and-ai.ts';
import { PRIVACY_AND_CONTINUITY } from './crosswalks/privacy-and-continuity.ts';
import { QUALITY_2015_TO_2026 } from './crosswalks/quality-2015-to-2026.ts';
import { QUALITY_AND_ENVIRONMENT } from './crosswalks/quality-and-environment.ts';
import { QUALITY_AND_INFORMATION_SECURITY } from './crosswalks/quality-and-information-security.ts';
import { QUALITY_AND_MEDICAL_DEVICES } from './crosswalks/quality-and-medical-devices.ts';
import { QUALITY_AND_SAFETY } from './crosswalks/quality-and-safety.ts';
import { SECURITY_AND_AI } from './crosswalks/security-and-ai.ts';
import { SECURITY_AND_CONTINUITY } from './crosswalks/security-and-continuity.ts';
import { SECURITY_AND_PRIVACY } from './crosswalks/security-and-privacy.ts';
import type { Alone, HandCrosswalk, HandRow, Joined, Place, Relation } from './crosswalks/relation.ts';
import type { Edition, Requirement } from './edition.ts';
import { covers, harmonizedTitle } from './harmonized-structure.ts';

export type { Alone, Joined, Place, Relation } from './crosswalks/relation.ts';

export const HAND_CROSSWALKS: readonly HandCrosswalk[] = [
  QUALITY_2015_TO_2026,
  QUALITY_AND_INFORMATION_SECURITY,
  QUALITY_AND_MEDICAL_DEVICES,
  QUALITY_AND_ENVIRONMENT,
  ENVIRONMENT_2015_TO_2026,
  ENVIRONMENT_AND_SAFETY,
  ENVIRONMENT_2015_AND_SAFETY,
  ENVIRONMENT_2026_AND_SAFETY,
  QUALITY_AND_SAFETY,
  SECURITY_AND_PRIVACY,
  SECURITY_AND_CONTINUITY,
  SECURITY_AND_AI,
  PRIVACY_AND_AI,
  PRIVACY_AND_CONTINUITY,
];

/** Rows by hand between two editions, turned where they are written the other way round. */
export const handRows = (fromId: string, toId: string): readonly HandRow[] =>
  HAND_CROSSWALKS.flatMap(({ from, to, rows }) => {
    if (from.includes(fromId) && to.includes(toId)) return rows;
    if (from.includes(toId) && to.includes(fromId)) return rows.map(turned);
    return [];
  });

const turned = ({ act: _act, from, to, ...rest }: HandRow): HandRow => ({ ...rest, from: to, to: from });

const assessable = (edition: Edition): readonly Requirement[] =>
  edition.requirements.filter(one => one.assessable);

const pair = (from: Place, to: Place): string => `${from.key}>${to.key}`;

/**
 * All relations from one edition to another, in the order of the first, then what only the second has.
 * Many to many: a requirement may occur in several relations, on both sides. Rows by hand win over the structure,
 * and between editions of one standard an unchanged number with an unchanged demand joins what is left.
 */
export const relate = (from: Edition, to: Edition): readonly Relation[] => {
  const rows = handRows(from.id, to.id).flatMap(row => byHand(row, from, to));
  const known = new Set(rows.map(one => pair(one.from, one.to)));
  const settled = new Set(rows.map(one => one.from.key));
  const sameStandard = from.standard === to.standard;
  const structural = assessable(from).flatMap(one =>
    assessable(to).flatMap(other => {
      // Between two editions of one standard a row by hand tells the whole fate of a clause.
      if (sameStandard && settled.has(one.key)) return [];
      const joined = sameStandard ? byNumber(from, one, to, other) : byStructure(from, one, to, other);
      return joined && !known.has(pair(joined.from, joined.to)) ? [joined] : [];
    }),
  );
  const joined = [...rows, ...structural];
  const order = new Map(from.requirements.map((one, index) => [one.key, index]));
  const position = (relation: Joined) => order.get(relation.from.key) ?? order.size;
  return [...joined.toSorted((a, b) => position(a) - position(b)), ...alone(from, to, joined)];
};

const byHand = (
  { from, to, joint: _joint, ...rest }: HandRow,
  before: Edition,
  after: Edition,
): readonly Joined[] =>
  from.flatMap(one =>
    to.map(other => ({
      ...rest,
      from: { edition: before.id, key: one },
      to: { edition: after.id, key: other },
    })),
  );

const byNumber = (from: Edition, one: Requirement, to: Edition, other: Requirement): Joined | undefined => {
  if (one.key !== other.key) return undefined;
  const wording = one.documented !== other.documented;
  return {
    kind: 'same',
    from: { edition: from.id, key: one.key },
    to: { edition: to.id, key: other.key },
    reason: wording
      ? 'The demand is the same; what has to be in writing is now called available as documented information.'
      : 'Number and demand are unchanged.',
    confidence: 'mem',
  };
};

const byStructure = (
  from: Edition,
  one: Requirement,
  to: Edition,
  other: Requirement,
): Joined | undefined => {
  if (one.hs === undefined || other.hs === undefined) return undefined;
  if (!covers(one.hs, other.hs) && !covers(other.hs, one.hs)) return undefined;
  const finer = one.hs.length >= other.hs.length ? one.hs : other.hs;
  const divided = one.hs !== other.hs || sharesPlace(from, one) || sharesPlace(to, other);
  const kind = divided || one.hsFit !== 'same' || other.hsFit !== 'same' ? 'similar' : 'same';
  const about = harmonizedTitle(finer) ?? finer;
  // An edition outside the structure sits at a place by its matter, not by its words.
  const outside = [from, to].some(edition => edition.harmonized === 'none');
  const reasons = {
    same: 'Both carry the common text on',
    similar: outside ? 'Both ask about' : 'Both build on the common text on',
  };
  return {
    kind,
    from: { edition: from.id, key: one.key },
    to: { edition: to.id, key: other.key },
    reason: `${reasons[kind]}: ${about}${divided ? '; at least one of them divides it' : ''}.`,
    confidence: one.confidence === 'agreed' ? other.confidence : one.confidence,
  };
};

const sharesPlace = (edition: Edition, one: Requirement): boolean =>
  edition.requirements.filter(other => other.hs === one.hs).length > 1;

const alone = (from: Edition, to: Edition, joined: readonly Joined[]): readonly Alone[] => {
  const sameStandard = from.standard === to.standard;
  const left = new Set(joined.map(one => one.from.key));
  const right = new Set(joined.map(one => one.to.key));
  const lost = assessable(from).filter(one => !left.has(one.key));
  const added = assessable(to).filter(one => !right.has(one.key));
  return [
    ...lost.map(one => ({
      kind: sameStandard ? ('gone' as const) : ('specific' as const),
      from: { edition: from.id, key: one.key },
      reason: sameStandard ? 'Has no successor.' : `Asked by ${from.standard} alone.`,
      confidence: one.confidence,
    })),
    ...added.map(one => ({
      kind: sameStandard ? ('new' as const) : ('specific' as const),
      to: { edition: to.id, key: one.key },
      reason: sameStandard ? 'Has no predecessor.' : `Asked by ${to.standard} alone.`,
      confidence: one.confidence,
    })),
  ];
};

/** What a requirement is related to, from whichever side the relation is written. */
export const relatedTo = (relations: readonly Relation[], place: Place): readonly Joined[] =>
  relations
    .filter((one): one is Joined => 'from' in one && 'to' in one)
    .filter(one => is(one.from, place) || is(one.to, place));

const is = (one: Place, other: Place): boolean => one.edition === other.edition && one.key === other.key;
