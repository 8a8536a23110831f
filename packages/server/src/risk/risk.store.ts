/** Methods, registers, lines and assets as rows. */
import type { Asset } from '@certwright/core/risk/asset.decider';
import type { OwnMethod } from '@certwright/core/risk/method.decider';
import type { RiskRegister } from '@certwright/core/risk/register.decider';
import type { Risk } from '@certwright/core/risk/risk.state';
import type { Recorded } from '@certwright/core/kernel/kept-record';
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';
import type { Kept } from '../platform/events/kept.ts';

/** Lines of one register; what is beyond is refused when it is recorded. */
export const MOST_LINES = 2_000;
const MOST = 5_000;

const of = (tx: Tx, org: string, table: 'asset' | 'risk_method' | 'risk_register') =>
  tx
    .selectFrom(table)
    .select(['id', 'version', 'pos', 'state'])
    .where('org', '=', org)
    .orderBy('id')
    .limit(MOST);

export const assetsOf = (tx: Tx, org: string) =>
  of(tx, org, 'asset').$castTo<Kept<Recorded<Asset>>>().execute();
export const methodsOf = (tx: Tx, org: string) =>
  of(tx, org, 'risk_method').$castTo<Kept<OwnMethod>>().execute();
export const registersOf = (tx: Tx, org: string) =>
  of(tx, org, 'risk_register').$castTo<Kept<Recorded<RiskRegister>>>().execute();

const risks = (tx: Tx, org: string) =>
  tx.selectFrom('risk').select(['id', 'version', 'pos', 'state']).where('org', '=', org);

/** In the order of their numbers. */
export const linesOf = (tx: Tx, org: string, register: string) =>
  risks(tx, org)
    .where('register', '=', register)
    .orderBy('number')
    .limit(MOST_LINES)
    .$castTo<Kept<Risk>>()
    .execute();

export const riskById = (tx: Tx, org: string, id: string) =>
  risks(tx, org).where('id', '=', id).$castTo<Kept<Risk>>().executeTakeFirst();

/** The number of the next line; whoever asks at the same time waits until this transaction ends. */
export async function nextNumber(tx: Tx, org: string, register: string): Promise<number> {
  await tx
    .selectFrom('risk_register')
    .select('id')
    .where('org', '=', org)
    .where('id', '=', register)
    .forUpdate()
    .execute();
  const last = await tx
    .selectFrom('risk')
    .select('number')
    .where('org', '=', org)
    .where('register', '=', register)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (last?.number ?? 0) + 1;
}

/** How many lines of each register stand alike, for its counts. */
export const standingCounts = (tx: Tx, org: string, today: string) =>
  tx
    .selectFrom('risk')
    .select([
      'register',
      'phase',
      'accepts',
      sql<boolean>`state->>'confirmed' = 'true'`.as('confirmed'),
      sql<string | null>`coalesce(state->'after'->>'band', state->'before'->>'band')`.as('band'),
      sql<boolean>`coalesce(review_on <= ${today}, false)`.as('due'),
      sql<boolean>`coalesce(accepted_until < ${today}, false)`.as('runOut'),
      sql<number>`count(*)::integer`.as('lines'),
    ])
    .where('org', '=', org)
    .where('phase', '<>', 'closed')
    .groupBy(['register', 'phase', 'accepts', 'confirmed', 'band', 'due', 'runOut'])
    .execute();

const open = (tx: Tx, org: string, limit: number) =>
  risks(tx, org)
    .where('phase', '<>', 'closed')
    .where(sql<boolean>`state->>'confirmed' = 'true'`)
    .limit(limit);

/** Lines of a person that are to be looked at again by a day. */
export const reviewsUntil = (tx: Tx, org: string, person: string, day: string, limit: number) =>
  open(tx, org, limit)
    .where('owner', '=', person)
    .where('review_on', '<=', day)
    .orderBy('review_on')
    .$castTo<Kept<Risk>>()
    .execute();

/** Lines that wait for the acceptance of a person: as their owner, or as leadership. */
export const acceptancesFor = (
  tx: Tx,
  org: string,
  who: { readonly person: string; readonly leads: boolean; readonly today: string },
  limit: number,
) =>
  open(tx, org, limit)
    .where(eb =>
      eb.or([
        eb('phase', '=', 'treated'),
        eb.and([eb('phase', '=', 'accepted'), eb('accepted_until', '<', who.today)]),
      ]),
    )
    .where(eb =>
      eb.or([
        eb.and([eb('accepts', '=', 'owner'), eb('owner', '=', who.person)]),
        ...(who.leads ? [eb('accepts', '=', 'leadership')] : []),
      ]),
    )
    .orderBy('pos', 'desc')
    .$castTo<Kept<Risk>>()
    .execute();

/** Lines with an open action of a person. */
export const withActionsOf = (tx: Tx, org: string, person: string, limit: number) => {
  const wanted = JSON.stringify([{ owner: person, done: null, dropped: null }]);
  return open(tx, org, limit)
    .where(sql<boolean>`state->'actions' @> ${wanted}::jsonb`)
    .$castTo<Kept<Risk>>()
    .execute();
};
