/** Reads untrusted JSON field by field: every field that does not fit becomes a refusal with its path. */
import { isCalendarDate } from './calendar-date.ts';
import { refusal } from './message.ts';
import type { Facts, Refusal } from './rule.ts';
import type { REFUSALS } from './words/en.refusals.ts';

export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Expected = keyof typeof REFUSALS extends infer K
  ? K extends `bad-input/${infer How}`
    ? How
    : never
  : never;

export class JsonReader {
  readonly refusals: Refusal[] = [];
  /** Paths of fields that nothing reads: most often a slip of the pen. */
  readonly unknown: string[] = [];

  /** @param how what was expected: a variant of the refusal `bad-input`. */
  refuse(path: string, how: Expected, facts?: Facts): undefined {
    this.refusals.push(refusal('bad-input', [], { path, how, ...facts }));
    return undefined;
  }

  object(value: unknown, path: string, fields: readonly string[]): Json | undefined {
    if (!isObject(value)) return this.refuse(path, 'object');
    for (const name of Object.keys(value)) if (!fields.includes(name)) this.unknown.push(`${path}.${name}`);
    return value;
  }

  list<T>(
    value: unknown,
    path: string,
    read: (entry: unknown, path: string) => T | undefined,
  ): T[] | undefined {
    if (!Array.isArray(value)) return this.refuse(path, 'list');
    const found: T[] = [];
    for (const [index, entry] of value.entries()) {
      const one = read(entry, `${path}[${index}]`);
      if (one !== undefined) found.push(one);
    }
    return found;
  }

  number(value: unknown, path: string, min: number, max: number): number | undefined {
    return typeof value === 'number' && value >= min && value <= max
      ? value
      : this.refuse(path, 'number', { min, max });
  }

  whole(value: unknown, path: string, min: number, max: number): number | undefined {
    return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
      ? value
      : this.refuse(path, 'whole', { min, max });
  }

  text(value: unknown, path: string): string | undefined {
    return typeof value === 'string' && value.trim() !== '' ? value : this.refuse(path, 'text');
  }

  flag(value: unknown, path: string): boolean | undefined {
    return typeof value === 'boolean' ? value : this.refuse(path, 'flag');
  }

  date(value: unknown, path: string): string | undefined {
    return isCalendarDate(value) ? value : this.refuse(path, 'date');
  }

  oneOf<T extends string>(value: unknown, path: string, choices: readonly T[]): T | undefined {
    return (
      choices.find(choice => choice === value) ?? this.refuse(path, 'choice', { choices: choices.join(', ') })
    );
  }
}

/** The field as an object to spread, absent when undefined: optional fields stay absent instead of undefined. */
export function given<K extends string, V>(name: K, value: V | undefined): { [P in K]?: V } {
  const field: { [P in K]?: V } = {};
  if (value !== undefined) field[name] = value;
  return field;
}
