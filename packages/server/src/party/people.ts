/** What other areas may ask about people: who is a member here, and what somebody is called. */
import type { Act } from '../platform/events/act.ts';
import { namesOf, orgById, peopleOf } from './party.store.ts';

export type Named = { readonly id: string; readonly name: string };

/** Members of the organization with their roles. */
export const membersOf = (act: Pick<Act, 'tx' | 'org'>) => peopleOf(act.tx, act.org);

/** Whether this person is a member now. */
export const isMember = async (act: Pick<Act, 'tx' | 'org'>, person: string): Promise<boolean> =>
  (await membersOf(act)).some(one => one.id === person);

/** Names of people as far as this organization may see them; an unknown person keeps an empty name. */
export async function naming(
  act: Pick<Act, 'tx'>,
  ids: readonly (string | null | undefined)[],
): Promise<(id: string) => Named> {
  const names = await namesOf(act.tx, ids);
  return id => ({ id, name: names[id] ?? '' });
}

/** What the organization is called. */
export const ownName = async (act: Pick<Act, 'tx' | 'org'>): Promise<string> =>
  (await orgById(act.tx, act.org))?.name ?? '';
