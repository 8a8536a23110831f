/** What happens in the cycle of an outside certificate: visits, findings, the next visit, changes that the body is told. */
import { randomUUID } from 'node:crypto';
import { Id } from '@certwright/core/kernel/schema';
import { OUTSIDE_GUARDS } from '@certwright/core/outside/outside-certificate.guards';
import {
  type OutsideCommand,
  type OutsideFinding,
  findingOf,
  visitOf,
} from '@certwright/core/outside/outside-certificate.state';
import {
  OutsideAnswerInput,
  OutsideChangeInput,
  OutsideCloseInput,
  OutsideFindingInput,
  OutsideLeadInput,
  OutsidePlanInput,
  OutsideTakeOverInput,
  OutsideTellInput,
  OutsideVisitInput,
} from '@certwright/core/outside/outside.schema';
import { refuse } from '@certwright/core/kernel/decider';
import { iso9001 } from '@certwright/core/kernel/citation';
import { z } from 'zod';
import { filesNamed } from '../evidence/file.reading.ts';
import { raiseNonconformity } from '../nonconformity/nonconformity.reading.ts';
import { OUTSIDE_CERTIFICATE } from '../organization-aggregates.ts';
import { isMember } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { handle, stateOf } from '../platform/events/aggregate.ts';
import { happenedOn } from '../platform/events/dated.ts';
import { recordEvent } from '../platform/events/event.store.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { Written, written } from '../platform/http/written.ts';
import { requireEdition, requireRequirements } from '../standard/adopted.ts';
import { putLead } from './outside.store.ts';

const refusalsOf = (of: OutsideCommand['type'], ...more: string[]): string[] => [
  ...new Set(['outside-certificate-ended', ...OUTSIDE_GUARDS[of].map(one => one.refused), ...more]),
];
const FUTURE = 'dated-in-the-future';

const step = (act: Act, id: string, command: OutsideCommand) =>
  handle(act, OUTSIDE_CERTIFICATE, id, command).then(written);
const by = (act: Act, on?: string) => ({ by: act.person, on: happenedOn(act, on) });

/** Where something new gets its id, beside that of the certificate. */
const Made = Written.extend({ made: Id }).meta({ id: 'WrittenInside' });

const recordVisit = operation({
  id: 'outside.record-visit',
  method: 'post',
  path: '/outside-certificates/{id}/visits',
  summary: 'Record a visit of the outside body with its true dates and its report',
  permission: 'outside:keep',
  refusals: refusalsOf('RecordVisit', FUTURE),
  input: OutsideVisitInput,
  output: Made,
  run: async (act, { id, lead, ...said }) => {
    happenedOn(act, said.to);
    if (said.report !== null && (await filesNamed(act, [said.report])).length === 0)
      throw new NotFound('file');
    const made = randomUUID();
    const answer = await step(act, id, { type: 'RecordVisit', visit: { ...said, id: made }, ...by(act) });
    if (lead !== '') await putLead(act.tx, { org: act.org, certificate: id, visit: made, name: lead });
    return { ...answer, made };
  },
});

const nameLead = operation({
  id: 'outside.name-lead',
  method: 'put',
  path: '/outside-certificates/{id}/visits/{visit}/lead',
  summary: 'Write down who led the audit team of a visit, or take the name away with an empty one',
  permission: 'outside:keep',
  input: OutsideLeadInput,
  output: z.object({ visit: Id }),
  run: async (act, { id, visit, lead }) => {
    const { state } = await stateOf(act, OUTSIDE_CERTIFICATE, id);
    if (!visitOf(state, visit)) throw new NotFound('visit');
    await putLead(act.tx, { org: act.org, certificate: id, visit, name: lead });
    await recordEvent(act, `outside_lead:${visit}`, { type: lead === '' ? 'LeadTakenAway' : 'LeadNamed' });
    return { visit };
  },
});

/** The place in the edition of the certificate. @throws NotFound */
async function placeOf(act: Act, id: string, key: string | null): Promise<OutsideFinding['requirement']> {
  if (key === null) return null;
  const { state } = await stateOf(act, OUTSIDE_CERTIFICATE, id);
  const edition = await requireEdition(act, state.edition);
  if (!edition.requirements.some(one => one.key === key)) throw new NotFound('requirement');
  return { edition: state.edition, key };
}

const recordFinding = operation({
  id: 'outside.record-finding',
  method: 'post',
  path: '/outside-certificates/{id}/findings',
  summary: 'Record a finding of a visit of the outside body, also one that was answered or closed long ago',
  permission: 'outside:keep',
  refusals: refusalsOf('RecordFinding', FUTURE),
  input: OutsideFindingInput,
  output: Made,
  run: async (act, { id, requirement: key, ...said }) => {
    for (const day of [said.answeredOn, said.closedOn]) happenedOn(act, day ?? undefined);
    const made = randomUUID();
    const finding = { ...said, id: made, requirement: await placeOf(act, id, key) };
    return { ...(await step(act, id, { type: 'RecordFinding', finding, ...by(act) })), made };
  },
});

