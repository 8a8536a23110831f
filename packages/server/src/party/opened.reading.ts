/** What other areas read of the openings: who opened or took a record, by person and operation. */
import type { Act } from '../platform/events/act.ts';
import { openingsOf } from './access.store.ts';

export type OpeningOf = {
  readonly person: string;
  readonly operation: string;
  readonly last: string;
  readonly times: number;
};

const MOST = 200;

/** The last first; nothing for one who may not read the trail. */
export const openedFor = async (
  act: Pick<Act, 'tx' | 'org' | 'can'>,
  records: readonly string[],
  operations: readonly string[],
): Promise<readonly OpeningOf[]> =>
  act.can('trail:read') ? openingsOf(act.tx, act.org, { records, operations }, MOST) : [];
