// Reads JSON text and keeps the line on which each value stands, so that a fault can be shown where it is.

/** A text that is no JSON: the line, counted from 1, and what was expected there. */
export class NotJson extends Error {
  readonly line: number;
  constructor(line: number, reason: string) {
    super(reason);
    this.line = line;
  }
}

export type ReadJson = {
  readonly value: unknown;
  /** Line of the value at a path as faults write it (`requirements[3].asks`), or of the nearest one above it. */
  readonly lineOf: (path: string) => number;
};

const LITERALS: readonly (readonly [string, unknown])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];
const STRING = /"(?:[^"\\\n\r]|\\[^\n\r])*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const BLANK = /[ \t\r\n]*/y;

/** Reads what JSON.parse reads, and refuses in addition a field that stands twice in one object. */
class Reader {
  readonly lines = new Map<string, number>();
  readonly #text: string;
  #at = 0;
  #line = 1;
  #counted = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): unknown {
    const value = this.#value('');
    this.#blank();
    if (this.#at < this.#text.length) throw this.#refusal('the end of the file');
    return value;
  }

  #value(path: string): unknown {
    this.#blank();
    this.lines.set(path, this.#lineHere());
    const next = this.#text[this.#at];
    if (next === '{') return this.#object(path);
    if (next === '[') return this.#array(path);
    if (next === '"') return this.#string();
    const literal = LITERALS.find(([word]) => this.#text.startsWith(word, this.#at));
    if (literal) {
      this.#at += literal[0].length;
      return literal[1];
    }
    const number = this.#match(NUMBER);
    if (number === undefined) throw this.#refusal('a value');
    return Number(number);
  }

  #object(path: string): Record<string, unknown> {
    const fields = new Map<string, unknown>();
    this.#series('}', () => {
      this.#blank();
      if (this.#text[this.#at] !== '"') throw this.#refusal('a field name in quotes');
      const name = this.#string();
      if (fields.has(name)) throw this.#refusal(`another field: ${name} stands twice`);
      this.#blank();
      this.#take(':');
      fields.set(name, this.#value(path === '' ? name : `${path}.${name}`));
    });
    return Object.fromEntries(fields);
  }

  #array(path: string): unknown[] {
    const entries: unknown[] = [];
    this.#series(']', () => entries.push(this.#value(`${path}[${entries.length}]`)));
    return entries;
  }

  /** The entries between an opening sign, which is next, and the closing one. */
  #series(close: string, entry: () => void): void {
    this.#at += 1;
    this.#blank();
    if (this.#text[this.#at] === close) {
      this.#at += 1;
      return;
    }
    for (;;) {
      entry();
      this.#blank();
      if (this.#text[this.#at] !== ',') break;
      this.#at += 1;
    }
    this.#take(close, `, or ${close}`);
  }

  #string(): string {
    const start = this.#at;
    const written = this.#match(STRING);
    try {
      const read: unknown = JSON.parse(written ?? '');
      return String(read);
    } catch {
      this.#at = start;
      throw this.#refusal('a text that ends on its line and whose escapes are known');
    }
  }

  #take(sign: string, expected = sign): void {
    if (this.#text[this.#at] !== sign) throw this.#refusal(expected);
    this.#at += 1;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #blank(): void {
    this.#match(BLANK);
  }

  #lineHere(): number {
    for (; this.#counted < this.#at; this.#counted += 1)
      if (this.#text[this.#counted] === '\n') this.#line += 1;
    return this.#line;
  }

  #refusal(expected: string): NotJson {
    const found = this.#text[this.#at];
    const shown = found === undefined ? 'the file ends' : `${JSON.stringify(found)} stands`;
    return new NotJson(this.#lineHere(), `is no JSON: ${shown} here, expected ${expected}`);
  }
}

const above = (path: string): string =>
  path.slice(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['), 0));

/**
 * @param text a file's content
 * @throws {NotJson} with the line of the first thing that is wrong
 */
export const readJson = (text: string): ReadJson => {
  const reader = new Reader(text);
  const value = reader.document();
  const lineOf = (path: string): number => reader.lines.get(path) ?? (path === '' ? 1 : lineOf(above(path)));
  return { value, lineOf };
};
