/** Documents as they were on a day of the past: which version was in force, and who had read it. */
import type { DocumentLine, DocumentView } from '@certwright/core/document/document.schema';
import type { Document } from '@certwright/core/document/document.state';
import type { z } from 'zod';
import { ACKNOWLEDGEMENT, DOCUMENT } from '../organization-aggregates.ts';
import type { Act } from '../platform/events/act.ts';
import type { Kept } from '../platform/events/kept.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { type Moment, pastOf, recordOn } from '../platform/events/past.ts';
import { paged } from '../platform/http/page.ts';
import { documentById } from './document.store.ts';
import { documentLines, viewOf } from './document.view.ts';

type Narrowing = {
  readonly after?: number | undefined;
  readonly limit: number;
  readonly phase?: string | undefined;
  readonly kind?: string | undefined;
  readonly text?: string | undefined;
};

function fits({ state, pos }: Kept<Document>, { after, phase, kind, text }: Narrowing): boolean {
  const words = text?.toLowerCase() ?? '';
  return (
    (after === undefined || pos < after) &&
    (phase === undefined || state.phase === phase) &&
    (kind === undefined || state.kind === kind) &&
    `${state.number} ${state.title}`.toLowerCase().includes(words)
  );
}

export async function pastLines(
  act: Act,
  page: Narrowing,
  moment: Moment,
): Promise<{ rows: z.infer<typeof DocumentLine>[]; next: number | null }> {
  const past = await pastOf(act, [DOCUMENT, ACKNOWLEDGEMENT], moment);
  const found = past.of(DOCUMENT).filter(row => fits(row, page));
  const { rows, next } = paged(found.slice(0, page.limit + 1), page.limit);
  const read = new Set(
    past
      .of(ACKNOWLEDGEMENT)
      .filter(({ state }) => state.person === act.person)
      .map(({ state }) => `${state.document} ${state.release}`),
  );
  const lines = await documentLines(act, rows);
  return {
    rows: lines.map(line => ({ ...line, acknowledged: read.has(`${line.id} ${line.inForce}`) })),
    next,
  };
}

/** @throws NotFound when there is no such document, or was none on that day */
export async function pastDocument(
  act: Act,
  id: string,
  moment: Moment,
): Promise<z.infer<typeof DocumentView>> {
  // The row first: what the caller may not see today has no past for him either.
  const row = await documentById(act.tx, id);
  const was = row && (await recordOn(act, DOCUMENT, id, moment));
  if (!was) throw new NotFound('document');
  const past = await pastOf(act, [ACKNOWLEDGEMENT], moment);
  const read = past.of(ACKNOWLEDGEMENT).filter(({ state }) => state.document === id);
  return viewOf(act, was, read.toReversed());
}
