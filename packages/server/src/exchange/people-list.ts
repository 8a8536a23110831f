/** A list of people read and compared with who is here, and carried out as a whole. */
import type { PeopleAct, PeopleContext, PeopleRow } from '@certwright/core/exchange/people-list';
import { MOST_PEOPLE, planPeople } from '@certwright/core/exchange/people-list';
import type { TakenRow } from '@certwright/core/exchange/people-list.decider';
import { refuse } from '@certwright/core/kernel/decider';
import { ownRolesOf } from '../party/own-roles.reading.ts';
import { addPerson } from '../party/add-person.ts';
import { invitationLink, invitedAddresses, invitePerson } from '../party/invite.ts';
import { membersOf } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { contentId } from '../platform/events/content-id.ts';
import { Refused } from '../platform/events/outcome.ts';
import type { LANGUAGES } from '../platform/mail/letters.table.ts';
import { givePin, madePin, numbersGiven } from '../station/give-pin.ts';
import { type ReadTable, tableOf } from './table.ts';

export type Planned = {
  /** The same list has the same id, so that it is taken over once. */
  readonly id: string;
  readonly rows: readonly PeopleRow[];
};

async function contextOf(act: Act, { formulas }: ReadTable): Promise<PeopleContext> {
  const [members, invited, numbers, ownRoles] = await Promise.all([
    membersOf(act),
    invitedAddresses(act),
    numbersGiven(act),
    ownRolesOf(act),
  ]);
  return {
    kind: act.kind,
    today: act.today,
    ownRoles,
    members: new Set(members.map(one => one.email.toLowerCase()).filter(email => email !== '')),
    invited,
    numbers,
    formulas,
  };
}

/** @throws NotFound, Refused when the list cannot be read, is empty or too long */
export async function plannedPeople(act: Act, list: { file: string | null; text: string }): Promise<Planned> {
  const table = await tableOf(act, list);
  const lines = table.rows.filter(row => row.some(cell => cell !== ''));
  const count = lines.length - 1;
  if (count < 1) throw new Refused(refuse('people-list-empty'));
  if (count > MOST_PEOPLE)
    throw new Refused(refuse('people-list-too-long', [], { most: MOST_PEOPLE, count }));
  const rows = planPeople(table.rows, await contextOf(act, table));
  // Empty rows and cells at the end make no other list.
  const said = lines.map(row => row.join('\t').trimEnd());
  return { id: contentId('people-list', act.org, ...said), rows };
}

export type HandOver = {
  readonly row: number;
  readonly who: string;
  readonly link: string | null;
  readonly number: string | null;
  readonly pin: string | null;
};
type Good = PeopleRow & { readonly act: PeopleAct };

/** Invites and writes down everybody; whatever is refused on the way undoes all of it. */
export async function carriedOut(
  act: Act,
  planned: readonly PeopleRow[],
  language: (typeof LANGUAGES)[number],
): Promise<{ readonly taken: readonly TakenRow[]; readonly handOver: readonly HandOver[] }> {
  const good = planned.filter((one): one is Good => one.act !== null);
  // Made before anything is written: hashing many of them takes seconds.
  const pins = await Promise.all(good.map(async one => (one.act.kind === 'add' ? madePin(act) : undefined)));
  const taken: TakenRow[] = [];
  const handOver: HandOver[] = [];
  for (const [at, { row, who, act: said }] of good.entries()) {
    const { roles, ownRoles, lastDay } = said;
    const place = { roles: [...roles], ownRoles: [...ownRoles], lastDay, limits: null };
    const pin = pins[at];
    if (said.kind === 'invite' || !pin) {
      const email = said.kind === 'invite' ? said.email : '';
      const { id, token } = await invitePerson(act, { email, language, place });
      taken.push({ row, invitation: id, person: null });
      handOver.push({ row, who, link: invitationLink(act, token), number: null, pin: null });
    } else {
      const person = await addPerson(act, said.name, place);
      const { number } = said;
      handOver.push({ row, who, link: null, number, pin: await givePin(act, person, number, pin) });
      taken.push({ row, invitation: null, person });
    }
  }
  return { taken, handOver };
}
