/** Asks witnesses to cosign a head (C2SP tlog-witness): each is told what it has not seen and shown that it only grew. */
import { readBounded } from '@certwright/verify/bounded-stream';
import { parseCount } from '@certwright/verify/log-checkpoint';
import type { Addressed } from '@certwright/verify/log-policy';
import { type NoteKey, parseNote, verifyNote } from '@certwright/verify/signed-note';
import type { Head } from './log.store.ts';

const PATIENCE_MS = 4_000;
const MOST_ANSWER = 16 * 1024;
const MOST_LINES = 10;

/** `name+id`, without the key. */
export const witnessName = ({ name, id }: NoteKey): string => `${name}+${Buffer.from(id).toString('hex')}`;

export type Cosigned = { readonly line: string } | { readonly failed: string };

/** The consistency path between two sizes of the log. */
export type Prove = (from: number, to: number) => Promise<readonly Buffer[]>;

async function post(url: string, body: string): Promise<{ status: number; text: string }> {
  const response = await fetch(`${url.replace(/\/+$/, '')}/add-checkpoint`, {
    method: 'POST',
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const { bytes } = response.body
    ? await readBounded(response.body, MOST_ANSWER)
    : { bytes: new Uint8Array() };
  return { status: response.status, text: Buffer.from(bytes).toString('utf8') };
}

/** The first line that is a cosignature of this key over this head. */
async function lineOf(key: NoteKey, note: string, answer: string): Promise<string | undefined> {
  const text = parseNote(note)?.text ?? '';
  for (const line of answer.split('\n').slice(0, MOST_LINES))
    if (line !== '' && (await verifyNote(`${text}\n${line}\n`, [key])).ok) return `${line}\n`;
  return undefined;
}

/**
 * @param old the size that this witness has cosigned last, as far as we know
 * @returns its line, or why there is none; never throws
 */
export async function askWitness(
  { key, url = '' }: Addressed,
  head: Head,
  old: number,
  prove: Prove,
): Promise<Cosigned> {
  const submit = async (from: number) => {
    const path = from === 0 ? [] : await prove(from, head.size);
    const lines = [`old ${from}`, ...path.map(hash => hash.toString('base64'))];
    return post(url, `${lines.join('\n')}\n\n${head.note}`);
  };
  try {
    let answer = await submit(old);
    const known = answer.status === 409 ? parseCount(answer.text.trim()) : undefined;
    if (known !== undefined && known > head.size)
      return {
        failed: `it has seen ${known} entries, here are ${head.size}: this log went back, or another one runs under its name`,
      };
    if (known !== undefined && known !== old) answer = await submit(known);
    if (answer.status === 409)
      return { failed: `it has seen other ${head.size} entries: the log has forked` };
    if (answer.status === 422) return { failed: 'what it has seen is not the beginning of this log' };
    if (answer.status !== 200) return { failed: `it answers ${answer.status}` };
    const line = await lineOf(key, head.note, answer.text);
    return line === undefined ? { failed: 'its answer is no cosignature of its key' } : { line };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : 'it cannot be reached' };
  }
}
