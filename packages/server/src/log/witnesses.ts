/** The witnesses of this installation's log, from the operator's policy file, and when each was last silent. */
import { readFileSync } from 'node:fs';
import { type Addressed, parseLogPolicy, type ReadPolicy } from '@certwright/verify/log-policy';
import { UnusableSetting } from '../platform/config.ts';

/** A witness that did not answer is left alone for so long, so that the log does not wait for it at every entry. */
const LEFT_ALONE_MS = 60_000;

export type Witnesses = {
  /** Who can be asked now. */
  asked(): readonly Addressed[];
  /** @param key of a witness that gave no cosignature */
  silent(witness: Addressed): void;
};

export const NO_WITNESSES: Witnesses = { asked: () => [], silent: () => undefined };

/** @throws UnusableSetting when the file is none */
export async function readLogPolicy(path: string): Promise<ReadPolicy & { readonly text: string }> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UnusableSetting(`CERTWRIGHT_LOG_POLICY: ${(error as Error).message}`);
  }
  const read = await parseLogPolicy(text);
  if (!read.ok) throw new UnusableSetting(`CERTWRIGHT_LOG_POLICY: ${read.sentence}`);
  return { ...read.policy, text };
}

/** @param now milliseconds @throws UnusableSetting */
export async function witnessesOf(
  path: string | undefined,
  now: () => number = () => performance.now(),
): Promise<Witnesses> {
  if (path === undefined) return NO_WITNESSES;
  const { witnessAddresses } = await readLogPolicy(path);
  const known = witnessAddresses.filter(one => one.url !== undefined);
  const until = new Map<Addressed, number>();
  return {
    asked: () => known.filter(one => (until.get(one) ?? 0) <= now()),
    silent: witness => void until.set(witness, now() + LEFT_ALONE_MS),
  };
}
