/** Where the installation's secret comes from: made and kept here, or handed over by whoever runs the program. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UnusableSetting } from '../config.ts';
import { commandWords } from '../command/command.ts';
import { secretFromCommand } from './secret-command.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** The shortest secret that is taken from a file or a command, in characters: 128 bits as base64. */
const SHORTEST = 22;

export type SecretSource =
  | { readonly from: 'variable' }
  | { readonly from: 'file'; readonly path: string }
  | { readonly from: 'command'; readonly program: string }
  | { readonly from: 'folder'; readonly path: string };

const VARIABLES = ['CERTWRIGHT_SECRET', 'CERTWRIGHT_SECRET_FILE', 'CERTWRIGHT_SECRET_COMMAND'] as const;

/** Reads nothing of the secret itself. @throws UnusableSetting when more than one is set */
export function sourceOfSecret(folder: string, env: Env): SecretSource {
  const [set, other] = VARIABLES.filter(name => env[name]);
  if (set && other) throw new UnusableSetting(`Set ${set} or ${other}, not both.`);
  if (env.CERTWRIGHT_SECRET) return { from: 'variable' };
  if (env.CERTWRIGHT_SECRET_FILE) return { from: 'file', path: env.CERTWRIGHT_SECRET_FILE };
  if (env.CERTWRIGHT_SECRET_COMMAND)
    return {
      from: 'command',
      program: commandWords('CERTWRIGHT_SECRET_COMMAND', env.CERTWRIGHT_SECRET_COMMAND)[0],
    };
  return { from: 'folder', path: join(folder, 'master.key') };
}

/** @throws UnusableSetting */
function secretIn(path: string): string {
  if (!existsSync(path))
    throw new UnusableSetting(`CERTWRIGHT_SECRET_FILE names ${path}, which is not there.`);
  const secret = readFileSync(path, 'utf8').trim();
  if (secret.length >= SHORTEST) return secret;
  throw new UnusableSetting(`The secret in ${path} is shorter than ${SHORTEST} characters.`);
}

function secretOf(folder: string, path: string): string {
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(path, 'utf8').trim();
}

/**
 * The installation's master secret, made on the first start and kept in the data folder (mode 600);
 * CERTWRIGHT_SECRET, CERTWRIGHT_SECRET_FILE (as service managers hand secrets over) and CERTWRIGHT_SECRET_COMMAND
 * take precedence. Purposes get keys of their own, derived from it.
 * @throws UnusableSetting when more than one is set, or the one that is set gives none
 */
export async function masterSecret(folder: string, env: Env): Promise<string> {
  const source = sourceOfSecret(folder, env);
  switch (source.from) {
    case 'variable':
      return env.CERTWRIGHT_SECRET ?? '';
    case 'file':
      return secretIn(source.path);
    case 'command':
      return secretFromCommand(env, SHORTEST);
    case 'folder':
      return secretOf(folder, source.path);
  }
}
