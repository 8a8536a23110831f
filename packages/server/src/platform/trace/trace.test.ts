/** Traces: what a collector is told of requests, transactions, statements, jobs and letters, and what it is never told. */
import { serve } from '@hono/node-server';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTransport } from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { rolesOf } from '@certwright/core/party/role.table';
import { type Collector, openCollector, type ReceivedSpan } from '../../testing/collector.ts';
import { type Caller, openWorld, type World } from '../../testing/world.ts';
import { scoped } from '../db/scoped.ts';
import { sendMail } from '../mail/send.worker.ts';
import { ask } from '../net/asking.ts';
import { checkTraces } from '../doctor/traces.check.ts';

const SERVER = 2;
const ERROR = 2;
const WAIT = { timeout: 10_000, interval: 50 };

let collector: Collector;
let world: World;
let org: { id: string; founder: Caller };
const lines: string[] = [];
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _, done) {
    stream.on('end', () => done()).resume();
  },
});

const settings = (url: string, more: Record<string, string> = {}): void => {
  const env = {
    OTEL_EXPORTER_OTLP_ENDPOINT: url,
    OTEL_EXPORTER_OTLP_HEADERS: 'x-collector-key=of-the-operator',
    OTEL_BSP_SCHEDULE_DELAY: '50',
    OTEL_SERVICE_NAME: 'certwright-of-a-test',
    ...more,
  };
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
};
const named = (name: string): ReceivedSpan[] => collector.spans.filter(span => span.name === name);
const childrenOf = (span: ReceivedSpan | undefined): ReceivedSpan[] =>
  collector.spans.filter(one => one.parentSpanId === span?.spanId);
/** The last request by this name, when it and all that is inside it has arrived. */
const request = (name: string): Promise<ReceivedSpan> =>
  vi.waitFor(() => {
    const found = named(name).findLast(({ kind }) => kind === SERVER);
    if (!found)
      throw new Error(`${name} has not arrived; there are ${collector.spans.map(one => one.name).join()}`);
    return found;
  }, WAIT);

