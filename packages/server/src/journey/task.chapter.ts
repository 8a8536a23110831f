/** Tasks: given, handed over, done; one list of everything with an owner and a day; what somebody who left has left. */
import { addDays } from '@certwright/rules/calendar-date';
import { EDITIONS } from './choose.chapter.ts';
import type { Door, Story } from './door.ts';

const [QUALITY] = EDITIONS;

export async function keepTasks(door: Door, { client }: Story): Promise<void> {
  const { manager, director } = client;
  const about = { kind: 'requirement', id: '8.4.1', in: QUALITY };
  const { id } = await director.call('task.make', client.id, {
    what: 'Ask the makers of coated parts for their certificates',
    owner: manager.person,
    dueOn: addDays(door.today, 5),
    rhythm: { every: 1, unit: 'month' },
    about,
  });
  const { items } = await manager.call('today.waiting', client.id);
  const asked = items.find((one: { path: string }) => one.path === `/tasks/${id}`);
  door.tell('A task is given and waits under Today', `${asked.text}, due ${asked.due}`);
  const { next } = await manager.call('task.complete', client.id, { id, what: 'All three answered' });
  await manager.refused('task.complete', client.id, { id }, 'task-not-open');
  const following = await manager.call('task.get', client.id, { id: next });
  door.tell('It is done; the next of its rhythm is made by itself', `due ${following.dueOn}`);
  const { rows } = await manager.call('agenda.list', client.id, { owner: 'all', limit: 200 });
  const kinds = new Set(rows.map((one: { kind: string }) => one.kind));
  door.tell('One list holds everything with an owner and a day', `${rows.length} of ${kinds.size} kinds`);
  const leaving = await door.signUp('Selma Dahl');
  const invited = { email: `${leaving.person}@example.org`, roles: ['process-owner'] };
  const { token } = await manager.call('party.invite', client.id, invited);
  await leaving.call('party.accept', '', { token });
  await leaving.call('task.make', client.id, { what: 'Update the list of keys' });
  await manager.call('party.end', client.id, { person: leaving.person });
  const left = await manager.call('left.list', client.id);
  const handed = await manager.call('left.handOver', client.id, {
    records: left.rows.map(({ kind, id: record, part }: Record<string, string>) => ({
      kind,
      id: record,
      part,
    })),
    to: director.person,
    why: 'She left the company',
  });
  door.tell(
    'What somebody who left has left is handed over in one act',
    `${handed.handedOver} of ${left.total}`,
  );
}
