/** What is read of an organization to take it out whole: its sealed events, its people, files, settings. */
import { sql } from 'kysely';
import type { AggregateTable } from '../platform/db/schema.gen.ts';
import type { Tx } from '../platform/db/scoped.ts';

export type Head = { readonly links: number; readonly head: string | null; readonly waiting: number };

/** The last link of the chain, and how many events wait for theirs. */
export async function chainHead(tx: Tx, org: string): Promise<Head> {
  const { rows } = await sql<Head>`
    select coalesce(max(s.seq), 0)::float8 as links,
      (select encode(hash, 'hex') from seal where org = ${org} order by seq desc limit 1) as head,
      (select count(*)::float8 from event e where e.org = ${org}
        and not exists (select from seal w where w.pos = e.pos)) as waiting
    from seal s where s.org = ${org}`.execute(tx);
  return rows[0] ?? { links: 0, head: null, waiting: 0 };
}

export type SealedEventRow = {
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
};

/** Events of one kind of record up to a link of the chain, stream by stream. */
export const sealedEvents = (
  tx: Tx,
  org: string,
  table: AggregateTable,
  upTo: number,
  place: { readonly stream: string; readonly version: number },
  limit: number,
) =>
  tx
    .selectFrom('event')
    .innerJoin('seal', 'seal.pos', 'event.pos')
    .select(['event.stream', 'event.version', 'event.type', 'event.data'])
    .where('event.org', '=', org)
    .where('seal.seq', '<=', upTo)
    .where(sql<boolean>`starts_with(event.stream, ${`${table}:`})`)
    .where(sql<boolean>`(event.stream, event.version) > (${place.stream}, ${place.version})`)
    .orderBy('event.stream')
    .orderBy('event.version')
    .limit(limit)
    .$castTo<SealedEventRow>()
    .execute();

/** Records that somebody else keeps and shares with this organization. */
export const sharedRecords = (tx: Tx, org: string, table: AggregateTable) =>
  tx
    .selectFrom(table)
    .select(['id', 'org', 'version', 'state'])
    .where('client', '=', org)
    .where('org', '!=', org)
    .where('shared', '=', true)
    .orderBy('pos')
    .execute();

export const filesKept = (tx: Tx, org: string, after: string, limit: number) =>
  tx
    .selectFrom('file')
    .select([
      'id',
      'name',
      'media_type as mediaType',
      'size',
      'sha256',
      'uploaded_by as uploadedBy',
      'uploaded_at as uploadedAt',
    ])
    .where('org', '=', org)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();

/** Everybody who is or was a member. */
export const peopleKept = (tx: Tx, org: string) =>
  tx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person')
    .select([
      'person.id',
      'person.name',
      'person.email',
      'membership.roles',
      'membership.own_roles as ownRoles',
      'membership.since',
      'membership.last_day as lastDay',
      'membership.limits',
    ])
    .where('membership.org', '=', org)
    .orderBy('person.id')
    .execute();

export const standardsKept = (tx: Tx, org: string) =>
  tx.selectFrom('own_edition_content').select('sha256').where('org', '=', org).orderBy('sha256').execute();

export const standardKept = (tx: Tx, org: string, sha256: string) =>
  tx
    .selectFrom('own_edition_content')
    .select(['sha256', 'edition', 'carried'])
    .where('org', '=', org)
    .where('sha256', '=', sha256)
    .executeTakeFirst();

export const crosswalksKept = (tx: Tx, org: string) =>
  tx
    .selectFrom('own_crosswalk')
    .select(['from_edition as from', 'to_edition as to', 'name', 'relations', 'brought_at as broughtAt'])
    .where('org', '=', org)
    .orderBy('from_edition')
    .orderBy('to_edition')
    .execute();

/** Settings; what is secret has no column here. */
export async function settingsKept(tx: Tx, org: string) {
  const [roles, webhooks, domains, providers, delegations, stations] = await Promise.all([
    tx
      .selectFrom('own_role')
      .select(['id', 'name', 'permissions', 'made_at as madeAt', 'ended_at as endedAt'])
      .where('org', '=', org)
      .orderBy('id')
      .execute(),
    tx
      .selectFrom('webhook')
      .select(['id', 'name', 'address', 'kinds', 'made_at as madeAt', 'ended_at as endedAt'])
      .where('org', '=', org)
      .orderBy('id')
      .execute(),
    tx
      .selectFrom('email_domain')
      .select(['domain', 'confirmed_at as confirmedAt', 'ended_at as endedAt'])
      .where('org', '=', org)
      .orderBy('domain')
      .execute(),
    tx
      .selectFrom('identity_provider')
      .select(['id', 'name', 'kind', 'newcomers', 'ended_at as endedAt'])
      .where('org', '=', org)
      .orderBy('id')
      .execute(),
    tx
      .selectFrom('delegation')
      .select([
        'id',
        'from_person as from',
        'to_person as to',
        'first_day as firstDay',
        'last_day as lastDay',
        'why',
        'ended_at as endedAt',
      ])
      .where('org', '=', org)
      .orderBy('id')
      .execute(),
    tx
      .selectFrom('station')
      .select(['id', 'name', 'made_at as madeAt', 'ended_at as endedAt'])
      .where('org', '=', org)
      .orderBy('id')
      .execute(),
  ]);
  return { roles, webhooks, domains, providers, delegations, stations };
}
