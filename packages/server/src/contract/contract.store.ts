/** Contracts as rows. */
import type { Contract } from '@certwright/core/contract/contract.decider';
import { sql } from 'kysely';
import { clientNamed } from '../engagement/engagement.reading.ts';
import { newestIds, oneOf, type Page, where } from '../platform/db/newest.ts';
import type { Tx } from '../platform/db/scoped.ts';

const joined = (tx: Tx) =>
  tx
    .selectFrom('contract')
    .innerJoin('engagement', 'engagement.id', 'contract.engagement')
    .innerJoin('org as body', 'body.id', 'engagement.cb_org')
    .select([
      'contract.id',
      'contract.version',
      'contract.pos',
      'contract.phase',
      'engagement.id as engagement',
      'engagement.cb_org',
      'engagement.client_org',
      'engagement.client_name',
      'body.name as body_name',
      sql<Contract>`contract.state`.as('state'),
    ]);

export type ContractRow = NonNullable<Awaited<ReturnType<typeof contractById>>>;

type Query = Page & {
  phase?: string | undefined;
  engagement?: string | undefined;
  edition?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  q?: string | undefined;
};

export async function contracts(tx: Tx, { phase, engagement, edition, from, to, q, ...page }: Query) {
  const ids = await newestIds(tx, 'contract', page, [
    ...where(phase, one => sql`phase = ${one}`),
    ...where(engagement, one => sql`engagement = ${one}::uuid`),
    ...where(edition, one => sql`state->'terms'->'editions' ? ${one}`),
    ...where(from, day => sql`concluded_on >= ${day}`),
    ...where(to, day => sql`concluded_on <= ${day}`),
    ...where(q || undefined, clientNamed),
  ]);
  return joined(tx).where('contract.id', '=', oneOf(ids)).orderBy('contract.pos', 'desc').execute();
}

export const contractById = (tx: Tx, id: string) =>
  joined(tx).where('contract.id', '=', id).executeTakeFirst();

/** Phases of all contracts of an engagement, and since when it has one elsewhere. */
export async function contractStanding(tx: Tx, engagement: string) {
  const [rows, row] = await Promise.all([
    tx
      .selectFrom('contract')
      .select(sql<Contract['phase']>`phase`.as('phase'))
      .where('engagement', '=', engagement)
      .execute(),
    tx.selectFrom('engagement').select('contract_elsewhere').where('id', '=', engagement).executeTakeFirst(),
  ]);
  return { contracts: rows, elsewhere: row?.contract_elsewhere ?? null };
}

export const contractNumbers = async (tx: Tx, org: string): Promise<ReadonlySet<string>> =>
  new Set(
    (await tx.selectFrom('contract').select('number').where('org', '=', org).execute()).flatMap(
      row => row.number ?? [],
    ),
  );
