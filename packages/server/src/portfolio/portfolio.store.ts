/** Take-overs as rows, what each made, and what was built on it since. */
import type { Portfolio } from '@certwright/core/portfolio/portfolio.decider';
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';
import type { Kept } from '../platform/events/kept.ts';

type Page = { readonly after?: number | undefined; readonly limit: number };

const runs = (tx: Tx, org: string) =>
  tx.selectFrom('portfolio').select(['id', 'version', 'pos', 'state']).where('org', '=', org);

export const portfolioPage = (tx: Tx, org: string, { after, limit }: Page) =>
  runs(tx, org)
    .$if(after !== undefined, q => q.where('pos', '<', after ?? 0))
    .orderBy('pos', 'desc')
    .limit(limit + 1)
    .$castTo<Kept<Portfolio>>()
    .execute();

export const portfolioById = (tx: Tx, org: string, id: string) =>
  runs(tx, org).where('id', '=', id).$castTo<Kept<Portfolio>>().executeTakeFirst();

/** `number edition` of the body's certifications: of those that were taken over, and of issued certificates. */
export async function numbersHere(tx: Tx, org: string, but: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('certification')
    .leftJoin('certificate', 'certificate.id', 'certification.id')
    .select([
      'certification.edition',
      sql<string | null>`coalesce(certificate.number, certification.state->'takenOver'->>'number')`.as(
        'number',
      ),
    ])
    .where('certification.org', '=', org)
    .where(sql<boolean>`certification.state->'takenOver'->'origin'->>'run' is distinct from ${but}`)
    .execute();
  return new Set(rows.flatMap(row => (row.number === null ? [] : [`${row.number} ${row.edition}`])));
}

type Made = { readonly id: string; readonly version: number; readonly phase: string };

export const certificationsOf = (tx: Tx, run: string) =>
  tx
    .selectFrom('certification')
    .select(['id', 'version', 'phase', 'engagement', sql<string>`state->'takenOver'->>'number'`.as('number')])
    .where(sql<boolean>`state->'takenOver'->'origin'->>'run' = ${run}`)
    .orderBy('pos')
    .execute();

export const findingsOf = (tx: Tx, run: string): Promise<(Made & { certification: string | null })[]> =>
  tx
    .selectFrom('finding')
    .select(['id', 'version', 'phase', 'certification'])
    .where(sql<boolean>`state->'takenOver'->'origin'->>'run' = ${run}`)
    .execute();

export const auditsOf = (tx: Tx, run: string): Promise<(Made & { engagement: string | null })[]> =>
  tx
    .selectFrom('audit')
    .select(['id', 'version', 'phase', 'engagement'])
    .where(sql<boolean>`state->>'takenOver' = ${run}`)
    .execute();

export const peopleTakenOver = (tx: Tx, run: string): Promise<(Made & { person: string })[]> =>
  tx
    .selectFrom('competence')
    .select(['id', 'version', 'phase', 'person'])
    .where(sql<boolean>`state->>'takenOver' = ${run}`)
    .execute();

/** Records that people made in the engagements of a run: whose, of which kind. */
export async function madeInEngagements(
  tx: Tx,
  engagements: readonly string[],
  but: { readonly audits: readonly string[]; readonly certifications: readonly string[] },
): Promise<readonly { readonly id: string; readonly engagement: string; readonly what: string }[]> {
  if (engagements.length === 0) return [];
  const of = [...engagements];
  const inThese = (
    table: 'application' | 'offer' | 'contract' | 'audit_time' | 'programme' | 'client_change',
  ) =>
    sql<{ id: string; engagement: string; what: string }>`
      select id, coalesce(state->>'engagement', state->'terms'->>'engagement') as engagement, ${table} as what
      from ${sql.table(table)}
      where coalesce(state->>'engagement', state->'terms'->>'engagement') = any(${of}) limit 50`.execute(tx);
  const found = [];
  for (const table of [
    'application',
    'offer',
    'contract',
    'audit_time',
    'programme',
    'client_change',
  ] as const)
    found.push(...(await inThese(table)).rows);
  const others = await tx
    .selectFrom('audit')
    .select(['id', 'engagement', sql<string>`'audit'`.as('what')])
    .where('engagement', 'in', of)
    .$if(but.audits.length > 0, q => q.where('id', 'not in', [...but.audits]))
    .limit(50)
    .execute();
  const certified = await tx
    .selectFrom('certification')
    .select(['id', 'engagement', sql<string>`'certification'`.as('what')])
    .where('engagement', 'in', of)
    .$if(but.certifications.length > 0, q => q.where('id', 'not in', [...but.certifications]))
    .limit(50)
    .execute();
  return [...found, ...others, ...certified].flatMap(row =>
    row.engagement === null ? [] : [{ id: row.id, engagement: row.engagement, what: row.what }],
  );
}

/** Audits and findings that others made about these certifications, in clients that were here before. */
export const issuedAmong = (tx: Tx, certifications: readonly string[]) =>
  certifications.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('certificate')
        .select('id')
        .where('id', 'in', [...certifications])
        .execute();

/** People who are on a team of an audit. */
export const bookedAmong = (tx: Tx, people: readonly string[]) =>
  people.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('audit_booking')
        .select(['person', 'audit'])
        .where('person', 'in', [...people])
        .limit(100)
        .execute();

/** From here on this transaction also sees what was undone: undoing writes it. */
export const showUndone = (tx: Tx) => sql`select set_config('app.undone', 'shown', true)`.execute(tx);

/** Who began a run that is under way; asked by the job before it acts for that person. */
export async function startedBy(tx: Tx, id: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('event')
    .select('actor')
    .where('stream', '=', `portfolio:${id}`)
    .where('type', '=', 'PortfolioStarted')
    .executeTakeFirst();
  return row?.actor ?? undefined;
}
