/** `certwright catalogue`: loads ISO's open data into a running server, shows how far that is, cancels it on Ctrl-C. */
import { existsSync, openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { OperationOutput } from '../operations.ts';
import { milliseconds } from '../platform/clock.ts';
import { keyFor, readConfig } from '../platform/config.ts';
import { operatorKey } from '../platform/http/operator-key.ts';
import { masterSecret, sourceOfSecret } from '../platform/secret/master-secret.ts';
import { readOptions } from './options.ts';

type Load = OperationOutput<'catalogue.load'>;

const USAGE = `certwright catalogue import [--from URL|FILE] [--kind deliverables|committees|ics] [--allow circles,fewer-rows] [--url SERVER] [--key KEY]
certwright catalogue status [--url SERVER]
certwright catalogue key

Without --from everything is taken from ISO's open data. The key of the installation is found in the data folder
(CERTWRIGHT_DATA); from another machine give it as --key or CERTWRIGHT_OPERATOR_KEY.`;

/** The server said no, or is not there; the message is for people. */
class Said extends Error {}

async function ownKey(): Promise<string | undefined> {
  const { dataFolder } = readConfig(process.env);
  const source = sourceOfSecret(dataFolder, process.env);
  if (source.from === 'folder' && !existsSync(source.path)) return undefined;
  const secret = await masterSecret(dataFolder, process.env);
  return operatorKey(purpose => keyFor(secret, purpose));
}

type Door = { readonly url: string; readonly key: string };

async function ask<T>({ url, key }: Door, path: string, init: RequestInit = {}): Promise<T> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const response = await fetch(url + path, { ...init, headers }).catch((error: unknown) => {
    const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
    throw new Said(
      `No Certwright answers at ${url}${cause}. Start one with npm start, or name another with --url.`,
    );
  });
  const body = (await response.json()) as T & { detail?: string };
  if (!response.ok) throw new Said(body.detail ?? `The server answered ${response.status}.`);
  return body;
}

const number = (value: number): string => value.toLocaleString('en');

function ended(load: Load): string {
  const name = `${load.kind} (${load.source})`;
  if (load.phase === 'failed')
    return `${name}: not taken. ${load.problem?.sentence ?? ''} Nothing of it was kept.`;
  if (load.phase === 'cancelled') return `${name}: cancelled. Nothing of it was kept.`;
  const seconds = load.finishedAt
    ? `, ${((milliseconds(load.finishedAt) - milliseconds(load.askedAt)) / 1000).toFixed(1)} s`
    : '';
  if (load.phase === 'unchanged') return `${name}: no change${seconds}.`;
  const { added, revised, withdrawn, removed } = load;
  const notes = load.notes.map(note => `\n  ${note}`).join('');
  return `${name}: ${number(load.rows)} rows, ${number(added)} added, ${number(revised)} revised, ${number(withdrawn)} withdrawn, ${number(removed)} no longer listed${seconds}.${notes}`;
}

function underWay({ kind, phase, doing, rows, share }: Load): string {
  const far = share === null ? '' : `, ${Math.round(share * 100)} %`;
  return `${kind}: ${phase === 'waiting' ? 'waiting for its turn' : doing}${rows > 0 ? `, ${number(rows)} rows` : ''}${far}`;
}

/** Shows one load until it is over. @returns whether it ended well */
async function follow(door: Door, id: string): Promise<boolean> {
  const terminal = process.stdout.isTTY;
  let before = '';
  for (;;) {
    const load = await ask<Load>(door, `/api/operator/catalogue/loads/${id}`);
    if (load.phase !== 'waiting' && load.phase !== 'running') {
      console.log(`${terminal ? '\r\u001B[K' : ''}${ended(load)}`);
      return load.phase === 'done' || load.phase === 'unchanged';
    }
    const line = underWay(load);
    if (terminal) process.stdout.write(`\r\u001B[K${line}`);
    else if (line.split(',')[0] !== before.split(',')[0]) console.log(line);
    before = line;
    await pause(terminal ? 300 : 1_000);
  }
}

async function begin(door: Door, named: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const allow = (named.allow ?? '').split(',').filter(Boolean);
  const { from, kind } = named;
  if (from === undefined || /^https?:\/\//.test(from)) {
    const body = JSON.stringify({ ...(from ? { from } : {}), ...(kind ? { kind } : {}), allow });
    const asked = await ask<{ loads: string[] }>(door, '/api/operator/catalogue/loads', {
      method: 'POST',
      body,
    });
    return asked.loads;
  }
  if (!existsSync(from)) throw new Said(`There is no file ${from}.`);
  const query = new URLSearchParams([['name', basename(from)], ...allow.map(one => ['allow', one])] as [
    string,
    string,
  ][]);
  const body = await openAsBlob(from);
  const asked = await ask<{ loads: string[] }>(door, `/api/operator/catalogue/files?${query}`, {
    method: 'POST',
    body,
  });
  return asked.loads;
}

async function importAll(door: Door, named: Readonly<Record<string, string>>): Promise<number> {
  const loads = await begin(door, named);
  const cancel = (): void => {
    for (const id of loads)
      void ask(door, `/api/operator/catalogue/loads/${id}/cancel`, { method: 'POST' }).catch(() => undefined);
  };
  process.once('SIGINT', cancel);
  let good = true;
  for (const id of loads) good = (await follow(door, id)) && good;
  process.removeListener('SIGINT', cancel);
  console.log('Contains information from ISO Open Data, licensed under ODC-By 1.0.');
  return good ? 0 : 1;
}

async function status(door: Door): Promise<number> {
  type Standing = { asOf: string | null; deliverables: number; refresh: string; loads: Load[] };
  const { asOf, deliverables, refresh, loads } = await ask<Standing>(door, '/api/public/catalogue-standing');
  console.log(`${number(deliverables)} deliverables, as of ${asOf ?? 'never'}; asked for again: ${refresh}.`);
  for (const load of loads)
    console.log(`  ${load.askedAt}  ${load.finishedAt ? ended(load) : underWay(load)}`);
  return 0;
}

/** @returns 0 done, 1 not taken or the server said no, 2 not understood */
export async function catalogue(args: readonly string[]): Promise<number> {
  const { words, named } = readOptions(args);
  const [act] = words;
  const key = named.key ?? process.env.CERTWRIGHT_OPERATOR_KEY ?? (await ownKey()) ?? '';
  const door = { url: (named.url ?? 'http://localhost:8420').replace(/\/+$/, ''), key };
  try {
    if (act === 'status') return await status(door);
    if (act !== 'import' && act !== 'key') {
      console.error(USAGE);
      return 2;
    }
    if (key === '')
      throw new Said(
        'The key of the installation is not here. Set CERTWRIGHT_DATA to its data folder, or give --key.',
      );
    if (act === 'import') return await importAll(door, named);
    console.log(key);
    return 0;
  } catch (error) {
    if (!(error instanceof Said)) throw error;
    console.error(`Certwright: ${error.message}`);
    return 1;
  }
}
