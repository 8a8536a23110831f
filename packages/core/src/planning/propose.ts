/**
 * Teams and days for one audit, ranked with reasons: pure, so that a screen, a server and one day the optimization of
 * a whole year ask the same. Everybody on a proposed team is able and free on its days, and together they are complete.
 */
import { addDays, dayNumber } from '@certwright/rules/calendar-date';
import type { Id, PlainDate } from '../kernel/schema.ts';
import { ableFor, type AbleQuestion, type Need } from '../qualification/able.ts';
import { teamAble, type TeamRole } from '../qualification/able-team.ts';
import { type CompetenceRecord, inForce } from '../qualification/competence.state.ts';
import { closedOn, type WorkingDays } from './working-days.ts';

export type Someone = {
  readonly person: Id;
  /** Asked with the days put in, for each function in which this person may be named. */
  readonly lead?: AbleQuestion;
  readonly audit?: AbleQuestion;
  readonly expert?: AbleQuestion;
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
  /** When the body works. */
  readonly calendar?: WorkingDays;
  readonly most?: number;
};

type Role = Exclude<TeamRole, 'observer'>;
type Member = { readonly one: Someone; readonly role: Role };

export type Proposal = {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly members: readonly { readonly person: Id; readonly role: Role }[];
  readonly score: number;
  readonly because: readonly string[];
};

const MOST_MEMBERS = 4;
/** Days tried in a window: enough that each week of half a year is among them. */
const MOST_DAYS = 26;
/** Of those who can lead, this many are looked at for each day. */
const MOST_LEADERS = 6;

type Run = { readonly from: PlainDate; readonly to: PlainDate };

const works = (day: PlainDate, { calendar = {} }: ProposalQuestion): boolean =>
  closedOn(day, calendar) === undefined;

/** So many working days from this one on, which is one; undefined when they do not end in the window. */
function runAt(from: PlainDate, length: number, asked: ProposalQuestion): Run | undefined {
  let to = from;
  for (let left = length - 1; left > 0 && to <= asked.latest; ) {
    to = addDays(to, 1);
    if (works(to, asked)) left -= 1;
  }
  return to > asked.latest ? undefined : { from, to };
}

/** Days looked at for a run without a day off in it: a week and one that holidays broke. */
const LOOKED_AT = 14;

/** The first run of so many working days from here on; one without a day off in it where that is near. */
function runFrom(day: PlainDate, length: number, asked: ProposalQuestion): Run | undefined {
  const runs: Run[] = [];
  for (let i = 0; i < LOOKED_AT; i += 1) {
    const from = addDays(day, i);
    const run = works(from, asked) ? runAt(from, length, asked) : undefined;
    if (!run) continue;
    if (dayNumber(run.to) - dayNumber(run.from) === length - 1) return run;
    runs.push(run);
  }
  return runs[0];
}

function startDays({ earliest, latest }: ProposalQuestion): readonly PlainDate[] {
  const all = Math.max(0, dayNumber(latest) - dayNumber(earliest));
  const step = Math.max(1, Math.ceil(all / MOST_DAYS));
  return Array.from({ length: Math.floor(all / step) + 1 }, (_, i) => addDays(earliest, i * step));
}

/** An expert brings areas and no standard: that an auditor holds (9.2.2.1.4). */
function holds({ record }: Someone, need: Need, on: PlainDate, role: Role = 'auditor'): readonly string[] {
  const functions = role === 'expert' ? ['expert', 'audit', 'lead-audit'] : ['audit', 'lead-audit'];
  const good = (record?.qualifications ?? []).filter(
    q => q.standard === need.standard && functions.includes(q.function) && inForce(q, on) && !q.training,
  );
  if (good.length === 0) return [];
  const areas = new Set(good.flatMap(q => q.areas));
  return [
    ...(role === 'expert' ? [] : [need.standard]),
    ...need.areas.filter(area => areas.has(area)).map(area => `${need.standard} ${area}`),
  ];
}
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

/** Who is free on some days, by what he may be named for. */
type Free = { readonly auditors: readonly Someone[]; readonly experts: readonly Someone[] };

