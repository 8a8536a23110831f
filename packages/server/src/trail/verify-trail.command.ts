/** `certwright verify-trail FILE`: checks an exported trail on any machine, without the server, and that it is the one in the log. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { checkTrailProof } from '../log/trail-proof.ts';
import { readLogPolicy } from '../log/witnesses.ts';
import { verifyChain } from '../platform/events/verify-chain.ts';

const USAGE = `certwright verify-trail FILE.jsonl [--log FILE.json] [--policy FILE]

Recomputes every link of an exported trail.
  --log FILE     its place in the public log, as it was exported: the trail has to be the one that went into it
  --policy FILE  the key of the log and the witnesses that you trust
Ends with 0 when everything holds, 1 when something does not, 2 when it was not understood.`;

/** @returns undefined when not understood */
function readArgs(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { log: { type: 'string' }, policy: { type: 'string' } },
    });
    const [path, more] = positionals;
    return path === undefined || more !== undefined ? undefined : { path, ...values };
  } catch {
    return undefined;
  }
}

export async function verifyTrail(args: readonly string[]): Promise<number> {
  const asked = readArgs(args);
  if (!asked) {
    console.error(USAGE);
    return 2;
  }
  const hashes: string[] = [];
  const lines = createInterface({ input: createReadStream(asked.path) });
  const { links, head, fault } = await verifyChain(lines, (_, hash) => hashes.push(hash));
  if (fault !== undefined) {
    console.log(`broken after ${links} links: ${fault}`);
    return 1;
  }
  console.log(`${links} links hold; the last is ${head}.`);
  if (asked.log === undefined) return 0;
  const policy = asked.policy === undefined ? undefined : await readLogPolicy(asked.policy);
  const found = await checkTrailProof(await readFile(asked.log, 'utf8'), seq => hashes[seq - 1], policy);
  console.log(
    found.ok
      ? `up to link ${found.seq} it is the trail of ${found.at}: ${found.says}.`
      : `not so: ${found.says}.`,
  );
  return found.ok ? 0 : 1;
}
