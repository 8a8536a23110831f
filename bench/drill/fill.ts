/** Fills an installation: records of two kinds in five organizations, files of random bytes over the API, some of them again. */
import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { writeInBulk } from './bulk.ts';
import { type Kind, type Ledger, uploadFile, writeRecord } from './ledger.ts';

export const ORGANIZATIONS = 5;
const CONNECTIONS = 12;
/** A file may be as large as this; sizes between are spread evenly over their logarithms. */
const SMALLEST = 20_000;
const LARGEST = 40_000_000;
/** One of the files is near the limit of one upload. */
const HUGE = 190_000_000;
/** Of ten uploads one is a content that is there already, under another name. */
const REPEATED_EACH = 10;
/** A register of issues shows this many of an organization. */
const MOST_ISSUES = 4_000;

/** Most of them in the first organization, so that one is large. */
function placeOf(i: number): { owner: number; kind: Kind } {
  const owner = i % 10 < 6 ? 0 : 1 + (i % (ORGANIZATIONS - 1));
  const issue = i % 7 === 0 && i / 2 < MOST_ISSUES * ORGANIZATIONS;
  return { owner, kind: issue ? 'context/issues' : 'nonconformities' };
}

/** Takes turns until `count` are done. */
async function eachOf(count: number, at: number, work: (i: number) => Promise<void>): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: at }, async () => {
      while (next < count) await work(next++);
    }),
  );
}

/** Of ten records one goes over the API, the rest in bulk. */
export async function fillRecords(
  ledger: Ledger,
  url: string,
  dataFolder: string,
  count: number,
): Promise<void> {
  await eachOf(Math.ceil(count / 10), CONNECTIONS, i => {
    const { owner, kind } = placeOf(i);
    return writeRecord(ledger, url, owner, kind);
  });
  await writeInBulk(ledger, dataFolder, count - ledger.records.length, i => placeOf(i).owner);
}

/** Random bytes behind the mark of a PDF, by which an upload is taken. */
export function madeFile(size: number): { content: Buffer<ArrayBuffer>; sha256: string } {
  const content = randomBytes(size);
  content.write('%PDF-1.7\n', 'latin1');
  return { content, sha256: createHash('sha256').update(content).digest('hex') };
}

/** @param bytes of different contents; what is sent again comes on top */
export async function fillFiles(ledger: Ledger, url: string, bytes: number): Promise<void> {
  let made = 0;
  let i = 0;
  while (made < bytes) {
    const even = SMALLEST * (LARGEST / SMALLEST) ** Math.random();
    const size = Math.round(i === 20 && bytes > 10 * HUGE ? HUGE : Math.min(even, bytes - made + SMALLEST));
    const { content, sha256 } = madeFile(size);
    await uploadFile(ledger, url, i % ORGANIZATIONS, content, sha256);
    if (i % REPEATED_EACH === 0) await uploadFile(ledger, url, i % ORGANIZATIONS, content, sha256);
    made += size;
    i += 1;
  }
}

/** As many people at work: after each answer they think for a moment. */
const WRITERS = 4;
const THINKING_MS = 100;

/** Goes on writing until it is told to stop: records, and now and then a file. */
export async function keepWriting(ledger: Ledger, url: string, going: () => boolean): Promise<void> {
  const writer = async (): Promise<void> => {
    for (let i = 0; going(); i += 1) {
      await pause(THINKING_MS);
      await writeRecord(ledger, url, i % ORGANIZATIONS, 'nonconformities');
      if (i % 20 !== 0) continue;
      const { content, sha256 } = madeFile(SMALLEST * 5);
      await uploadFile(ledger, url, i % ORGANIZATIONS, content, sha256);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
}
