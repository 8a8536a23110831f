/** SCIM 2.0 (RFC 7644): a directory brings people and groups of one identity provider of one organization. */
import type { Context } from 'hono';
import { type ScimPatchOperation, scimPatch, type ScimResource } from 'scim-patch';
import { filter as compiled, parse as parseFilter } from 'scim2-parse-filter';
import { z } from 'zod';
import { hashOf, tokenIn } from '../platform/auth/token.ts';
import { scoped } from '../platform/db/scoped.ts';
import { Refused } from '../platform/events/outcome.ts';
import type { App, Mount } from '../platform/http/app.ts';
import { HttpProblem, problemOf } from '../platform/http/problem.ts';
import { jsonObject } from '../platform/http/json-body.ts';
import {
  addGroup,
  addUser,
  changeGroupTo,
  changeUser,
  type Directory,
  dropUser,
  groupAt,
  takeGroupOut,
  userAt,
} from './directory.ts';
import {
  CONFIG,
  ERROR,
  groupShape,
  LIST,
  Patch,
  resourceTypes,
  SCHEMAS,
  ScimGroup,
  ScimUser,
  userShape,
} from './scim.shapes.ts';
import { groupsOf, identitiesOf, identityByUserName, providerOfDirectory } from './sign-on.store.ts';

const BASE = '/api/scim/v2';
const MOST_RESULTS = 200;
type Shape = Readonly<Record<string, unknown>>;

const json = (c: Context, body: unknown, status: 200 | 201 = 200): Response => {
  c.header('content-type', 'application/scim+json');
  c.header('cache-control', 'no-store');
  return c.body(JSON.stringify(body), status);
};

/** An error as SCIM writes it (RFC 7644, 3.12). */
function failed(c: Context, error: unknown): Response {
  const bad = error instanceof z.ZodError;
  const invalid = 'This is not a person or a group as SCIM describes them.';
  const problem = problemOf(
    bad ? new HttpProblem(400, 'invalidValue', invalid) : error,
    c.get('requestId') as string,
  );
  if (problem.status >= 500) throw error;
  const status = error instanceof Refused ? 409 : problem.status;
  c.header('content-type', 'application/scim+json');
  const body = { schemas: [ERROR], status: String(status), scimType: problem.code, detail: problem.detail };
  return c.body(JSON.stringify(body), status as 400);
}

const countOf = (text: string | undefined, otherwise: number): number => {
  const n = Number(text ?? otherwise);
  return Number.isInteger(n) && n >= 0 ? n : otherwise;
};

/** @throws HttpProblem 400 for a filter that is none */
function matching(text: string | undefined): (shape: Shape) => boolean {
  if (text === undefined || text.trim() === '') return () => true;
  if (text.length > 500) throw new HttpProblem(400, 'invalidFilter', 'This filter is too long.');
  try {
    return compiled(parseFilter(text)) as (shape: Shape) => boolean;
  } catch {
    throw new HttpProblem(400, 'invalidFilter', 'This is no filter of SCIM.');
  }
}

/** The one question that directories ask for each person; it is answered without reading all. */
const userNameIn = (text: string | undefined): string | undefined =>
  /^\s*userName\s+eq\s+"([^"\\]{1,400})"\s*$/i.exec(text ?? '')?.[1];

const page = (c: Context, shapes: readonly Shape[]): Response => {
  const found = shapes.filter(matching(c.req.query('filter')));
  const from = Math.max(1, countOf(c.req.query('startIndex'), 1));
  const rows = found.slice(
    from - 1,
    from - 1 + Math.min(MOST_RESULTS, countOf(c.req.query('count'), MOST_RESULTS)),
  );
  return json(c, {
    schemas: [LIST],
    totalResults: found.length,
    startIndex: from,
    itemsPerPage: rows.length,
    Resources: rows,
  });
};

/** Names by which a patch would reach beyond the person into every object of the program. */
const BEYOND = /(?:^|[.:[\]\s"])(?:__proto__|constructor|prototype)(?:$|[.:[\]\s"])/;
const reachesBeyond = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Reflect.ownKeys(value).some(
    key => BEYOND.test(String(key)) || reachesBeyond((value as Record<string | symbol, unknown>)[key]),
  );

/** The shape after a patch (RFC 7644, 3.5.2). @throws HttpProblem 400 */
function patched(shape: Shape, body: unknown): unknown {
  const { Operations: operations } = Patch.parse(body);
  if (operations.some(({ path, value }) => BEYOND.test(path ?? '') || reachesBeyond(value))) {
    throw new HttpProblem(400, 'invalidPath', 'This is no attribute of a person or a group.');
  }
  try {
    return scimPatch(structuredClone(shape) as unknown as ScimResource, operations as ScimPatchOperation[], {
      mutateDocument: false,
    });
  } catch (error) {
    throw new HttpProblem(400, 'invalidSyntax', error instanceof Error ? error.message : 'This is no patch.');
  }
}

