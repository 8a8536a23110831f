/** What the program acknowledged: each record and file with the moment at which the answer had come. */
import { randomUUID } from 'node:crypto';
import { openAsking } from '../../e2e/enduring/asking.ts';
import type { Founder } from '../../e2e/founder.ts';

/** The largest upload takes its time. */
const SLOW_MS = 280_000;
const asking = openAsking(SLOW_MS);

export type Kind = 'nonconformities' | 'context/issues';
export type Acknowledged = { readonly owner: number; readonly id: string; readonly at: number };
export type NotedRecord = Acknowledged & { readonly kind: Kind; readonly says: string };
export type NotedFile = Acknowledged & { readonly sha256: string; readonly size: number };

export type Ledger = {
  readonly owners: readonly Founder[];
  readonly records: NotedRecord[];
  readonly files: NotedFile[];
};

/** Posts until it is answered, as programs should, and tells the moment of the answer. @throws when it is not taken */
async function post(
  url: string,
  owner: Founder,
  body: BodyInit,
  type: string,
): Promise<{ answer: { id: string }; at: number }> {
  const headers = { ...owner.headers, 'content-type': type, 'idempotency-key': randomUUID() };
  const answer = (await asking.until200(url, { method: 'POST', headers, body })) as { id: string };
  return { answer, at: Date.now() };
}

const inOrganization = (url: string, { org }: Founder): string => `${url}/api/organizations/${org}`;

const PROSE =
  'The gauge in use was past its date of calibration, the label had come off, and the list did not name it. ' +
  'The person at the line had taken it from the drawer of the shift before; nobody had been told that it was locked.';

export const caseOf = (says: string) =>
  ({ source: 'process', statement: `${says}. ${PROSE}`, evidence: `Seen at the line. ${PROSE}` }) as const;

function bodyOf(kind: Kind, says: string): object {
  return kind === 'nonconformities'
    ? caseOf(says)
    : { title: says, side: 'internal', effect: 'both', topic: 'other', meaning: PROSE };
}

/** What a list of this kind tells a record by. */
export const saysOf = (kind: Kind, row: { statement?: string; title?: string }): string =>
  kind === 'nonconformities' ? (row.statement ?? '').replace(`. ${PROSE}`, '') : (row.title ?? '');

export const newName = ({ records }: Ledger, owner: number): string =>
  `Record ${owner}.${records.length}.${randomUUID().slice(0, 8)}`;

export async function writeRecord(ledger: Ledger, url: string, owner: number, kind: Kind): Promise<void> {
  const who = ledger.owners[owner];
  if (!who) throw new Error(`there is no owner ${owner}`);
  const says = newName(ledger, owner);
  const { answer, at } = await post(
    `${inOrganization(url, who)}/${kind}`,
    who,
    JSON.stringify(bodyOf(kind, says)),
    'application/json',
  );
  ledger.records.push({ owner, id: answer.id, at, kind, says });
}

export async function uploadFile(
  ledger: Ledger,
  url: string,
  owner: number,
  content: Buffer<ArrayBuffer>,
  sha256: string,
): Promise<void> {
  const who = ledger.owners[owner];
  if (!who) throw new Error(`there is no owner ${owner}`);
  const name = `file-${ledger.files.length}-${randomUUID().slice(0, 8)}.pdf`;
  const place = `${inOrganization(url, who)}/files?name=${name}`;
  const { answer, at } = await post(place, who, content, 'application/octet-stream');
  ledger.files.push({ owner, id: answer.id, at, sha256, size: content.byteLength });
}
