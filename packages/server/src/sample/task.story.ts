/** Tells the tasks of the sample's maker of instruments, and who left without handing over. */
import { addDays } from '@certwright/rules/calendar-date';
import type { Client } from './houses.ts';
import { LEFT, TASKS, type ToldTask } from './task.table.ts';
import { join, type Teller } from './teller.ts';

async function tellTask(teller: Teller, client: Client, told: ToldTask): Promise<void> {
  const { id: org, owner } = client;
  const { what, notes = '', ago, inDays, rhythm = null, about = null } = told;
  const day = addDays(teller.today, -ago);
  teller.at(day);
  const by = client[told.by];
  const { id } = await by.call('task.make', org, {
    what,
    notes,
    rhythm,
    about,
    owner: client[told.owner].id,
    dueOn: inDays === undefined ? null : addDays(teller.today, inDays),
  });
  teller.at(addDays(day, 2));
  if (told.handedOver) await by.call('task.handOver', org, { id, to: owner.id, why: told.handedOver });
  if (told.dropped) await by.call('task.drop', org, { id, why: told.dropped });
  if (told.done === undefined) return;
  teller.at(addDays(teller.today, (inDays ?? 0) - 1));
  await client[told.owner].call('task.complete', org, { id, what: told.done });
}

export async function tellTasks(teller: Teller, client: Client): Promise<void> {
  for (const told of TASKS) await tellTask(teller, client, told);
  teller.at(addDays(teller.today, -60));
  const { id: org, manager } = client;
  const left = await join(teller, org, manager, LEFT.name, ['process-owner']);
  for (const what of LEFT.tasks) await left.call('task.make', org, { what, dueOn: addDays(teller.today, 8) });
  teller.at(addDays(teller.today, -5));
  await manager.call('party.end', org, { person: left.id });
}
