/** A written document that leaves the house, as PDF to send and as Word file to work with. */
import type { Context } from 'hono';
import { DOCX } from '../docx/media-type.ts';
import { drawn } from '../pdf/drawn.ts';
import type { Written } from '../pdf/written.ts';
import { attachment } from './tenant-route.ts';

export const LETTER_FILES = [
  { ending: 'pdf', cost: 50 },
  { ending: 'docx', cost: 20 },
] as const;
export type LetterFile = (typeof LETTER_FILES)[number]['ending'];

/** @param at moment of making, so that the same facts give the same file */
export async function letterFile(
  c: Context,
  ending: LetterFile,
  of: { readonly written: Written; readonly at: string; readonly name: string },
) {
  const { written, at, name } = of;
  const bytes =
    ending === 'pdf'
      ? await drawn('pdf', async () => (await import('../pdf/written.pdf.ts')).writtenPdf(written, at))
      : await drawn('docx', async () => (await import('../docx/written.docx.ts')).writtenDocx(written));
  c.header('content-type', ending === 'pdf' ? 'application/pdf' : DOCX);
  c.header('content-disposition', attachment(`${name}.${ending}`));
  c.header('cache-control', 'private, no-store');
  return c.body(new Uint8Array(bytes));
}
