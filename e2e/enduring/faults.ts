/** Compares what was acknowledged with what is there and with what reached the receivers. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Founder } from '../founder.ts';
import { type Acknowledged, hashOf } from './load.ts';
import { type Receivers, versionOf } from './receivers.ts';

/** Jobs of a killed process are taken up within seconds, those that failed with it after a pause that grows. */
const PATIENCE_MS = 120_000;

type Ended = {
  readonly url: string;
  readonly who: Founder;
  readonly told: Acknowledged;
  readonly receivers: Receivers;
};

/** What has to be delivered: the event of each issue, and both of each nonconformity. */
const expectedDeliveries = ({ issues, nonconformities }: Acknowledged): readonly string[] => [
  ...[...issues.keys()].map(id => versionOf(`context_issue:${id}`, 1)),
  ...[...nonconformities.keys()].flatMap(id =>
    [1, 2].map(version => versionOf(`nonconformity:${id}`, version)),
  ),
];

/** @returns how long it took until everything had arrived, in milliseconds */
export async function untilArrived({ told, receivers }: Ended, lettersBefore: number): Promise<number> {
  const began = performance.now();
  const expected = expectedDeliveries(told);
  const arrived = (): boolean =>
    receivers.letters.size >= told.letters + lettersBefore &&
    expected.every(key => receivers.deliveries.has(key));
  while (!arrived() && performance.now() - began < PATIENCE_MS) await pause(100);
  return performance.now() - began;
}

type Row = {
  readonly id: string;
  readonly title?: string;
  readonly statement?: string;
  readonly version?: number;
};

async function rowsOf(url: string, headers: Founder['headers']): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let after: number | null | undefined; after !== null; ) {
    const page = url.includes('?') && after ? `&after=${after}` : '';
    const answer = await fetch(url + page, { headers });
    if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
    const given = (await answer.json()) as { rows: Row[]; next?: number | null };
    rows.push(...given.rows);
    after = given.next ?? null;
  }
  return rows;
}

function recordFaults(rows: readonly Row[], told: ReadonlyMap<string, string>, version: number): string[] {
  const faults: string[] = [];
  const there = new Map(rows.map(row => [row.id, row]));
  for (const [id, says] of told) {
    const row = there.get(id);
    if (row === undefined) faults.push(`${says} was acknowledged and is lost`);
    else if ((row.title ?? row.statement) !== says) faults.push(`${says} says something else`);
    else if (row.version !== version) faults.push(`${says} has version ${row.version}, not ${version}`);
  }
  for (const row of rows) {
    if (!told.has(row.id)) faults.push(`${row.title ?? row.statement} is there though nobody was told so`);
  }
  return faults;
}

async function fileFaults({ url, who, told }: Ended): Promise<string[]> {
  const faults: string[] = [];
  for (const [id, hash] of told.files) {
    const place = `${url}/api/organizations/${who.org}/files/${id}`;
    const answer = await fetch(place, { headers: who.headers });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (!answer.ok || hashOf(bytes) !== hash) faults.push(`file ${id}: ${answer.status}, or another content`);
  }
  return faults;
}

function receiverFaults({ told, receivers }: Ended, lettersBefore: number): string[] {
  const faults: string[] = [];
  const letters = told.letters + lettersBefore;
  if (receivers.letters.size !== letters) {
    faults.push(`${letters} letters were promised, ${receivers.letters.size} came`);
  }
  const expected = expectedDeliveries(told);
  for (const key of expected) {
    const ids = new Set(receivers.deliveries.get(key));
    if (ids.size !== 1) faults.push(`${key} was delivered under ${ids.size} ids`);
  }
  const known = new Set(expected);
  for (const key of receivers.deliveries.keys())
    if (!known.has(key)) faults.push(`${key} was delivered though nobody was told of it`);
  return faults;
}

/** @returns empty when nothing was lost and nothing done twice */
export async function faultsOf(ended: Ended, lettersBefore: number): Promise<string[]> {
  const { url, who, told } = ended;
  const inOrganization = `${url}/api/organizations/${who.org}`;
  const issues = await rowsOf(`${inOrganization}/context/issues`, who.headers);
  const cases = await rowsOf(`${inOrganization}/nonconformities?limit=100`, who.headers);
  return [
    ...recordFaults(issues, told.issues, 1),
    ...recordFaults(cases, told.nonconformities, 2),
    ...(await fileFaults(ended)),
    ...receiverFaults(ended, lettersBefore),
  ];
}

/** How often something arrived once more under the id that it had, so that the receiver can tell. */
export const arrivedAgain = ({
  letters,
  deliveries,
}: Receivers): { letters: number; deliveries: number } => ({
  letters: [...letters.values()].reduce((sum, times) => sum + times - 1, 0),
  deliveries: [...deliveries.values()].reduce((sum, ids) => sum + ids.length - new Set(ids).size, 0),
});
