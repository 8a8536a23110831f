/** The smallest input that an operation accepts, made from its own schema: what tests of every operation are asked with. */
import { z } from 'zod';
import type { Operation } from '../platform/http/operation.ts';

type Json = {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Json>>;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Json[];
  readonly oneOf?: readonly Json[];
  readonly properties?: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
  readonly items?: Json;
  readonly prefixItems?: readonly Json[];
  readonly minItems?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly format?: string;
  readonly pattern?: string;
};

/** Examples for the patterns that schemas use; a new pattern needs its row. */
const MATCHING = [
  'DE',
  'EUR',
  'R',
  'x1',
  '2026-01-01',
  'a@example.org',
  'iso-9001-2015',
  '1',
  '12:00',
  'example.org',
  '481516',
  '#1d3f72',
  'did:web:office.example',
  `cs_${'x'.repeat(43)}`,
  `el_${'x'.repeat(43)}`,
];

function text(json: Json, id: string): string {
  if (json.format === 'uuid') return id;
  if (json.format === 'date') return '2026-01-05';
  if (json.format === 'date-time') return '2026-01-05T09:00:00Z';
  if (json.format === 'uri') return 'https://office.example/list';
  if (json.format === 'email') return 'somebody@example.org';
  if (json.pattern !== undefined) {
    const pattern = new RegExp(json.pattern);
    const found = MATCHING.find(one => pattern.test(one));
    if (found === undefined) throw new Error(`no example for the pattern ${json.pattern}`);
    return found;
  }
  return 'text '.repeat(Math.ceil((json.minLength ?? 4) / 4)).trim();
}

function made(json: Json, defs: Readonly<Record<string, Json>>, id: string): unknown {
  if (json.$ref !== undefined) return made(defs[json.$ref.replace('#/$defs/', '')] ?? {}, defs, id);
  if (json.const !== undefined) return json.const;
  if (json.enum) return json.enum[0];
  const choice = (json.anyOf ?? json.oneOf)?.[0];
  if (choice) return made(choice, defs, id);
  switch (json.type ?? 'any') {
    case 'string':
      return text(json, id);
    case 'integer':
    case 'number':
      return json.exclusiveMinimum === undefined ? Math.max(json.minimum ?? 1, 1) : json.exclusiveMinimum + 1;
    case 'boolean':
      return true;
    case 'array':
      return (
        json.prefixItems?.map(one => made(one, defs, id)) ??
        Array.from({ length: json.minItems ?? 0 }, () => made(json.items ?? {}, defs, id))
      );
    case 'object':
      return Object.fromEntries(
        (json.required ?? []).map(name => [name, made(json.properties?.[name] ?? {}, defs, id)]),
      );
    default:
      return {};
  }
}

/** Asked for thousands of times, and always the same. */
const schemas = new WeakMap<z.ZodType, Json>();

function schemaOf({ input }: Pick<Operation, 'input'>): Json {
  const known = schemas.get(input);
  if (known) return known;
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Json;
  schemas.set(input, schema);
  return schema;
}

/** @param id stands wherever the operation asks for an id */
export function madeInput(op: Operation, id: string): Record<string, unknown> {
  const schema = schemaOf(op);
  return made(schema, schema.$defs ?? {}, id) as Record<string, unknown>;
}

/** Shorter is a code or a name, longer a list that a program reads: neither is something that somebody writes. */
const PROSE_LENGTH = { least: 1_000, most: 20_000 };

/** Fields in which somebody writes freely, by their place: `sites[].address`. */
export function proseIn(op: Operation): ReadonlySet<string> {
  const schema = schemaOf(op);
  const found = new Set<string>();
  const walk = (json: Json, at: string, depth: number): void => {
    if (depth > 12) return;
    const inner = (one: Json, place: string): void => walk(one, place, depth + 1);
    if (json.$ref !== undefined) inner(schema.$defs?.[json.$ref.replace('#/$defs/', '')] ?? {}, at);
    for (const one of [...(json.anyOf ?? []), ...(json.oneOf ?? [])]) inner(one, at);
    for (const [name, one] of Object.entries(json.properties ?? {}))
      inner(one, at === '' ? name : `${at}.${name}`);
    if (json.items) inner(json.items, `${at}[]`);
    const free = json.type === 'string' && !json.format && !json.pattern && !json.enum;
    const { maxLength = 0 } = json;
    if (free && maxLength >= PROSE_LENGTH.least && maxLength <= PROSE_LENGTH.most) found.add(at);
  };
  walk(schema, '', 0);
  return found;
}

/** Parameters of the path that name a thing of an organization by its id. */
export function idsInPath(op: Operation): readonly string[] {
  const { properties = {}, $defs = {} } = schemaOf(op);
  const names = [...op.path.matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? '');
  const resolved = (json: Json): Json =>
    json.$ref === undefined ? json : ($defs[json.$ref.replace('#/$defs/', '')] ?? {});
  return names.filter(name => resolved(properties[name] ?? {}).format === 'uuid');
}
