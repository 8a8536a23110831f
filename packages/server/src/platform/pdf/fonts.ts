/** Fonts of one document: each run of text takes the first file that has its letters, and only such files are opened. */
import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';
import { bidi, isRightToLeft } from './bidi.ts';
import { type Family, fileOf, isVariable, subsetsOf, type Weight, WEIGHTS } from './families.ts';
import { hanFamilies } from './han.ts';

export type Run = { readonly font: string; readonly text: string };

/** In place of a letter that no file has: a box would say less. */
const UNKNOWN = '?';
const MARKS = /^[\p{Mark}\p{Default_Ignorable_Code_Point}]$/u;
/** Blanks between words of one script are set in its own file, so that the words stay one piece. */
const BLANK = ' ';

export class Fonts {
  readonly #fileOf = new Map<number, string>();
  readonly #files = new Map<string, Font>();

  /** Remembers a file in both weights, for the letters that nobody has so far. */
  take(name: string, fonts: Readonly<Record<Weight, Font>>, letters: Iterable<number>): void {
    let used = false;
    for (const letter of letters) {
      if (this.#fileOf.has(letter) || !fonts[400].hasGlyphForCodePoint(letter)) continue;
      this.#fileOf.set(letter, name);
      used = true;
    }
    if (used) for (const weight of WEIGHTS) this.#files.set(`${name}-${weight}`, fonts[weight]);
  }

  has(letter: number): boolean {
    return this.#fileOf.has(letter);
  }

  /** Splits text so that each part is set in a file that has its letters; letters of no file become `?`. */
  runsOf(text: string, weight: Weight): readonly Run[] {
    const runs: { font: string; text: string }[] = [];
    for (const char of text) {
      const last = runs.at(-1);
      const code = char.codePointAt(0) ?? 0;
      // Marks, joiners and blanks stay with the letters before them where those have them.
      const joins = last && (char === BLANK || MARKS.test(char));
      if (joins && this.#files.get(last.font)?.hasGlyphForCodePoint(code)) {
        last.text += char;
        continue;
      }
      const own = this.#fileOf.get(code);
      if (own === undefined && MARKS.test(char)) continue;
      const font = `${own ?? 'latin'}-${weight}`;
      const shown = own === undefined ? UNKNOWN : char;
      if (last?.font === font) last.text += shown;
      else runs.push({ font, text: shown });
    }
    return runs;
  }

  /** Makes the files known to a document; it embeds, of those that are used, the glyphs that are used. */
  register(doc: PDFKit.PDFDocument): void {
    // A font that is open already is taken as it is; the types know sources alone.
    for (const [name, font] of this.#files) doc.registerFont(name, font as unknown as string);
  }
}

/**
 * Of a file only the letters that are needed, in one weight. fontkit would unpack a table of a WOFF file for each glyph
 * anew, and cannot embed a variable font; so it is given plain TrueType.
 */
async function open(
  family: Family,
  subset: string,
  weight: Weight,
  letters: readonly number[],
): Promise<Font> {
  const text = `${String.fromCodePoint(...letters)}${BLANK}`;
  const variationAxes = isVariable(family) ? { wght: weight } : {};
  const file = fileOf(family, subset, weight);
  const font = create(await subsetFont(file, text, { targetFormat: 'truetype', variationAxes })) as Font;
  return readBackwards(font);
}

/**
 * Readers of a file take glyphs from left to right and turn what is written from right to left. A ligature has to bear
 * its letters in that order too, or they come out turned once too often.
 */
function readBackwards(font: Font): Font {
  const turned = new WeakSet<object>();
  const layout = font.layout.bind(font);
  font.layout = (...how) => {
    const run = layout(...how);
    if (run.direction === 'rtl')
      for (const glyph of run.glyphs) {
        if (turned.has(glyph)) continue;
        turned.add(glyph);
        glyph.codePoints.reverse();
      }
    return run;
  };
  return font;
}

/** What our own sheets write beside the content. */
const OWN = '–—‘’“”…·•äöüÄÖÜß';

/** Everything that is written in a value: its strings, at any depth, and what stands for them when they are turned round. */
function lettersOf(content: unknown): Set<number> {
  const text = JSON.stringify(content).normalize('NFC') + OWN;
  const letters = new Set<number>();
  for (let code = 0x20; code < 0x7f; code += 1) letters.add(code);
  for (const char of text) letters.add(char.codePointAt(0) ?? 0);
  if (isRightToLeft(text))
    for (const letter of Array.from(letters)) {
      const other = bidi.getMirroredCharacter(String.fromCodePoint(letter));
      if (other !== null) letters.add(other.codePointAt(0) ?? letter);
    }
  return letters;
}

/** @param content everything that will be written, in whatever shape; what it lacks is shown as `?` */
export async function fontsFor(content: unknown): Promise<Fonts> {
  const fonts = new Fonts();
  const letters = [...lettersOf(content)];
  const families: readonly Family[] = ['source-sans-3', 'ibm-plex-sans-arabic', 'noto-sans-hebrew'];
  for (const family of [...families, ...hanFamilies(String.fromCodePoint(...letters))]) {
    const lacking = letters.filter(letter => !fonts.has(letter));
    if (lacking.length === 0) break;
    for (const [subset, had] of subsetsOf(family, lacking)) {
      const own = had.filter(letter => !fonts.has(letter));
      if (own.length === 0) continue;
      const [normal, strong] = await Promise.all([
        open(family, subset, 400, own),
        open(family, subset, 600, own),
      ]);
      const name = subset === 'latin' ? subset : `${family}-${subset}`;
      fonts.take(name, { 400: normal, 600: strong }, own);
    }
  }
  return fonts;
}
