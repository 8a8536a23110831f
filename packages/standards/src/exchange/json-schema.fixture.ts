// As much of JSON Schema draft-07 as the published schemas of OSCAL use, for tests; a keyword that it lacks is an error.

import { isRecord } from './json.ts';
import type { Json } from './json.ts';

const SILENT = new Set([
  'title',
  'description',
  '$id',
  '$schema',
  '$comment',
  'definitions',
  'format',
  'default',
]);

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isRecord,
  array: Array.isArray,
  string: value => typeof value === 'string',
  number: value => typeof value === 'number',
  integer: value => Number.isInteger(value),
  boolean: value => typeof value === 'boolean',
};

/** @returns the first faults, each with its path; none for a document that the schema accepts */
export function schemaFaults(root: Json, document: unknown): readonly string[] {
  const patterns = new Map<string, RegExp>();
  const definitions = isRecord(root.definitions) ? root.definitions : {};
  const byId = new Map<string, Json>(
    Object.entries(definitions).flatMap(([name, one]) =>
      isRecord(one) ? [[`#/definitions/${name}`, one] as const] : [],
    ),
  );
  const every = (list: unknown, work: (one: Json) => readonly string[]): string[] =>
    Array.isArray(list) ? list.filter(isRecord).flatMap(work) : [];

  function walk(schema: Json, value: unknown, path: string): readonly string[] {
    const faults: string[] = [];
    for (const [keyword, said] of Object.entries(schema)) {
      if (SILENT.has(keyword)) continue;
      switch (keyword) {
        case '$ref': {
          const target = byId.get(String(said));
          if (!target) throw new Error(`no ${String(said)}`);
          faults.push(...walk(target, value, path));
          break;
        }
        case 'type':
          if (!TYPES[String(said)]?.(value)) faults.push(`${path}: is no ${String(said)}`);
          break;
        case 'enum':
          if (!(said as unknown[]).includes(value)) faults.push(`${path}: ${String(value)} is not listed`);
          break;
        case 'pattern': {
          const pattern = patterns.get(String(said)) ?? new RegExp(String(said), 'u');
          patterns.set(String(said), pattern);
          if (typeof value === 'string' && !pattern.test(value))
            faults.push(`${path}: “${value}” does not match`);
          break;
        }
        case 'allOf':
          faults.push(...every(said, one => walk(one, value, path)));
          break;
        case 'anyOf': {
          const tried = (said as Json[]).map(one => walk(one, value, path));
          if (!tried.some(one => one.length === 0))
            faults.push(`${path}: fits none of ${tried.length}; ${tried.at(-1)?.[0] ?? ''}`);
          break;
        }
        case 'required':
          if (isRecord(value))
            for (const name of said as string[])
              if (!(name in value)) faults.push(`${path}: ${name} is missing`);
          break;
        case 'minItems':
          if (Array.isArray(value) && value.length < Number(said)) faults.push(`${path}: has too few`);
          break;
        case 'items':
          if (Array.isArray(value))
            value.forEach((one, i) => faults.push(...walk(said as Json, one, `${path}[${i}]`)));
          break;
        case 'properties':
          if (isRecord(value))
            for (const [name, one] of Object.entries(said as Record<string, Json>))
              if (name in value) faults.push(...walk(one, value[name], `${path}.${name}`));
          break;
        case 'additionalProperties':
          if (said === false && isRecord(value))
            for (const name of Object.keys(value))
              if (!isRecord(schema.properties) || !(name in schema.properties))
                faults.push(`${path}: ${name} is not allowed`);
          break;
        default:
          throw new Error(`the keyword ${keyword} is not known here`);
      }
    }
    return faults.slice(0, 20);
  }
  return walk(root, document, '');
}
