/** Finds cells that compute their value: where text is expected, a formula may show something else to everybody. */
import { readArchive } from './archive.ts';
import { columnOf, LIMITS } from './read-rows.ts';

const FORMULA = /<(?:\w+:)?c\s[^>]*?\br\s*=\s*["']([A-Z]{1,3}\d{1,7})["'][^>]*>\s*<(?:\w+:)?f[\s/>]/;
const EVERY = new RegExp(FORMULA, 'g');

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

/** The part of the file that holds its first sheet; undefined where the file does not say it the usual way. */
export function firstSheet(contents: ReadonlyMap<string, Buffer>): Buffer | undefined {
  const book = contents.get('xl/workbook.xml')?.toString('utf8') ?? '';
  const [, id] = /<(?:\w+:)?sheet\s[^>]*?\bid\s*=\s*["'](\w+)["']/.exec(book) ?? [];
  return sheetOfRelation(contents, id);
}

/** The part of the file that a sheet of the workbook stands for. */
export function sheetOfRelation(
  contents: ReadonlyMap<string, Buffer>,
  id: string | undefined,
): Buffer | undefined {
  const text = (name: string): string => contents.get(name)?.toString('utf8') ?? '';
  for (const [relation] of text('xl/_rels/workbook.xml.rels').matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const [, target = ''] = /\bTarget\s*=\s*["']\/?(?:xl\/)?([^"']+)["']/.exec(relation) ?? [];
    if (id !== undefined && new RegExp(`\\bId\\s*=\\s*["']${id}["']`).test(relation))
      return contents.get(`xl/${target}`);
  }
  return undefined;
}

/**
 * Cells of the first sheet with a formula as `row:column`, both from one; of all sheets where the first is not known.
 * @throws UnreadableArchive
 */
export async function formulaPlaces(file: Buffer): Promise<ReadonlySet<string>> {
  const contents = await readArchive(file, LIMITS);
  const first = firstSheet(contents);
  const sheets = first ? [first] : [...contents.values()].filter(one => one.includes('sheetData'));
  return new Set(sheets.flatMap(sheet => [...formulasIn(sheet)]));
}

/** Cells of one sheet with a formula, as `row:column`. */
export function formulasIn(sheet: Buffer): ReadonlySet<string> {
  const places = new Set<string>();
  for (const [, address = ''] of sheet.toString('utf8').matchAll(EVERY)) {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    places.add(`${Number(row)}:${columnOf(letters)}`);
  }
  return places;
}
