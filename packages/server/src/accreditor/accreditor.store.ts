/** Recognized accreditation bodies, what was signed, and who looked something up. */
import type { Accreditation } from '@certwright/core/body/accreditation.decider';
import type { Recorded } from '@certwright/core/kernel/kept-record';
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';

/** There are about a hundred accreditation bodies in the world. */
const MOST = 2_000;

export const accreditorRows = (tx: Tx) =>
  tx
    .selectFrom('accreditor')
    .select(['did', 'name', 'since'])
    .orderBy('name')
    .orderBy('did')
    .limit(MOST)
    .execute();

/** The keys of signers, by their names, as they were last looked at. */
export async function documentsOf(tx: Tx, dids: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
  if (dids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('accreditation_proof')
    .distinctOn('issuer')
    .select(['issuer', 'document'])
    .where('issuer', 'in', [...dids])
    .where('verdict', '=', 'good')
    .orderBy('issuer')
    .orderBy('checked_at', 'desc')
    .execute();
  return new Map(rows.map(row => [row.issuer, row.document]));
}

export const putAccreditor = (tx: Tx, row: { did: string; name: string; since: string }) =>
  tx
    .insertInto('accreditor')
    .values(row)
    .onConflict(c => c.column('did').doUpdateSet({ name: row.name }))
    .execute();

export async function dropAccreditor(tx: Tx, did: string): Promise<boolean> {
  const dropped = await tx.deleteFrom('accreditor').where('did', '=', did).executeTakeFirst();
  return dropped.numDeletedRows > 0n;
}

export type NewProof = {
  readonly accreditation: string;
  readonly org: string;
  readonly number: string;
  readonly accredited_by: string;
  readonly token: string;
  readonly issuer: string;
  readonly handed_at: string;
};

/** In the place of one that was handed in before; it waits until it was looked at. */
export function putProof(tx: Tx, proof: NewProof) {
  const row = { ...proof, verdict: 'waiting', why: '', document: null, checked_at: null };
  const { accreditation: _, org: __, ...renewed } = row;
  return tx
    .insertInto('accreditation_proof')
    .values(row)
    .onConflict(c => c.column('accreditation').doUpdateSet(renewed))
    .execute();
}

export const proofRow = (tx: Tx, accreditation: string) =>
  tx
    .selectFrom('accreditation_proof')
    .selectAll()
    .where('accreditation', '=', accreditation)
    .executeTakeFirst();

export const proofIds = async (tx: Tx): Promise<readonly string[]> =>
  (await tx.selectFrom('accreditation_proof').select('accreditation').orderBy('accreditation').execute()).map(
    row => row.accreditation,
  );

/** Keeps what was found of the token that was looked at; one that was handed in meanwhile is another. */
export const keepVerdict = (
  tx: Tx,
  of: { accreditation: string; token: string },
  found: {
    verdict: 'waiting' | 'good' | 'not-good';
    why: string;
    document: object | null;
    checked_at: string;
  },
) =>
  tx
    .updateTable('accreditation_proof')
    .set({ ...found, document: found.document && sql`${JSON.stringify(found.document)}::jsonb` })
    .where('accreditation', '=', of.accreditation)
    .where('token', '=', of.token)
    .execute();

export const proofsOf = (tx: Tx, org: string) =>
  tx.selectFrom('accreditation_proof').selectAll().where('org', '=', org).limit(MOST).execute();

/** Good ones, by the number that a certificate claims. */
export const goodProofs = (tx: Tx, org: string, number: string) =>
  tx
    .selectFrom('accreditation_proof')
    .select(['token', 'document', 'accredited_by'])
    .where('org', '=', org)
    .where('number', '=', number)
    .where('verdict', '=', 'good')
    .orderBy('handed_at', 'desc')
    .limit(16)
    .execute();

export const insertLookUp = (
  tx: Tx,
  row: {
    id: string;
    org: string;
    accreditation: string;
    number: string;
    accredited_by: string;
    person: string;
    looked_on: string;
    source: string;
    said_at: string;
  },
) => tx.insertInto('accreditation_look_up').values(row).execute();

export const lookUpsOf = (tx: Tx, org: string) =>
  tx
    .selectFrom('accreditation_look_up')
    .selectAll()
    .where('org', '=', org)
    .orderBy('looked_on')
    .limit(MOST)
    .execute();

/** The newest word about an accreditation. */
export const newestLookUp = (tx: Tx, org: string, number: string) =>
  tx
    .selectFrom('accreditation_look_up')
    .select(['person', 'looked_on', 'source', 'accredited_by'])
    .where('org', '=', org)
    .where('number', '=', number)
    .orderBy('looked_on', 'desc')
    .orderBy('said_at', 'desc')
    .limit(1)
    .executeTakeFirst();

export type HeldAccreditation = {
  readonly id: string;
  readonly org: string;
  readonly state: Recorded<Accreditation>;
};

/** All that bodies here say they hold today; for the operator. */
export const heldAccreditations = (tx: Tx) =>
  tx
    .selectFrom('accreditation')
    .innerJoin('org', 'org.id', 'accreditation.org')
    .select(['accreditation.id', 'accreditation.org', 'org.name as body', 'accreditation.state'])
    .where('accreditation.phase', '=', 'current')
    .orderBy('org.name')
    .orderBy('accreditation.id')
    .limit(MOST)
    .$castTo<HeldAccreditation & { readonly body: string }>()
    .execute();

export const heldAccreditation = (tx: Tx, id: string) =>
  tx
    .selectFrom('accreditation')
    .select(['id', 'org', 'state'])
    .where('id', '=', id)
    .where('phase', '=', 'current')
    .$castTo<HeldAccreditation>()
    .executeTakeFirst();
