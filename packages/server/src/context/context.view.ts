/** Records of the context with names in the place of ids. */
import type { Recorded } from '@certwright/core/kernel/kept-record';
import { naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import type { Kept } from '../platform/events/kept.ts';

type Owned = { readonly owner?: string | null; readonly reviewOn?: string | null };

/** What every line of a register says; the content lies open beside it. */
export async function registerLines<C extends object>(act: Act, rows: readonly Kept<Recorded<C>>[]) {
  const ownerOf = (content: Owned): string | null => content.owner ?? null;
  const person = await naming(
    act,
    rows.flatMap(({ state }) => [ownerOf(state.content), state.written.by, state.ended?.by]),
  );
  return rows.map(({ id, version, state }) => {
    const { content, phase, written, ended } = state;
    const { reviewOn = null }: Owned = content;
    const owner = ownerOf(content);
    return {
      ...content,
      id,
      version,
      phase: phase === 'ended' ? ('ended' as const) : ('current' as const),
      owner: owner === null ? null : person(owner),
      written: { by: person(written.by), on: written.on },
      ended: ended && { ...ended, by: person(ended.by) },
      overdue: phase === 'current' && reviewOn !== null && reviewOn < act.today,
    };
  });
}
