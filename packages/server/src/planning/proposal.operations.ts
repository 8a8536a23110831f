/** Teams and days proposed for one audit; a person takes one over, changes it, or does without. */
import { TEAM_ROLES } from '@certwright/core/audit/audit.state';
import { Id, PlainDate } from '@certwright/core/kernel/schema';
import { NamedPerson } from '@certwright/core/party/named.schema';
import { proposeTeams, type Someone } from '@certwright/core/planning/propose';
import { windowFor } from '@certwright/core/planning/window';
import { addDays, earlierOf } from '@certwright/rules/calendar-date';
import { z } from 'zod';
import { acceptedApplicationOf } from '../application/application.reading.ts';
import { sitesNow } from '../change/change.reading.ts';
import { auditOf, auditsOfEngagements, type StoredAudit } from '../audit/audit.reading.ts';
import { needsOf } from '../audit/needs.ts';
import { workload } from '../audit/team.reading.ts';
import { practiceHere, timesHere } from '../body/body.reading.ts';
import { CERTIFICATION } from '../body-aggregates.ts';
import { membersOf, naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { stateOf } from '../platform/events/aggregate.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { ability } from '../qualification/able.reading.ts';

const Proposed = z
  .object({
    from: z.string(),
    to: z.string(),
    members: z.array(z.object({ person: NamedPerson, role: z.enum(TEAM_ROLES) })),
    score: z.number(),
    because: z.array(z.string()),
  })
  .meta({ id: 'TeamProposal' });

/** Time to tell the client and for its objection, before the first day that is proposed. */
const NOTICE_DAYS = 14;
/** Where no rule sets an end: as far as one looks. */
const AHEAD = 120;
const AROUND = 45;

/** From today on inside the window of every certification that the audit covers; what is late is proposed soon. */
async function spanFor(act: Act, { state }: StoredAudit): Promise<{ earliest: string; latest: string }> {
  const soonest = addDays(act.today, NOTICE_DAYS);
  const [times, states] = await Promise.all([
    timesHere(act),
    Promise.all(state.certifications.map(one => stateOf(act, CERTIFICATION, one.id))),
  ]);
  const windows = states.flatMap(one => windowFor(one.state, state.kind, times) ?? []);
  const opens =
    windows
      .map(one => one.from)
      .toSorted()
      .at(-1) ?? soonest;
  const ends = windows.map(one => (one.latest >= soonest ? one.latest : one.limit)).toSorted()[0];
  const earliest = opens > soonest && (ends === undefined || opens <= ends) ? opens : soonest;
  const latest = ends === undefined || ends < earliest ? addDays(earliest, AHEAD) : ends;
  return { earliest, latest: earlierOf(latest, addDays(earliest, 370)) };
}

const propose = operation({
  id: 'planning.propose',
  method: 'get',
  path: '/audits/{id}/proposals',
  summary: 'Teams and days that satisfy every rule, ranked, each with what speaks for it',
  permission: 'competence:read',
  cost: 10,
  input: z.object({ id: Id, from: PlainDate.optional(), to: PlainDate.optional() }),
  output: z.object({ earliest: z.string(), latest: z.string(), rows: z.array(Proposed) }),
  run: async (act, { id, from, to }) => {
    const found = await auditOf(act, id);
    if (!found) throw new NotFound('audit');
    const { state } = found;
    const span = await spanFor(act, found);
    const earliest = from ?? span.earliest;
    const latest = to ?? span.latest;
    const needs = needsOf(state);
    const around = { from: addDays(earliest, -AROUND), to: addDays(latest, AROUND) };
    const asking = { engagement: state.engagement, audit: id, needs, from: earliest, to: latest };
    const [known, load, application, sites, audits, members, { calendar }] = await Promise.all([
      ability(act, asking),
      workload(act, around),
      acceptedApplicationOf(act, state.engagement),
      sitesNow(act, state.engagement),
      auditsOfEngagements(act, [state.engagement]),
      membersOf(act),
      practiceHere(act),
    ]);
    const last = audits.find(one => one.id !== id && one.state.team.length > 0);
    const knows = new Set(last?.state.team.map(one => one.person));
    // Who audits has the role; who has no account here is named, and cannot write the report.
    const auditors = new Set(members.filter(one => one.roles.includes('auditor')).map(one => one.id));
    const people = [...new Set([...auditors, ...known.records.keys()])].map(
      (person): Someone => ({
        person,
        ...(auditors.has(person)
          ? { lead: known.question(person, 'lead-audit'), audit: known.question(person, 'audit') }
          : { expert: known.question(person, 'expert') }),
        record: known.records.get(person)?.state,
        load: load.get(person) ?? 0,
        knows: knows.has(person),
      }),
    );
    const rows = proposeTeams({
      needs,
      people,
      days: state.plannedDays,
      earliest,
      latest,
      country: sites[0]?.country ?? '',
      language: application?.language ?? '',
      calendar,
    });
    const person = await naming(
      act,
      rows.flatMap(row => row.members.map(one => one.person)),
    );
    return {
      earliest,
      latest,
      rows: rows.map(row => ({
        ...row,
        because: [...row.because],
        members: row.members.map(one => ({ person: person(one.person), role: one.role })),
      })),
    };
  },
});

export const PROPOSAL_OPERATIONS = [propose] as const;
