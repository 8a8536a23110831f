/** Text in any script, broken into lines and put into the order in which it is seen. */
import LineBreaker from 'linebreak';
import { bidi, isRightToLeft } from './bidi.ts';
import type { Weight } from './families.ts';
import type { Fonts } from './fonts.ts';

/** How a piece of text looks beside its weight. */
export type Look = {
  readonly color?: string;
  readonly oblique?: boolean;
  readonly strike?: boolean;
  readonly underline?: boolean;
  readonly link?: string;
};
export type Piece = { readonly text: string; readonly weight: Weight; readonly look?: Look };

/** A part of a line in one file and one direction. */
export type Part = {
  readonly font: string;
  /** As it is read. */
  readonly text: string;
  readonly width: number;
  readonly backwards: boolean;
  readonly look: Look | undefined;
};
export type Line = {
  /** In the order in which they are read, each with its distance from the left end of the line. */
  readonly parts: readonly (Part & { readonly left: number })[];
  readonly width: number;
  readonly rightToLeft: boolean;
};

/** Width of a text in a file; `backwards` when it is shaped from right to left. */
export type Measure = (font: string, text: string, backwards: boolean) => number;

type Atom = Omit<Part, 'width'> & { readonly start: number; readonly end: number };
type Chunk = {
  readonly start: number;
  readonly end: number;
  readonly whole: number;
  readonly shown: number;
};
type Levels = ReturnType<typeof bidi.getEmbeddingLevels>;

// oxlint-disable-next-line no-control-regex -- they have no shape, and nothing that is written needs them
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
const cleaned = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(CONTROL, '');

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

class Paragraph {
  readonly text: string;
  readonly #atoms: readonly Atom[];
  readonly #levels: Levels | undefined;
  readonly #measure: Measure;

  constructor(pieces: readonly Piece[], fonts: Fonts, measure: Measure) {
    const runs = pieces.flatMap(({ text, weight, look }) =>
      fonts.runsOf(text, weight).map(run => ({ ...run, look })),
    );
    this.text = runs.map(run => run.text).join('');
    this.#measure = measure;
    this.#levels = isRightToLeft(this.text) ? bidi.getEmbeddingLevels(this.text) : undefined;
    const atoms: Atom[] = [];
    let start = 0;
    for (const { font, text, look } of runs) {
      for (const part of this.#byLevel(start, start + text.length)) atoms.push({ ...part, font, look });
      start += text.length;
    }
    this.#atoms = atoms;
  }

  get rightToLeft(): boolean {
    return (this.#levels?.paragraphs[0]?.level ?? 0) % 2 === 1;
  }

  *#byLevel(start: number, end: number) {
    for (let at = start; at < end; ) {
      const level = this.#levels?.levels[at] ?? 0;
      let next = at + 1;
      while (next < end && (this.#levels?.levels[next] ?? 0) === level) next += 1;
      yield { start: at, end: next, text: this.text.slice(at, next), backwards: level % 2 === 1 };
      at = next;
    }
  }

  #parts(start: number, end: number): readonly (Atom & Part)[] {
    return this.#atoms
      .filter(atom => atom.start < end && atom.end > start)
      .map(atom => {
        const [from, to] = [Math.max(start, atom.start), Math.min(end, atom.end)];
        const text = this.text.slice(from, to);
        return {
          ...atom,
          start: from,
          end: to,
          text,
          width: this.#measure(atom.font, text, atom.backwards),
        };
      });
  }

  width(start: number, end: number): number {
    return this.#parts(start, end).reduce((sum, part) => sum + part.width, 0);
  }

  line(start: number, end: number): Line {
    const parts = this.#parts(start, end);
    const seen = this.#asSeen(parts, start, end);
    let width = 0;
    const left = new Map<Part, number>();
    for (const part of seen) {
      left.set(part, width);
      width += part.width;
    }
    return {
      parts: parts.map(part => ({ ...part, left: left.get(part) ?? 0 })),
      width,
      rightToLeft: this.rightToLeft,
    };
  }

  /** The parts of a line from left to right. */
  #asSeen(parts: readonly (Atom & Part)[], start: number, end: number): Iterable<Atom & Part> {
    if (!this.#levels || parts.length === 0) return parts;
    const seen = bidi
      .getReorderedIndices(this.text, this.#levels, start, end - 1)
      .map(index => parts.find(part => part.start <= index && index < part.end));
    return new Set(seen.filter(part => part !== undefined));
  }

  /** Pieces between which a line may end; words that are too long may end with any letter. `shown`: without blanks at its end. */
  *#chunks(width: number): Generator<Chunk> {
    const breaker = new LineBreaker(this.text);
    let start = 0;
    for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
      const chunk = this.#chunk(start, found.position);
      if (chunk.shown <= width) yield chunk;
      else
        for (const { segment, index } of letters.segment(this.text.slice(start, chunk.end)))
          yield this.#chunk(start + index, start + index + segment.length);
      start = chunk.end;
    }
  }

  #chunk(start: number, end: number): Chunk {
    const text = this.text.slice(start, end);
    const whole = this.width(start, end);
    const { length } = text.trimEnd();
    return { start, end, whole, shown: length === text.length ? whole : this.width(start, start + length) };
  }

  *lines(width: number): Generator<Line> {
    let [start, end, taken] = [0, 0, 0];
    for (const chunk of this.#chunks(width)) {
      // A hair's breadth: sums of widths are not exact.
      if (end > start && taken + chunk.shown > width + 0.01) {
        yield this.line(start, start + this.text.slice(start, end).trimEnd().length);
        [start, taken] = [chunk.start, 0];
      }
      taken += chunk.whole;
      end = chunk.end;
    }
    yield this.line(start, start + this.text.slice(start, end).trimEnd().length);
  }
}

/** @returns lines that are at most so wide; an empty one for an empty paragraph */
export function* linesOf(
  pieces: readonly Piece[],
  width: number,
  fonts: Fonts,
  measure: Measure,
): Generator<Line> {
  let open: Piece[] = [];
  for (const piece of pieces) {
    const [first = '', ...others] = cleaned(piece.text).split('\n');
    open.push({ ...piece, text: first });
    for (const text of others) {
      yield* new Paragraph(open, fonts, measure).lines(width);
      open = [{ ...piece, text }];
    }
  }
  yield* new Paragraph(open, fonts, measure).lines(width);
}
