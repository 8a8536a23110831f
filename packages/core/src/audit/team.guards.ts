/** What stands in the way of a team: its own shape, each member, and all of them together (ISO/IEC 17021-1, 9.2.2). */
import { saidOf, USUAL_DEADLINES } from '../body/deadline.table.ts';
import { iso17021 } from '../kernel/citation.ts';
import { type Citation, type Guard, type Refusal, refuse } from '../kernel/decider.ts';
import { refusalText } from '../kernel/refusal.messages.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';
import type { Reason } from '../qualification/able.ts';
import type { Audit, TeamException, TeamMember } from './audit.state.ts';

/** A member who is not able, with the name that the refusal says. */
export type Unable = { readonly person: Id; readonly name: string; readonly reasons: readonly Reason[] };

export type AppointTeam = {
  type: 'AppointTeam';
  by: Id;
  on: PlainDate;
  members: readonly TeamMember[];
  /** Members who consulted the client within two years, or the longer time that the body chose, with the last day. */
  conflicts: readonly { readonly person: Id; readonly until: PlainDate }[];
  /** That time; absent: the two years of the rule. */
  consultancyYears?: number;
  unable?: readonly Unable[];
  lacking?: readonly Reason[];
  exceptions?: readonly TeamException[];
  /** Where the client cannot object: how the team was chosen with care. */
  care?: string;
};

const conflicted = (c: AppointTeam) => c.conflicts.filter(x => c.members.some(m => m.person === x.person));

const lawful = ({ unable = [] }: AppointTeam, x: TeamException): boolean =>
  unable.find(one => one.person === x.person)?.reasons.find(one => one.code === x.code)?.own !== false;

export const TEAM_GUARDS: readonly Guard<Audit, AppointTeam>[] = [
  {
    refused: 'team-of-a-closed-audit',
    because: [iso17021('9.2.2')],
    when: s => s.phase === 'visited' || s.phase === 'reported',
  },
  {
    refused: 'team-without-leader',
    because: [iso17021('9.2.2.1')],
    when: (_, c) => c.members.filter(m => m.role === 'lead').length !== 1,
  },
  {
    refused: 'member-consulted-the-client',
    because: [iso17021('5.2.10')],
    when: (_, c) => conflicted(c).length > 0,
    facts: (_, c) => ({
      conflicts: conflicted(c),
      ...saidOf('consultancyYears', c.consultancyYears ?? USUAL_DEADLINES.consultancyYears),
    }),
  },
  {
    refused: 'team-without-care',
    because: [iso17021('9.6.4.2')],
    when: (s, c) => s.announcement !== undefined && (c.care ?? s.care ?? '').trim() === '',
  },
  {
    refused: 'member-days-outside-the-audit',
    because: [iso17021('9.2.3')],
    when: (s, c) =>
      c.members.some(m =>
        (m.days ?? []).some(d => d.to < d.from || d.from < s.plannedFrom || d.to > s.plannedTo),
      ),
  },
  {
    refused: 'exception-not-lawful',
    because: [iso17021('5.2.1'), iso17021('7.1.2')],
    when: (_, c) => (c.exceptions ?? []).some(x => !lawful(c, x)),
  },
];

const cited = (reasons: readonly Reason[]): readonly Citation[] => [
  ...new Map(reasons.flatMap(r => r.because).map(c => [JSON.stringify(c), c])).values(),
];
const said = (reasons: readonly Reason[]) =>
  reasons.map(r => ({ code: r.code, text: refusalText(r.code, r.facts), own: r.own }));
const words = (reasons: readonly Reason[]) => [...new Set(said(reasons).map(one => one.text))];

/** The refusal of people who are not able, each with what stands in the way; undefined when nobody is left. */
export function notAble(
  unable: readonly Unable[],
  exceptions: readonly TeamException[] = [],
): Refusal | undefined {
  const left = unable
    .map(one => ({
      ...one,
      reasons: one.reasons.filter(
        r => !r.own || !exceptions.some(x => x.person === one.person && x.code === r.code),
      ),
    }))
    .filter(one => one.reasons.length > 0);
  if (left.length === 0) return undefined;
  const all = left.flatMap(one => one.reasons);
  return refuse('person-not-able', cited(all), {
    people: left.map(one => one.name),
    why: words(all),
    reasons: left.map(({ person, reasons }) => ({ person, reasons: said(reasons) })),
  });
}

export const notComplete = (lacking: readonly Reason[]): Refusal | undefined =>
  lacking.length === 0
    ? undefined
    : refuse('team-not-complete', cited(lacking), { why: words(lacking), reasons: said(lacking) });
