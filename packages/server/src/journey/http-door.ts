/** The journey's door over HTTP: a request that the server could not take is sent again under the same key. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { sentRequest } from '@certwright/core/kernel/sent-request';
import { OPERATIONS } from '../operations.ts';
import { fullPath } from '../platform/http/operation.ts';
import type { Problem } from '../platform/http/problem.ts';
import type { Door, Json, Walker } from './door.ts';

/** Longest time that a server may be away in the middle of the walk. */
const PATIENCE_MS = 90_000;
const operations = new Map(OPERATIONS.map(op => [op.id, op]));

/** Seconds that a server asks to wait for: it is away, or there were too many requests. */
function away(response: Response | undefined): number | undefined {
  if (!response || response.status === 503 || response.status === 502) return 0.25;
  if (response.status !== 429) return undefined;
  return Number(response.headers.get('retry-after') ?? response.headers.get('x-retry-after') ?? 5);
}

/** Sends until an answer other than “not at the moment” comes back. */
async function insist(url: string, init: RequestInit): Promise<Response> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const response = await fetch(url, init).catch(() => undefined);
    const wait = away(response);
    if (response && wait === undefined) return response;
    if (Date.now() > until) throw new Error(`${url} did not answer for ${PATIENCE_MS / 1000} seconds`);
    await pause((wait ?? 0.25) * 1000);
  }
}

/** @param url of the server; @throws when none answers */
export async function httpDoor(url: string, tell: Door['tell']): Promise<Door> {
  const ready = await fetch(`${url}/health/live`);
  if (!ready.ok) throw new Error('not ready');
  const json = { 'content-type': 'application/json', origin: url };

  const send = async (
    token: string,
    operation: string,
    org: string,
    input: object,
  ): Promise<{ ok: boolean; body: Json }> => {
    const op = operations.get(operation);
    if (!op) throw new Error(`there is no operation ${operation}`);
    const { path, ...sent } = sentRequest({ method: op.method, template: fullPath(op) }, org, input);
    const headers = { ...json, authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() };
    const response = await insist(url + path, { ...sent, headers });
    return { ok: response.ok, body: await response.json() };
  };

  const walker = (person: string, name: string, token: string): Walker => ({
    person,
    name,
    async call(operation, org, input = {}) {
      const { ok, body } = await send(token, operation, org, input);
      if (!ok) throw new Error(`${name}, ${operation}: ${(body as Problem).detail}`);
      return body;
    },
    async refused(operation, org, input, code) {
      const { ok, body } = await send(token, operation, org, input);
      const problem = body as Problem;
      if (ok) throw new Error(`${name}, ${operation}: expected the refusal “${code}”, but it was done`);
      if (problem.code !== code)
        throw new Error(`${name}, ${operation}: expected “${code}”, but ${problem.code}: ${problem.detail}`);
      return problem;
    },
    async upload(org, file, content) {
      const address = `${url}/api/organizations/${org}/files?name=${encodeURIComponent(file)}`;
      const headers = {
        authorization: `Bearer ${token}`,
        origin: url,
        'content-type': 'application/octet-stream',
      };
      const response = await insist(address, { method: 'POST', headers, body: new Uint8Array(content) });
      const body: Json = await response.json();
      if (!response.ok) throw new Error(`${name}, upload: ${(body as Problem).detail}`);
      return body;
    },
    async download(org, path) {
      const headers = { authorization: `Bearer ${token}` };
      const response = await insist(`${url}/api/organizations/${org}${path}`, { headers });
      if (!response.ok) throw new Error(`${name}, download: ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    },
  });

  return {
    today: new Date().toISOString().slice(0, 10),
    tell,
    async signUp(name) {
      const email = `${name.toLowerCase().replace(/\W+/g, '.')}.${randomUUID().slice(0, 8)}@example.org`;
      const body = JSON.stringify({ name, email, password: randomUUID() });
      const post = (act: string) => insist(`${url}/api/auth/${act}`, { method: 'POST', headers: json, body });
      let response = await post('sign-up/email');
      // Sign-up has no Idempotency-Key: sent again after it was done but not answered, the account exists.
      if (response.status === 422) response = await post('sign-in/email');
      const token = response.headers.get('set-auth-token');
      const said: Json = await response.json();
      if (!response.ok || !token)
        throw new Error(`${name} could not make an account: ${response.status} ${said?.message ?? ''}`);
      return walker(said.user.id, name, token);
    },
    async open(path) {
      const response = await insist(url + path, {});
      const bytes = new Uint8Array(await response.arrayBuffer());
      return { status: response.status, bytes, text: new TextDecoder().decode(bytes) };
    },
  };
}
