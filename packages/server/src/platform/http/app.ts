/** The HTTP door: headers, request ids, accounts, every operation of the table, files, health, the web app. */
import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type Auth, handleAuth, type SignedIn } from '../auth/auth.ts';
import { staysHere } from '../auth/places.ts';
import { knownSessions } from '../auth/known-sessions.ts';
import { currentSpan } from '../trace/span.ts';
import { tracedRequests } from '../trace/traced-requests.ts';
import { addressBehind, throughProxy } from './address.ts';
import { jsonObject, requireText } from './json-body.ts';
import { openApiDocument } from './openapi.ts';
import { fullPath, type Operation } from './operation.ts';
import { isOperator } from './operator-key.ts';
import { isFresh } from '../auth/step-up.ts';
import { isStationSession, stationReader } from '../auth/station-session.ts';
import { tokenHolder } from '../auth/token.ts';
import { resolveOrg } from './org.store.ts';
import { HttpProblem, type Problem, problemOf } from './problem.ts';
import { rateLimit } from './rate-limit.ts';
import { saying } from './route-facts.ts';
import { runOperation } from './run.ts';
import type { Shell } from './scope.ts';
import { sameOrigin } from './same-origin.ts';
import { securityHeaders } from './security-headers.ts';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

type Vars = { Variables: { requestId: string } };
export type App = Hono<Vars>;

/** Routes that are not operations (files, DID documents, the web app) are added by those who own them. */
export type Mount = (
  app: App,
  parts: {
    shell: Shell;
    auth: Auth;
    whose: (c: Context) => Promise<SignedIn | undefined>;
    /** After anything that may have ended a session. */
    forget: () => void;
  },
) => void;

/** The longest body of an operation; files have a route and a limit of their own. */
const MOST_BYTES = 1024 * 1024;
/** Where a page of somebody else posts on purpose: the answers of SAML identity providers. */
const FROM_ELSEWHERE = /^\/api\/sign-on\/[0-9a-f-]{36}\/saml$/;
const tooLarge = (): never => {
  throw new HttpProblem(413, 'body-too-large', 'The body is larger than one megabyte.');
};

export function createApp(
  shell: Shell,
  auth: Auth,
  operations: readonly Operation[],
  mounts: readonly Mount[],
): App {
  const app: App = new Hono<Vars>();
  if (shell.tracing) app.use(tracedRequests(shell.tracing, throughProxy(shell.config.trustedProxies)));
  app.use(async (c, next) => {
    const requestId = randomUUID();
    c.set('requestId', requestId);
    c.header('x-request-id', requestId);
    currentSpan()?.set({ 'certwright.request_id': requestId });
    const started = performance.now();
    await next();
    const ms = Math.round(performance.now() - started);
    shell.metrics.request(c.req.method, c.req.routePath, c.res.status, ms / 1000);
    shell.log.info(
      { requestId, method: c.req.method, route: c.req.routePath, status: c.res.status, ms },
      'request',
    );
  });
  app.use(securityHeaders(shell.config.baseUrl));
  app.use('/api/*', sameOrigin(shell.config.baseUrl, FROM_ELSEWHERE));
  app.onError((error, c) => answerProblem(c, shell, error));

  const sessions = knownSessions(auth, token =>
    (isStationSession(token) ? stationReader : tokenHolder)(shell.db, shell.clock, token),
  );
  const addressOf = addressBehind(shell.config.trustedProxies);
  const limited = rateLimit({ perMinute: shell.config.ratePerMinute, sessions, addressOf });
  app.use('/api/*', limited);
  // What bodies publish is drawn from the database and signed at each asking.
  app.use('/bodies/*', limited);
  app.use('/log/*', limited);

  const whose = (c: Context): Promise<SignedIn | undefined> => sessions.whose(c.req.raw.headers);
  app.on(['GET', 'POST'], '/api/auth/*', async c => {
    if (!(await staysHere(c.req.raw, shell.config.baseUrl))) {
      throw new HttpProblem(400, 'place-not-here', 'After that one goes on to a page of this server only.');
    }
    const answer = await handleAuth(auth, c.req.raw, addressOf(c));
    if (c.req.method === 'POST') sessions.forget();
    return answer;
  });

  app.use('/api/*', async (c, next) => {
    if (c.req.path.endsWith('/files') && c.req.method === 'POST') return next();
    return bodyLimit({ maxSize: MOST_BYTES, onError: tooLarge })(c, next);
  });
  for (const op of operations) {
    const path = fullPath(op).replace(/\{(\w+)\}/g, ':$1');
    const answer = async (c: Context): Promise<Response> => {
      const org =
        op.scope === 'organization'
          ? await resolveOrg(shell.db, c.req.param('organization') ?? '')
          : undefined;
      const who = op.scope === 'public' || op.scope === 'operator' ? undefined : await whose(c);
      const { body, replayed, headers } = await runOperation(shell, op, {
        requestId: c.get('requestId'),
        person: who?.person,
        session: who?.session,
        only: who?.only,
        signOn: who?.signOn,
        proved: who !== undefined && isFresh(who.provedAt),
        operator: op.scope === 'operator' && isOperator(shell, c),
        org,
        input: await inputOf(c, op),
        idempotencyKey: c.req.header('idempotency-key'),
        expected: versionOf(c.req.header('if-match')),
      });
      if (op.endsSessions) sessions.forget();
      headers?.forEach((value, name) => c.header(name, value, { append: true }));
      if (replayed) c.header('idempotency-replayed', 'true');
      const version = (body as { version?: unknown } | null)?.version;
      if (typeof version === 'number') c.header('etag', `"${version}"`);
      c.header('cache-control', 'no-store');
      return c.json(body as object);
    };
    app.on(op.method.toUpperCase(), path, saying({ operation: op.id, cost: op.cost }, answer));
  }
  const document = openApiDocument(operations);
  app.get('/api/openapi.json', c => c.json(document));
  for (const mount of mounts) mount(app, { shell, auth, whose, forget: () => sessions.forget() });
  app.all('/api/*', () => {
    throw new HttpProblem(404, 'not-found', 'There is no such route.');
  });
  return app;
}

/** `"7"` or `W/"7"` to 7. */
function versionOf(header: string | undefined): number | undefined {
  const match = header?.match(/^(?:W\/)?"(\d+)"$/);
  return match ? Number(match[1]) : undefined;
}

/** Path parameters, and the query (GET) or the JSON body (else), as one object. */
async function inputOf(c: Context, op: Operation): Promise<unknown> {
  const { organization: _, ...params } = c.req.param() as Record<string, string>;
  requireText(Object.values(params));
  if (op.method === 'get' || op.method === 'delete') {
    const query = c.req.query();
    requireText(Object.values(query));
    return { ...query, ...params };
  }
  const text = await c.req.text();
  if (text === '') return params;
  return { ...jsonObject(text), ...params };
}

export function answerProblem(c: Context, shell: Shell, error: unknown): Response {
  const requestId = c.get('requestId') as string;
  const problem: Problem = problemOf(error, requestId);
  if (problem.status >= 500) {
    const err = error instanceof Error ? { message: error.message, stack: error.stack } : String(error);
    shell.log.error({ requestId, err }, problem.code);
  }
  c.header('content-type', 'application/problem+json');
  c.header('cache-control', 'no-store');
  if (problem.status === 503) c.header('retry-after', '1');
  return c.body(JSON.stringify(problem), problem.status as ContentfulStatusCode);
}
