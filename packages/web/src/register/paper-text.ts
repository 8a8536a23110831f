/** The lines of text that a PDF prints, read with bounds. Runs in a worker that is ended when it takes too long. */

const MOST_PAGES = 40;
const MOST_CHARACTERS = 200_000;

export type PaperText =
  | { readonly kind: 'text'; readonly lines: readonly string[] }
  | { readonly kind: 'no-text'; readonly sentence: string };

type Item = {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly dir: string;
};

const isItem = (item: object): item is Item => 'str' in item && 'transform' in item;

/**
 * Pieces on one base line and close together are one line; columns stay apart, in the order of the file. What is written
 * from right to left goes on at the left.
 */
export function linesOf(items: readonly Item[]): string[] {
  const lines: string[] = [];
  let [from, to, base, backwards] = [Number.NaN, Number.NaN, Number.NaN, false];
  for (const { str, transform, width, height, dir } of items) {
    if (str.trim() === '') continue;
    const [x = 0, y = 0] = transform.slice(4);
    backwards ||= dir === 'rtl';
    const gaps = [Math.abs(x - to), ...(backwards ? [Math.abs(x + width - from)] : [])];
    const gap = Math.min(...gaps);
    const near = Math.abs(y - base) < 2 && gap < Math.max(height, 4);
    if (near) {
      lines[lines.length - 1] += `${gap > height * 0.15 ? ' ' : ''}${str}`;
      [from, to] = [Math.min(from, x), Math.max(to, x + width)];
    } else {
      lines.push(str);
      [from, to, base, backwards] = [x, x + width, y, dir === 'rtl'];
    }
  }
  return lines;
}

/** Fetches the library that reads PDF files; a failure is told by `paperText`. */
export const loadReader = async (): Promise<boolean> =>
  import('unpdf/pdfjs').then(
    () => true,
    () => false,
  );

/** Never rejects. Nothing is fetched: fonts, character maps and pictures of the file are not asked for. */
export async function paperText(data: Uint8Array): Promise<PaperText> {
  try {
    const { getDocument } = await import('unpdf/pdfjs');
    const document = await getDocument({
      data,
      disableFontFace: true,
      useSystemFonts: false,
      useWasm: false,
      useWorkerFetch: false,
      enableXfa: false,
      maxImageSize: 1,
      verbosity: 0,
    }).promise;
    if (document.numPages > MOST_PAGES)
      return { kind: 'no-text', sentence: `The PDF has more than ${MOST_PAGES} pages.` };
    const lines: string[] = [];
    let length = 0;
    for (let page = 1; page <= document.numPages; page++) {
      const reader = (await document.getPage(page)).streamTextContent().getReader();
      const items: Item[] = [];
      for (let step = await reader.read(); !step.done; step = await reader.read()) {
        const part = (step.value as { items: object[] }).items.filter(isItem);
        length += part.reduce((sum, { str }) => sum + str.length, 0);
        if (length > MOST_CHARACTERS)
          return { kind: 'no-text', sentence: 'The PDF prints more text than any certificate has.' };
        items.push(...part);
      }
      lines.push(...linesOf(items));
    }
    return lines.length === 0
      ? { kind: 'no-text', sentence: 'The PDF prints no text that can be read; it may be a picture.' }
      : { kind: 'text', lines };
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    const why =
      name === 'PasswordException'
        ? 'The PDF is encrypted.'
        : 'The PDF is damaged, or this browser is too old to read it.';
    return { kind: 'no-text', sentence: why };
  }
}