/** What stands for one kind of resource. */
type Kind<Row extends { readonly id: string }, Sent> = {
  readonly path: 'Users' | 'Groups';
  readonly sent: z.ZodType<Sent>;
  readonly shape: (row: Row) => Shape;
  readonly list: (act: Directory, filter: string | undefined) => Promise<readonly Row[]>;
  readonly at: (act: Directory, id: string) => Promise<Row>;
  readonly add: (act: Directory, sent: Sent) => Promise<Row>;
  readonly change: (act: Directory, before: Row, sent: Sent) => Promise<Row>;
  readonly drop: (act: Directory, id: string) => Promise<void>;
};

export const scimRoutes: Mount = (app, { shell, forget }) => {
  const base = `${shell.config.baseUrl}${BASE}`;
  const within = async (c: Context, work: (act: Directory) => Promise<Response>): Promise<Response> => {
    try {
      const token = tokenIn(c.req.raw.headers);
      const answer = await scoped(shell.db, { role: 'app_platform' }, async tx => {
        const provider = token === undefined ? undefined : await providerOfDirectory(tx, hashOf(token));
        if (!provider?.directoryBy)
          throw new HttpProblem(401, 'not-signed-in', 'This token opens no directory.');
        return work({
          tx,
          org: provider.org,
          person: provider.directoryBy,
          operation: 'sign-on.directory',
          requestId: c.get('requestId') as string,
          at: shell.clock.now(),
          today: shell.clock.today(),
          provider,
        });
      });
      if (c.req.method !== 'GET') forget();
      return answer;
    } catch (error) {
      return failed(c, error);
    }
  };
  const bodyOf = async (c: Context): Promise<unknown> => jsonObject(await c.req.text());

  app.get(`${BASE}/ServiceProviderConfig`, c => within(c, () => Promise.resolve(json(c, CONFIG))));
  app.get(`${BASE}/ResourceTypes`, c => within(c, () => Promise.resolve(page(c, resourceTypes(base)))));
  app.get(`${BASE}/Schemas`, c => within(c, () => Promise.resolve(page(c, SCHEMAS))));
  resources(app, within, bodyOf, {
    path: 'Users',
    sent: ScimUser,
    shape: row => userShape(base, row),
    list: async ({ tx, provider }, filter) => {
      const name = userNameIn(filter);
      if (name === undefined) return identitiesOf(tx, provider.id);
      const found = await identityByUserName(tx, provider.id, name);
      return found ? [found] : [];
    },
    at: userAt,
    add: addUser,
    change: changeUser,
    drop: dropUser,
  });
  resources(app, within, bodyOf, {
    path: 'Groups',
    sent: ScimGroup,
    shape: row => groupShape(base, row),
    list: ({ tx, provider }) => groupsOf(tx, provider.id),
    at: groupAt,
    add: addGroup,
    change: changeGroupTo,
    drop: takeGroupOut,
  });
};

/** @throws HttpProblem 404 for what cannot be an id */
const idOf = (c: Context): string => {
  const id = z.uuid().safeParse(c.req.param('id'));
  if (!id.success) throw new HttpProblem(404, 'noTarget', 'There is nothing under this id.');
  return id.data;
};

function resources<Row extends { readonly id: string }, Sent>(
  app: App,
  within: (c: Context, work: (act: Directory) => Promise<Response>) => Promise<Response>,
  bodyOf: (c: Context) => Promise<unknown>,
  kind: Kind<Row, Sent>,
): void {
  const all = `${BASE}/${kind.path}`;
  const one = `${all}/:id`;
  app.get(all, c =>
    within(c, async act => page(c, (await kind.list(act, c.req.query('filter'))).map(kind.shape))),
  );
  app.post(all, c =>
    within(c, async act => {
      const row = await kind.add(act, kind.sent.parse(await bodyOf(c)));
      const shape = kind.shape(row);
      c.header('location', String((shape.meta as { location?: unknown }).location));
      return json(c, shape, 201);
    }),
  );
  app.get(one, c => within(c, async act => json(c, kind.shape(await kind.at(act, idOf(c))))));
  app.put(one, c =>
    within(c, async act => {
      const before = await kind.at(act, idOf(c));
      return json(c, kind.shape(await kind.change(act, before, kind.sent.parse(await bodyOf(c)))));
    }),
  );
  app.patch(one, c =>
    within(c, async act => {
      const before = await kind.at(act, idOf(c));
      const after = kind.sent.parse(patched(kind.shape(before), await bodyOf(c)));
      return json(c, kind.shape(await kind.change(act, before, after)));
    }),
  );
  app.delete(one, c =>
    within(c, async act => {
      await kind.drop(act, idOf(c));
      return c.body(null, 204);
    }),
  );
}
