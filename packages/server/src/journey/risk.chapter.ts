/** Chapter 2, its risks: one register walked from a method of the library to an acceptance that lapses. */
import { addMonths } from '@certwright/rules/calendar-date';
import { EDITIONS } from './choose.chapter.ts';
import type { Door, Story } from './door.ts';

const [, SECURITY] = EDITIONS;

export async function knowRisks(door: Door, { client }: Story): Promise<void> {
  const { manager, director, id: org } = client;
  const { id: method } = await manager.call('risk-method.takeUp', org, {
    origin: 'information-asset-threat',
  });
  const opened = { name: 'Information security risks', prefix: 'IS', method, owner: manager.person };
  const { id: register } = await manager.call('risk-register.record', org, opened);
  const server = { name: 'Server of the calibration data', kind: 'application', integrity: 'very-high' };
  const { id: asset } = await manager.call('asset.record', org, server);
  door.tell('A method is taken into use and a register opened by it', opened.name);

  const { taken } = await manager.call('risk.takeExamples', org, { register, refs: ['IS-12', 'IS-17'] });
  door.tell('Worked lines are taken as drafts that count for nothing yet', `${taken} lines`);

  const { id } = await manager.call('risk.identify', org, {
    register,
    title: 'Calibration data are encrypted by an extortioner',
    cause: 'A letter with malware is opened on a computer of the workshop',
    consequence: 'No certificate can be written until the data are back',
    fields: { asset, threat: 'malware', weakness: 'The server takes any account of the office', loss: 'ia' },
    controls: [
      {
        what: 'Copies that the office cannot reach',
        requirement: { edition: SECURITY, key: 'A.8.13' },
        shownBy: 'Log of the restore test',
      },
    ],
    owner: manager.person,
  });
  await manager.call('risk.judge', org, { id, values: { likelihood: 4, impact: 4 } });
  await manager.call('risk.treat', org, { id, treatment: 'modify', after: { likelihood: 3, impact: 4 } });
  const dueOn = addMonths(door.today, 2);
  const planned = { id, what: 'Separate the network of the workshop', owner: manager.person, dueOn };
  const { action } = await manager.call('risk.planAction', org, planned);
  await manager.call('risk.completeAction', org, {
    id,
    action,
    what: 'Separated; plan of the network renewed',
  });
  const { reference, revision } = await manager.call('risk.get', org, { id });
  const accepting = { id, because: 'Tried: back within a day', until: addMonths(door.today, 6), revision };
  const refused = await manager.refused('risk.accept', org, accepting, 'acceptance-is-leaderships');
  await director.call('risk.accept', org, accepting);
  door.tell(`${reference} is treated; what remains is accepted by leadership alone`, refused.detail);

  const said = { id, what: 'after', values: { likelihood: 3, impact: 5 }, reason: 'The last restore failed' };
  await manager.call('risk.judge', org, said);
  const { standing } = await manager.call('risk.get', org, { id });
  door.tell('A change of its values ends the acceptance', standing);
}
