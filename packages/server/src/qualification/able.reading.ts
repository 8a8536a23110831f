/** Gathers once what is known about people and an engagement, then answers for each person and function why not. */
import { ableFor, type AbleQuestion, type Need, type Reason } from '@certwright/core/qualification/able';
import type { CompetenceRecord } from '@certwright/core/qualification/competence.state';
import type { BodyFunction } from '@certwright/core/qualification/function.table';
import type { EstablishedPolicy } from '@certwright/core/qualification/policy.decider';
import type { Tie } from '@certwright/rules/assignment/assignment';
import { declaredConsultancies, ledInARow, objectedTo, takenBetween } from '../audit/team.reading.ts';
import { timesHere } from '../body/body.reading.ts';
import { requireEngagement } from '../engagement/engagement.ts';
import { awayBetween } from '../planning/absence.reading.ts';
import type { Act } from '../platform/events/act.ts';
import { recordsOf, tiedTo } from './competence.store.ts';
import { policyOf } from './policy.reading.ts';

export type Asked = {
  readonly engagement: string;
  readonly from: string;
  readonly to: string;
  readonly needs: readonly Need[];
  /** The audit that somebody is named for, or whose team may neither review nor decide. */
  readonly audit?: string | undefined;
  readonly team?: readonly string[];
  /** Only these people; left out, everybody of the body. */
  readonly people?: readonly string[];
};

export type Ability = {
  readonly policy: EstablishedPolicy | undefined;
  readonly records: ReadonlyMap<string, { readonly id: string; readonly state: CompetenceRecord }>;
  /** What is asked about a person; other days may be put in, as long as they lie within those that were asked for. */
  readonly question: (person: string, act: BodyFunction) => AbleQuestion;
  readonly whyNot: (person: string, act: BodyFunction) => readonly Reason[];
};

type Reads = Pick<Act, 'tx' | 'org'>;

/** A name matches however it is written. */
const plain = (name: string): string => name.trim().toLowerCase();

export async function ability(act: Reads, asked: Asked): Promise<Ability> {
  const { engagement, from, to, audit, team = [], needs } = asked;
  const [chosen, rows, found, tied, declared, taken, led, objected, away, times] = await Promise.all([
    policyOf(act),
    recordsOf(act.tx, act.org, asked.people),
    requireEngagement(act, engagement),
    tiedTo(act.tx, engagement),
    declaredConsultancies(act, engagement),
    takenBetween(act, { from, to }, audit),
    ledInARow(act, engagement, from, audit),
    audit === undefined ? new Set<string>() : objectedTo(act, audit),
    awayBetween(act, { from, to }),
    timesHere(act),
  ]);
  // What happened before the body began to keep records rests on those that it had before.
  const policy = chosen && chosen.since <= to ? chosen : undefined;
  const records = new Map(rows.map(row => [row.person, { id: row.id, state: row.state }]));
  const byMembership = Map.groupBy(tied, one => one.person);
  const byDeclaration = Map.groupBy(declared, one => one.person);
  const client = plain(found.client_name);
  type Bare = Omit<Tie, 'client'>;
  const tiesOf = (person: string): readonly Bare[] => [
    ...(byMembership.get(person) ?? []).map(one => bare(one.tie, one.since, one.last_day)),
    ...(byDeclaration.get(person) ?? []).map(one => bare('consultancy', '0001-01-01', one.ended_on)),
    ...(records.get(person)?.state.ties ?? [])
      .filter(
        one =>
          one.engagement === engagement || (one.engagement === null && plain(one.organization) === client),
      )
      .map(one => bare(one.kind, one.from, one.until)),
  ];
  const assigns = (one: BodyFunction): boolean => one === 'audit' || one === 'lead-audit' || one === 'expert';
  const question = (person: string, one: BodyFunction): AbleQuestion => ({
    function: one,
    from,
    to,
    needs,
    policy,
    record: records.get(person)?.state,
    ties: tiesOf(person),
    consultancyYears: times.consultancyYears,
    onAuditTeam: team.includes(person),
    booked: assigns(one) ? (taken.get(person) ?? []) : [],
    away: assigns(one) ? (away.get(person) ?? []) : [],
    objected: assigns(one) && objected.has(person),
    ledInARow: led.person === person ? led.audits : 0,
  });
  return { policy, records, question, whyNot: (person, one) => ableFor(question(person, one)) };
}

const bare = (kind: Tie['kind'], from: string, until: string | null): Omit<Tie, 'client'> =>
  until === null ? { kind, from } : { kind, from, until };
