/** From what a provider says to a person with a membership: known, announced, invited, new; or why not. */
import { randomUUID } from 'node:crypto';
import { domainOf } from '@certwright/core/sign-on/sign-on.schema';
import { joinAsInvited, membershipOn, placeByDirectory } from '../party/joining.ts';
import { accountByEmail, insertAccount } from '../platform/auth/account.store.ts';
import type { Tx } from '../platform/db/scoped.ts';
import { type Arrival, SignOnFault } from '../platform/sign-on/arrival.ts';
import {
  changeIdentity,
  expectedIdentity,
  identityBySubject,
  insertIdentity,
  ownerOf,
  type ProviderRow,
} from './sign-on.store.ts';

export type Arriving = {
  readonly tx: Tx;
  readonly provider: ProviderRow;
  readonly arrival: Arrival;
  /** Who is signed in in this browser. */
  readonly present: string | undefined;
  readonly at: string;
  readonly today: string;
  readonly requestId: string;
};

/** Only addresses of the organization's own domains count: a provider says nothing about other people. */
async function ownAddress({ tx, provider, arrival }: Arriving): Promise<string> {
  const email = arrival.email?.trim().toLowerCase();
  const domain = email === undefined ? undefined : domainOf(email);
  if (email === undefined || domain === undefined) {
    throw new SignOnFault('address-missing', 'The provider names no confirmed e-mail address.');
  }
  if ((await ownerOf(tx, domain))?.org !== provider.org) {
    throw new SignOnFault(
      'address-of-another-domain',
      `${domain} is not a confirmed domain of this organization.`,
    );
  }
  return email;
}

/** The account of an address, made where there is none; one with a way in of its own is joined by its person alone. */
export async function accountOf(
  tx: Tx,
  { email, name, at }: { readonly email: string; readonly name: string; readonly at: string },
): Promise<{ readonly id: string; readonly ownWayIn: boolean }> {
  const found = await accountByEmail(tx, email);
  if (found) return found;
  const id = randomUUID();
  await insertAccount(tx, { id, email, name, at });
  return { id, ownWayIn: false };
}

async function identify(arriving: Arriving): Promise<string> {
  const { tx, provider, arrival, present, at } = arriving;
  const known = await identityBySubject(tx, provider.id, arrival.subject);
  if (known) {
    if (!known.active) throw new SignOnFault('switched-off', 'The directory switched this person off.');
    return known.person;
  }
  const email = await ownAddress(arriving);
  const name = arrival.name?.trim() || email;
  const { id: person, ownWayIn } = await accountOf(tx, { email, name, at });
  if (ownWayIn && present !== person) {
    throw new SignOnFault(
      'address-known',
      'An account with this address is here; its person has to join the two.',
    );
  }
  const expected = await expectedIdentity(tx, provider.id, email);
  if (expected && !expected.active) {
    throw new SignOnFault('switched-off', 'The directory switched this person off.');
  }
  if (expected?.person === person) {
    await changeIdentity(tx, expected.id, { subject: arrival.subject, changed_at: at });
    return person;
  }
  await insertIdentity(tx, {
    id: randomUUID(),
    org: provider.org,
    provider: provider.id,
    person,
    subject: arrival.subject,
    user_name: null,
    external_id: null,
    email,
    name,
    active: true,
    provisioned: false,
    made_at: at,
    changed_at: at,
  });
  return person;
}

/** @returns the person, who is a member now @throws SignOnFault */
export async function arrive(arriving: Arriving): Promise<string> {
  const { tx, provider, arrival, at, today, requestId } = arriving;
  const person = await identify(arriving);
  const act = { tx, org: provider.org, person, operation: 'sign-on.arrive', requestId, at, today };
  const membership = await membershipOn(act, person);
  if (membership.holds) return person;
  const email = arrival.email?.trim().toLowerCase();
  if (email !== undefined && (await joinAsInvited(act, email))) return person;
  // Whom the organization let go does not come back by himself.
  if (membership.over || provider.newcomers.length === 0) {
    throw new SignOnFault('not-a-member', 'Nobody invited this person.');
  }
  await placeByDirectory(act, { person, provider: provider.id, roles: provider.newcomers });
  return person;
}
