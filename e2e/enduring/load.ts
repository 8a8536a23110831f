/** A mixed load: issues, nonconformities with a step each, files, letters; it notes what was acknowledged. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Founder } from '../founder.ts';
import type { Asking } from './asking.ts';

export type Acknowledged = {
  /** Titles of issues by id. */
  readonly issues: Map<string, string>;
  /** Statements of nonconformities by id; each was corrected too. */
  readonly nonconformities: Map<string, string>;
  /** SHA-256 of files by id. */
  readonly files: Map<string, string>;
  letters: number;
};

export const nothing = (): Acknowledged => ({
  issues: new Map(),
  nonconformities: new Map(),
  files: new Map(),
  letters: 0,
});

type Load = {
  readonly url: string;
  readonly who: Founder;
  readonly asking: Asking;
  readonly told: Acknowledged;
  readonly going: () => boolean;
};

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const THINKING_MS = 60;

/** One of those who work at the same time. */
async function work(worker: number, { url, who, asking, told, going }: Load): Promise<void> {
  const inOrganization = `${url}/api/organizations/${who.org}`;
  const post = async (address: string, body: object): Promise<{ id: string }> => {
    const headers = { ...who.headers, 'idempotency-key': randomUUID() };
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    return (await asking.until200(address, init)) as { id: string };
  };
  const upload = async (name: string): Promise<void> => {
    const content = Buffer.from(randomBytes(60_000).toString('base64'));
    const headers = { ...who.headers, 'content-type': 'application/octet-stream' };
    const init = { method: 'POST', headers, body: content };
    const { id } = (await asking.until200(`${inOrganization}/files?name=${name}`, init)) as { id: string };
    told.files.set(id, hashOf(content));
  };
  for (let i = 0; going(); i += 1) {
    const says = `${worker}.${i}`;
    const issue = { title: `Issue ${says}`, side: 'internal', effect: 'both', topic: 'other' };
    told.issues.set((await post(`${inOrganization}/context/issues`, issue)).id, issue.title);
    if (i % 3 === worker % 3) {
      const raised = { source: 'process', statement: `Case ${says}`, evidence: 'Gauge G-114' };
      const { id } = await post(`${inOrganization}/nonconformities`, raised);
      await post(`${inOrganization}/nonconformities/${id}/correct`, { what: 'Sent back to the maker' });
      told.nonconformities.set(id, raised.statement);
    }
    if (i % 4 === worker % 4) await upload(`${says}.txt`);
    if (i % 8 === worker % 8) {
      await post(`${url}/api/account/address/confirm`, {});
      told.letters += 1;
    }
    await pause(Math.random() * 2 * THINKING_MS);
  }
}

export const loadOf = (workers: number, load: Load): Promise<unknown> =>
  Promise.all(Array.from({ length: workers }, (_, worker) => work(worker, load)));
