/** Domains, identity providers, the people and groups of directories, and who is on the way, as rows. */
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';

export const domainsOf = (tx: Tx, org: string) =>
  tx
    .selectFrom('email_domain')
    .select(['id', 'domain', 'proof', 'confirmed_at as confirmedAt', 'confirmed_by as confirmedBy'])
    .where('org', '=', org)
    .where('ended_at', 'is', null)
    .orderBy('domain')
    .execute();

export const insertDomain = (
  tx: Tx,
  row: { id: string; org: string; domain: string; proof: string; claimed_at: string },
) => tx.insertInto('email_domain').values(row).execute();

/** @returns the domain that was confirmed now */
export const confirmDomain = (tx: Tx, id: string, by: 'dns' | 'operator', at: string) =>
  tx
    .updateTable('email_domain')
    .set({ confirmed_at: at, confirmed_by: by })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .where('confirmed_at', 'is', null)
    .returning(['id', 'org', 'domain'])
    .executeTakeFirst();

/** Claims of a domain that are not confirmed yet; under app_platform. */
export const claimsOf = (tx: Tx, domain: string) =>
  tx
    .selectFrom('email_domain')
    .innerJoin('org', 'org.id', 'email_domain.org')
    .select(['email_domain.id', 'email_domain.org', 'org.slug'])
    .where('domain', '=', domain)
    .where('confirmed_at', 'is', null)
    .where('ended_at', 'is', null)
    .execute();

/** The organization to which a domain belongs; under app_platform. */
export const ownerOf = (tx: Tx, domain: string) =>
  tx
    .selectFrom('email_domain')
    .select(['org'])
    .where('domain', '=', domain)
    .where('confirmed_at', 'is not', null)
    .where('ended_at', 'is', null)
    .executeTakeFirst();

export async function endDomain(tx: Tx, org: string, id: string, at: string): Promise<string | undefined> {
  const row = await tx
    .updateTable('email_domain')
    .set({ ended_at: at })
    .where('org', '=', org)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('domain')
    .executeTakeFirst();
  return row?.domain;
}

type NewProvider = {
  id: string;
  org: string;
  name: string;
  kind: string;
  settings: Readonly<Record<string, unknown>>;
  secret_sealed: string | null;
  newcomers: string[];
  made_at: string;
};
export const insertProvider = (tx: Tx, { settings, ...row }: NewProvider) =>
  tx
    .insertInto('identity_provider')
    .values({ ...row, settings: sql<never>`${JSON.stringify(settings)}::jsonb` })
    .execute();

export const providersOf = (tx: Tx, org: string) =>
  tx
    .selectFrom('identity_provider')
    .select(q => [
      'id',
      'name',
      'kind',
      'settings',
      'newcomers',
      'directory_by as directoryBy',
      'made_at as madeAt',
      q
        .selectFrom('external_identity as e')
        .select(n => n.fn.countAll<number>().as('n'))
        .whereRef('e.provider', '=', 'identity_provider.id')
        .where('e.active', '=', true)
        .as('people'),
    ])
    .where('org', '=', org)
    .where('ended_at', 'is', null)
    .orderBy('made_at')
    .execute();

const WHOLE = [
  'id',
  'org',
  'name',
  'kind',
  'settings',
  'secret_sealed as sealed',
  'newcomers',
  'directory_by as directoryBy',
] as const;

/** A provider that holds, with its secret; under app_platform. */
export const providerById = (tx: Tx, id: string) =>
  tx
    .selectFrom('identity_provider')
    .select(WHOLE)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
export type ProviderRow = NonNullable<Awaited<ReturnType<typeof providerById>>>;

/** The providers of the organization to which a domain belongs; under app_platform. */
export const providersOfDomain = (tx: Tx, domain: string) =>
  tx
    .selectFrom('identity_provider as p')
    .innerJoin('email_domain as d', 'd.org', 'p.org')
    .select(['p.id', 'p.name'])
    .where('d.domain', '=', domain)
    .where('d.confirmed_at', 'is not', null)
    .where('d.ended_at', 'is', null)
    .where('p.ended_at', 'is', null)
    .orderBy('p.made_at')
    .execute();

