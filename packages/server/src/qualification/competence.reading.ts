/** Records of competence for other areas: of one person, and of everybody in short. */
import type { Act } from '../platform/events/act.ts';
import { type RecordRow, recordsOf } from './competence.store.ts';

type Reads = Pick<Act, 'tx' | 'org'>;

export const recordOfPerson = async (act: Reads, person: string): Promise<RecordRow | undefined> =>
  (await recordsOf(act.tx, act.org, [person]))[0];

export const everyRecord = (act: Reads): Promise<readonly RecordRow[]> => recordsOf(act.tx, act.org);
