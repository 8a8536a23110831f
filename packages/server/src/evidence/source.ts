/** What a piece of evidence is made of, once it is known to exist: a file, a link, or a record with its name. */
import type { Source } from '@certwright/core/evidence/evidence.state';
import { refuse } from '@certwright/core/kernel/decider';
import type { Act } from '../platform/events/act.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { fileById } from './file.store.ts';
import { type Reference, referred } from './referred.ts';

type Given = {
  readonly file: string | null;
  readonly link?: string | undefined;
  readonly record?: Reference | undefined;
};

/** What may be answered when it is not one thing, or not finished. */
export const SOURCE_REFUSALS = ['evidence-not-one-thing', 'referred-record-unfinished'] as const;

/** @throws NotFound, Refused `evidence-not-one-thing`, `referred-record-unfinished` */
export async function sourceOf(act: Act, { file, link, record }: Given): Promise<Source> {
  const given = [file ?? undefined, link, record].filter(one => one !== undefined);
  if (given.length !== 1) throw new Refused(refuse('evidence-not-one-thing'));
  if (file !== null) {
    if (!(await fileById(act.tx, file))) throw new NotFound('file');
    return { file };
  }
  if (link !== undefined) return { file: null, link };
  if (!record) throw new NotFound('record');
  const { label, day } = await referred(act, record);
  if (day === null) throw new Refused(refuse('referred-record-unfinished'));
  return { file: null, record: { ...record, label } };
}
