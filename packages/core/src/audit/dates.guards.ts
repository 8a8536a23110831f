/** The days of an audit: inside what the rules leave, moved with the whole team, agreed with the client (ISO/IEC 17021-1, 9.1.3, 9.2.3, 9.6.4.2). */
import { addDays, dayNumber } from '@certwright/rules/calendar-date';
import { iso17021 } from '../kernel/citation.ts';
import type { Citation, Guard } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';
import type {
  AgreedDates,
  Announcement,
  Audit,
  AuditKind,
  TeamException,
  TeamMember,
} from './audit.state.ts';
import type { Unable } from './team.guards.ts';

/** The last day that a rule, or the body's own time inside it, leaves for this audit of one certification. */
export type Limit = {
  readonly certification: Id;
  readonly day: PlainDate;
  readonly because: Citation;
  /** The day is of the body's choice, before that of the rule. */
  readonly own?: true;
};

type Days = { by: Id; on: PlainDate; from: PlainDate; to: PlainDate };
export type MoveAudit = Days & {
  type: 'MoveAudit';
  reason: string;
  limits?: readonly Limit[];
  unable?: readonly Unable[];
  exceptions?: readonly TeamException[];
};
export type AgreeDates = { type: 'AgreeDates' } & AgreedDates;

/** An audit that is to come lies inside the limit while that can still be met; one that is late already is planned and marked so. */
export function pastLimit({
  on,
  from,
  to,
  limits = [],
}: Omit<Days, 'by'> & { readonly limits?: readonly Limit[] | undefined }): Limit | undefined {
  return from <= on ? undefined : limits.find(limit => limit.day >= on && to > limit.day);
}

export const limitFacts = (past: Limit | undefined) => ({
  limit: past?.day ?? '',
  ...(past?.own ? { own: true } : {}),
});

type Planning = Days & {
  kind: AuditKind;
  announcement?: Announcement | undefined;
  limits?: readonly Limit[];
  schemeWithout?: readonly string[];
};

const WITHIN = {
  refused: 'planned-past-the-limit',
  because: [iso17021('9.1.3.3'), iso17021('9.6.3.2')],
  when: (_: Audit, c: Parameters<typeof pastLimit>[0]) => pastLimit(c) !== undefined,
  facts: (_: Audit, c: Parameters<typeof pastLimit>[0]) => limitFacts(pastLimit(c)),
};

/** Days from the first to the last of an audit, both counted: who is on its team is taken for all of them. */
const LONGEST_DAYS = 120;

const TOO_LONG = {
  refused: 'audit-spans-too-long',
  because: [iso17021('9.2.3')],
  when: (_: Audit, c: { readonly from: PlainDate; readonly to: PlainDate }) =>
    c.to >= addDays(c.from, LONGEST_DAYS),
  facts: () => ({ most: LONGEST_DAYS }),
};

export const PLAN_GUARDS: readonly Guard<Audit, Planning>[] = [
  TOO_LONG,
  WITHIN,
  {
    refused: 'conditions-not-told',
    because: [iso17021('9.6.4.2')],
    when: (_, { announcement: a, from }) =>
      a !== undefined && (a.conditions.trim() === '' || a.toldOn > from),
  },
  {
    refused: 'scheme-without-unannounced',
    because: [iso17021('9.2.3'), iso17021('9.6.4.2')],
    when: (_, { announcement: a, schemeWithout = [] }) =>
      a?.mode === 'unannounced' && schemeWithout.length > 0,
    facts: (_, c) => ({ schemes: c.schemeWithout ?? [] }),
  },
  {
    refused: 'short-notice-only-special',
    because: [iso17021('9.6.4.2')],
    when: (_, { announcement: a, kind }) => a?.mode === 'short-notice' && kind !== 'special',
  },
];

export const MOVE_GUARDS: readonly Guard<Audit, MoveAudit>[] = [
  {
    refused: 'audit-already-visited',
    because: [iso17021('9.2.3')],
    when: s => s.visit !== undefined || s.phase === 'reported',
  },
  { refused: 'visit-ends-before-it-begins', because: [iso17021('9.2.3')], when: (_, c) => c.to < c.from },
  TOO_LONG,
  WITHIN,
];

export const AGREE_GUARDS: readonly Guard<Audit, AgreeDates>[] = [
  {
    refused: 'no-dates-to-agree',
    because: [iso17021('9.6.4.2')],
    when: s => s.announcement !== undefined,
  },
  {
    refused: 'audit-already-visited',
    because: [iso17021('9.2.3')],
    when: s => s.visit !== undefined || s.phase === 'reported',
  },
  {
    refused: 'dates-changed-meanwhile',
    because: [iso17021('9.2.3')],
    when: (s, c) => c.from !== s.plannedFrom || c.to !== s.plannedTo,
    facts: s => ({ from: s.plannedFrom, to: s.plannedTo }),
  },
  { refused: 'dates-already-agreed', because: [iso17021('9.2.3')], when: s => s.agreed !== undefined },
];

const daysBetween = (a: PlainDate, b: PlainDate): number => dayNumber(b) - dayNumber(a);

/** The team on its new days: each keeps his own when the audit is as long as before, else all come for the whole. */
export function membersMoved(
  { team, plannedFrom, plannedTo }: Audit,
  from: PlainDate,
  to: PlainDate,
): readonly TeamMember[] {
  const shift = daysBetween(plannedFrom, from);
  const same = daysBetween(plannedFrom, plannedTo) === daysBetween(from, to);
  return team.map(({ person, role, days }) =>
    same && days
      ? {
          person,
          role,
          days: days.map(one => ({ from: addDays(one.from, shift), to: addDays(one.to, shift) })),
        }
      : { person, role },
  );
}
