/** A program of the operator that is run without a shell, with an environment that is named, for a bounded time. */
import { spawn } from 'node:child_process';
import { GIVEN_TO_PROGRAMS, UnusableSetting } from '../config.ts';

export type Env = Readonly<Record<string, string | undefined>>;
export type Limits = { readonly ms: number; readonly bytes: number };
export type Words = readonly [string, ...string[]];

const MOST_SAID = 2_000;

/**
 * A JSON array of words, or words apart by blanks. No shell reads them, so what only a shell understands is refused.
 * @param name of the setting, for the message
 * @throws UnusableSetting
 */
export function commandWords(name: string, text: string): Words {
  const [program, ...args] = text.trim().startsWith('[') ? wordsOfJson(name, text) : plainWords(name, text);
  if (!program) throw new UnusableSetting(`${name} names no program.`);
  return [program, ...args];
}

function wordsOfJson(name: string, text: string): readonly string[] {
  const words = parsed(text);
  if (Array.isArray(words) && words.every((word): word is string => typeof word === 'string')) return words;
  throw new UnusableSetting(`${name} begins like a JSON array; it has to be one of words in double quotes.`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function plainWords(name: string, text: string): readonly string[] {
  const odd = /["'`\\$|&;<>*?(){}~#]/.exec(text);
  if (!odd) return text.split(/\s+/).filter(Boolean);
  throw new UnusableSetting(
    `${name} has the sign ${odd[0]} in it. No shell reads it; write it as a JSON array of words.`,
  );
}

/**
 * The variables that the program sees: those that every program may need, and those that `NAME_ENV` names.
 * @throws UnusableSetting when a name is none
 */
export function commandEnvironment(name: string, env: Env): Record<string, string> {
  const more = (env[`${name}_ENV`] ?? '').split(/[\s,]+/).filter(Boolean);
  const odd = more.find(one => !/^[A-Za-z_]\w*$/.test(one));
  if (odd) throw new UnusableSetting(`${name}_ENV has “${odd}” in it; it has to be names of variables.`);
  const given = [...GIVEN_TO_PROGRAMS, ...more].flatMap(one => {
    const value = env[one];
    return value === undefined ? [] : [[one, value] as const];
  });
  return { ...Object.fromEntries(given), LC_ALL: 'C.UTF-8' };
}

/** A program of the operator, as its settings say: what is run, and which variables it sees. */
export type Program = { readonly words: Words; readonly env: Record<string, string> };

/** @throws UnusableSetting */
export const programOf = (name: string, env: Env): Program => ({
  words: commandWords(name, env[name] ?? ''),
  env: commandEnvironment(name, env),
});

/** The first line that it complained with, short, and without anything that may be a key, a token or a password. */
export function firstComplaint(said: string): string {
  const line =
    said
      .split(/[\r\n]+/)
      .map(one => one.replaceAll(/\p{Cc}(\[[\d;]*m)?/gu, ' ').trim())
      .find(Boolean) ?? '';
  return line
    .replaceAll(/\/\/[^\s/@]+@/g, '//…@')
    .replaceAll(/\b(\w*(?:password|passphrase|secret|token|key))\s*[=:]\s*\S+/gi, '$1: …')
    .replaceAll(/[\w+=-]{20,}/g, '…')
    .slice(0, 200);
}

export type Ended = {
  readonly printed: Buffer;
  readonly complained: string;
  readonly how: number | NodeJS.Signals | 'late' | 'long';
};

/**
 * Runs it in a process group of its own, so that what it started ends with it.
 * @param input what it reads; nothing unless said
 * @throws the error of a program that cannot be started
 */
export function runCommand(
  words: Words,
  env: Record<string, string>,
  limits: Limits,
  input?: Uint8Array,
): Promise<Ended> {
  const [program, ...args] = words;
  return new Promise<Ended>((resolve, reject) => {
    const child = spawn(program, args, { env, detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
    // A program that does not read what it is given has said enough by then.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    const printed: Buffer[] = [];
    let size = 0;
    let complained = '';
    const end = (how: Ended['how']): void => {
      clearTimeout(late);
      resolve({ printed: Buffer.concat(printed), complained, how });
    };
    const kill = (how: 'late' | 'long'): void => {
      try {
        process.kill(-(child.pid ?? Number.NaN), 'SIGKILL');
      } catch {
        // It has ended by itself in this moment.
      }
      child.stdout.destroy();
      child.stderr.destroy();
      end(how);
    };
    const late = setTimeout(() => kill('late'), limits.ms);
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limits.bytes) kill('long');
      else printed.push(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      complained = (complained + chunk.toString()).slice(0, MOST_SAID);
    });
    child.once('error', error => {
      clearTimeout(late);
      reject(error);
    });
    child.once('close', (code, signal) => end(code ?? signal ?? 'SIGKILL'));
  });
}

/** Why it cannot be used, short; undefined when it ended well. @param hidden what must not be repeated */
export function whyEnded({ how, complained }: Ended, limits: Limits, hidden = ''): string | undefined {
  if (how === 0) return undefined;
  if (how === 'late') return `had not ended after ${limits.ms / 1000} seconds`;
  if (how === 'long') return `printed more than ${limits.bytes} bytes`;
  const said = firstComplaint(hidden === '' ? complained : complained.replaceAll(hidden, '…'));
  return `ended with ${typeof how === 'number' ? `code ${how}` : how}${said === '' ? '' : `: ${said}`}`;
}
