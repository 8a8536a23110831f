/** The commands of the log as a person types them: without a server, a witness is a program of its own. */
import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { certwright } from '../testing/program.ts';
import { temporary } from '../testing/temporary.ts';
import { verifierKey } from './note.ts';

const folder = temporary('certwright-commands-');
const PROGRAM = fileURLToPath(new URL('../../bin/certwright.mjs', import.meta.url));
const LOG = 'go.sum.example+81f8a9b9+AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

test('a witness says its key, the same each time', async () => {
  const data = folder();
  const said = ['witness', '--name', 'witness.example/north', '--data', data, '--key'];
  const first = await certwright(...said);
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout).toMatch(/^witness\.example\/north\+[0-9a-f]{8}\+B[\w+/]{43}=*\n$/);
  expect((await certwright(...said)).stdout).toBe(first.stdout);
});

test.each<[string, string[], string]>([
  ['a witness without a log', ['witness', '--name', 'w', '--data', '/tmp/x'], 'Which log?'],
  ['a witness without a name', ['witness', '--data', '/tmp/x'], '--name'],
  ['a key that is none', ['witness', '--name', 'w', '--data', '/tmp/x', '--log', LOG], 'is no key of a log'],
  ['an audit of nothing', ['audit-log'], 'certwright audit-log URL'],
  ['an audit of a server that is not there', ['audit-log', 'http://127.0.0.1:1'], 'could not be looked at'],
  ['another key, wrongly asked for', ['log-key', 'rotate'], 'log-key follow'],
  ['erasing without a reason', ['log-erase', '6f1f3c0e-7a5b-4a0e-9a51-0f6b2f9d1c11'], '--because'],
  ['erasing nothing that is named', ['log-erase', 'everything', '--because', 'asked for'], 'log-erase'],
])('%s: a sentence, exit 2', async (_what, words, sentence) => {
  const { code, stderr } = await certwright(...words);
  expect([code, stderr]).toEqual([2, expect.stringContaining(sentence)]);
});

test('a witness serves until it is told to stop, and two do not share a folder', async () => {
  const { x = '' } = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' });
  const key = verifierKey('register.example/log', Buffer.from(x, 'base64url'));
  const data = folder();
  const words = ['witness', '--name', 'witness.example/north', '--data', data, '--log', key, '--port', '0'];
  const child = spawn(process.execPath, [PROGRAM, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
    expect(String((await lines.next()).value)).toContain('its key is witness.example/north+');
    expect(String((await lines.next()).value)).toContain('register.example/log');
    const second = await certwright(...words);
    expect([second.code, second.stderr]).toEqual([1, expect.stringContaining('is in use by')]);
  } finally {
    child.kill('SIGTERM');
  }
  expect((await once(child, 'exit'))[0]).toBe(0);
});
