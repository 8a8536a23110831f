/** The documents in force that the caller is asked to read and understand. */
import type { DocumentLine } from '@certwright/core/document/document.schema';
import type { z } from 'zod';
import { membersOf } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { askedOfReader } from './document.store.ts';
import { documentLines } from './document.view.ts';

/** The longest list of each kind; more than anybody reads at a time. */
const MOST = 500;

const byNumber = new Intl.Collator('en', { numeric: true });

/** @param acknowledged those that he read already, or the others; by number */
export async function documentsAsked(
  act: Act,
  acknowledged: boolean,
): Promise<readonly z.infer<typeof DocumentLine>[]> {
  const members = await membersOf(act);
  const reader = members.find(one => one.id === act.person) ?? { id: act.person, roles: [] };
  const rows = await askedOfReader(act.tx, act.org, reader, { acknowledged, limit: MOST });
  const lines = await documentLines(act, rows);
  return lines.filter(line => line.toRead).toSorted((a, b) => byNumber.compare(a.number, b.number));
}
