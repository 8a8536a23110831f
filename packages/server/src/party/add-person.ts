/** Writes down somebody who has no e-mail as a member; other areas call this. */
import { randomUUID } from 'node:crypto';
import type { Place } from '@certwright/core/party/party.schema';
import type { Act } from '../platform/events/act.ts';
import { recordEvent } from '../platform/events/event.store.ts';
import { insertPerson, noAddress, placed, putMembership } from './party.store.ts';

/** @returns the id of the person */
export async function addPerson(act: Act, name: string, place: Place): Promise<string> {
  const id = randomUUID();
  await insertPerson(act.tx, { id, name, email: noAddress(id), created_at: act.at });
  await putMembership(act.tx, { org: act.org, person: id, since: act.today }, placed(place));
  const { roles, ownRoles, lastDay } = place;
  const more = { ...(ownRoles.length > 0 ? { ownRoles } : {}), ...(lastDay === null ? {} : { lastDay }) };
  await recordEvent(act, `membership:${id}`, { type: 'MemberAdded', roles, ...more });
  return id;
}
