/** Domains on which bodies host their keys themselves. */
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';

/** All domains of a body, the newest first. */
export const domainsOf = (tx: Tx, org: string) =>
  tx
    .selectFrom('body_domain')
    .selectAll()
    .where('org', '=', org)
    .orderBy('stated_at', 'desc')
    .limit(100)
    .execute();
export type DomainRow = Awaited<ReturnType<typeof domainsOf>>[number];

export const currentDomain = (tx: Tx, org: string): Promise<DomainRow | undefined> =>
  tx
    .selectFrom('body_domain')
    .selectAll()
    .where('org', '=', org)
    .where('ended_at', 'is', null)
    .executeTakeFirst();

/** The file that was found last under a name of a body; undefined where there never was one. */
export const documentFound = (tx: Tx, org: string, did: string) =>
  tx
    .selectFrom('body_domain')
    .select('document')
    .where('org', '=', org)
    .where('did', '=', did)
    .where('document', 'is not', null)
    .orderBy('stated_at', 'desc')
    .limit(1)
    .executeTakeFirst();

/** The name for which a file is offered, as anybody may know. */
export const offeredName = (tx: Tx, org: string) =>
  tx
    .selectFrom('body_domain')
    .select('did')
    .where('org', '=', org)
    .where('ended_at', 'is', null)
    .executeTakeFirst();

/** The file that was found last under a name, whoever's it was, as anybody may know. */
export const lastSeen = (tx: Tx, did: string) =>
  tx
    .selectFrom('body_domain')
    .select(['org', 'document', 'good_at', 'found', 'ended_at'])
    .where('did', '=', did)
    .where('document', 'is not', null)
    .orderBy('good_at', 'desc')
    .limit(1)
    .executeTakeFirst();

export const insertDomain = (
  tx: Tx,
  row: { id: string; org: string; domain: string; did: string; stated_at: string },
) => tx.insertInto('body_domain').values(row).execute();

export const endDomain = (tx: Tx, org: string, id: string, at: string) =>
  tx.updateTable('body_domain').set({ ended_at: at }).where('org', '=', org).where('id', '=', id).execute();

type Look = {
  readonly looked_at: string;
  readonly found: string;
  readonly detail: string;
  readonly good_at?: string;
  readonly confirmed_at?: string;
  readonly seen_sha256?: string;
};
export const keepLook = (tx: Tx, id: string, look: Look, document: object | undefined) =>
  tx
    .updateTable('body_domain')
    .set({ ...look, ...(document ? { document: sql`${JSON.stringify(document)}::jsonb` } : {}) })
    .where('id', '=', id)
    .execute();

/** Every domain that is to be looked at. */
export const domainsInUse = (tx: Tx) =>
  tx
    .selectFrom('body_domain')
    .select(['org', 'id', 'did'])
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute();
