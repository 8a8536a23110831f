/** `certwright witness`: a program of its own that cosigns the heads of logs; it needs no server, only its folder. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type NoteKey, parseNoteKey } from '@certwright/verify/signed-note';
import { milliseconds, systemClock } from '../platform/clock.ts';
import { takeLock } from '../platform/engine/lock.ts';
import { EngineRefusal } from '../platform/engine/refusal.ts';
import { keyIn, memoryIn } from './witness-disk.ts';
import { witnessServer } from './witness-server.ts';
import { type WitnessSigner, witnessSigner } from './witness-key.ts';
import { readLogPolicy } from './witnesses.ts';

const USAGE = `certwright witness --name NAME --data FOLDER (--log KEY... | --policy FILE) [--port 8421] [--host 127.0.0.1]

Cosigns the heads of the logs whose keys it is given, each only when it begins with everything that was cosigned before
(C2SP tlog-witness). Its key and what it has seen lie in its folder: keep that on a disk that no log can reach.
  --name NAME    its name for verifiers, without blanks: witness.example/north
  --log KEY      the key of a log, as it stands at /log/key
  --policy FILE  or the lines “log” of a policy file
  --key          say the witness's own key and end`;

type Wanted = {
  readonly signer: WitnessSigner;
  readonly folder: string;
  readonly logs: readonly NoteKey[];
  readonly port: number;
  readonly host: string;
  readonly sayKey: boolean;
};

async function keyOf(text: string): Promise<NoteKey> {
  const key = await parseNoteKey(text);
  if (key?.kind !== 'log') throw new Error(`${text} is no key of a log.`);
  return key;
}

/** @throws Error with a sentence */
async function wanted(args: readonly string[]): Promise<Wanted> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      name: { type: 'string' },
      data: { type: 'string' },
      log: { type: 'string', multiple: true },
      policy: { type: 'string' },
      port: { type: 'string', default: '8421' },
      host: { type: 'string', default: '127.0.0.1' },
      key: { type: 'boolean', default: false },
    },
  });
  const { name, data, log = [], policy, port, host, key } = values;
  if (name === undefined || !/^[^\s+]{1,255}$/u.test(name))
    throw new Error('--name has to be a name without blanks and plus.');
  if (data === undefined) throw new Error('--data has to be the folder of this witness.');
  const logs = await Promise.all(log.map(keyOf));
  if (policy !== undefined) logs.push(...(await readLogPolicy(resolve(policy))).logs);
  if (logs.length === 0 && !key) throw new Error('Which log? --log KEY or --policy FILE.');
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new Error(`--port ${port} is no port.`);
  const folder = resolve(data);
  return {
    signer: witnessSigner(name, await keyIn(folder)),
    folder,
    logs,
    port: Number(port),
    host,
    sayKey: key,
  };
}

/** @returns 0 when it was told to stop, 2 when it was not understood */
export async function witness(args: readonly string[]): Promise<number> {
  let asked: Wanted;
  try {
    asked = await wanted(args);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return 2;
  }
  const { signer, folder, logs, port, host, sayKey } = asked;
  if (sayKey) {
    console.log(signer.verifierKey);
    return 0;
  }
  const lock = await takeLock(folder).catch((error: unknown) => {
    if (error instanceof EngineRefusal) return error;
    throw error;
  });
  if (lock instanceof EngineRefusal) {
    console.error(`Witness: ${lock.message}`);
    return 1;
  }
  const now = (): number => Math.floor(milliseconds(systemClock.now()) / 1000);
  const server = witnessServer({ signer, memory: memoryIn(folder), logs, now }, line =>
    console.error(`Witness: ${line}`),
  );
  const stopped = new Promise<void>(done => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, done);
  });
  try {
    await new Promise<void>((done, failed) => {
      server.once('error', failed).listen(port, host, done);
    });
    console.log(`Witness: its key is ${signer.verifierKey}`);
    console.log(
      `Witness: ready at http://${host}:${port}/add-checkpoint for ${logs.map(one => one.name).join(', ')}`,
    );
    await stopped;
    server.closeAllConnections();
    await new Promise(done => server.close(done));
  } finally {
    lock.release();
  }
  return 0;
}
