/** Offers as rows, each version one. */
import type { Offer } from '@certwright/core/offer/offer.decider';
import { sql } from 'kysely';
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

export const offers = (
  tx: Tx,
  page: {
    after?: number | undefined;
    limit: number;
    phase?: string | undefined;
    engagement?: string | undefined;
  },
) =>
  joined(tx)
    .$if(page.after !== undefined, q => q.where('offer.pos', '<', page.after ?? 0))
    .$if(page.phase !== undefined, q => q.where('offer.phase', '=', page.phase ?? ''))
    .$if(page.engagement !== undefined, q => q.where('offer.engagement', '=', page.engagement ?? ''))
    .orderBy('offer.pos', 'desc')
    .limit(page.limit + 1)
    .execute();

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