/** Adds auditors who bring most of what is still missing, then experts, until the team is complete or nobody helps. */
function completed(
  leader: Someone,
  { auditors, experts }: Free,
  asked: ProposalQuestion,
  on: PlainDate,
): readonly Member[] | undefined {
  const team: Member[] = [];
  const missing = new Set(wantedOf(asked.needs));
  const brings = ({ one, role }: Member): number =>
    asked.needs.flatMap(need => holds(one, need, on, role)).filter(code => missing.has(code)).length;
  const take = (member: Member): void => {
    team.push(member);
    for (const code of asked.needs.flatMap(need => holds(member.one, need, on, member.role)))
      missing.delete(code);
  };
  const best = (people: readonly Someone[], role: Role): Member | undefined =>
    people
      .filter(one => team.every(member => member.one !== one))
      .map(one => ({
        member: { one, role },
        brings: brings({ one, role }),
        worth: worthOf(one, asked, on).score,
      }))
      .filter(found => found.brings > 0)
      .toSorted(
        (a, b) =>
          b.brings - a.brings || b.worth - a.worth || (a.member.one.person < b.member.one.person ? -1 : 1),
      )[0]?.member;
  const complete = (): boolean =>
    teamAble({
      on,
      needs: asked.needs,
      members: team.map(({ one, role }) => ({ role, record: one.record })),
    }).length === 0;
  take({ one: leader, role: 'lead' });
  // A body that keeps no records yet is not asked for competence.
  if (!auditors.some(one => one.record !== undefined)) return team;
  while (!complete()) {
    if (team.length >= MOST_MEMBERS) return undefined;
    const next = best(auditors, 'auditor') ?? best(experts, 'expert');
    if (!next) return undefined;
    take(next);
  }
  return team;
}

const auditorsOf = (team: readonly Member[]): readonly Someone[] =>
  team.filter(({ role }) => role !== 'expert').map(({ one }) => one);

function said(team: readonly Member[], asked: ProposalQuestion, on: PlainDate): readonly string[] {
  const leader = team[0]?.one;
  const worth = team.map(({ one }) => worthOf(one, asked, on));
  const whole = wantedOf(asked.needs).size;
  const load = Math.max(...team.map(({ one }) => one.load));
  const experts = team.length - auditorsOf(team).length;
  return [
    team.length === 1
      ? 'one auditor covers all that is needed'
      : `${team.length} people cover all ${whole} needs together`,
    ...(experts === 0
      ? []
      : [
          `${experts === 1 ? 'one is a technical expert' : `${experts} are technical experts`}, whose time is not audit time`,
        ]),
    ...(leader?.knows === true ? ['the leader knows the client'] : []),
    ...(leader && leader.lead?.ledInARow === 0 && !leader.knows ? ['a new leader for this client'] : []),
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

/** Those who are able and free in a function on all these days. */
const freeAs = (
  people: readonly Someone[],
  act: 'lead' | 'audit' | 'expert',
  span: Run,
): readonly Someone[] =>
  people.filter(one => {
    const question = one[act];
    return question !== undefined && ableFor({ ...question, ...span }).length === 0;
  });

/** The best first; of each team the best day only, so that the choice is between people. */
export function proposeTeams(asked: ProposalQuestion): readonly Proposal[] {
  const found = new Map<string, Proposal>();
  for (const start of startDays(asked)) {
    const span = runFrom(start, Math.max(1, Math.ceil(asked.days)), asked);
    if (!span) continue;
    const free = {
      auditors: freeAs(asked.people, 'audit', span),
      experts: freeAs(asked.people, 'expert', span),
    };
    const leaders = freeAs(free.auditors, 'lead', span)
      .map(one => ({ one, ...worthOf(one, asked, span.from) }))
      .toSorted((a, b) => b.score - a.score || (a.one.person < b.one.person ? -1 : 1))
      .slice(0, MOST_LEADERS);
    for (const { one: leader } of leaders) {
      const team = completed(leader, free, asked, span.from);
      if (!team) continue;
      const each = Math.max(1, Math.ceil(asked.days / auditorsOf(team).length));
      const shorter = runFrom(span.from, each, asked);
      // Only days that everybody was asked about.
      const days = shorter && shorter.to <= span.to ? shorter : span;
      const early = (dayNumber(asked.latest) - dayNumber(days.to)) / 30;
      const score =
        team.reduce((sum, { one }) => sum + worthOf(one, asked, span.from).score, 0) / team.length -
        team.length * 12 +
        early;
      const key = team.map(({ one }) => one.person).join(' ');
      if ((found.get(key)?.score ?? Number.NEGATIVE_INFINITY) >= score) continue;
      found.set(key, {
        ...days,
        members: team.map(({ one, role }) => ({ person: one.person, role })),
        score: Math.round(score * 10) / 10,
        because: said(team, asked, span.from),
      });
    }
  }
  return [...found.values()]
    .toSorted((a, b) => b.score - a.score || (a.from < b.from ? -1 : 1))
    .slice(0, asked.most ?? 8);
}