beforeAll(async () => {
  collector = await openCollector();
  settings(collector.url);
  await new Promise<void>(resolve => {
    smtp.listen(0, '127.0.0.1', () => resolve());
  });
  const mail = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`;
  world = await openWorld(undefined, lines, {
    CERTWRIGHT_SMTP_URL: mail,
    CERTWRIGHT_TRUSTED_PROXIES: 'loopback',
  });
  vi.unstubAllEnvs();
  org = await world.organization('organization', rolesOf('organization'));
});
afterEach(() => vi.unstubAllEnvs());
afterAll(async () => {
  await world.close();
  await collector.close();
  await new Promise<void>(resolve => {
    smtp.close(() => resolve());
  });
});

describe('a request', () => {
  test('is a span by its operation, with the transaction and its statements inside', async () => {
    const reply = await org.founder.try('nonconformity.raise', org.id, {
      source: 'process',
      statement: 'Fru Holm saw it.',
      evidence: 'G-114',
    });
    expect(reply.status).toBe(200);
    const span = await request('nonconformity.raise');
    expect(span).toMatchObject({
      attributes: {
        'http.request.method': 'POST',
        'http.route': '/api/organizations/:organization/nonconformities',
        'http.response.status_code': 200,
        'certwright.operation': 'nonconformity.raise',
        'certwright.request_id': reply.headers.get('x-request-id'),
      },
    });
    const transaction = childrenOf(span).find(one => one.attributes['certwright.role'] === 'app_tenant');
    expect(transaction?.attributes).toMatchObject({
      'certwright.outcome': 'committed',
      'certwright.read_only': false,
    });
    const statements = childrenOf(transaction);
    expect(statements.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['insert event', 'insert nonconformity']),
    );
    expect(statements.every(one => one.attributes['db.system.name'] === 'postgresql')).toBe(true);
    expect(new Set([span, transaction, ...statements].map(one => one?.traceId)).size).toBe(1);
  });

  test('that is refused rolls back and is no error', async () => {
    const id = '0189b0f0-0000-7000-8000-000000000000';
    expect((await org.founder.try('nonconformity.get', org.id, { id })).status).toBe(404);
    const span = await request('nonconformity.get');
    expect(span.attributes['http.response.status_code']).toBe(404);
    expect(span.status.code).not.toBe(ERROR);
    const last = childrenOf(span).find(one => one.attributes['certwright.role'] === 'app_tenant');
    expect(last?.attributes['certwright.outcome']).toBe('rolled back');
    expect(last?.status.code).not.toBe(ERROR);
  });

  test('whose statement fails names the SQLSTATE, not what the database said', async () => {
    const { shell } = world.opened;
    const span = shell.tracing?.begin({ name: 'a broken statement' });
    const { within } = await import('./span.ts');
    await expect(
      within(span as NonNullable<typeof span>, () =>
        scoped(shell.db, { role: 'app_public', readOnly: true }, tx =>
          tx.selectFrom('membership').selectAll().where('person', '=', 'Fru Holm').execute(),
        ),
      ),
    ).rejects.toThrow('invalid input syntax');
    span?.end();
    const failed = await vi.waitFor(() => {
      const found = named('select membership').find(one => one.traceId === span?.traceId);
      if (!found) throw new Error('not there yet');
      return found;
    }, WAIT);
    expect(failed.status.code).toBe(ERROR);
    expect(String(failed.attributes['error.type'])).toMatch(/^[\dA-Z]{5}$/);
  });

  test('for a file is named by what it does, with the drawing inside', async () => {
    const response = await world.opened.app.request('/api/public/audit-time/worksheet.pdf?language=en', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        request: { on: '2026-01-15', standards: [{ standard: 'ISO 9001:2015', personnel: 62 }] },
        client: 'Fru Holm',
      }),
    });
    expect(response.status).toBe(200);
    const span = await request('audit-time.worksheet');
    expect(childrenOf(span).map(({ name }) => name)).toContain('draw pdf');
  });

  test('leads from its log lines to its trace', async () => {
    await org.founder.call('party.get', org.id);
    const { traceId } = await request('party.get');
    const line = lines
      .map(one => JSON.parse(one) as Record<string, unknown>)
      .findLast(one => one.msg === 'request');
    expect(line?.trace_id).toBe(traceId);
    expect(line?.span_id).toMatch(/^[\da-f]{16}$/);
  });
});

describe('the trace that a request says it belongs to', () => {
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
  const parent = '00f067aa0ba902b7';
  const listening = async (
    env: Record<string, string>,
  ): Promise<{ asked: World; url: string; end: () => Promise<void> }> => {
    settings(collector.url);
    const asked = await openWorld(undefined, undefined, env);
    vi.unstubAllEnvs();
    const server = serve({ fetch: asked.opened.app.fetch, port: 0, hostname: '127.0.0.1' });
    await new Promise(resolve => {
      server.once('listening', resolve);
    });
    const end = async (): Promise<void> => {
      await new Promise(resolve => {
        server.close(resolve);
      });
      await asked.close();
    };
    return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, end };
  };
  const get = (url: string, flags: string): Promise<Response> =>
    fetch(`${url}/health/live`, {
      headers: { traceparent: `00-${traceId}-${parent}-${flags}`, connection: 'close' },
    });

  test('is taken from a trusted proxy, with its decision to keep it or not', async () => {
    const { url, end } = await listening({ CERTWRIGHT_TRUSTED_PROXIES: 'loopback' });
    await get(url, '01');
    await get(url, '00');
    await end();
    const spans = named('GET /health/live').filter(one => one.traceId === traceId);
    expect(spans.map(one => one.parentSpanId)).toEqual([parent]);
  });

  test('is not taken from anybody else', async () => {
    const before = named('GET /health/live').length;
    const { url, end } = await listening({});
    await get(url, '00');
    await end();
    const spans = named('GET /health/live').slice(before);
    expect(spans.map(one => [one.traceId === traceId, one.parentSpanId ?? ''])).toEqual([[false, '']]);
  });
});

test('a job is worked in a trace of its own that links to the request that sent it, with the letter inside', async () => {
  const { shell } = world.opened;
  const transport = createTransport(shell.config.smtpUrl ?? '', {});
  await shell.jobs.work('mail.send', async data => {
    expect(Object.keys(data)).toEqual(['mail']);
    await sendMail(shell, transport, data.mail);
  });
  await org.founder.call('party.invite', org.id, {
    email: 'fru.holm@example.org',
    roles: rolesOf('organization').slice(0, 1),
  });
  const asked = await request('party.invite');
  const sent = await vi.waitFor(() => {
    const found = named('send mail.send').find(one => one.traceId === asked.traceId);
    if (!found) throw new Error('not sent yet');
    return found;
  }, WAIT);
  const worked = await vi.waitFor(() => {
    const found = named('work mail.send').find(one => one.links.some(link => link.spanId === sent.spanId));
    if (!found) throw new Error('not worked yet');
    return found;
  }, WAIT);
  expect(worked.traceId).not.toBe(asked.traceId);
  const inside = collector.spans.filter(one => one.traceId === worked.traceId);
  expect(inside.find(one => one.name === 'mail')?.attributes).toEqual({ 'certwright.letter': 'invitation' });
});

test('what is asked of an address elsewhere tells its method and answer, not where it went', async () => {
  const receiver = createServer((_, response) => response.writeHead(202).end());
  await new Promise<void>(resolve => {
    receiver.listen(0, '127.0.0.1', () => resolve());
  });
  const host = `127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  const span = world.opened.shell.tracing?.begin({ name: 'a webhook' });
  const { within } = await import('./span.ts');
  await within(span as NonNullable<typeof span>, () =>
    ask(`http://${host}/hooks/fru-holm?key=kept-quiet`, {
      method: 'POST',
      headers: {},
      trustedHosts: [host],
      idleMs: 5_000,
    }),
  );
  span?.end();
  const out = await vi.waitFor(() => {
    const found = named('POST').find(one => one.traceId === span?.traceId);
    if (!found) throw new Error('not there yet');
    return found;
  }, WAIT);
  expect(out.attributes).toEqual({ 'http.request.method': 'POST', 'http.response.status_code': 202 });
  receiver.close();
});

