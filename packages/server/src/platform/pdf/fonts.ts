/** Fonts for documents: one family in its scripts; each run of text takes the file that has its letters. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const FOLDER = join(dirname(require.resolve('@fontsource/source-sans-3/package.json')), 'files');

export type Weight = 400 | 600;

/** Ranges of the family's files, in the order in which they are tried. */
const SUBSETS: readonly (readonly [name: string, has: (code: number) => boolean])[] = [
  ['latin', c => c <= 0xff || (c >= 0x2000 && c <= 0x206f) || c === 0x20ac || c === 0x2122 || c === 0x2212],
  ['latin-ext', c => (c >= 0x100 && c <= 0x2af) || (c >= 0x1e00 && c <= 0x1eff)],
  ['greek', c => c >= 0x370 && c <= 0x3ff],
  ['cyrillic', c => c >= 0x400 && c <= 0x45f],
  ['cyrillic-ext', c => c >= 0x460 && c <= 0x52f],
];

export type Run = { readonly font: string; readonly text: string };

/** Splits text so that each part is set in a file that has its letters; letters of no file become `?`. */
export function runsOf(text: string, weight: Weight): readonly Run[] {
  const runs: { font: string; text: string }[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0x3f;
    const subset = SUBSETS.find(([, has]) => has(code));
    const font = fontName(subset?.[0] ?? 'latin', weight);
    const last = runs.at(-1);
    const shown = subset ? char : '?';
    if (last?.font === font) last.text += shown;
    else runs.push({ font, text: shown });
  }
  return runs;
}

const fontName = (subset: string, weight: Weight): string => `${subset}-${weight}`;

/** Registers the files with a document; pdfkit embeds only those that are used. */
export function registerFonts(doc: PDFKit.PDFDocument): void {
  for (const [subset] of SUBSETS) {
    for (const weight of [400, 600] as const) {
      doc.registerFont(
        fontName(subset, weight),
        readFileSync(join(FOLDER, `source-sans-3-${subset}-${weight}-normal.woff`)),
      );
    }
  }
}
