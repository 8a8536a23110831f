/** Outside certificates as rows, and the names of lead auditors beside them. */
import type { OutsideCertificate } from '@certwright/core/outside/outside-certificate.state';
import type { Tx } from '../platform/db/scoped.ts';
import type { Kept } from '../platform/events/kept.ts';

/** An organization holds some dozens of certificates in its life. */
export const MOST_CERTIFICATES = 500;

export const outsideCertificatesOf = (tx: Tx, org: string) =>
  tx
    .selectFrom('outside_certificate')
    .select(['id', 'version', 'pos', 'state'])
    .where('org', '=', org)
    .orderBy('pos', 'desc')
    .limit(MOST_CERTIFICATES)
    .$castTo<Kept<OutsideCertificate>>()
    .execute();

export const outsideCertificateById = (tx: Tx, org: string, id: string) =>
  tx
    .selectFrom('outside_certificate')
    .select(['id', 'version', 'pos', 'state'])
    .where('org', '=', org)
    .where('id', '=', id)
    .$castTo<Kept<OutsideCertificate>>()
    .executeTakeFirst();

/** Who led each visit of a certificate, as far as it is known. */
export const leadsOf = (tx: Tx, org: string, certificate: string) =>
  tx
    .selectFrom('outside_lead')
    .select(['visit', 'name'])
    .where('org', '=', org)
    .where('certificate', '=', certificate)
    .execute();

type Lead = { org: string; certificate: string; visit: string; name: string };
/** An empty name takes away what stood there. */
export async function putLead(tx: Tx, { name, ...of }: Lead): Promise<void> {
  if (name === '') await tx.deleteFrom('outside_lead').where('visit', '=', of.visit).execute();
  else
    await tx
      .insertInto('outside_lead')
      .values({ ...of, name })
      .onConflict(conflict => conflict.column('visit').doUpdateSet({ name }))
      .execute();
}
