/** The installation's secret from a command of the operator: a key service, a vault or a TPM unwraps it and prints it. */
import { spawn } from 'node:child_process';
import { UnusableSetting } from '../config.ts';

type Env = Readonly<Record<string, string | undefined>>;
type Limits = { readonly ms: number; readonly bytes: number };

const NAME = 'CERTWRIGHT_SECRET_COMMAND';
/** A key service is asked once at the start; whoever takes longer than this is not there. */
const LIMITS: Limits = { ms: 30_000, bytes: 4_096 };
const MOST_SAID = 2_000;

/** What every program may need; anything else is named by CERTWRIGHT_SECRET_COMMAND_ENV. */
const GIVEN = ['PATH', 'HOME', 'USER', 'LOGNAME'];

/**
 * A JSON array of words, or words apart by blanks. No shell reads them, so what only a shell understands is refused.
 * @throws UnusableSetting
 */
export function commandWords(text: string): readonly [string, ...string[]] {
  const [program, ...args] = text.trim().startsWith('[') ? wordsOfJson(text) : plainWords(text);
  if (!program) throw new UnusableSetting(`${NAME} names no program.`);
  return [program, ...args];
}

function wordsOfJson(text: string): readonly string[] {
  const words = parsed(text);
  if (Array.isArray(words) && words.every((word): word is string => typeof word === 'string')) return words;
  throw new UnusableSetting(`${NAME} begins like a JSON array; it has to be one of words in double quotes.`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function plainWords(text: string): readonly string[] {
  const odd = /["'`\\$|&;<>*?(){}~#]/.exec(text);
  if (!odd) return text.split(/\s+/).filter(Boolean);
  throw new UnusableSetting(
    `${NAME} has the sign ${odd[0]} in it. No shell reads it; write it as a JSON array of words.`,
  );
}

/** @throws UnusableSetting when a name is none */
function environmentOf(env: Env): Record<string, string> {
  const more = (env[`${NAME}_ENV`] ?? '').split(/[\s,]+/).filter(Boolean);
  const odd = more.find(name => !/^[A-Za-z_]\w*$/.test(name));
  if (odd) throw new UnusableSetting(`${NAME}_ENV has “${odd}” in it; it has to be names of variables.`);
  const given = [...GIVEN, ...more].flatMap(name => {
    const value = env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(given), LC_ALL: 'C.UTF-8' };
}

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

type Ended = {
  readonly printed: Buffer;
  readonly complained: string;
  readonly how: number | NodeJS.Signals | 'late' | 'long';
};

/** Runs it in a process group of its own, so that what it started ends with it. @throws the error of a program that cannot be started */
function run(words: readonly [string, ...string[]], env: Record<string, string>, limits: Limits) {
  const [program, ...args] = words;
  return new Promise<Ended>((resolve, reject) => {
    const child = spawn(program, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
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

const why = ({ how, complained, printed }: Ended, limits: Limits): string | undefined => {
  if (how === 0) return undefined;
  if (how === 'late') return `had not ended after ${limits.ms / 1000} seconds`;
  if (how === 'long') return `printed more than ${limits.bytes} bytes`;
  const secret = printed.toString('utf8').trim();
  const said = firstComplaint(secret === '' ? complained : complained.replaceAll(secret, '…'));
  return `ended with ${typeof how === 'number' ? `code ${how}` : how}${said === '' ? '' : `: ${said}`}`;
};

const faultOf = (text: string, shortest: number): string | undefined => {
  if (text === '') return 'printed nothing';
  if (text.includes('\uFFFD') || /\p{Cc}/u.test(text)) return 'printed something else than one line of text';
  if (text.length < shortest) return `printed a secret shorter than ${shortest} characters`;
  return undefined;
};

/**
 * Runs the command of the environment. Messages name its program, never its words nor what it printed.
 * @param shortest length of a secret that is taken, in characters
 * @throws UnusableSetting
 */
export async function secretFromCommand(env: Env, shortest: number, limits = LIMITS): Promise<string> {
  const words = commandWords(env[NAME] ?? '');
  const refuse = (says: string): never => {
    throw new UnusableSetting(`${NAME} gave no secret: ${words[0]} ${says}.`);
  };
  const ended = await run(words, environmentOf(env), limits).catch((error: NodeJS.ErrnoException) =>
    refuse(`cannot be started (${error.code ?? 'unknown'})`),
  );
  const text = ended.printed.toString('utf8').trim();
  const fault = why(ended, limits) ?? faultOf(text, shortest);
  return fault === undefined ? text : refuse(fault);
}
