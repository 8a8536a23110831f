/** What people whose membership is over own still. */
import type { Act } from '../platform/events/act.ts';
import { formerMembers, ownedBy } from './agenda.store.ts';

const MOST = 500;

export async function leftBehind(act: Act) {
  return ownedBy(act.tx, act.org, await formerMembers(act.tx, act.org, act.today), MOST);
}

/** How many things have no owner any more. */
export const leftCount = async (act: Act): Promise<number> => (await leftBehind(act)).total;