/** @returns whether there was one that holds */
export async function changeProvider(
  tx: Tx,
  { org, id }: { readonly org: string; readonly id: string },
  change: {
    newcomers?: string[];
    directory_hash?: string | null;
    directory_by?: string | null;
    ended_at?: string;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('identity_provider')
    .set(change)
    .where('org', '=', org)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The provider whose directory holds this token; under app_platform. */
export const providerOfDirectory = (tx: Tx, hash: string) =>
  tx
    .selectFrom('identity_provider')
    .select(WHOLE)
    .where('directory_hash', '=', hash)
    .where('ended_at', 'is', null)
    .executeTakeFirst();

const IDENTITY = [
  'id',
  'person',
  'subject',
  'user_name as userName',
  'external_id as externalId',
  'email',
  'name',
  'active',
  'provisioned',
  'made_at as madeAt',
  'changed_at as changedAt',
] as const;

const identities = (tx: Tx, provider: string) =>
  tx.selectFrom('external_identity').select(IDENTITY).where('provider', '=', provider);

export const identitiesOf = (tx: Tx, provider: string) =>
  identities(tx, provider).orderBy('made_at').execute();
export type Identity = Awaited<ReturnType<typeof identitiesOf>>[number];

export const identityById = (tx: Tx, provider: string, id: string) =>
  identities(tx, provider).where('id', '=', id).executeTakeFirst();
export const identityBySubject = (tx: Tx, provider: string, subject: string) =>
  identities(tx, provider).where('subject', '=', subject).executeTakeFirst();
/** Somebody whom the directory announced and who has not come yet. */
export const expectedIdentity = (tx: Tx, provider: string, email: string) =>
  identities(tx, provider).where('email', '=', email).where('subject', 'is', null).executeTakeFirst();
export const identityByUserName = (tx: Tx, provider: string, userName: string) =>
  identities(tx, provider).where(sql`lower(user_name)`, '=', userName.toLowerCase()).executeTakeFirst();

type NewIdentity = {
  id: string;
  org: string;
  provider: string;
  person: string;
  subject: string | null;
  user_name: string | null;
  external_id: string | null;
  email: string;
  name: string;
  active: boolean;
  provisioned: boolean;
  made_at: string;
  changed_at: string;
};
export const insertIdentity = (tx: Tx, row: NewIdentity) =>
  tx.insertInto('external_identity').values(row).execute();
export const changeIdentity = (
  tx: Tx,
  id: string,
  change: Partial<Omit<NewIdentity, 'id' | 'org' | 'provider'>>,
) => tx.updateTable('external_identity').set(change).where('id', '=', id).execute();
export const dropIdentity = (tx: Tx, id: string) =>
  tx.deleteFrom('external_identity').where('id', '=', id).execute();

export const groupsOf = (tx: Tx, provider: string) =>
  tx
    .selectFrom('directory_group')
    .select([
      'id',
      'name',
      'external_id as externalId',
      'roles',
      'members',
      'made_at as madeAt',
      'changed_at as changedAt',
    ])
    .where('provider', '=', provider)
    .orderBy('name')
    .execute();
export type Group = Awaited<ReturnType<typeof groupsOf>>[number];

/** Groups of all providers of an organization that hold. */
export const groupsIn = (tx: Tx, org: string) =>
  tx
    .selectFrom('directory_group as g')
    .innerJoin('identity_provider as p', 'p.id', 'g.provider')
    .select(['g.id', 'g.name', 'g.roles', 'g.members', 'g.provider', 'p.name as of'])
    .where('g.org', '=', org)
    .where('p.ended_at', 'is', null)
    .orderBy('g.name')
    .limit(500)
    .execute();

type NewGroup = {
  id: string;
  org: string;
  provider: string;
  name: string;
  external_id: string | null;
  roles: string[];
  members: string[];
  made_at: string;
  changed_at: string;
};
export const insertGroup = (tx: Tx, row: NewGroup) => tx.insertInto('directory_group').values(row).execute();
export const changeGroup = (
  tx: Tx,
  id: string,
  change: Partial<Pick<NewGroup, 'name' | 'external_id' | 'roles' | 'members' | 'changed_at'>>,
) => tx.updateTable('directory_group').set(change).where('id', '=', id).execute();
export const dropGroup = (tx: Tx, id: string) =>
  tx.deleteFrom('directory_group').where('id', '=', id).execute();

type NewTry = {
  id: string;
  org: string;
  provider: string;
  browser_hash: string;
  sent: Readonly<Record<string, unknown>>;
  next: string;
  proving: boolean;
  made_at: string;
};
/** Keeps a try, and lets go of those that nobody came back from. */
export async function insertTry(tx: Tx, { sent, ...row }: NewTry): Promise<void> {
  await tx
    .deleteFrom('sign_on_try')
    .where('made_at', '<', sql<string>`${row.made_at}::timestamptz - interval '1 day'`)
    .execute();
  await tx
    .insertInto('sign_on_try')
    .values({ ...row, sent: sql<never>`${JSON.stringify(sent)}::jsonb` })
    .execute();
}

const MINUTES = 15;
/** Takes a try out, once; `arrived` says whether an answer already came for it. */
export const takeTry = (tx: Tx, id: string, at: string) =>
  tx
    .deleteFrom('sign_on_try')
    .where('id', '=', id)
    .where('made_at', '>', sql<string>`${at}::timestamptz - make_interval(mins => ${sql.lit(MINUTES)})`)
    .returning(['org', 'provider', 'browser_hash as browserHash', 'sent', 'next', 'proving', 'arrived'])
    .executeTakeFirst();

/** Puts it back with what arrived, for the step that knows the browser. */
export const putArrived = (
  tx: Tx,
  { id, arrived, made_at, ...row }: Omit<NewTry, 'sent'> & { arrived: unknown },
) =>
  tx
    .insertInto('sign_on_try')
    .values({
      ...row,
      id,
      made_at,
      sent: sql<never>`'{}'::jsonb`,
      arrived: sql<never>`${JSON.stringify(arrived)}::jsonb`,
    })
    .execute();
