/** Recording findings, the client's answers, acceptance and verification. */
import { randomUUID } from 'node:crypto';
import {
  ANSWER_GUARDS,
  GRADES,
  RECORD_GUARDS,
  VERIFY_GUARDS,
} from '@certwright/core/finding/finding.decider';
import {
  AnswerInput,
  FindingView,
  JudgeInput,
  RecordInput,
  ReturnInput,
  VerifyInput,
} from '@certwright/core/finding/finding.schema';
import { refuse, refusalsOf } from '@certwright/core/kernel/decider';
import { iso17021 } from '@certwright/core/kernel/citation';
import { Id } from '@certwright/core/kernel/schema';
import { loadEdition } from '@certwright/standards/library';
import { z } from 'zod';
import { timesHere } from '../body/body.reading.ts';
import { AUDIT, FINDING } from '../body-aggregates.ts';
import { placedIn, requireEngagement } from '../engagement/engagement.ts';
import { naming } from '../party/people.ts';
import { begin, handle, stateOf } from '../platform/events/aggregate.ts';
import { happenedOn } from '../platform/events/dated.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { paged, pageOf, PageQuery } from '../platform/http/page.ts';
import { Written, written } from '../platform/http/written.ts';
import { findingById, findings } from './finding.store.ts';
import { findingView, peopleIn } from './finding.view.ts';

const record = operation({
  id: 'finding.record',
  method: 'post',
  path: '/findings',
  summary: 'Record a finding against a requirement, with its evidence (ISO/IEC 17021-1, 9.4.5)',
  permission: 'audit:conduct',
  refusals: [
    ...refusalsOf(RECORD_GUARDS),
    'requirement-not-audited',
    'recorder-not-on-team',
    'dated-in-the-future',
  ],
  input: RecordInput,
  output: Written,
  run: async (act, { on, ...input }) => {
    const { state: audit } = await stateOf(act, AUDIT, input.audit);
    if (!audit.team.some(member => member.person === act.person)) {
      throw new Refused(refuse('recorder-not-on-team', [iso17021('9.4.5')]));
    }
    const covered = audit.certifications.find(c => c.id === input.certification);
    const edition =
      covered?.edition === input.requirement.edition ? await loadEdition(covered.edition) : undefined;
    if (!edition?.requirements.some(r => r.key === input.requirement.key && r.assessable)) {
      throw new Refused(refuse('requirement-not-audited', [iso17021('9.4.5.2')], { ...input.requirement }));
    }
    const command = {
      type: 'Record',
      ...input,
      engagement: audit.engagement,
      reported: audit.phase === 'reported',
      by: act.person,
      on: happenedOn(act, on),
    } as const;
    const engagement = await requireEngagement(act, audit.engagement);
    return written(await begin(act, FINDING, randomUUID(), command, placedIn(engagement, false)));
  },
});

const list = operation({
  id: 'finding.list',
  method: 'get',
  path: '/findings',
  summary: 'Findings, newest first',
  permission: 'engagement:read',
  input: PageQuery.extend({
    audit: Id.optional(),
    engagement: Id.optional(),
    certification: Id.optional(),
    grade: z.enum(GRADES).optional(),
    phase: z.enum(['open', 'answered', 'returned', 'accepted', 'verified', 'noted']).optional(),
  }),
  output: pageOf(FindingView),
  run: async (act, input) => {
    const { rows, next } = paged(await findings(act.tx, input), input.limit);
    const person = await naming(act, rows.flatMap(peopleIn));
    return { rows: rows.map(row => findingView(row, person, act.today)), next };
  },
});

const get = operation({
  id: 'finding.get',
  method: 'get',
  path: '/findings/{id}',
  summary: 'One finding with its answer and what became of it',
  permission: 'engagement:read',
  input: z.object({ id: Id }),
  output: FindingView,
  run: async (act, { id }) => {
    const row = await findingById(act.tx, id);
    if (!row) throw new NotFound('finding');
    return findingView(row, await naming(act, peopleIn(row)), act.today);
  },
});

const answer = operation({
  id: 'finding.answer',
  method: 'post',
  path: '/findings/{id}/answer',
  summary: 'Answer a nonconformity: correction, cause, corrective action (ISO/IEC 17021-1, 9.4.9)',
  permission: 'finding:answer',
  refusals: [...refusalsOf(ANSWER_GUARDS), 'dated-before-the-finding', 'dated-in-the-future'],
  input: AnswerInput,
  output: Written,
  run: async (act, { id, on, ...input }) =>
    written(
      await handle(act, FINDING, id, { type: 'Answer', ...input, by: act.person, on: happenedOn(act, on) }),
    ),
});

const returnAnswer = operation({
  id: 'finding.return',
  method: 'post',
  path: '/findings/{id}/return',
  summary: 'Return an answer to the client, saying what is missing',
  permission: 'finding:judge',
  refusals: ['no-answer-to-judge', 'dated-before-the-finding', 'dated-in-the-future'],
  input: ReturnInput,
  output: Written,
  run: async (act, { id, why, on }) => {
    const { answerDays } = await timesHere(act);
    const said = { why, answerDays, by: act.person, on: happenedOn(act, on) };
    return written(await handle(act, FINDING, id, { type: 'ReturnAnswer', ...said }));
  },
});

const accept = operation({
  id: 'finding.accept',
  method: 'post',
  path: '/findings/{id}/accept',
  summary: 'Accept an answer (ISO/IEC 17021-1, 9.4.10)',
  permission: 'finding:judge',
  refusals: ['no-answer-to-judge', 'dated-before-the-finding', 'dated-in-the-future'],
  input: JudgeInput,
  output: Written,
  run: async (act, { id, on }) =>
    written(
      await handle(act, FINDING, id, { type: 'AcceptAnswer', by: act.person, on: happenedOn(act, on) }),
    ),
});

const verify = operation({
  id: 'finding.verify',
  method: 'post',
  path: '/findings/{id}/verify',
  summary: 'Verify that the corrective action was effective (ISO/IEC 17021-1, 9.4.10)',
  permission: 'finding:judge',
  refusals: [...refusalsOf(VERIFY_GUARDS), 'dated-before-the-finding', 'dated-in-the-future'],
  input: VerifyInput,
  output: Written,
  run: async (act, { id, evidence, on }) =>
    written(
      await handle(act, FINDING, id, { type: 'Verify', evidence, by: act.person, on: happenedOn(act, on) }),
    ),
});

export const FINDING_OPERATIONS = [record, list, get, answer, returnAnswer, accept, verify] as const;
