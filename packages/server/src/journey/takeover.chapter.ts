/** Chapter 2, beside it: what a company brings along, so that it does not start empty: people from a list, an outside certificate. */
import { addDays, addMonths } from '@certwright/rules/calendar-date';
import { EDITIONS } from './choose.chapter.ts';
import type { Door, Story } from './door.ts';

const [QUALITY] = EDITIONS;
const TITLES = 'Name\tE-mail\tPersonnel number\tRoles\tLast day';

async function bringPeople(door: Door, { client }: Story, suffix: string): Promise<void> {
  const { manager } = client;
  const invited = `Ines Faber\tines.${suffix.toLowerCase()}@example.org\t\tEmployee\t`;
  const bad = `${TITLES}\n${invited}\nOle Berg\t\tW-17\tBoss\t`;
  const { rows } = await manager.call('people-list.compare', client.id, { text: bad });
  const [error] = rows[1].errors;
  const text = `${TITLES}\n${invited}\nOle Berg\t\tW-17\tEmployee\t`;
  const taken = await manager.call('people-list.take', client.id, { text });
  const again = await manager.call('people-list.take', client.id, { text });
  door.tell(
    'People come in from a list; a word that is no role here is named with its row',
    `row ${rows[1].row}, ${error.column}: ${error.remedy} ${taken.invited + taken.added} people, again: ${again.again}`,
  );
  const { undone } = await manager.call('people-list.undo', client.id, { id: taken.id });
  door.tell('The run is undone while nobody has come in', `${undone} people`);

  const { handOver } = await manager.call('people-list.take', client.id, { text });
  const { number, pin } = handOver[1];
  const { address } = await manager.call('station.open', client.id, { name: 'Workshop' });
  const station = String(address).split('#')[1];
  const inside = await manager.call('station.enter', '', { station, number, pin });
  const wrong = pin === '000000' ? '000001' : '000000';
  const trial = { station, number, pin: wrong };
  const refused = await manager.refused('station.enter', '', trial, 'number-or-pin-wrong');
  door.tell(
    'Taken over again, the one without e-mail comes in at a shared device',
    `${inside.person.name}. ${refused.detail}`,
  );
}

async function keepOutsideCertificate(door: Door, { client }: Story): Promise<void> {
  const { manager } = client;
  const began = addMonths(door.today, -14);
  const { id } = await manager.call('outside.record', client.id, {
    edition: QUALITY,
    body: 'Elbe Cert',
    accreditation: 'Example Accreditation Office, EAO-ZM-099',
    number: 'EC-2210',
    scope: 'Repair of optical instruments',
    issuedOn: began,
    validUntil: addDays(addMonths(began, 36), -1),
    cycleStart: began,
  });
  const day = addMonths(door.today, -1);
  const visit = { id, kind: 'surveillance', from: day, to: day, days: 1, lead: 'Uwe Kern' };
  const { made } = await manager.call('outside.record-visit', client.id, visit);
  const { made: finding } = await manager.call('outside.record-finding', client.id, {
    id,
    visit: made,
    grade: 'minor',
    requirement: '7.1.5.2',
    statement: 'One gauge had no label',
    dueOn: addDays(door.today, 14),
  });
  const { late, due } = await manager.call('outside.get', client.id, { id });
  door.tell(
    'The certificate of a body that is not here is recorded in mid-cycle; what was late keeps its date',
    `${late[0].code}, due ${late[0].due}, was ${late[0].actual}; next: ${due[0].text} ${due[0].due}`,
  );
  await manager.call('outside.take-over', client.id, { id, finding });
  await manager.call('outside.answer', client.id, { id, finding });
  await manager.call('outside.end', client.id, { id, why: 'The body of this journey takes over' });
  door.tell('Its finding is treated as a nonconformity of one’s own, and answered', 'one nonconformity');
}

export async function takeOver(door: Door, story: Story, suffix: string): Promise<void> {
  await bringPeople(door, story, suffix);
  await keepOutsideCertificate(door, story);
}
