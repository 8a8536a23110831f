/** The installation's secret from a command of the operator: a key service, a vault or a TPM unwraps it and prints it. */
import {
  commandEnvironment,
  commandWords,
  type Env,
  type Limits,
  runCommand,
  whyEnded,
} from '../command/command.ts';
import { UnusableSetting } from '../config.ts';

const NAME = 'CERTWRIGHT_SECRET_COMMAND';
/** A key service is asked once at the start; whoever takes longer than this is not there. */
const LIMITS: Limits = { ms: 30_000, bytes: 4_096 };

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
  const words = commandWords(NAME, env[NAME] ?? '');
  const refuse = (says: string): never => {
    throw new UnusableSetting(`${NAME} gave no secret: ${words[0]} ${says}.`);
  };
  const ended = await runCommand(words, commandEnvironment(NAME, env), limits).catch(
    (error: NodeJS.ErrnoException) => refuse(`cannot be started (${error.code ?? 'unknown'})`),
  );
  const text = ended.printed.toString('utf8').trim();
  const fault = whyEnded(ended, limits, text) ?? faultOf(text, shortest);
  return fault === undefined ? text : refuse(fault);
}
