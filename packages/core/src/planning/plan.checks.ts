/** Everything that a plan still lacks, each with its clause: time per auditor, sites, shifts, processes, clauses, people in two places, meetings, breaks. */
import { iso17021 } from '../kernel/citation.ts';
import type { Reason } from '../qualification/able.ts';
import { COUNTS, lengthOf, minutes, type PlanBasis, type Session } from './plan.state.ts';

const lack = (code: string, clause: string, facts: Reason['facts'] = {}): Reason => ({
  code,
  because: [iso17021(clause)],
  facts,
  own: false,
});
const HOURS = 60;
/** More work in a row than this without a break tires. */
const LONGEST_RUN = 6 * HOURS;
const TOLERANCE = 15;

const covers = (session: string, programmed: string): boolean =>
  session === programmed || programmed.startsWith(`${session}.`) || session.startsWith(`${programmed}.`);

/** Every fault; empty for a plan that can be sent. `name` says people in sentences. */
export function planFaults(
  sessions: readonly Session[],
  basis: PlanBasis,
  name: (person: string) => string = person => person,
): readonly Reason[] {
  if (sessions.length === 0) return [lack('plan-without-sessions', '9.2.3.2')];
  return [
    ...shape(sessions, basis),
    ...places(sessions, basis, name),
    ...time(sessions, basis, name),
    ...coverage(sessions, basis),
    ...meetings(sessions, basis),
  ];
}

function shape(sessions: readonly Session[], { from, to, team, stage2 }: PlanBasis): readonly Reason[] {
  const [first = ''] = sessions.map(one => one.day).toSorted();
  const known = new Set(team.map(one => one.person));
  return [
    ...sessions
      .filter(one => one.day < from || one.day > to)
      .map(one => lack('session-outside-the-audit', '9.2.3.2', { day: one.day })),
    ...(stage2 && first > stage2.by
      ? [
          lack('stage2-too-long-after-stage1', '9.3.1.2.4', {
            limit: stage2.by,
            months: stage2.months,
          }),
        ]
      : []),
    ...sessions
      .filter(one => lengthOf(one) <= 0)
      .map(one => lack('session-ends-before-it-begins', '9.2.3.2', { day: one.day, from: one.from })),
    ...sessions
      .filter(one => one.people.length === 0 || one.people.some(person => !known.has(person)))
      .map(one => lack('session-without-team', '9.2.3.2', { day: one.day, from: one.from })),
  ];
}

function places(sessions: readonly Session[], { team }: PlanBasis, name: (p: string) => string) {
  return team.flatMap(({ person }) => {
    const own = sessions
      .filter(one => one.people.includes(person))
      .toSorted((a, b) => `${a.day} ${a.from}`.localeCompare(`${b.day} ${b.from}`));
    return own.slice(1).flatMap((one, i) => {
      const before = own[i];
      return before?.day === one.day && minutes(one.from) < minutes(before.to)
        ? [lack('person-in-two-places', '9.2.3.2', { person: name(person), day: one.day, from: one.from })]
        : [];
    });
  });
}

function time(sessions: readonly Session[], { team }: PlanBasis, name: (p: string) => string) {
  return team
    .filter(one => one.role !== 'expert')
    .flatMap(({ person, hours }): readonly Reason[] => {
      const own = sessions.filter(one => one.people.includes(person));
      const planned = own
        .filter(one => COUNTS.includes(one.kind))
        .reduce((sum, one) => sum + lengthOf(one), 0);
      const wrong =
        Math.abs(planned - hours * HOURS) > TOLERANCE
          ? [
              lack('hours-not-as-determined', '9.1.4.1', {
                person: name(person),
                planned: planned / HOURS,
                determined: hours,
              }),
            ]
          : [];
      const long = [...Map.groupBy(own, one => one.day)]
        .filter(([, day]) => longestRun(day) > LONGEST_RUN)
        .map(([day]) => lack('day-without-break', '9.2.3.2', { person: name(person), day }));
      return [...wrong, ...long];
    });
}

/** Minutes of work in a row; a break, or nothing planned for half an hour, ends a run. */
function longestRun(day: readonly Session[]): number {
  const work = day
    .filter(one => COUNTS.includes(one.kind))
    .map(one => [minutes(one.from), minutes(one.to)] as const)
    .toSorted((a, b) => a[0] - b[0]);
  let longest = 0;
  let start = -1;
  let end = -1;
  for (const [from, to] of work) {
    if (start < 0 || from - end >= 30) start = from;
    end = Math.max(end, to);
    longest = Math.max(longest, end - start);
  }
  return longest;
}

function coverage(sessions: readonly Session[], basis: PlanBasis): readonly Reason[] {
  const audits = sessions.filter(one => one.kind === 'audit');
  const missing = (all: readonly string[], of: (one: Session) => string, code: string, clause: string) =>
    all.filter(what => !audits.some(one => of(one) === what)).map(what => lack(code, clause, { what }));
  const holds = (one: Session, area: string): boolean =>
    one.people.some(person => basis.team.find(m => m.person === person)?.areas.includes(area));
  const areaOf = new Map(basis.processes.map(one => [one.name, one.area]));
  return [
    ...missing(basis.sites, one => one.site, 'site-not-covered', '9.1.5'),
    ...((basis.sitesChanged ?? []).length > 0
      ? [lack('sample-outdated', '9.1.5', { sites: (basis.sitesChanged ?? []).join(', ') })]
      : []),
    ...missing(basis.shifts, one => one.shift, 'shift-not-covered', '9.1.3.5'),
    ...missing(
      basis.processes.map(one => one.name),
      one => one.process,
      'process-not-covered',
      '9.2.1.3',
    ),
    ...basis.clauses
      .filter(
        wanted =>
          !audits.some(one =>
            one.clauses.some(c => c.edition === wanted.edition && covers(c.key, wanted.key)),
          ),
      )
      .map(({ edition, key }) => lack('clause-not-covered', '9.1.3.1', { edition, key })),
    ...audits
      .filter(one => (areaOf.get(one.process) ?? '') !== '' && !holds(one, areaOf.get(one.process) ?? ''))
      .map(one =>
        lack('technical-without-code', '9.2.2.1.2', {
          process: one.process,
          area: areaOf.get(one.process) ?? '',
        }),
      ),
    ...audits
      .filter(one => one.people.every(person => basis.team.find(m => m.person === person)?.role === 'expert'))
      .map(one => lack('expert-without-auditor', '9.2.2.1.4', { day: one.day })),
  ];
}

function meetings(sessions: readonly Session[], { team }: PlanBasis): readonly Reason[] {
  const at = (one: Session): string => `${one.day} ${one.from}`;
  const counted = sessions
    .filter(one => COUNTS.includes(one.kind))
    .toSorted((a, b) => (at(a) < at(b) ? -1 : 1));
  const lead = team.find(one => one.role === 'lead')?.person ?? '';
  const [first] = counted;
  const last = counted.at(-1);
  return [
    ...(first?.kind === 'opening' && first.people.includes(lead)
      ? []
      : [lack('plan-without-opening', '9.4.2')]),
    ...(last?.kind === 'closing' && last.people.includes(lead)
      ? []
      : [lack('plan-without-closing', '9.4.7')]),
  ];
}
