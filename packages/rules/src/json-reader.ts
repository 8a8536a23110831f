/** Reads untrusted JSON field by field: every field that does not fit becomes a refusal with its path. */
import { isCalendarDate } from './calendar-date.ts';
import type { Refusal } from './rule.ts';
import { refusal } from './rule.ts';

export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export class JsonReader {
  readonly refusals: Refusal[] = [];
  /** Paths of fields that nothing reads: most often a slip of the pen. */
  readonly unknown: string[] = [];

  refuse(path: string, expected: string): undefined {
    this.refusals.push(refusal('bad-input', `${path}: expected ${expected}.`, [], { path, expected }));
    return undefined;
  }

  object(value: unknown, path: string, fields: readonly string[]): Json | undefined {
    if (!isObject(value)) return this.refuse(path, 'an object');
    for (const name of Object.keys(value)) if (!fields.includes(name)) this.unknown.push(`${path}.${name}`);
    return value;
  }

  list<T>(
    value: unknown,
    path: string,
    read: (entry: unknown, path: string) => T | undefined,
  ): T[] | undefined {
    if (!Array.isArray(value)) return this.refuse(path, 'a list');
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
      : this.refuse(path, `a number from ${min} to ${max}`);
  }

  whole(value: unknown, path: string, min: number, max: number): number | undefined {
    return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
      ? value
      : this.refuse(path, `a whole number from ${min} to ${max}`);
  }

  text(value: unknown, path: string): string | undefined {
    return typeof value === 'string' && value.trim() !== '' ? value : this.refuse(path, 'text');
  }

  flag(value: unknown, path: string): boolean | undefined {
    return typeof value === 'boolean' ? value : this.refuse(path, 'true or false');
  }

  date(value: unknown, path: string): string | undefined {
    return isCalendarDate(value) ? value : this.refuse(path, 'a date (YYYY-MM-DD)');
  }

  oneOf<T extends string>(value: unknown, path: string, choices: readonly T[]): T | undefined {
    return choices.find(choice => choice === value) ?? this.refuse(path, `one of ${choices.join(', ')}`);
  }
}

/** The field as an object to spread, absent when undefined: optional fields stay absent instead of undefined. */
export function given<K extends string, V>(name: K, value: V | undefined): { [P in K]?: V } {
  const field: { [P in K]?: V } = {};
  if (value !== undefined) field[name] = value;
  return field;
}
