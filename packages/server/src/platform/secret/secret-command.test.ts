/** The secret from a command: what real programs print is taken, everything else is refused with a sentence that shows nothing. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { UnusableSetting } from '../config.ts';
import { commandWords, firstComplaint } from '../command/command.ts';
import { secretFromCommand } from './secret-command.ts';

const GOOD = 'a secret of some length, 0123456789';
const folder = mkdtempSync(join(tmpdir(), 'certwright-command-'));
const PATIENT = { ms: 20_000, bytes: 4_096 };
const SHORT = { ms: 700, bytes: 4_096 };
const { PATH, HOME } = process.env;

const program = (name: string, code: string): string => {
  const path = join(folder, name);
  writeFileSync(path, `#!${process.execPath}\n${code}`);
  chmodSync(path, 0o700);
  return path;
};
const from = (command: string, env: Record<string, string> = {}, limits = PATIENT) =>
  secretFromCommand({ PATH, HOME, ...env, CERTWRIGHT_SECRET_COMMAND: command }, 22, limits);
const refusal = (command: string, limits = PATIENT): Promise<string> =>
  from(command, {}, limits).then(
    () => 'taken',
    (error: unknown) => (error instanceof UnusableSetting ? error.message : String(error)),
  );

/** Not every machine has it; the program itself needs none. */
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

test.runIf(hasOpenssl)('openssl unwraps a secret that lies encrypted', async () => {
  const [key, sealed] = [join(folder, 'wrap.key'), join(folder, 'secret.sealed')];
  writeFileSync(key, 'the key that unwraps', { mode: 0o600 });
  const how = ['enc', '-aes-256-cbc', '-pbkdf2', '-a', '-pass', `file:${key}`];
  writeFileSync(sealed, execFileSync('openssl', how, { input: GOOD }));
  expect(await from(['openssl', ...how, '-d', '-in', sealed].join(' '))).toBe(GOOD);
});

test('words are those of a JSON array, or apart by blanks; no shell reads them', async () => {
  expect(commandWords('CERTWRIGHT_SECRET_COMMAND', 'age  -d -i /etc/a.key  /etc/secret.age ')).toEqual([
    'age',
    '-d',
    '-i',
    '/etc/a.key',
    '/etc/secret.age',
  ]);
  expect(commandWords('CERTWRIGHT_SECRET_COMMAND', '["vault", "read", "a b"]')).toEqual([
    'vault',
    'read',
    'a b',
  ]);
  const touched = join(folder, 'touched');
  for (const text of [
    `echo x; touch ${touched}`,
    'echo $HOME',
    'cat "a b"',
    '["a", 1]',
    '[broken',
    '[]',
    ' ',
  ])
    expect(() => commandWords('CERTWRIGHT_SECRET_COMMAND', text)).toThrow(UnusableSetting);
  const echo = JSON.stringify([
    program('echo', `console.log(process.argv[2])`),
    `$(touch ${touched}) ${GOOD}`,
  ]);
  expect(await from(echo)).toBe(`$(touch ${touched}) ${GOOD}`);
  expect(existsSync(touched)).toBe(false);
});

test('the program gets no more of the environment than it needs or the operator names', async () => {
  const path = join(folder, 'environment.json');
  const shows = program(
    'shows',
    `require('node:fs').writeFileSync(${JSON.stringify(path)}, JSON.stringify(process.env)); console.log(${JSON.stringify(GOOD)})`,
  );
  await from(shows, {
    DATABASE_URL: 'postgres://x:y@z',
    CERTWRIGHT_SMTP_URL: 'smtp://',
    AWS_REGION: 'eu-north-1',
    CERTWRIGHT_SECRET_COMMAND_ENV: 'AWS_REGION, AWS_PROFILE',
  });
  const given = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
  expect(given).toEqual({ PATH, HOME, AWS_REGION: 'eu-north-1', LC_ALL: 'C.UTF-8' });
});

test.each([
  { what: 'is not there', code: undefined, says: 'cannot be started (ENOENT)' },
  { what: 'prints nothing', code: '', says: 'printed nothing' },
  { what: 'prints too little', code: 'console.log("short")', says: 'printed a secret shorter than 22' },
  { what: 'prints too much', code: 'console.log("x".repeat(1e6))', says: 'printed more than 4096 bytes' },
  {
    what: 'never stops printing',
    code: 'setInterval(() => console.log("xxxxxxxx"), 0)',
    says: 'printed more',
  },
  {
    what: 'prints bytes',
    code: 'process.stdout.write(Buffer.alloc(40, 0xfe))',
    says: 'something else than one line',
  },
  { what: 'prints lines', code: `console.log("a warning\\n${GOOD}")`, says: 'something else than one line' },
  {
    what: 'does not end',
    code: 'setInterval(() => {}, 1000)',
    says: 'had not ended after 0.7 seconds',
    limits: SHORT,
  },
  {
    what: 'is killed',
    code: 'process.kill(process.pid, "SIGTERM"); setInterval(() => {}, 1000)',
    says: 'SIGTERM',
  },
  {
    what: 'fails',
    code: `console.log(${JSON.stringify(GOOD)}); console.error("\\n access denied: ${GOOD}\\nsecond"); process.exitCode = 7`,
    says: 'ended with code 7: access denied: ….',
  },
])(
  'a program that $what is refused, and nothing that it printed is shown',
  async ({ what, code, says, limits }) => {
    const path = code === undefined ? join(folder, 'nowhere') : program(what.replaceAll(' ', '-'), code);
    const said = await refusal(`${path} --token of-the-operator`, limits);
    expect(said).toContain(`gave no secret: ${path}`);
    expect(said).toContain(says);
    expect(said).not.toContain('of-the-operator');
    expect(said).not.toContain(GOOD);
    expect(said.length).toBeLessThan(500);
  },
);

test('what a program started ends with it when the time is over', async () => {
  const alive = join(folder, 'alive');
  const child = `setInterval(() => require('node:fs').writeFileSync(${JSON.stringify(alive)}, String(Date.now())), 50)`;
  const parent = program(
    'parent',
    `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: 'inherit' })`,
  );
  expect(await from(parent, {}, { ms: 4_000, bytes: 4_096 }).catch(String)).toContain('had not ended');
  expect(existsSync(alive)).toBe(true);
  await pause(100);
  const last = readFileSync(alive, 'utf8');
  await pause(300);
  expect(readFileSync(alive, 'utf8')).toBe(last);
});

test.each([
  ['Error: token=abc denied', 'Error: token: … denied'],
  ['\u001B[31m\n  GET https://me:pass@vault.example/v1 403', 'GET https://…@vault.example/v1 403'],
  ['no identity matched age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kdrd7v8xsx', 'no identity matched …'],
])('of a complaint no key, token or password is shown', (said, shown) => {
  expect(firstComplaint(said)).toContain(shown);
});
