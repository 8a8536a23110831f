/** Chapter 2b: the body keeps records of its people: who evaluates, who is qualified for what, who has ties. */
import { addMonths } from '@certwright/rules/calendar-date';
import type { Door, Story, Walker } from './door.ts';

export type KeptPeople = { readonly nora: string; readonly expert: string };

const QUALITY = { standard: 'ISO 9001', areas: ['19', '18'] };
const SECURITY = { standard: 'ISO/IEC 27001', areas: ['33'] };

export async function keepPeople(door: Door, { body }: Story): Promise<KeptPeople> {
  const { schemeManager } = body;
  const begun = addMonths(door.today, -50);
  const again = addMonths(door.today, -14);
  await schemeManager.call('people-policy.establish', body.id, {
    qualificationMonths: 36,
    witnessMonths: 36,
    declarationMonths: 60,
    rotationAudits: 8,
    evaluators: [
      { person: schemeManager.person, basis: 'Led audits for twenty years; named by the director' },
    ],
    on: begun,
  });
  door.tell(
    'The body chooses its rules about people',
    'from now on only those are assigned who are shown to be able',
  );

  const open = async (whose: object): Promise<string> =>
    (await schemeManager.call('competence.open', body.id, { bond: 'employed', ...whose, on: begun })).id;
  /** Evaluated when records began, and again when the first evaluation lapsed. */
  const qualify = async (id: string, act: string, what: readonly object[]): Promise<void> => {
    for (const from of [begun, again])
      for (const one of what)
        await schemeManager.call('competence.qualify', body.id, {
          id,
          function: act,
          ...one,
          from,
          evaluatedBy: schemeManager.person,
          basis: 'Records of training and audits looked at; interview',
        });
  };
  const declaration = { from: begun };
  const kept = async (
    who: Walker,
    act: string,
    what: readonly object[] = [QUALITY, SECURITY],
  ): Promise<string> => {
    const id = await open({ person: who.person, country: 'DE', languages: ['German', 'English'] });
    await qualify(id, act, what);
    await who.call('interests.declare', body.id, declaration);
    return id;
  };
  await kept(body.reviewer, 'application-review');
  const lead = await kept(body.lead, 'lead-audit');
  await qualify(lead, 'decision', [QUALITY]);
  const auditor = await kept(body.auditor, 'audit', [QUALITY]);
  await kept(body.technical, 'technical-review');
  await kept(body.decider, 'decision');

  const contract = { bond: 'contracted', agreement: 'Frame contract 7 of the year before' };
  const noraRecord = await open({ name: 'Nora Falk', ...contract });
  await qualify(noraRecord, 'audit', [SECURITY]);
  await schemeManager.call('competence.declare', body.id, { id: noraRecord, ...declaration });
  const expertRecord = await open({ name: 'Eva Lind', ...contract });
  await qualify(expertRecord, 'expert', [{ ...SECURITY, areas: ['33', '19'] }]);
  await schemeManager.call('competence.declare', body.id, { id: expertRecord, ...declaration });

  const self = {
    id: lead,
    kind: 'witnessed',
    standard: 'ISO 9001',
    on: again,
    satisfactory: true,
    basis: 'Seen',
  };
  const oneself = { ...self, monitoredBy: body.lead.person };
  const refused = await schemeManager.refused('competence.monitor', body.id, oneself, 'evaluated-oneself');
  door.tell('Nobody observes himself', refused.detail);
  for (const id of [lead, auditor, noraRecord])
    await schemeManager.call('competence.monitor', body.id, {
      ...self,
      id,
      monitoredBy: schemeManager.person,
    });
  const family = { kind: 'family', organization: 'Alster Foods', from: addMonths(door.today, -30) };
  await body.technical.call('interests.recordOwnTie', body.id, family);
  await safeguard(door, body);
  const { count, rows } = await body.planner.call('competence.list', body.id, { standard: 'ISO/IEC 27001' });
  door.tell('The matrix shows who can do what', `${count} people for ISO/IEC 27001`);
  const personOf = (id: string): string => rows.find((row: { id: string }) => row.id === id).person.id;
  return { nora: personOf(noraRecord), expert: personOf(expertRecord) };
}

/** The committee that safeguards impartiality, a threat that it looks at, and what the body's clients get. */
async function safeguard(door: Door, body: Story['body']): Promise<void> {
  const { schemeManager, technical, decider } = body;
  await schemeManager.call('impartiality.establish', body.id, {
    form: 'committee',
    description: 'Meets once a year, sees every threat and every complaint, reports to top management.',
    members: [
      { person: decider.person, represents: 'The body' },
      { person: technical.person, represents: 'Clients, named by their chamber' },
    ],
  });
  const { id: threat } = await schemeManager.call('impartiality.recordThreat', body.id, {
    kind: 'familiarity',
    what: 'A reviewer has a relative who works for an applicant.',
    foundOn: door.today,
    person: technical.person,
  });
  const closing = { id: threat, conclusion: 'Does not act for that applicant' };
  const early = await schemeManager.refused('impartiality.close', body.id, closing, 'threat-not-analysed');
  door.tell('A threat is not closed before it is analysed', early.detail);
  const analysis = { id: threat, analysis: 'She is kept off that file', acceptable: true };
  await schemeManager.call('impartiality.analyse', body.id, analysis);
  const meeting = await schemeManager.call('impartiality.holdMeeting', body.id, {
    heldOn: door.today,
    attended: [decider.person, technical.person],
    papers: [{ title: 'Threats of the year' }],
    threats: [threat],
    conclusions: 'The threats are known and treated.',
    actions: [{ what: 'Ask for declarations twice a year', owner: schemeManager.person, dueOn: door.today }],
  });
  const { rows } = await schemeManager.call('impartiality.meetings', body.id);
  const [action] = rows[0].actions;
  const done = { id: meeting.id, action: action.id, result: 'Asked for from now on' };
  await schemeManager.call('impartiality.completeAction', body.id, done);
  await schemeManager.call('impartiality.close', body.id, closing);
  await schemeManager.call('impartiality.chooseOffer', body.id, {
    adviser: true,
    starter: true,
    readiness: true,
    analysis:
      'The program runs with the client; we neither see what it says nor fill it in. No advice of ours.',
  });
  door.tell('The committee looked at the threats of the year', 'one closed, one action done');
}
