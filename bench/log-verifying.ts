/** A process of its own that verifies proofs, beside the bare rates of what it cannot do without; rates to stdout. Argument: the file of proofs. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseLogPolicy } from '@certwright/verify/log-policy';
import { parseLogProof, verifyLogProof } from '@certwright/verify/log-proof';
import { parseNote } from '@certwright/verify/signed-note';
import { perSecond } from './per-second.ts';

export type ToVerify = {
  readonly policy: string;
  readonly proofs: readonly { readonly text: string; readonly entry: string }[];
};
export type Verified = {
  readonly verifications: number;
  readonly signatures: number;
  readonly hashes: number;
  readonly refused: number;
};

const ROUNDS = 15;

/** How often each can be done in a second, turn by turn: what else the machine does meanwhile falls on all of them. */
async function sideBySide(
  seconds: number,
  works: readonly ((turn: number) => Promise<unknown> | void)[],
): Promise<readonly number[]> {
  const rates = works.map((): number[] => []);
  for (const work of works) await perSecond(0.5, 1, work);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [i, work] of works.entries()) rates[i]?.push(await perSecond(seconds / ROUNDS, 1, work));
  return rates.map(ofOne => ofOne.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? 0);
}

const [path = '', seconds = '5'] = process.argv.slice(2);
const given = JSON.parse(readFileSync(path, 'utf8')) as ToVerify;
const read = await parseLogPolicy(given.policy);
if (!read.ok) throw new Error(read.sentence);
const { policy } = read;
const proofs = given.proofs.map(({ text, entry }) => ({
  text,
  entry: new Uint8Array(Buffer.from(entry, 'base64')),
}));
let refused = 0;
const check = async (turn: number): Promise<void> => {
  const { text, entry } = proofs[turn % proofs.length] as (typeof proofs)[number];
  if (!(await verifyLogProof(text, entry, policy)).ok) refused += 1;
};

const note = parseNote(parseLogProof(proofs[0]?.text ?? '')?.checkpoint ?? '');
const [line] = note?.signatures ?? [];
const [logKey] = policy.logs;
if (!note || !line || !logKey) throw new Error('The head of the log cannot be read.');
const key = await crypto.subtle.importKey('raw', logKey.publicKey, { name: 'Ed25519' }, false, ['verify']);
const text = new TextEncoder().encode(note.text);
const node = Buffer.alloc(65, 1);
const [verifications = 0, signatures = 0, thousands = 0] = await sideBySide(Number(seconds), [
  check,
  () => crypto.subtle.verify({ name: 'Ed25519' }, key, line.signature, text),
  // Too quick to look at the clock after each.
  () => {
    for (let i = 0; i < 1_000; i += 1) hash('sha256', node, 'buffer');
  },
]);
const verified: Verified = { verifications, signatures, hashes: 1_000 * thousands, refused };
console.log(JSON.stringify(verified));
