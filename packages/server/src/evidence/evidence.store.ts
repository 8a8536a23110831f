/** Evidence as rows, newest first. */
import type { Evidence } from '@certwright/core/evidence/evidence.decider';
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';
import type { Kept } from '../platform/events/kept.ts';

type Page = {
  after?: number | undefined;
  limit: number;
  edition?: string | undefined;
  key?: string | undefined;
  expiresBefore?: string | undefined;
  withdrawn?: boolean | undefined;
};

const COLUMNS = ['id', 'version', 'pos', 'state'] as const;

export const evidencePage = (tx: Tx, org: string, page: Page) =>
  tx
    .selectFrom('evidence')
    .select(COLUMNS)
    .where('org', '=', org)
    .where('phase', '=', page.withdrawn ? 'withdrawn' : 'attached')
    .$if(page.after !== undefined, q => q.where('pos', '<', page.after ?? 0))
    .$if(page.edition !== undefined, q =>
      q.where(
        sql<boolean>`state->'requirements' @> ${JSON.stringify([
          { edition: page.edition, ...(page.key === undefined ? {} : { key: page.key }) },
        ])}::jsonb`,
      ),
    )
    .$if(page.expiresBefore !== undefined, q => q.where('expires_on', '<=', page.expiresBefore ?? ''))
    .orderBy('pos', 'desc')
    .limit(page.limit + 1)
    .$castTo<Kept<Evidence>>()
    .execute();

/** What a record of evidence shows, and for which requirements: all that readiness needs of it. */
export type ShownBy = {
  readonly id: string;
  readonly title: string;
  readonly stands_for: string;
  readonly expires_on: string | null;
  readonly edition: string;
  readonly key: string;
};

export const attachedEvidence = (tx: Tx, org: string): Promise<readonly ShownBy[]> =>
  tx
    .selectFrom('evidence')
    .innerJoin(
      sql<{ ref: unknown }>`lateral jsonb_array_elements(evidence.state->'requirements')`.as<'part'>(
        sql`part(ref)`,
      ),
      join => join.onTrue(),
    )
    .select([
      'evidence.id',
      sql<string>`evidence.state->>'title'`.as('title'),
      'evidence.stands_for',
      'evidence.expires_on',
      sql<string>`part.ref->>'edition'`.as('edition'),
      sql<string>`part.ref->>'key'`.as('key'),
    ])
    .where('evidence.org', '=', org)
    .where('evidence.phase', '=', 'attached')
    .orderBy('evidence.pos', 'desc')
    .limit(20_000)
    .$castTo<ShownBy>()
    .execute();

/** Links of attached evidence to requirements of these editions. */
export const evidenceLinkRows = (tx: Tx, org: string, editions: readonly string[]) =>
  tx
    .selectFrom('evidence')
    .innerJoin(
      sql<{ ref: unknown }>`lateral jsonb_array_elements(evidence.state->'requirements')`.as<'part'>(
        sql`part(ref)`,
      ),
      join => join.onTrue(),
    )
    .select([
      'evidence.id as record',
      sql<string>`part.ref->>'edition'`.as('edition'),
      sql<string>`part.ref->>'key'`.as('key'),
    ])
    .where('evidence.org', '=', org)
    .where('evidence.phase', '=', 'attached')
    .where(sql<string>`part.ref->>'edition'`, 'in', [...editions])
    .execute();
