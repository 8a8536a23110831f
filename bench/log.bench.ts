/**
 * The log: entries published and sequenced, proofs, verifications, and the first build of a large log, beside the bare rates
 * of hashes and signatures on the same machine in the same run. `--leaves=3000000 --seconds=5`
 */
import { createHash } from 'node:crypto';
import { parseNote } from '@certwright/verify/signed-note';
import { parseLogProof, verifyLogProof } from '@certwright/verify/log-proof';
import { madeLog } from '@certwright/server/testing/made-log';
import type { Settings, Table } from './run.ts';

const LEAVES = 3_000_000;
const SECONDS = 5;
const CONNECTIONS = 8;
/** Different proofs, so that no cache answers. */
const PROOFS = 500;

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

/** Hashes are too quick to look at the clock after each. */
const thousand = (work: () => void) => (): void => {
  for (let i = 0; i < 1_000; i += 1) work();
};

export async function log(settings: Settings): Promise<Table> {
  const seconds = Number(settings.get('seconds') ?? SECONDS);
  const leaves = Number(settings.get('leaves') ?? LEAVES);
  const made = await madeLog();
  try {
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
    let refused = 0;
    const check = async (turn: number): Promise<void> => {
      const { text, entry } = proofs[turn % PROOFS] as (typeof proofs)[number];
      if (!(await verifyLogProof(text, entry, made.policy)).ok) refused += 1;
    };
    const note = parseNote(parseLogProof(proofs[0]?.text ?? '')?.checkpoint ?? '');
    const [line] = note?.signatures ?? [];
    const [logKey] = made.policy.logs;
    if (!note || !line || !logKey) throw new Error('The head of the log cannot be read.');
    const key = await crypto.subtle.importKey('raw', logKey.publicKey, { name: 'Ed25519' }, false, [
      'verify',
    ]);
    const text = new TextEncoder().encode(note.text);
    await perSecond(1, 1, check);
    const verifications = await perSecond(seconds, 1, check);
    const signatures = await perSecond(seconds, 1, () =>
      crypto.subtle.verify({ name: 'Ed25519' }, key, line.signature, text),
    );
    const node = Buffer.alloc(65, 1);
    const hashes =
      1_000 *
      (await perSecond(
        seconds,
        1,
        thousand(() => createHash('sha256').update(node).digest()),
      ));
    const share = verifications / signatures;
    return {
      title: 'The log of what was published',
      head: ['measured', 'rate'],
      rows: [
        ['acts published, each in a transaction of its own', written(appended)],
        ['places, tiles and head for what waits', written(sequenced)],
        [`first build of a log of ${size.toLocaleString('en-GB')} leaves`, `${built.toFixed(1)} s`],
        ['proofs of inclusion', written(inclusions)],
        ['proofs of consistency', written(consistencies)],
        ['verifications of a proof file', written(verifications)],
        ['bare Ed25519 verifications (WebCrypto)', written(signatures)],
        ['bare SHA-256 of a node (node:crypto)', written(hashes)],
      ],
      notes: [
        `a verification is ${Math.round(share * 100)} % of the bare rate of its signature`,
        `${CONNECTIONS} connections, ${seconds} s each; the database waits for the disk, as in production`,
      ],
      faults: [
        ...(refused > 0 ? [`${refused} proofs were refused`] : []),
        ...(size === leaves ? [] : [`${size} leaves instead of ${leaves}`]),
        ...(share >= 0.5 ? [] : ['a verification is slower than half of the bare rate of its signature']),
      ],
    };
  } finally {
    await made.close();
  }
}
