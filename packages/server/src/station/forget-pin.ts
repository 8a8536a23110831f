/** Takes number, PIN and open sessions of somebody away; other areas call this when a person goes. */
import type { Act } from '../platform/events/act.ts';
import { deletePin, endSessionsOf } from './station.store.ts';

/** @returns whether there was a PIN */
export async function forgetPin({ tx, org }: Pick<Act, 'tx' | 'org'>, person: string): Promise<boolean> {
  await endSessionsOf(tx, org, person);
  return deletePin(tx, org, person);
}
