/** Certificates of bodies that are not here: recorded, corrected, renewed, ended. */
import { randomUUID } from 'node:crypto';
import { Id, Prose } from '@certwright/core/kernel/schema';
import { refuse, refusalsOf } from '@certwright/core/kernel/decider';
import { OUTSIDE_GUARDS } from '@certwright/core/outside/outside-certificate.guards';
import {
  OutsideCertificateRow,
  OutsideCertificateView,
  OutsideFactsInput,
} from '@certwright/core/outside/outside.schema';
import { z } from 'zod';
import { OUTSIDE_CERTIFICATE } from '../organization-aggregates.ts';
import type { Act } from '../platform/events/act.ts';
import { begin, handle } from '../platform/events/aggregate.ts';
import { happenedOn } from '../platform/events/dated.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { Written, written } from '../platform/http/written.ts';
import { requireEdition } from '../standard/adopted.ts';
import { outsideCertificateById, outsideCertificatesOf } from './outside.store.ts';
import { outsideRow, outsideView } from './outside.view.ts';

const ENDED = 'outside-certificate-ended';
const DATES = [...refusalsOf(OUTSIDE_GUARDS.Record), 'dated-in-the-future'];

type Facts = z.output<typeof OutsideFactsInput>;

/** The edition is one that is known, the document was issued already. @throws NotFound, Refused */
async function judged(act: Act, facts: Facts): Promise<Facts> {
  await requireEdition(act, facts.edition);
  happenedOn(act, facts.issuedOn);
  return facts;
}

const list = operation({
  id: 'outside.list',
  method: 'get',
  path: '/outside-certificates',
  summary: 'Certificates of bodies that are not here, last changed first, with what each asks next',
  permission: 'engagement:read',
  input: z.object({ ended: z.stringbool().default(false).meta({ description: 'Also those that ended' }) }),
  output: z.object({ rows: z.array(OutsideCertificateRow) }),
  run: async (act, { ended }) => {
    const rows = await outsideCertificatesOf(act.tx, act.org);
    const shown = rows.filter(row => ended || row.state.phase === 'held');
    return { rows: await Promise.all(shown.map(row => outsideRow(act, row))) };
  },
});

const get = operation({
  id: 'outside.get',
  method: 'get',
  path: '/outside-certificates/{id}',
  summary: 'One outside certificate with its cycle, visits, findings, deadlines and what was late',
  permission: 'engagement:read',
  input: z.object({ id: Id }),
  output: OutsideCertificateView,
  run: async (act, { id }) => {
    const row = await outsideCertificateById(act.tx, act.org, id);
    if (!row) throw new NotFound('outside certificate');
    return outsideView(act, row);
  },
});

const record = operation({
  id: 'outside.record',
  method: 'post',
  path: '/outside-certificates',
  summary: 'Record the certificate of a body that is not here, in the middle of its cycle or new',
  permission: 'outside:keep',
  refusals: ['outside-certificate-recorded', ...DATES],
  input: OutsideFactsInput,
  output: Written,
  run: async (act, input) => {
    const facts = await judged(act, input);
    const kept = await outsideCertificatesOf(act.tx, act.org);
    const name = ({ body, number, edition }: Pick<Facts, 'body' | 'number' | 'edition'>): string =>
      JSON.stringify([edition, number, body.toLowerCase()]);
    if (kept.some(({ state }) => state.phase === 'held' && name(state) === name(facts)))
      throw new Refused(refuse('outside-certificate-recorded'));
    const command = { type: 'Record', ...facts, by: act.person, on: act.today } as const;
    return written(await begin(act, OUTSIDE_CERTIFICATE, randomUUID(), command));
  },
});

const correct = operation({
  id: 'outside.correct',
  method: 'put',
  path: '/outside-certificates/{id}',
  summary: 'Correct what was written of an outside certificate; what it was stays in the trail',
  permission: 'outside:keep',
  refusals: [ENDED, ...DATES],
  input: OutsideFactsInput.extend({ id: Id }),
  output: Written,
  run: async (act, { id, ...input }) => {
    const facts = await judged(act, input);
    const command = { type: 'Correct', ...facts, by: act.person, on: act.today } as const;
    return written(await handle(act, OUTSIDE_CERTIFICATE, id, command));
  },
});

const renew = operation({
  id: 'outside.renew',
  method: 'post',
  path: '/outside-certificates/{id}/renew',
  summary: 'Record the certificate of the next cycle; the one before stays as it was',
  permission: 'outside:keep',
  refusals: [ENDED, ...refusalsOf(OUTSIDE_GUARDS.Renew), 'dated-in-the-future'],
  input: OutsideFactsInput.extend({ id: Id }),
  output: Written,
  run: async (act, { id, ...input }) => {
    const facts = await judged(act, input);
    const command = { type: 'Renew', ...facts, by: act.person, on: act.today } as const;
    return written(await handle(act, OUTSIDE_CERTIFICATE, id, command));
  },
});

const end = operation({
  id: 'outside.end',
  method: 'post',
  path: '/outside-certificates/{id}/end',
  summary: 'Note that an outside certificate stands no longer, and why',
  permission: 'outside:keep',
  refusals: [ENDED, 'dated-in-the-future'],
  input: z.object({ id: Id, why: Prose, on: OutsideFactsInput.shape.issuedOn.optional() }),
  output: Written,
  run: async (act, { id, why, on }) => {
    const command = { type: 'End', why, by: act.person, on: happenedOn(act, on) } as const;
    return written(await handle(act, OUTSIDE_CERTIFICATE, id, command));
  },
});

export const OUTSIDE_OPERATIONS = [list, record, get, correct, renew, end] as const;
