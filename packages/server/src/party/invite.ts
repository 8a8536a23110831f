/** Invites somebody by e-mail; other areas call this. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Place } from '@certwright/core/party/party.schema';
import { addDays } from '@certwright/rules/calendar-date';
import { hashOf } from '../platform/auth/token.ts';
import type { Act } from '../platform/events/act.ts';
import { recordEvent } from '../platform/events/event.store.ts';
import type { LANGUAGES } from '../platform/mail/letters.table.ts';
import { naming, ownName } from './people.ts';
import { insertInvitation, openInvitations, placed } from './party.store.ts';

const INVITATION_DAYS = 14;

type Inviting = {
  readonly email: string;
  readonly language: (typeof LANGUAGES)[number];
  readonly place: Place;
};

/** @returns the token, which opens the invitation by itself where no mail goes out */
export async function invitePerson(
  act: Act,
  { email, language, place }: Inviting,
): Promise<{ id: string; token: string; expiresAt: string }> {
  const id = randomUUID();
  const token = randomBytes(24).toString('base64url');
  const expiresAt = `${addDays(act.today, INVITATION_DAYS)}T00:00:00.000Z`;
  const row = {
    id,
    org: act.org,
    email: email.toLowerCase(),
    token_hash: hashOf(token),
    invited_by: act.person,
    invited_at: act.at,
    expires_at: expiresAt,
  };
  await insertInvitation(act.tx, row, placed(place));
  await recordEvent(act, `invitation:${id}`, { type: 'PersonInvited', ...place });
  const [organization, inviter] = await Promise.all([ownName(act), naming(act, [act.person])]);
  const data = { organization, by: inviter(act.person).name, link: invitationLink(act, token) };
  const letter = {
    org: act.org,
    address: email,
    letter: 'invitation',
    language,
    data,
    at: act.at,
  } as const;
  await act.post(act.tx, letter);
  return { id, token, expiresAt };
}

export const invitationLink = ({ baseUrl }: Pick<Act, 'baseUrl'>, token: string): string =>
  `${baseUrl}/invitations/${token}`;

/** Addresses of those who are invited and have not come. */
export const invitedAddresses = async ({
  tx,
  org,
  at,
}: Pick<Act, 'tx' | 'org' | 'at'>): Promise<ReadonlySet<string>> =>
  new Set((await openInvitations(tx, org, at)).map(row => row.email));
