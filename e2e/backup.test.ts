/** The operator's drill: a backup of the running program, restored into a new place, served from there, and proved. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadSample } from './sample.ts';
import { run, type Server, startServer } from './server.ts';
import { temporary } from '@certwright/server/testing/temporary';

const PATIENCE_MS = 180_000;
const folder = temporary('certwright-operator-');

let server: Server;
const place = folder();
const phrase = join(folder(), 'phrase');
beforeAll(async () => {
  server = await startServer();
  await loadSample(server.url);
  writeFileSync(phrase, 'seven words that nobody would ever guess\n');
}, PATIENCE_MS);
afterAll(() => server.stop());

const say = async (
  words: readonly string[],
  env: Record<string, string>,
): Promise<[number | null, string]> => {
  const running = run(words, env);
  return [await running.ended, running.output()];
};
const registered = async (url: string): Promise<unknown> =>
  (await (await fetch(`${url}/api/public/register?q=northlight`)).json()) as unknown;

test(
  'what was backed up beside the running program serves from another place, with its register, its people and its files',
  async () => {
    const env = { CERTWRIGHT_DATA: server.dataFolder };
    const [made, output] = await say(['backup', '--to', place, '--passphrase-file', phrase, '--verify'], env);
    expect([made, output]).toEqual([0, expect.stringContaining('restored elsewhere and proved')]);
    const elsewhere = { CERTWRIGHT_DATA: folder() };
    const [restored, said] = await say(['restore', '--from', place, '--passphrase-file', phrase], elsewhere);
    expect([restored, said]).toEqual([0, expect.stringContaining('events give the tables')]);
    const [again, refusal] = await say(['restore', '--from', place, '--passphrase-file', phrase], elsewhere);
    expect([again, refusal]).toEqual([1, expect.stringContaining('is not empty')]);
    const second = await startServer({ dataFolder: elsewhere.CERTWRIGHT_DATA });
    try {
      expect(await registered(second.url)).toEqual(await registered(server.url));
      const { people } = (await (await fetch(`${second.url}/api/public/sample`)).json()) as {
        people: { person: string }[];
      };
      const entered = await fetch(`${second.url}/api/public/sample/enter`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: second.url },
        body: JSON.stringify({ person: people[0]?.person }),
      });
      expect(entered.status).toBe(200);
    } finally {
      await second.stop();
    }
  },
  PATIENCE_MS,
);

test(
  'the doctor knows when the last backup was made, and what to do when it failed',
  async () => {
    const env = { CERTWRIGHT_DATA: server.dataFolder };
    const [, well] = await say(['doctor'], env);
    expect(well).toMatch(/good +backup +The last backup ended 0 hours ago/);
    const [failed] = await say(['backup', '--to', 's3://nowhere', '--plain'], {
      ...env,
      CERTWRIGHT_S3_ENDPOINT: 'http://127.0.0.1:9',
      CERTWRIGHT_S3_KEY: 'k',
      CERTWRIGHT_S3_SECRET: 's',
    });
    expect(failed).toBe(1);
    const [code, ill] = await say(['doctor'], env);
    expect([code, ill]).toEqual([1, expect.stringMatching(/wrong +backup +The last backup failed/)]);
  },
  PATIENCE_MS,
);

test('nothing is backed up for everybody by mistake', async () => {
  const [code, said] = await say(['backup', '--to', folder()], { CERTWRIGHT_DATA: server.dataFolder });
  expect([code, said]).toEqual([1, expect.stringContaining('Say for whom the backup is encrypted')]);
});
