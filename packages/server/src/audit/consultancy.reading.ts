/** What other areas read of consultancy by people of a body. */
import type { Act } from '../platform/events/act.ts';
import { consultancies } from './audit.store.ts';

/** Last days on which people of the body consulted the client of an engagement. */
export const consultancyDays = async (act: Pick<Act, 'tx'>, engagement: string): Promise<readonly string[]> =>
  (await consultancies(act.tx, engagement)).map(row => row.ended_on);
