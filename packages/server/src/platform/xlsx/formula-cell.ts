/** Finds cells that compute their value: where text is expected, a formula may show something else to everybody. */
import { readArchive } from './archive.ts';
import { LIMITS } from './read-rows.ts';

const FORMULA = /<(?:\w+:)?c\s[^>]*?\br\s*=\s*["']([A-Z]{1,3}\d{1,7})["'][^>]*>\s*<(?:\w+:)?f[\s/>]/;

/**
 * The address of the first cell of the file that holds a formula.
 * @throws UnreadableArchive
 */
export async function formulaCell(file: Buffer): Promise<string | undefined> {
  const contents = await readArchive(file, LIMITS);
  for (const content of contents.values()) {
    const found = content.includes('sheetData') ? FORMULA.exec(content.toString('utf8'))?.[1] : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
