/** Checks an exported chain without the server: every link follows the one before and seals its event. */
import { BEFORE_THE_FIRST, hashOf, type SealedEvent } from './seal.ts';

type ChainLine = {
  readonly seq: number;
  readonly prev: string;
  readonly hash: string;
  readonly event: SealedEvent | null;
};

export type Verdict = { readonly links: number; readonly head: string; readonly fault?: string };

/**
 * @param told each link that holds
 * @returns how far the chain holds, the hash of its last link, and what is wrong with the first that does not hold
 */
export async function verifyChain(
  lines: AsyncIterable<string>,
  told: (seq: number, hash: string) => void = () => undefined,
): Promise<Verdict> {
  let links = 0;
  let head = BEFORE_THE_FIRST;
  const verdict = (fault?: string): Verdict => ({
    links,
    head: head.toString('hex'),
    ...(fault === undefined ? {} : { fault }),
  });
  for await (const text of lines) {
    if (text.trim() === '') continue;
    let line: ChainLine;
    try {
      line = JSON.parse(text) as ChainLine;
    } catch {
      return verdict(`the line of link ${links + 1} is no JSON`);
    }
    if (line.seq !== links + 1) return verdict(`link ${links + 1} is missing`);
    if (line.prev !== head.toString('hex'))
      return verdict(`link ${line.seq} does not follow the one before it`);
    if (!line.event) return verdict(`the event of link ${line.seq} is missing`);
    const hash = hashOf(head, line.event);
    if (hash.toString('hex') !== line.hash) return verdict(`the event of link ${line.seq} was changed`);
    head = hash;
    links += 1;
    told(links, line.hash);
  }
  return verdict();
}
