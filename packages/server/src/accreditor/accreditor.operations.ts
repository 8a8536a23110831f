/** Recognized accreditation bodies (the operator's), what they signed (handed in by a body), what somebody looked up. */
import { createHash, randomUUID } from 'node:crypto';
import {
  AccreditorInput,
  AccreditorView,
  LookUpInput,
  LookUpView,
  ProofInput,
  ProofView,
} from '@certwright/core/accreditor/accreditor.schema';
import { refuse } from '@certwright/core/kernel/decider';
import { Id } from '@certwright/core/kernel/schema';
import { parseAccreditation } from '@certwright/verify/accreditation-credential';
import { readToken } from '@certwright/verify/compact-token';
import { z } from 'zod';
import { ACCREDITATION } from '../body-aggregates.ts';
import { bodyDids } from '../certificate/certificate.reading.ts';
import { logged } from '../log/publish.ts';
import type { Act } from '../platform/events/act.ts';
import { stateOf } from '../platform/events/aggregate.ts';
import { recordEvent } from '../platform/events/event.store.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { scoped } from '../platform/db/scoped.ts';
import { operation, operatorOperation, publicOperation } from '../platform/http/operation.ts';
import { behindAccreditations } from './accreditor.reading.ts';
import {
  accreditorRows,
  documentsOf,
  dropAccreditor,
  heldAccreditation,
  heldAccreditations,
  insertLookUp,
  putAccreditor,
  putProof,
} from './accreditor.store.ts';

const PLATFORM = { role: 'app_platform' } as const;
/** For browsers, which a page lets ask no other host. */
const Document = z
  .unknown()
  .meta({ description: 'Its DID document as this server last saw it; null where it signed nothing here' });
const Rows = z.object({ rows: z.array(AccreditorView) });

const list = publicOperation({
  id: 'accreditor.list',
  method: 'get',
  path: '/accreditors',
  summary: 'Accreditation bodies whose signature this register takes for one, by the choice of its operator',
  input: z.object({}),
  output: z.object({ rows: z.array(AccreditorView.extend({ document: Document })) }),
  run: ({ shell }) =>
    scoped(shell.db, { role: 'app_public', readOnly: true }, async tx => {
      const rows = await accreditorRows(tx);
      const dids = rows.map(row => row.did);
      const documents = await documentsOf(tx, dids);
      return { rows: rows.map(row => ({ ...row, document: documents.get(row.did) ?? null })) };
    }),
});

const name = operatorOperation({
  id: 'accreditor.name',
  method: 'post',
  path: '/accreditors',
  summary: 'Recognize an accreditation body by the name under which it signs',
  input: AccreditorInput,
  output: Rows,
  run: ({ shell, at }, accreditor) =>
    scoped(shell.db, PLATFORM, async tx => {
      await putAccreditor(tx, { ...accreditor, since: at });
      return { rows: await accreditorRows(tx) };
    }),
});

const strike = operatorOperation({
  id: 'accreditor.strike',
  method: 'post',
  path: '/accreditors/strike',
  summary: 'Recognize an accreditation body no longer',
  input: AccreditorInput.pick({ did: true }),
  output: Rows,
  run: ({ shell }, { did }) =>
    scoped(shell.db, PLATFORM, async tx => {
      if (!(await dropAccreditor(tx, did))) throw new NotFound('accreditation body');
      return { rows: await accreditorRows(tx) };
    }),
});

