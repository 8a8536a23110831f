/** A customer's demands as a standard of one's own: brought as a table, adopted, assessed, with a record. */
import { addDays } from '@certwright/rules/calendar-date';
import type { Client } from './houses.ts';
import { ABOUT, DEMANDS, DEMANDS_SAID } from './own-standard.table.ts';
import type { Teller } from './teller.ts';

const TITLES = ['Number', 'Below', 'Kind', 'Title', 'Asks', 'Records'] as const;

const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map(row => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');

export async function tellOwnStandard(teller: Teller, client: Client): Promise<void> {
  const { today } = teller;
  const { id, manager, owner } = client;
  teller.at(addDays(today, -140));
  const table = await teller.file(manager, id, 'harrow-rail-demands.csv', csv([TITLES, ...DEMANDS]));
  const brought = await manager.call('own-standard.import', id, { file: table, ...ABOUT });
  const edition = brought.edition.id;
  const scope = 'Instruments that go to Harrow Rail, made in Kiel';
  await manager.call('standard.adopt', id, { edition, scope });
  for (const [i, [key, said]] of Object.entries(DEMANDS_SAID).entries()) {
    teller.at(addDays(today, -110 + i * 3));
    const due = said.state === 'partly' ? { dueOn: addDays(today, 30 + i * 7) } : {};
    await manager.call('requirement.assess', id, { edition, key, owner: owner.id, ...said, ...due });
  }
  teller.at(addDays(today, -64));
  const traced = 'Serial number G-2231: 41 parts, 6 suppliers, found in 40 minutes\n';
  const file = await teller.file(owner, id, 'tracing-trial.txt', traced);
  await owner.call('evidence.attach', id, {
    file,
    title: 'Trial of tracing',
    standsFor: addDays(today, -64),
    expiresOn: addDays(today, 301),
    requirements: [{ edition, key: '3.2' }],
  });
}
