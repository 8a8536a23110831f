/** What other areas read: who stands behind an accreditation, as far as this register knows. */
import { type Accredited, accreditationQuestions } from '@certwright/verify/accreditation-check';
import type { KitAccreditation } from '@certwright/verify/offline-kit';
import type { Tx } from '../platform/db/scoped.ts';
import { accreditorRows, goodProofs, lookUpsOf, newestLookUp, proofsOf } from './accreditor.store.ts';

/** What the accreditation body signed for the accreditation of this number, with its keys as they were looked at. */
export async function signedAccreditations(
  tx: Tx,
  org: string,
  claim: { readonly body: string; readonly number: string } | undefined,
): Promise<readonly KitAccreditation[]> {
  if (!claim) return [];
  const rows = await goodProofs(tx, org, claim.number);
  return rows
    .filter(row => row.accredited_by === claim.body)
    .map(({ token, document }) => ({ credential: token, didDocument: document }));
}

/** How the accreditation of a published certificate stands: signed, looked up, or claimed, and whether it covers it. */
export async function accreditationStanding(
  tx: Tx,
  certificate: Accredited,
  { org, on, today }: { readonly org: string; readonly on: string; readonly today: string },
) {
  const { accreditation } = certificate.credentialSubject;
  if (!accreditation) return null;
  const claim = { body: accreditation.body, number: accreditation.number ?? '' };
  const [accreditations, lookedUp, known] = await Promise.all([
    signedAccreditations(tx, org, claim),
    newestLookUp(tx, org, claim.number),
    accreditorRows(tx),
  ]);
  const lookUp =
    lookedUp?.accredited_by === claim.body
      ? { by: lookedUp.person, on: lookedUp.looked_on, where: lookedUp.source }
      : undefined;
  const sources = {
    accreditations,
    // Looked at by this server, every night anew.
    trustedDocuments: accreditations.map(one => one.didDocument),
    statusAnswered: true,
    accreditors: known.map(row => row.did),
    lookUp,
  };
  const questions = await accreditationQuestions(certificate, sources, { on, today });
  const found = questions.find(one => one.id === 'body-accredited');
  return {
    ...claim,
    standing: found?.standing ?? ('claimed' as const),
    answer: found?.answer ?? ('claimed' as const),
    sentence: found?.evidence ?? '',
  };
}

/** What stands behind each accreditation of a body, by its id. */
export async function behindAccreditations(tx: Tx, org: string) {
  const [proofs, lookUps, known] = await Promise.all([
    proofsOf(tx, org),
    lookUpsOf(tx, org),
    accreditorRows(tx),
  ]);
  const proofOf = new Map(proofs.map(row => [row.accreditation, row]));
  const lookUpOf = new Map(lookUps.map(row => [row.accreditation, row]));
  const dids = new Set(known.map(row => row.did));
  return (accreditation: string) => {
    const [proof, lookUp] = [proofOf.get(accreditation), lookUpOf.get(accreditation)];
    return {
      proof: proof
        ? {
            issuer: proof.issuer,
            state: proof.verdict as 'waiting' | 'good' | 'not-good',
            why: proof.why,
            handedAt: proof.handed_at,
            checkedAt: proof.checked_at,
            recognized: dids.has(proof.issuer),
          }
        : null,
      lookedUp: lookUp ? { by: lookUp.person, on: lookUp.looked_on, where: lookUp.source } : null,
    };
  };
}
