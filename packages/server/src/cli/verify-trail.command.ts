/** `certwright verify-trail FILE`: checks an exported trail on any machine, without the server. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { verifyChain } from '../platform/events/verify-chain.ts';

/** Exit 1 when a link does not hold, 2 when not understood. */
export async function verifyTrail([path]: readonly string[]): Promise<number> {
  if (path === undefined) {
    console.error('certwright verify-trail FILE.jsonl');
    return 2;
  }
  const { links, head, fault } = await verifyChain(createInterface({ input: createReadStream(path) }));
  if (fault !== undefined) {
    console.log(`broken after ${links} links: ${fault}`);
    return 1;
  }
  console.log(`${links} links hold; the last is ${head}.`);
  return 0;
}
