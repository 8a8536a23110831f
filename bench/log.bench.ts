/**
 * The log: entries published and sequenced, proofs, verifications, and the first build of a large log, beside the bare rates
 * of hashes and signatures on the same machine in the same run. `--leaves=3000000 --seconds=5`
 */
import { hash } from 'node:crypto';
import { parseNote } from '@certwright/verify/signed-note';
import { parseLogProof, verifyLogProof } from '@certwright/verify/log-proof';
import type { LogPolicy } from '@certwright/verify/log-checkpoint';
import { type MadeLog, madeLog } from '@certwright/server/testing/made-log';
import type { Settings, Table } from './run.ts';

const LEAVES = 3_000_000;
const SECONDS = 5;
const CONNECTIONS = 8;
/** Different proofs, so that no cache answers. */
const PROOFS = 500;
const ROUNDS = 15;

type Proof = Awaited<ReturnType<MadeLog['proof']>>;

const written = (value: number): string => `${Math.round(value).toLocaleString('en-GB')}/s`;

/** How often it can be done in a second, so many at once. */
async function perSecond(
  seconds: number,
  atOnce: number,
  once: (turn: number) => Promise<unknown> | void,
): Promise<number> {
  let done = 0;
  const started = performance.now();
  const end = started + seconds * 1_000;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (performance.now() < end) await once(done++);
    }),
  );
  return done / ((performance.now() - started) / 1_000);
}

/** How often each can be done in a second, turn by turn: what else the machine does meanwhile falls on all of them. */
async function sideBySide(
  seconds: number,
  works: readonly ((turn: number) => Promise<unknown> | void)[],
): Promise<readonly number[]> {
  const rates = works.map((): number[] => []);
  for (const work of works) await perSecond(0.2, 1, work);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [i, work] of works.entries()) rates[i]?.push(await perSecond(seconds / ROUNDS, 1, work));
  return rates.map(ofOne => ofOne.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? 0);
}

/** Hashes are too quick to look at the clock after each. */
const thousand = (work: () => void) => (): void => {
  for (let i = 0; i < 1_000; i += 1) work();
};

/** What the server does, on a database that waits for the disk. */
async function serving(made: MadeLog, seconds: number, leaves: number) {
  const appended = await perSecond(seconds, CONNECTIONS, () => made.publish());
  const growing = performance.now();
  const first = await made.grow();
  const sequenced = first / ((performance.now() - growing) / 1_000);

  await made.publishMany(leaves - first);
  const building = performance.now();
  const size = await made.grow();
  const built = (performance.now() - building) / 1_000;

  const somewhere = (turn: number): number => Math.floor(((turn * 0.618_034) % 1) * size);
  const inclusions = await perSecond(seconds, CONNECTIONS, turn => made.inclusion(somewhere(turn), size));
  const consistencies = await perSecond(seconds, CONNECTIONS, turn =>
    made.consistency(1 + somewhere(turn), size),
  );
  const proofs = await Promise.all(Array.from({ length: PROOFS }, (_, i) => made.proof(somewhere(i))));
  return { appended, sequenced, size, built, inclusions, consistencies, proofs };
}

/** What a verifier does, who needs no server: it has ended by then. */
async function verifying(proofs: readonly Proof[], policy: LogPolicy, seconds: number) {
  let refused = 0;
  const check = async (turn: number): Promise<void> => {
    const { text, entry } = proofs[turn % proofs.length] as Proof;
    if (!(await verifyLogProof(text, entry, policy)).ok) refused += 1;
  };
  const note = parseNote(parseLogProof(proofs[0]?.text ?? '')?.checkpoint ?? '');
  const [line] = note?.signatures ?? [];
  const [logKey] = policy.logs;
  if (!note || !line || !logKey) throw new Error('The head of the log cannot be read.');
  const key = await crypto.subtle.importKey('raw', logKey.publicKey, { name: 'Ed25519' }, false, ['verify']);
  const text = new TextEncoder().encode(note.text);
  const node = Buffer.alloc(65, 1);
  const [verifications = 0, signatures = 0, thousands = 0] = await sideBySide(seconds, [
    check,
    () => crypto.subtle.verify({ name: 'Ed25519' }, key, line.signature, text),
    thousand(() => hash('sha256', node, 'buffer')),
  ]);
  return { verifications, signatures, hashes: 1_000 * thousands, refused };
}

async function served(seconds: number, leaves: number) {
  const made = await madeLog();
  try {
    return { ...(await serving(made, seconds, leaves)), policy: made.policy };
  } finally {
    await made.close();
  }
}

export async function log(settings: Settings): Promise<Table> {
  const seconds = Number(settings.get('seconds') ?? SECONDS);
  const leaves = Number(settings.get('leaves') ?? LEAVES);
  const { proofs, policy, size, ...rates } = await served(seconds, leaves);
  const { verifications, signatures, hashes, refused } = await verifying(proofs, policy, seconds);
  const share = verifications / signatures;
  return {
    title: 'The log of what was published',
    head: ['measured', 'rate'],
    rows: [
      ['acts published, each in a transaction of its own', written(rates.appended)],
      ['places, tiles and head for what waits', written(rates.sequenced)],
      [`first build of a log of ${size.toLocaleString('en-GB')} leaves`, `${rates.built.toFixed(1)} s`],
      ['proofs of inclusion', written(rates.inclusions)],
      ['proofs of consistency', written(rates.consistencies)],
      ['verifications of a proof file', written(verifications)],
      ['bare Ed25519 verifications (WebCrypto)', written(signatures)],
      ['bare SHA-256 of a node (node:crypto)', written(hashes)],
    ],
    notes: [
      `a verification is ${Math.round(share * 100)} % of the bare rate of its signature`,
      `${CONNECTIONS} connections, ${seconds} s each; the database waits for the disk, as in production`,
      'verifications, signatures and hashes turn by turn when the server has ended; the median of their rounds',
    ],
    faults: [
      ...(refused > 0 ? [`${refused} proofs were refused`] : []),
      ...(size === leaves ? [] : [`${size} leaves instead of ${leaves}`]),
      ...(share >= 0.5 ? [] : ['a verification is slower than half of the bare rate of its signature']),
    ],
  };
}
