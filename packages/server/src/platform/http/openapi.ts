/** The OpenAPI 3.1 description, made from the table of operations and nothing else. */
import { z } from 'zod';
import { PERMISSIONS } from '@certwright/core/party/permission.table';
import { refusalText } from '@certwright/core/kernel/refusal.messages';
import { fullPath, type Operation } from './operation.ts';
import { Problem } from './problem.ts';

type Json = Record<string, unknown>;

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any',
  }) as Json;
  return json;
};

/** Moves `$defs` to `#/components/schemas`, so that every schema is written once. */
function lift(json: Json, components: Record<string, unknown>): Json {
  const text = JSON.stringify(json, (key, value: unknown) => {
    if (key === '$ref' && typeof value === 'string')
      return value.replace('#/$defs/', '#/components/schemas/');
    return value;
  });
  const { $defs, ...rest } = JSON.parse(text) as Json & { $defs?: Record<string, Json> };
  for (const [name, schema] of Object.entries($defs ?? {})) components[name] = schema;
  return rest;
}

export function openApiDocument(operations: readonly Operation[]): Json {
  const components: Record<string, unknown> = {};
  const paths: Record<string, Record<string, unknown>> = {};
  const problem = lift(schemaOf(Problem, 'output'), components);
  components.Problem ??= problem;
  for (const op of operations) {
    const path = fullPath(op);
    paths[path] ??= {};
    paths[path][op.method] = describe(op, path, components);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Certwright',
      version: '0.1.0',
      description:
        'The whole road of management-system certification. Refusals are RFC 9457 problem details with code and citations. ' +
        'What one caller may ask for in a minute is limited (headers ratelimit and ratelimit-policy, 429 with retry-after): ' +
        'a request counts as one, or as its x-cost says.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(components).sort(([a], [b]) => (a < b ? -1 : 1))),
      securitySchemes: {
        session: { type: 'http', scheme: 'bearer' },
        operator: { type: 'http', scheme: 'bearer', description: 'The key of the installation' },
      },
    },
  };
}

function describe(op: Operation, path: string, components: Record<string, unknown>): Json {
  const input = lift(schemaOf(op.input, 'input'), components) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? '');
  const reads = op.method === 'get' || op.method === 'delete';
  const properties = Object.entries(input.properties ?? {});
  const parameters = [
    ...inPath.map(name => ({
      name,
      in: 'path',
      required: true,
      schema: input.properties?.[name] ?? { type: 'string' },
    })),
    ...(reads
      ? properties
          .filter(([name]) => !inPath.includes(name))
          .map(([name, schema]) => ({
            name,
            in: 'query',
            required: input.required?.includes(name) ?? false,
            schema,
          }))
      : op.scope === 'organization'
        ? [
            {
              name: 'Idempotency-Key',
              in: 'header',
              required: false,
              schema: { type: 'string', minLength: 8, maxLength: 200 },
            },
            { name: 'If-Match', in: 'header', required: false, schema: { type: 'string' } },
          ]
        : []),
  ];
  const body = Object.fromEntries(properties.filter(([name]) => !inPath.includes(name)));
  const required = (input.required ?? []).filter(name => !inPath.includes(name));
  const refusals = op.refusals ?? [];
  const problem = {
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  return {
    operationId: op.id,
    summary: op.summary,
    tags: [op.id.split('.')[0]],
    ...(op.scope === 'public'
      ? {}
      : { security: [{ [op.scope === 'operator' ? 'operator' : 'session']: [] }] }),
    ...(op.scope === 'organization'
      ? { 'x-permission': op.permission, 'x-roles': PERMISSIONS[op.permission].roles }
      : {}),
    ...(op.cost ? { 'x-cost': op.cost } : {}),
    ...(refusals.length ? { 'x-refusals': refusals.map(code => ({ code, detail: refusalText(code) })) } : {}),
    ...(parameters.length ? { parameters } : {}),
    ...(reads || Object.keys(body).length === 0
      ? {}
      : {
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: { type: 'object', properties: body, ...(required.length ? { required } : {}) },
              },
            },
          },
        }),
    responses: {
      200: {
        description: 'Done',
        content: { 'application/json': { schema: lift(schemaOf(op.output, 'output'), components) } },
      },
      default: { description: 'Problem', ...problem },
      ...(refusals.length ? { 422: { description: refusals.join(', '), ...problem } } : {}),
    },
  };
}
