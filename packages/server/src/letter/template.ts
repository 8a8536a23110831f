/** The template of a letter that holds: the body's own, else the words that are delivered. */
import { LETTER_KINDS, type LetterKind } from '@certwright/core/letter/letter.table';
import type { LetterTemplate } from '@certwright/core/letter/letter-template.decider';
import type { Act } from '../platform/events/act.ts';
import { loadRow } from '../platform/events/aggregate.ts';
import { contentId } from '../platform/events/content-id.ts';

export const templateId = (org: string, kind: LetterKind): string => contentId('letter-template', org, kind);

/** The words that are delivered, as a Word file to begin one's own from. */
export async function deliveredTemplate(kind: LetterKind): Promise<Buffer> {
  const { templateOf } = await import('../platform/docx/fill-template.ts');
  return templateOf(LETTER_KINDS[kind].words);
}

export async function templateHere(
  act: Pick<Act, 'tx' | 'org' | 'files'>,
  kind: LetterKind,
): Promise<{ readonly content: Buffer; readonly number: number }> {
  const row = await loadRow(act, 'letter_template', templateId(act.org, kind));
  const state = row?.state as LetterTemplate | undefined;
  const last = state?.phase === 'current' ? state.versions.at(-1) : undefined;
  if (!last || state?.phase !== 'current') return { content: await deliveredTemplate(kind), number: 0 };
  const content = Buffer.from(await new Response(await act.files.get(last.sha256)).arrayBuffer());
  return { content, number: state.versions.length };
}
