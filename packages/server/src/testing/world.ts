/** A server for tests: real database, real routes, a clock that can be set; people and organizations made on demand. */
import { sentRequest } from '@certwright/core/kernel/sent-request';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OrgKind, Role } from '@certwright/core/party/role.table';
import { inject } from 'vitest';
import { PARTS } from '../parts.ts';
import { settableClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { cloneDatabase, type Connections } from '../platform/engine/test-cluster.ts';
import { fullPath } from '../platform/http/operation.ts';
import { OPERATIONS, type OperationId, type OperationOutput } from '../operations.ts';
import { openLog } from '../platform/log.ts';
import { type Opened, openApp } from '../platform/serve.ts';
import type { Problem } from '../platform/http/problem.ts';

export type Reply<T> = {
  readonly status: number;
  readonly body: T;
  readonly problem: Problem;
  readonly headers: Headers;
};

export type Caller = {
  readonly person: string;
  readonly token: string;
  /** Calls an operation in this organization (its id or short name); answers whatever came back. */
  try<I extends string>(
    id: I,
    org: string,
    input?: object,
    headers?: Record<string, string>,
  ): Promise<Reply<I extends OperationId ? OperationOutput<I> : unknown>>;
  /** The same, but a problem is an error that says what the server said. */
  call<I extends string>(
    id: I,
    org: string,
    input?: object,
    headers?: Record<string, string>,
  ): Promise<I extends OperationId ? OperationOutput<I> : Record<string, unknown>>;
};

export type World = {
  readonly opened: Opened;
  /** How to reach its database without the app. */
  readonly engine: Connections;
  readonly clock: ReturnType<typeof settableClock>;
  /** Where its files lie; gone when it is closed. */
  readonly files: string;
  /** Somebody who signed in by himself. */
  as(session: { readonly person: string; readonly token: string }): Caller;
  /** A new person with an account. */
  someone(name: string): Promise<Caller>;
  /** A new organization and its founder with all the given roles. */
  organization(kind: OrgKind, roles: readonly Role[]): Promise<{ id: string; founder: Caller }>;
  /** A new member of an organization. */
  member(org: string, by: Caller, roles: readonly Role[]): Promise<Caller>;
  close(): Promise<void>;
};

const operations = new Map(OPERATIONS.map(op => [op.id, op]));

/** What a world begins with: a database that is copied, and a folder with its files. */
export type Beginning = { readonly template: string; readonly files?: string };

/** @param lines receives the lines of the log, which is then as talkative as it can be @param env settings of the operator */
export async function openWorld(
  at = '2026-11-23T09:00:00.000Z',
  lines?: string[],
  env: Readonly<Record<string, string>> = {},
  from: Beginning = { template: inject('template') },
): Promise<World> {
  const database = inject('database');
  const own = await cloneDatabase(database, from.template, `test_${randomUUID().replaceAll('-', '')}`);
  const clock = settableClock(at);
  const files = mkdtempSync(join(tmpdir(), 'certwright-files-'));
  if (from.files !== undefined) cpSync(from.files, files, { recursive: true });
  const config = readConfig({
    CERTWRIGHT_DATA: files,
    PORT: '8420',
    CERTWRIGHT_RATE_PER_MINUTE: '0',
    ...env,
  });
  const log = lines
    ? openLog('trace', { write: line => void lines.push(line) })
    : openLog(process.env.LOG_LEVEL ?? 'silent');
  const opened = await openApp(
    own,
    { config, clock, log, limited: false, secret: 'only-for-tests', jobs: false },
    PARTS,
  );
  const json = { 'content-type': 'application/json', origin: config.baseUrl };

  const request = async (
    token: string,
    id: string,
    org: string,
    input: object,
    headers: Record<string, string>,
  ) => {
    const op = operations.get(id);
    if (!op) throw new Error(`there is no operation ${id}`);
    const { path, ...sent } = sentRequest({ method: op.method, template: fullPath(op) }, org, input);
    const response = await opened.app.request(path, {
      ...sent,
      headers: { ...json, authorization: `Bearer ${token}`, ...headers },
    });
    const body = (await response.json()) as never;
    return { status: response.status, body, problem: body as Problem, headers: response.headers };
  };

  const caller = (person: string, token: string): Caller => ({
    person,
    token,
    try: (id, org, input = {}, headers = {}) => request(token, id, org, input, headers),
    call: async (id, org, input = {}, headers = {}) => {
      const reply = await request(token, id, org, input, headers);
      if (reply.status !== 200) throw new Error(`${id}: ${reply.status} ${JSON.stringify(reply.body)}`);
      return reply.body;
    },
  });

  const world: World = {
    opened,
    engine: own,
    clock,
    files,
    as: ({ person, token }) => caller(person, token),
    async someone(name) {
      const email = `${name.toLowerCase()}-${randomUUID().slice(0, 8)}@example.org`;
      const response = await opened.app.request('/api/auth/sign-up/email', {
        method: 'POST',
        headers: json,
        body: JSON.stringify({ name, email, password: 'a long enough password' }),
      });
      const token = response.headers.get('set-auth-token');
      const { user } = (await response.json()) as { user: { id: string } };
      if (!token) throw new Error(`sign-up failed: ${response.status}`);
      return caller(user.id, token);
    },
    async organization(kind, roles) {
      const founder = await world.someone('Founder');
      const { id } = await founder.call('party.found', '', { name: `Org ${randomUUID().slice(0, 8)}`, kind });
      await founder.call('party.setRoles', id, { person: founder.person, roles: [...roles] });
      return { id, founder };
    },
    async member(org, by, roles) {
      const person = await world.someone('Member');
      const { token } = await by.call('party.invite', org, {
        email: 'member@example.org',
        roles: [...roles],
      });
      await person.call('party.accept', '', { token });
      return person;
    },
    async close() {
      await opened.close();
      rmSync(files, { recursive: true, force: true, maxRetries: 3 });
    },
  };
  return world;
}
