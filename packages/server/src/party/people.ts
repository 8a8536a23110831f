/** What other areas may ask about people: who is a member here, what he may do, and what somebody is called. */
import type { Permission } from '@certwright/core/party/permission.table';
import { abilitiesOf } from '@certwright/core/party/standing';
import type { Act } from '../platform/events/act.ts';
import { standingIn, standings } from '../platform/http/standing.store.ts';
import { addressShown, namesOf, orgById, peopleOf, personById } from './party.store.ts';

export { addressShown } from './party.store.ts';

export type Named = { readonly id: string; readonly name: string };
type Here = Pick<Act, 'tx' | 'org' | 'today'>;

/** Members of the organization today, by name, with what they hold and may. */
export async function membersOf({ tx, org, today }: Here) {
  const [people, held] = await Promise.all([peopleOf(tx, org), standings(tx, today, { org })]);
  const standing = new Map(held.map(one => [one.person, one]));
  return people.flatMap(person => {
    const holds = standing.get(person.id);
    if (!holds) return [];
    const abilities = abilitiesOf(holds);
    const email = addressShown(person.email);
    return [{ ...person, ...holds, email, can: (permission: Permission) => abilities.includes(permission) }];
  });
}

/** Where letters to a person go; under app_platform. */
export const addressOf = async (tx: Act['tx'], person: string): Promise<string | undefined> =>
  (await personById(tx, person))?.email;

/** Whether this person is a member now. */
export const isMember = async (act: Here, person: string): Promise<boolean> =>
  (await membersOf(act)).some(one => one.id === person);

/** Colleagues who are away today and handed their work over to this person. */
export async function absentFor({
  tx,
  org,
  today,
  person,
}: Here & Pick<Act, 'person'>): Promise<readonly string[]> {
  const standing = await standingIn(tx, today, org, person);
  return [...new Set(standing?.delegated.map(one => one.from) ?? [])];
}

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