const held = operatorOperation({
  id: 'accreditation.held',
  method: 'get',
  path: '/accreditations',
  summary: 'Accreditations that bodies of this register say they hold, and what stands behind each',
  input: z.object({}),
  output: z.object({
    rows: z.array(
      z.object({
        id: Id,
        body: z.string(),
        accreditedBy: z.string(),
        number: z.string(),
        proof: ProofView.nullable(),
        lookedUp: LookUpView.nullable(),
      }),
    ),
  }),
  run: ({ shell }) =>
    scoped(shell.db, { ...PLATFORM, readOnly: true }, async tx => {
      const rows = await heldAccreditations(tx);
      const orgs = [...new Set(rows.map(row => row.org))];
      const behind = new Map(
        await Promise.all(orgs.map(async org => [org, await behindAccreditations(tx, org)] as const)),
      );
      return {
        rows: rows.map(({ id, org, body, state: { content } }) => ({
          id,
          body,
          accreditedBy: content.accreditedBy,
          number: content.number,
          ...(behind.get(org)?.(id) ?? { proof: null, lookedUp: null }),
        })),
      };
    }),
});

const lookUp = operatorOperation({
  id: 'accreditation.look-up',
  method: 'post',
  path: '/accreditations/{id}/look-up',
  summary: 'Say who found an accreditation, on which day, in the accreditation body’s own list',
  refusals: ['dated-in-the-future'],
  input: LookUpInput,
  output: LookUpView,
  run: ({ shell, at, today }, { id, by, on, where }) =>
    scoped(shell.db, PLATFORM, async tx => {
      if (on > today) throw new Refused(refuse('dated-in-the-future', [], { on, today }));
      const row = await heldAccreditation(tx, id);
      if (!row) throw new NotFound('accreditation');
      const { number, accreditedBy } = row.state.content;
      const said = { person: by, looked_on: on, source: where, said_at: at };
      const of = { org: row.org, accreditation: id, number, accredited_by: accreditedBy };
      await insertLookUp(tx, { id: randomUUID(), ...of, ...said });
      return { by, on, where };
    }),
});

/** @returns who signed it. @throws Refused where it is no accreditation of this body under this number */
async function requireOwn(act: Act, token: string, number: string): Promise<string> {
  const unfit = (why: string) => new Refused(refuse('accreditation-proof-unfit', [], { why }));
  const read = readToken(token);
  if (!read.ok) throw unfit(read.sentence);
  const parsed = parseAccreditation(read.token.payload);
  if (!parsed.ok) throw unfit(`it is no whole accreditation. ${parsed.problems[0]?.sentence ?? ''}`);
  const { issuer, credentialSubject: subject } = parsed.value;
  const own = await bodyDids(act);
  if (!subject.ids.some(id => own.includes(id)))
    throw unfit(`it is for ${subject.ids.join(', ')}; you sign as ${own.join(', ')}`);
  if (own.includes(issuer.id)) throw unfit('you signed it yourself');
  if (subject.number !== number)
    throw unfit(`it is number ${subject.number}, this accreditation is ${number}`);
  return issuer.id;
}

const prove = operation({
  id: 'accreditation.prove',
  method: 'put',
  path: '/body/accreditations/{id}/proof',
  summary:
    'Hand in what the accreditation body signed; its keys and lists are asked at once, and every night',
  permission: 'body:set-up',
  refusals: ['accreditation-proof-unfit'],
  input: ProofInput,
  output: z.object({ issuer: z.string() }),
  run: async (act, { id, token }) => {
    const { state } = await stateOf(act, ACCREDITATION, id);
    const { number, accreditedBy } = state.content;
    const issuer = await requireOwn(act, token, number);
    const of = { accreditation: id, org: act.org, number, accredited_by: accreditedBy };
    await putProof(act.tx, { ...of, token, issuer, handed_at: act.at });
    const sha256 = createHash('sha256').update(token).digest('hex');
    await recordEvent(act, `accreditation_proof:${id}`, { type: 'AccreditationProved', issuer, sha256 });
    const head = { kind: 'accreditation', org: act.org, certification: null };
    await logged(
      act,
      { ...head, effectiveOn: act.today, recordedAt: act.at },
      { accreditation: id, signedBy: issuer, sha256 },
    );
    await act.jobs.send(act.tx, 'accreditation.look', { accreditation: id });
    return { issuer };
  },
});

export const ACCREDITOR_OPERATIONS = [list, name, strike, held, lookUp, prove] as const;