test('nothing of persons, contents, paths, sessions or keys is told', async () => {
  await request('party.get');
  const { id, founder } = org;
  const told = collector.bodies.join('\n');
  expect(collector.spans.length).toBeGreaterThan(50);
  for (const secret of [
    founder.person,
    founder.token,
    id,
    'Fru Holm',
    'fru.holm',
    'fru-holm',
    'G-114',
    'kept-quiet',
    'language=en',
    'a long enough password',
    '@example.org',
    'of-the-operator',
    'only-for-tests',
  ])
    expect(told, secret).not.toContain(secret);
  expect(collector.headers.every(one => one['x-collector-key'] === 'of-the-operator')).toBe(true);
  expect(collector.resource).toMatchObject({
    'service.name': 'certwright-of-a-test',
    'service.version': '0.1.0',
  });
});

describe('a collector that is not there', () => {
  const quick = async (url: string): Promise<{ slowest: number; stop: number; said: string[] }> => {
    settings(url, { OTEL_EXPORTER_OTLP_TIMEOUT: '1500' });
    const said: string[] = [];
    const own = await openWorld(undefined, said);
    vi.unstubAllEnvs();
    const times: number[] = [];
    for (let i = 0; i < 150; i++) {
      const began = performance.now();
      expect((await own.opened.app.request('/health/ready')).status).toBe(200);
      times.push(performance.now() - began);
    }
    await vi.waitFor(() => expect(said.join()).toContain('does not take traces'), WAIT);
    const began = performance.now();
    await own.close();
    const stop = performance.now() - began;
    return { slowest: times.toSorted((a, b) => a - b).at(-2) ?? 0, stop, said };
  };

  test('neither slows nor breaks requests, and the stop waits for one export at most', async () => {
    const silent = await openCollector(true);
    const refusing = 'http://127.0.0.1:1';
    for (const url of [refusing, silent.url]) {
      const { slowest, stop, said } = await quick(url);
      expect(slowest).toBeLessThan(1_000);
      expect(stop).toBeLessThan(4_000);
      expect(said.filter(one => one.includes('does not take traces'))).toHaveLength(1);
    }
    await silent.close();
  });

  test('is found by the doctor, who also says when it answers and when traces are off', async () => {
    const at = (url: string) => checkTraces({ OTEL_EXPORTER_OTLP_ENDPOINT: url });
    expect(await checkTraces({})).toMatchObject([{ state: 'good', says: expect.stringContaining('Off') }]);
    expect(await at(collector.url)).toMatchObject([
      { state: 'good', says: `On; the collector at ${collector.url}/v1/traces answers.` },
    ]);
    expect(await at('http://me:secret@127.0.0.1:1')).toMatchObject([
      {
        state: 'wrong',
        says: 'On, but the collector at http://127.0.0.1:1/v1/traces takes nothing: ECONNREFUSED.',
      },
    ]);
    expect(await at(`${collector.url}/elsewhere`)).toMatchObject([
      { state: 'wrong', says: expect.stringContaining('it answered 404') },
    ]);
    expect(await at('localhost:4318')).toMatchObject([{ state: 'wrong' }]);
  });
});
