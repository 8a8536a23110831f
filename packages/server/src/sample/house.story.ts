/** The own house of the sample's certification body: ISO/IEC 17021-1 adopted, part of it assessed, papers and evidence beside. */
import { addDays, addMonths } from '@certwright/rules/calendar-date';
import { HOUSE_DOCUMENTS, HOUSE_EDITION, HOUSE_EVIDENCE, HOUSE_SAID } from './house.table.ts';
import type { Body } from './houses.ts';
import type { Teller } from './teller.ts';

const ref = (key: string) => ({ edition: HOUSE_EDITION, key });

export async function tellHouse(teller: Teller, body: Body): Promise<void> {
  const { today } = teller;
  const { id, schemeManager } = body;
  teller.at(addMonths(today, -26));
  const scope = 'Certification of management systems in Hamburg and with all clients';
  await schemeManager.call('standard.adopt', id, { edition: HOUSE_EDITION, scope });
  for (const [i, { serves, by, ...draft }] of HOUSE_DOCUMENTS.entries()) {
    teller.at(addDays(today, -400 + i * 60));
    const requirements = serves.map(ref);
    const written = await body[by].call('document.draft', id, { ...draft, requirements });
    await body[by].call('document.submit', id, { id: written.id });
    teller.at(addDays(today, -396 + i * 60));
    await schemeManager.call('document.approve', id, { id: written.id });
    for (const reader of [body.planner, body.technical, body.reviewer])
      await reader.call('document.acknowledge', id, { id: written.id, release: 1 });
  }
  for (const [i, [key, { who, state, ...said }]] of Object.entries(HOUSE_SAID).entries()) {
    teller.at(addDays(today, -120 + i));
    const open = state === 'partly' || state === 'not-started';
    const due = open ? { dueOn: addDays(today, 21 + (i % 4) * 21) } : {};
    const assessed = { ...ref(key), state, owner: body[who].id, ...said, ...due };
    await body[who].call('requirement.assess', id, assessed);
  }
  for (const { name, title, text, daysAgo, expiresInDays, serves } of HOUSE_EVIDENCE) {
    const standsFor = addDays(today, -daysAgo);
    teller.at(standsFor);
    const file = await teller.file(schemeManager, id, name, text);
    const expiry = expiresInDays === undefined ? {} : { expiresOn: addDays(today, expiresInDays) };
    const evidence = { file, title, standsFor, requirements: serves.map(ref), ...expiry };
    await schemeManager.call('evidence.attach', id, evidence);
  }
}
