/** Which of the body's people have ties, for the register of impartiality. */
import type { Act } from '../platform/events/act.ts';
import { type RecordRow, recordsOf } from './competence.store.ts';

export const recordsWithTies = async (act: Pick<Act, 'tx' | 'org'>): Promise<readonly RecordRow[]> =>
  (await recordsOf(act.tx, act.org)).filter(row => row.state.ties.length > 0);
