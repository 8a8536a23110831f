/**
 * The log: entries published and sequenced, proofs, verifications, and the first build of a large log, beside the bare rates
 * of hashes and signatures on the same machine in the same run. `--leaves=3000000 --seconds=5`
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type MadeLog, madeLog } from '@certwright/server/testing/made-log';
import type { ToVerify, Verified } from './log-verifying.ts';
import { perSecond } from './per-second.ts';
import type { Settings, Table } from './run.ts';

const LEAVES = 3_000_000;
const SECONDS = 5;
const CONNECTIONS = 8;
/** Different proofs, so that no cache answers. */
const PROOFS = 500;

const written = (value: number): string => `${Math.round(value).toLocaleString('en-GB')}/s`;

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

/** What a verifier does, who has a process of its own and no server. */
function verifying(made: ToVerify, seconds: number): Verified {
  const folder = mkdtempSync(join(tmpdir(), 'certwright-proofs-'));
  try {
    const file = join(folder, 'proofs.json');
    writeFileSync(file, JSON.stringify(made));
    const program = fileURLToPath(new URL('log-verifying.ts', import.meta.url));
    return JSON.parse(execFileSync(process.execPath, [program, file, String(seconds)], { encoding: 'utf8' }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function served(seconds: number, leaves: number) {
  const made = await madeLog();
  try {
    return { ...(await serving(made, seconds, leaves)), policy: made.policyText };
  } finally {
    await made.close();
  }
}

export async function log(settings: Settings): Promise<Table> {
  const seconds = Number(settings.get('seconds') ?? SECONDS);
  const leaves = Number(settings.get('leaves') ?? LEAVES);
  const { proofs, policy, size, ...rates } = await served(seconds, leaves);
  const { verifications, signatures, hashes, refused } = verifying(
    {
      policy,
      proofs: proofs.map(({ text, entry }) => ({ text, entry: Buffer.from(entry).toString('base64') })),
    },
    seconds,
  );
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
