/** `certwright call`: any operation of a running server from the command line, as an HTTP client. */
import { readFileSync } from 'node:fs';
import { sentRequest } from '@certwright/core/kernel/sent-request';
import { OPERATIONS } from '../operations.ts';
import { fullPath } from '../platform/http/operation.ts';
import { readOptions } from './options.ts';

const USAGE = `certwright call OPERATION [--organization NAME] [--url URL] [--token TOKEN] [--json FILE | --field value ...]

The token is a session's; it is taken from CERTWRIGHT_TOKEN when --token is absent. Operations:`;

/** `true`, `12` and JSON are taken as such; everything else is text. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** @returns 0 done, 1 the server said no, 2 not understood */
export async function call(args: readonly string[]): Promise<number> {
  const { words, named } = readOptions(args);
  const op = OPERATIONS.find(one => one.id === words[0]);
  if (!op) {
    console.error(`${USAGE}\n${OPERATIONS.map(one => `  ${one.id.padEnd(28)} ${one.summary}`).join('\n')}`);
    return 2;
  }
  const {
    organization = '',
    url = 'http://localhost:8420',
    token = process.env.CERTWRIGHT_TOKEN ?? '',
    json,
    ...fields
  } = named;
  const typed = Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, valueOf(text)]));
  const input: Record<string, unknown> = json
    ? (JSON.parse(readFileSync(json, 'utf8')) as Record<string, unknown>)
    : typed;
  const { path, ...sent } = sentRequest({ method: op.method, template: fullPath(op) }, organization, input);
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    authorization: `Bearer ${token}`,
  };
  if (sent.body !== undefined) headers['idempotency-key'] = crypto.randomUUID();
  const response = await fetch(url + path, { ...sent, headers });
  console.log(JSON.stringify(await response.json(), null, 2));
  return response.ok ? 0 : 1;
}
