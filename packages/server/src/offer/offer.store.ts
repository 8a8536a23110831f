/** Offers as rows, each version one. */
import type { Offer } from '@certwright/core/offer/offer.decider';
import { type RawBuilder, sql } from 'kysely';
import { type Narrowed, narrowedBy } from '../engagement/engagement.reading.ts';
import { newestIds, oneOf, type Page, where } from '../platform/db/newest.ts';
import type { Tx } from '../platform/db/scoped.ts';

const joined = (tx: Tx) =>
  tx
    .selectFrom('offer')
    .innerJoin('engagement', 'engagement.id', 'offer.engagement')
    .innerJoin('org as body', 'body.id', 'engagement.cb_org')
    .select([
      'offer.id',
      'offer.version',
      'offer.pos',
      'offer.phase',
      'offer.number',
      'offer.issue',
      'engagement.id as engagement',
      'engagement.cb_org',
      'engagement.client_org',
      'engagement.client_name',
      'body.name as body_name',
      sql<Offer>`offer.state`.as('state'),
    ]);

export type OfferRow = NonNullable<Awaited<ReturnType<typeof offerById>>>;

type Query = Page &
  Narrowed & {
    /** As it is shown: what was sent and lapsed since is `lapsed`. */
    phase?: string | undefined;
  };

const lapsed = (today: string) => sql<boolean>`(phase = 'sent' and valid_until < ${today})`;
const shownAs = (phase: string, today: string): RawBuilder<boolean> =>
  phase === 'lapsed' ? lapsed(today) : sql`phase = ${phase} and not ${lapsed(today)}`;

export async function offers(tx: Tx, today: string, { phase, limit, after, ...asked }: Query) {
  const ids = await newestIds(tx, 'offer', { limit, after }, [
    ...where(phase, one => shownAs(one, today)),
    ...narrowedBy(asked, { editions: sql`state->'terms'->'editions'`, day: sql`sent_on` }),
  ]);
  return joined(tx).where('offer.id', '=', oneOf(ids)).orderBy('offer.pos', 'desc').execute();
}

export const offerById = (tx: Tx, id: string) => joined(tx).where('offer.id', '=', id).executeTakeFirst();

/** The version of an engagement's offers that was written last. */
export const latestOffer = (tx: Tx, engagement: string) =>
  joined(tx)
    .where('offer.engagement', '=', engagement)
    .orderBy('offer.number', 'desc')
    .orderBy('offer.issue', 'desc')
    .limit(1)
    .executeTakeFirst();

export const sentOffers = (tx: Tx, engagement: string) =>
  joined(tx).where('offer.engagement', '=', engagement).where('offer.phase', '=', 'sent').execute();

export const offerNumbers = async (tx: Tx, org: string): Promise<ReadonlySet<string>> =>
  new Set(
    (
      await tx
        .selectFrom('offer')
        .select('number')
        .distinct()
        .where('org', '=', org)
        .where('number', 'is not', null)
        .execute()
    ).flatMap(row => row.number ?? []),
  );
