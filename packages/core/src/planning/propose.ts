/**
 * Teams and days for one audit, ranked with reasons: pure, so that a screen, a server and one day the optimization of
 * a whole year ask the same. Everybody on a proposed team is able and free on its days, and together they are complete.
 */
import { addDays, dayNumber } from '@certwright/rules/calendar-date';
import type { Id, PlainDate } from '../kernel/schema.ts';
import { ableFor, type AbleQuestion, type Need } from '../qualification/able.ts';
import { teamAble, type TeamRole } from '../qualification/able-team.ts';
import { type CompetenceRecord, inForce } from '../qualification/competence.state.ts';
import { weekday } from './weekday.ts';

export type Someone = {
  readonly person: Id;
  /** Asked with the days put in; of the functions of leading and auditing. */
  readonly lead: AbleQuestion;
  readonly audit: AbleQuestion;
  readonly record: CompetenceRecord | undefined;
  /** Days with an audit in the weeks around. */
  readonly load: number;
  /** Was on the last audit of this client. */
  readonly knows: boolean;
};

export type ProposalQuestion = {
  readonly needs: readonly Need[];
  readonly people: readonly Someone[];
  /** Audit days of all auditors together. */
  readonly days: number;
  readonly earliest: PlainDate;
  readonly latest: PlainDate;
  readonly country: string;
  readonly language: string;
  /** Days on which nobody of the body works. */
  readonly closed?: ReadonlySet<PlainDate>;
  readonly most?: number;
};

export type Proposal = {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly members: readonly { readonly person: Id; readonly role: Exclude<TeamRole, 'observer'> }[];
  readonly score: number;
  readonly because: readonly string[];
};

const MOST_MEMBERS = 4;
/** Days tried in a window: enough that each week of half a year is among them. */
const MOST_DAYS = 26;
/** Of those who can lead, this many are looked at for each day. */
const MOST_LEADERS = 6;

/** Monday to Friday, but for days on which nobody of the body works. */
const works = (day: PlainDate, closed: ReadonlySet<PlainDate> = new Set()): boolean =>
  weekday(day) < 5 && !closed.has(day);

/** The first run of so many working days from here on, without a weekend in it where that is possible. */
function runFrom(
  day: PlainDate,
  length: number,
  { closed, latest }: ProposalQuestion,
): { readonly from: PlainDate; readonly to: PlainDate } | undefined {
  const begins = (from: PlainDate): boolean =>
    works(from, closed) && (length > 5 || weekday(from) + length <= 5);
  let from = day;
  while (!begins(from)) {
    from = addDays(from, 1);
    if (from > latest) return undefined;
  }
  let to = from;
  for (let left = length - 1; left > 0; ) {
    to = addDays(to, 1);
    if (works(to, closed)) left -= 1;
  }
  return to > latest ? undefined : { from, to };
}

function startDays({ earliest, latest }: ProposalQuestion): readonly PlainDate[] {
  const all = Math.max(0, dayNumber(latest) - dayNumber(earliest));
  const step = Math.max(1, Math.ceil(all / MOST_DAYS));
  return Array.from({ length: Math.floor(all / step) + 1 }, (_, i) => addDays(earliest, i * step));
}

const holds = ({ record }: Someone, need: Need, on: PlainDate): readonly string[] => {
  const good = (record?.qualifications ?? []).filter(
    q => q.standard === need.standard && inForce(q, on) && !q.training,
  );
  if (good.length === 0) return [];
  const areas = new Set(good.flatMap(q => q.areas));
  return [
    need.standard,
    ...need.areas.filter(area => areas.has(area)).map(area => `${need.standard} ${area}`),
  ];
};
const wantedOf = (needs: readonly Need[]): ReadonlySet<string> =>
  new Set(needs.flatMap(n => [n.standard, ...n.areas.map(area => `${n.standard} ${area}`)]));

/** What speaks for a person whatever the day: each with the words for it. */
function worthOf(one: Someone, { needs, country, language }: ProposalQuestion, on: PlainDate) {
  const held = needs.flatMap(need => holds(one, need, on)).length;
  const near = country !== '' && one.record?.country === country;
  const speaks =
    language !== '' &&
    (one.record?.languages ?? []).some(l => l.toLowerCase() === language.trim().toLowerCase());
  return {
    near,
    speaks,
    score: held * 30 + (near ? 15 : 0) + (speaks ? 20 : 0) + (one.knows ? 8 : 0) - Math.min(one.load, 60) / 3,
  };
}

