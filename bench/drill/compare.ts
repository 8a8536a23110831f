/** Reads everything back over the API of the restored installation and compares it with what was acknowledged. */
import { createHash } from 'node:crypto';
import type { Kind, Ledger, NotedFile } from './ledger.ts';
import { saysOf } from './ledger.ts';

type Row = { readonly id: string; readonly statement?: string; readonly title?: string };
type Page = { readonly rows: readonly Row[]; readonly next?: number | null };

export type Compared = {
  /** Records that were acknowledged before the point of the backup and are there as they were. */
  readonly records: number;
  readonly files: number;
  /** Written later and there or not: the snapshot is taken a moment after the point. */
  readonly laterThere: number;
  readonly laterAbsent: number;
  readonly faults: readonly string[];
};

async function* everyRow(url: string, headers: Readonly<Record<string, string>>): AsyncIterable<Row> {
  for (let after: number | null | undefined; after !== null; ) {
    const query = url.endsWith('nonconformities') ? `?limit=100${after ? `&after=${after}` : ''}` : '';
    const answer = await fetch(url + query, { headers });
    if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
    const { rows, next } = (await answer.json()) as Page;
    yield* rows;
    after = next ?? null;
  }
}

/** What every record says, by its id. */
async function recordsThere({ owners }: Ledger, url: string): Promise<ReadonlyMap<string, string>> {
  const there = new Map<string, string>();
  for (const { org, headers } of owners)
    for (const kind of ['nonconformities', 'context/issues'] satisfies Kind[]) {
      const rows = everyRow(`${url}/api/organizations/${org}/${kind}`, { ...headers, origin: url });
      for await (const row of rows) there.set(row.id, saysOf(kind, row));
    }
  return there;
}

/** @returns the hash of what is served; undefined when nothing is */
async function served({ owners }: Ledger, url: string, file: NotedFile): Promise<string | undefined> {
  const owner = owners[file.owner];
  const place = `${url}/api/organizations/${owner?.org ?? ''}/files/${file.id}`;
  const answer = await fetch(place, { headers: { ...owner?.headers, origin: url } });
  if (!answer.ok || !answer.body) return undefined;
  const hash = createHash('sha256');
  for await (const chunk of answer.body) hash.update(chunk);
  return hash.digest('hex');
}

/** @param point the moment that the backup says it is of, in milliseconds */
export async function compare(ledger: Ledger, url: string, point: number): Promise<Compared> {
  const faults: string[] = [];
  const there = await recordsThere(ledger, url);
  const done = { records: 0, files: 0, laterThere: 0, laterAbsent: 0 };
  const later = (isThere: boolean): void => {
    if (isThere) done.laterThere += 1;
    else done.laterAbsent += 1;
  };
  for (const { id, says, at } of ledger.records) {
    const found = there.get(id);
    if (found !== undefined && found !== says) faults.push(`record ${id} says something else`);
    else if (at > point) later(found !== undefined);
    else if (found === undefined) faults.push(`record ${id} was acknowledged and is lost`);
    else done.records += 1;
  }
  const known = new Set(ledger.records.map(one => one.id));
  for (const id of there.keys()) if (!known.has(id)) faults.push(`nobody wrote record ${id}`);
  for (const file of ledger.files) {
    const hash = await served(ledger, url, file);
    if (hash !== undefined && hash !== file.sha256) faults.push(`file ${file.id} has another content`);
    else if (file.at > point) later(hash !== undefined);
    else if (hash === undefined) faults.push(`file ${file.id} was acknowledged and is lost`);
    else done.files += 1;
  }
  return { ...done, faults };
}
