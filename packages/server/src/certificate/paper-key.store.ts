/** The keys with which bodies sign the PDF files of their certificates. */
import type { Tx } from '../platform/db/scoped.ts';

export const hasPaperKey = (tx: Tx, org: string): Promise<boolean> =>
  tx
    .selectFrom('paper_key')
    .select('id')
    .where('org', '=', org)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
    .then(row => row !== undefined);

export const paperKeyOf = (tx: Tx, org: string) =>
  tx
    .selectFrom('paper_key')
    .select(['id', 'org', 'certificate', 'private_sealed'])
    .where('org', '=', org)
    .where('retired_at', 'is', null)
    .executeTakeFirst();

type NewKey = {
  readonly id: string;
  readonly org: string;
  readonly certificate: Buffer;
  readonly private_sealed: string;
  readonly made_at: string;
};
export const insertPaperKey = (tx: Tx, key: NewKey) => tx.insertInto('paper_key').values(key).execute();
