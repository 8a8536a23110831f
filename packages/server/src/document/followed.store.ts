/** Beside the documents: comments, what people looked at last, reminders, take-overs, a document's own events. */
import type { Comment } from '@certwright/core/document/comment.decider';
import type { DocumentEvent } from '@certwright/core/document/document.command';
import type { Document } from '@certwright/core/document/document.state';
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';
import type { Kept } from '../platform/events/kept.ts';

export const commentsOn = (tx: Tx, document: string) =>
  tx
    .selectFrom('document_comment')
    .select(['id', 'version', 'pos', 'state'])
    .where('document', '=', document)
    .orderBy('pos')
    .limit(1_000)
    .$castTo<Kept<Comment>>()
    .execute();

export const seenBy = (tx: Tx, document: string, person: string) =>
  tx
    .selectFrom('document_seen')
    .select(['version', 'at'])
    .where('document', '=', document)
    .where('person', '=', person)
    .executeTakeFirst();

type Seen = { org: string; person: string; document: string; version: number; at: string };
export const noteSeen = (tx: Tx, { version, at, ...key }: Seen) =>
  tx
    .insertInto('document_seen')
    .values({ ...key, version, at })
    .onConflict(conflict => conflict.columns(['document', 'person']).doUpdateSet({ version, at }))
    .execute();

/** The day on which those who have not read a release were last written to. */
export const remindedOn = async (tx: Tx, document: string, release: number): Promise<string | undefined> =>
  (
    await tx
      .selectFrom('document_reminder')
      .select('sent_on')
      .where('document', '=', document)
      .where('release', '=', release)
      .orderBy('sent_on', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.sent_on;

type Reminder = {
  org: string;
  document: string;
  release: number;
  sent_by: string;
  sent_on: string;
  people: number;
};
export const noteReminder = (tx: Tx, row: Reminder) =>
  tx.insertInto('document_reminder').values(row).execute();

/** What happened to a document up to a version of its record, in order. */
export const eventsUpTo = async (
  tx: Tx,
  { org, document, version }: { org: string; document: string; version: number },
): Promise<readonly DocumentEvent[]> => {
  const rows = await tx
    .selectFrom('event')
    .select(['type', 'data'])
    .where('org', '=', org)
    .where('stream', '=', `document:${document}`)
    .where('version', '<=', version)
    .orderBy('version')
    .execute();
  return rows.map(({ type, data }) => ({ ...(data as object), type }) as DocumentEvent);
};

/** Numbers and kinds of all documents of the organization. */
export const numbersIn = (tx: Tx, org: string) =>
  tx
    .selectFrom('document')
    .select(['number', 'kind'])
    .where('org', '=', org)
    .where('phase', '!=', 'undone')
    .$castTo<{ number: string; kind: string }>()
    .execute();

/** Documents of a take-over that nothing else has happened to. */
export const broughtBy = (tx: Tx, org: string, run: string) =>
  tx
    .selectFrom('document')
    .select(['id', 'version', 'pos', 'state'])
    .where('org', '=', org)
    .where(sql<string>`state->>'broughtBy'`, '=', run)
    .orderBy('pos')
    .$castTo<Kept<Document>>()
    .execute();

export type Run = {
  readonly run: string;
  readonly at: string;
  readonly by: string;
  readonly documents: number;
};
/** Take-overs, the newest first, from the trail. */
export const runsOf = async (tx: Tx, org: string): Promise<readonly Run[]> => {
  const { rows } = await sql<Run>`
    select data->>'run' as run, min(at) as at, min(actor::text) as by, count(*)::int as documents
    from event where org = ${org} and type = 'DocumentTakenOver' group by 1 order by 2 desc limit 50`.execute(
    tx,
  );
  return rows;
};
