/** Uploaded files as rows; their content lies under its hash. */
import type { Tx } from '../platform/db/scoped.ts';

type NewFile = {
  id: string;
  org: string;
  name: string;
  media_type: string;
  size: number;
  sha256: string;
  uploaded_by: string;
  uploaded_at: string;
};

/** @returns false when this organization has the same content under this name already */
export async function insertFile(tx: Tx, file: NewFile): Promise<boolean> {
  const row = await tx
    .insertInto('file')
    .values(file)
    .onConflict(conflict => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export const fileById = (tx: Tx, id: string) =>
  tx
    .selectFrom('file')
    .select(['id', 'name', 'size', 'sha256', 'media_type'])
    .where('id', '=', id)
    .executeTakeFirst();

export const filesByIds = (tx: Tx, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('file')
        .select(['id', 'name', 'size', 'sha256', 'media_type'])
        .where('id', 'in', [...ids])
        .execute();
