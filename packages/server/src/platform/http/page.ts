/** Cursor paging: lists are ordered by a position that only grows, and never give more than a page. */
import { z } from 'zod';

export const MAX_PAGE = 200;

/** Query of a list: `after` is the `next` of the page before. */
export const PageQuery = z.object({
  after: z.coerce.number().int().positive().optional().meta({ description: 'The `next` of the page before' }),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(50),
});

export const pageOf = <T extends z.ZodType>(row: T) =>
  z.object({ rows: z.array(row), next: z.number().int().nullable() });

/** Cuts the row that was read beyond the limit and says where to go on. */
export function paged<R extends { pos: number }>(
  rows: readonly R[],
  limit: number,
): { rows: R[]; next: number | null } {
  const page = rows.slice(0, limit);
  return { rows: page, next: rows.length > limit ? (page.at(-1)?.pos ?? null) : null };
}
