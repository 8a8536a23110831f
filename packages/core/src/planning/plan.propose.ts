/** A first plan by the hour from time, sites, processes and programme: complete where the time suffices, to be changed by who leads. */
import { addDays, dayNumber } from '@certwright/rules/calendar-date';
import { type ClauseRef, clockOf, minutes, type PlanBasis, type Session } from './plan.state.ts';
import { weekday } from './weekday.ts';

const HALF = 30;
/** A day of eight hours with its break. */
const MORNING = [minutes('08:30'), minutes('12:30')] as const;
const AFTERNOON = [minutes('13:00'), minutes('17:00')] as const;

type Unit = { readonly day: string; readonly at: number };
type Topic = {
  readonly site: string;
  readonly shift: string;
  readonly process: string;
  readonly area: string;
  readonly clauses: readonly ClauseRef[];
};
type Member = PlanBasis['team'][number];

function workingDays({ from, to }: PlanBasis): readonly string[] {
  const all = Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, i) => addDays(from, i));
  const weekdays = all.filter(day => weekday(day) < 5);
  return weekdays.length > 0 ? weekdays : all;
}

const unitsOfDay = (day: string): readonly Unit[] =>
  [MORNING, AFTERNOON].flatMap(([begins, ends]) =>
    Array.from({ length: (ends - begins) / HALF }, (_, i) => ({ day, at: begins + i * HALF })),
  );

/** Management first, then the processes: sites and shifts are dealt out so that each has its turn. */
function topicsOf({ sites, shifts, processes, clauses }: PlanBasis): readonly Topic[] {
  const operation = clauses.filter(one => /^(8|A)(\.|$)/.test(one.key));
  const rest = clauses.filter(one => !operation.includes(one));
  const named = processes.length > 0 ? processes : [{ name: '', area: '' }];
  const count = Math.max(named.length, sites.length, shifts.length);
  const work = Array.from({ length: count }, (_, i): Topic => {
    const process = named[i % named.length];
    return {
      site: sites[i % Math.max(1, sites.length)] ?? '',
      shift: shifts[i % Math.max(1, shifts.length)] ?? '',
      process: process?.name ?? '',
      area: process?.area ?? '',
      clauses: operation,
    };
  });
  const management: Topic = { site: sites[0] ?? '', shift: '', process: '', area: '', clauses: rest };
  return [management, ...work.toSorted((a, b) => sites.indexOf(a.site) - sites.indexOf(b.site))];
}

/** Who takes which topic: management goes to who leads, a technical process to who holds its code, the rest to who has most time left. */
function dealt(topics: readonly Topic[], auditors: readonly Member[]): ReadonlyMap<string, readonly Topic[]> {
  const taken = new Map<string, Topic[]>(auditors.map(one => [one.person, []]));
  const free = (one: Member): number => one.hours / ((taken.get(one.person)?.length ?? 0) + 1);
  for (const [i, topic] of topics.entries()) {
    const able = auditors.filter(one => topic.area === '' || one.areas.includes(topic.area));
    const among = i === 0 ? auditors.filter(one => one.role === 'lead') : able.length > 0 ? able : auditors;
    const [next] = among.toSorted((a, b) => free(b) - free(a));
    if (next) taken.get(next.person)?.push(topic);
  }
  return taken;
}

const session = (
  unit: Unit,
  kind: Session['kind'],
  people: readonly string[],
  topic: Topic | undefined,
): Session => ({
  day: unit.day,
  from: clockOf(unit.at),
  to: clockOf(unit.at + HALF),
  kind,
  people,
  site: topic?.site ?? '',
  shift: topic?.shift ?? '',
  process: topic?.process ?? '',
  clauses: topic?.clauses ?? [],
  remote: false,
});

const alike = (a: Session, b: Session): boolean =>
  a.day === b.day &&
  a.to === b.from &&
  a.kind === b.kind &&
  a.site === b.site &&
  a.process === b.process &&
  a.shift === b.shift &&
  a.people.join() === b.people.join() &&
  a.clauses === b.clauses;

function joined(all: readonly Session[]): readonly Session[] {
  const out: Session[] = [];
  for (const one of all) {
    const before = out.at(-1);
    if (before && alike(before, one)) out[out.length - 1] = { ...before, to: one.to };
    else out.push(one);
  }
  return out;
}

export function proposePlan(basis: PlanBasis): readonly Session[] {
  const auditors = basis.team.filter(one => one.role !== 'expert');
  const experts = basis.team.filter(one => one.role === 'expert');
  const lead = auditors.find(one => one.role === 'lead');
  if (!lead) return [];
  const days = workingDays(basis);
  const units = days.flatMap(unitsOfDay);
  // Who has less time than who leads ends earlier; the closing meeting is held when the leader ends.
  const own = new Map(auditors.map(one => [one.person, units.slice(0, Math.round(one.hours * 2))]));
  const closing = own.get(lead.person)?.at(-1);
  const topics = dealt(topicsOf(basis), auditors);
  const sessions: Session[] = [];
  for (const one of auditors) {
    const mine = (own.get(one.person) ?? []).slice(1);
    const work = mine.filter(unit => !(closing && unit.day === closing.day && unit.at === closing.at));
    const list = topics.get(one.person) ?? [];
    const chosen = list.length > 0 ? list : (topics.get(lead.person) ?? []);
    const made = work.map((unit, i) => {
      const topic = chosen[Math.floor((i * chosen.length) / work.length)];
      const advised = topic && topic.area !== '' && !one.areas.includes(topic.area);
      const expert = advised ? experts.find(e => e.areas.includes(topic.area)) : undefined;
      return session(unit, 'audit', expert ? [one.person, expert.person] : [one.person], topic);
    });
    sessions.push(...joined(made));
  }
  const present = (unit: Unit): readonly string[] =>
    auditors
      .filter(one => own.get(one.person)?.some(u => u.day === unit.day && u.at === unit.at))
      .map(one => one.person);
  const main = { site: basis.sites[0] ?? '', shift: '', process: '', area: '', clauses: [] };
  const [first] = units;
  if (first) sessions.push(session(first, 'opening', present(first), main));
  if (closing) sessions.push(session(closing, 'closing', present(closing), main));
  for (const day of days) {
    const people = present({ day, at: AFTERNOON[0] });
    if (people.length > 0)
      sessions.push({
        ...session({ day, at: MORNING[1] }, 'break', people, undefined),
        to: clockOf(AFTERNOON[0]),
      });
  }
  return sessions.toSorted((a, b) =>
    `${a.day} ${a.from} ${a.people[0]}`.localeCompare(`${b.day} ${b.from} ${b.people[0]}`),
  );
}
