/** The roles that an organization made for itself, for other areas. */
import type { Act } from '../platform/events/act.ts';
import { ownRolesOf as rows } from './access.store.ts';

export const ownRolesOf = async ({
  tx,
  org,
}: Pick<Act, 'tx' | 'org'>): Promise<readonly { readonly id: string; readonly name: string }[]> =>
  (await rows(tx, org)).map(({ id, name }) => ({ id, name }));