/** Adds those who bring most of what is still missing, until the team is complete or nobody helps. */
function completed(
  leader: Someone,
  free: readonly Someone[],
  asked: ProposalQuestion,
  on: PlainDate,
): readonly Someone[] | undefined {
  const team = [leader];
  const missing = new Set(wantedOf(asked.needs));
  const bring = (one: Someone): number =>
    asked.needs.flatMap(need => holds(one, need, on)).filter(code => missing.has(code)).length;
  const take = (one: Someone): void => {
    for (const code of asked.needs.flatMap(need => holds(one, need, on))) missing.delete(code);
  };
  take(leader);
  const complete = (): boolean =>
    teamAble({
      on,
      needs: asked.needs,
      members: team.map((one, i) => ({ role: i === 0 ? 'lead' : 'auditor', record: one.record })),
    }).length === 0;
  // A body that keeps no records yet is not asked for competence.
  if (!free.some(one => one.record !== undefined)) return team;
  while (!complete()) {
    if (team.length >= MOST_MEMBERS) return undefined;
    const [next] = free
      .filter(one => !team.includes(one))
      .map(one => ({ one, brings: bring(one), worth: worthOf(one, asked, on).score }))
      .filter(({ brings }) => brings > 0)
      .toSorted((a, b) => b.brings - a.brings || b.worth - a.worth || (a.one.person < b.one.person ? -1 : 1));
    if (!next) return undefined;
    team.push(next.one);
    take(next.one);
  }
  return team;
}

function said(team: readonly Someone[], asked: ProposalQuestion, on: PlainDate): readonly string[] {
  const [leader] = team;
  const worth = team.map(one => worthOf(one, asked, on));
  const whole = wantedOf(asked.needs).size;
  const load = Math.max(...team.map(one => one.load));
  return [
    team.length === 1
      ? 'one auditor covers all that is needed'
      : `${team.length} people cover all ${whole} needs together`,
    ...(leader?.knows === true ? ['the leader knows the client'] : []),
    ...(leader && leader.lead.ledInARow === 0 && !leader.knows ? ['a new leader for this client'] : []),
    ...(worth.every(one => one.speaks) ? [`everybody speaks ${asked.language}`] : []),
    ...(worth.some(one => one.speaks) && !worth.every(one => one.speaks)
      ? [`one speaks ${asked.language}`]
      : []),
    ...(worth.every(one => one.near) ? ['nobody travels from another country'] : []),
    load === 0
      ? 'nobody has another audit in the weeks around'
      : `at most ${load} days taken in the weeks around`,
  ];
}

/** The best first; of each team the best day only, so that the choice is between people. */
export function proposeTeams(asked: ProposalQuestion): readonly Proposal[] {
  const found = new Map<string, Proposal>();
  for (const start of startDays(asked)) {
    const span = runFrom(start, Math.max(1, Math.ceil(asked.days)), asked);
    if (!span) continue;
    const free = asked.people.filter(one => ableFor({ ...one.audit, ...span }).length === 0);
    const leaders = free
      .filter(one => ableFor({ ...one.lead, ...span }).length === 0)
      .map(one => ({ one, ...worthOf(one, asked, span.from) }))
      .toSorted((a, b) => b.score - a.score || (a.one.person < b.one.person ? -1 : 1))
      .slice(0, MOST_LEADERS);
    for (const { one: leader } of leaders) {
      const team = completed(leader, free, asked, span.from);
      if (!team) continue;
      const shorter = runFrom(span.from, Math.max(1, Math.ceil(asked.days / team.length)), asked);
      // Only days that everybody was asked about.
      const days = shorter && shorter.to <= span.to ? shorter : span;
      const early = (dayNumber(asked.latest) - dayNumber(days.to)) / 30;
      const score =
        team.reduce((sum, one) => sum + worthOf(one, asked, span.from).score, 0) / team.length -
        team.length * 12 +
        early;
      const key = team.map(one => one.person).join(' ');
      if ((found.get(key)?.score ?? Number.NEGATIVE_INFINITY) >= score) continue;
      found.set(key, {
        ...days,
        members: team.map((one, i) => ({ person: one.person, role: i === 0 ? 'lead' : 'auditor' })),
        score: Math.round(score * 10) / 10,
        because: said(team, asked, span.from),
      });
    }
  }
  return [...found.values()]
    .toSorted((a, b) => b.score - a.score || (a.from < b.from ? -1 : 1))
    .slice(0, asked.most ?? 8);
}
