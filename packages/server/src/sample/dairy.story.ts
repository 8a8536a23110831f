/** A food plant whose certification body is not here: it keeps its certificate itself, in the middle of the cycle. */
import { addDays, addMonths } from '@certwright/rules/calendar-date';
import { join, sampleEmail, type Teller } from './teller.ts';

const DAIRY = {
  name: 'Viborg Dairy',
  kind: 'organization',
  address: 'Mejerivej 4',
  city: 'Viborg',
  country: 'DK',
};
const QUALITY = 'iso-9001-2015';
const SCOPE = 'Making, ripening and packing of cheese and yoghurt';

const WORKERS = [
  'Name\tE-mail\tPersonnel number\tRoles\tLast day',
  'Bente Krogh\t\tD-101\tEmployee\t',
  'Jens Overby\t\tD-102\tEmployee\t',
  'Maja Lindqvist\t\tD-103\tEmployee\t',
  `Stine Balle\t${sampleEmail('Stine Balle')}\t\tEmployee, Process owner\t`,
].join('\n');

export async function tellDairy(teller: Teller): Promise<void> {
  const { today } = teller;
  const began = addMonths(today, -14);
  teller.at(addMonths(today, -4));
  const manager = await teller.person('Karin Holm');
  const { id: org } = await manager.call('party.found', '', DAIRY);
  const owner = await join(teller, org, manager, 'Anders Friis', ['process-owner']);
  await manager.call('standard.adopt', org, { edition: QUALITY, scope: SCOPE });
  const { id } = await manager.call('outside.record', org, {
    edition: QUALITY,
    body: 'Nordvest Certificering',
    accreditation: 'Example Accreditation Denmark, no. 512',
    number: 'NVC-9-2207-B',
    scope: SCOPE,
    sites: ['Dairy, Mejerivej 4, Viborg', 'Cold store, Industrivej 20, Viborg'],
    issuedOn: began,
    validUntil: addDays(addMonths(began, 36), -1),
    cycleStart: began,
    firstCertifiedOn: addMonths(began, -36),
  });
  const recertified = addMonths(began, -2);
  await manager.call('outside.record-visit', org, {
    id,
    kind: 'recertification',
    from: addDays(recertified, -1),
    to: recertified,
    days: 4,
    lead: 'Henrik Toft',
  });
  const held = addDays(today, -35);
  teller.at(addDays(held, 6));
  const text = 'Surveillance of Viborg Dairy. Two nonconformities, minor. Certification is maintained.\n';
  const report = await teller.file(manager, org, 'surveillance-report.txt', text);
  const { made: visit } = await manager.call('outside.record-visit', org, {
    id,
    kind: 'surveillance',
    from: addDays(held, -1),
    to: held,
    days: 2.5,
    lead: 'Lone Dam',
    report,
  });
  const find = (requirement: string, statement: string, due: number) =>
    manager.call('outside.record-finding', org, {
      id,
      visit,
      grade: 'minor',
      requirement,
      statement,
      dueOn: addDays(today, due),
    });
  const { made: gauge } = await find(
    '7.1.5.2',
    'Two thermometers of the ripening cellar were used past their calibration date.',
    -5,
  );
  await find('8.4.1', 'A new supplier of cultures was used before it was evaluated.', 12);
  teller.at(addDays(today, -20));
  await owner.call('outside.take-over', org, {
    id,
    finding: gauge,
    evidence: 'Labels of thermometers T-08 and T-11, calibration list.',
    owner: owner.id,
  });
  teller.at(addDays(today, -3));
  await owner.call('outside.answer', org, { id, finding: gauge });
  const next = addMonths(held, 12);
  const planned = { id, kind: 'surveillance', from: addDays(next, -1), to: next };
  await manager.call('outside.plan-visit', org, planned);
  await manager.call('outside.note-change', org, {
    id,
    what: 'The packing moves from the dairy to the cold store.',
    changesOn: addMonths(today, 2),
  });
  await manager.call('people-list.take', org, { text: WORKERS });
}