const answer = operation({
  id: 'outside.answer',
  method: 'post',
  path: '/outside-certificates/{id}/findings/{finding}/answer',
  summary: 'Note that a finding was answered to the body',
  permission: 'finding:answer',
  refusals: refusalsOf('Answer', FUTURE),
  input: OutsideAnswerInput,
  output: Written,
  run: (act, { id, finding, on }) => step(act, id, { type: 'Answer', finding, ...by(act, on) }),
});

const close = operation({
  id: 'outside.close',
  method: 'post',
  path: '/outside-certificates/{id}/findings/{finding}/close',
  summary: 'Note that the body closed a finding',
  permission: 'finding:answer',
  refusals: refusalsOf('Close', FUTURE),
  input: OutsideCloseInput,
  output: Written,
  run: (act, { id, finding, on }) => step(act, id, { type: 'Close', finding, ...by(act, on) }),
});

const takeOver = operation({
  id: 'outside.take-over',
  method: 'post',
  path: '/outside-certificates/{id}/findings/{finding}/take-over',
  summary: 'Take a finding over as a nonconformity of your own, to treat it with cause and action',
  permission: 'nonconformity:handle',
  refusals: refusalsOf('TakeOver', 'edition-not-adopted', 'owner-not-a-member'),
  input: OutsideTakeOverInput,
  output: Written.extend({ nonconformity: Id }).meta({ id: 'WrittenTakenOver' }),
  run: async (act, { id, finding, evidence, owner }) => {
    const { state } = await stateOf(act, OUTSIDE_CERTIFICATE, id);
    const nonconformity = randomUUID();
    const command = { type: 'TakeOver', finding, nonconformity, ...by(act) } as const;
    const answered = await step(act, id, command);
    const found = findingOf(state, finding);
    const visit = found && visitOf(state, found.visit);
    if (!found || !visit || found.grade === 'opportunity') throw new NotFound('finding');
    if (owner !== null && !(await isMember(act, owner)))
      throw new Refused(refuse('owner-not-a-member', [iso9001('5.3')]));
    if (found.requirement) await requireRequirements(act, [found.requirement]);
    await raiseNonconformity(act, nonconformity, {
      source: 'external-audit',
      grade: found.grade,
      statement: found.statement,
      evidence:
        evidence ||
        `Report of ${state.body} on the visit that ended on ${visit.to}, certificate ${state.number}`,
      requirement: found.requirement,
      audit: null,
      owner,
      dueOn: found.dueOn,
      by: act.person,
      on: visit.to,
    });
    return { ...answered, nonconformity };
  },
});

const plan = operation({
  id: 'outside.plan-visit',
  method: 'put',
  path: '/outside-certificates/{id}/next-visit',
  summary: 'Note when the outside body comes next; a later date takes the place of an earlier one',
  permission: 'outside:keep',
  refusals: refusalsOf('PlanVisit'),
  input: OutsidePlanInput,
  output: Written,
  run: (act, { id, kind, from, to }) => step(act, id, { type: 'PlanVisit', kind, from, to, ...by(act) }),
});

const prepare = operation({
  id: 'outside.prepare',
  method: 'post',
  path: '/outside-certificates/{id}/next-visit/prepared',
  summary: 'Note that the next visit is prepared',
  permission: 'outside:keep',
  refusals: refusalsOf('Prepare'),
  input: z.object({ id: Id }),
  output: Written,
  run: (act, { id }) => step(act, id, { type: 'Prepare', ...by(act) }),
});

const noteChange = operation({
  id: 'outside.note-change',
  method: 'post',
  path: '/outside-certificates/{id}/changes',
  summary: 'Note a change that the outside body has to be told of',
  permission: 'outside:keep',
  refusals: refusalsOf('NoteChange'),
  input: OutsideChangeInput,
  output: Made,
  run: async (act, { id, what, changesOn }) => {
    const made = randomUUID();
    const command = { type: 'NoteChange', change: made, what, changesOn, ...by(act) } as const;
    return { ...(await step(act, id, command)), made };
  },
});

const tellChange = operation({
  id: 'outside.tell-change',
  method: 'post',
  path: '/outside-certificates/{id}/changes/{change}/tell',
  summary: 'Note that the outside body was told of a change',
  permission: 'outside:keep',
  refusals: refusalsOf('TellChange', FUTURE),
  input: OutsideTellInput,
  output: Written,
  run: (act, { id, change, on }) => step(act, id, { type: 'TellChange', change, ...by(act, on) }),
});

export const OUTSIDE_VISIT_OPERATIONS = [
  recordVisit,
  nameLead,
  recordFinding,
  answer,
  close,
  takeOver,
  plan,
  prepare,
  noteChange,
  tellChange,
] as const;
