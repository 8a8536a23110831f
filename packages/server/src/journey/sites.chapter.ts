/** Chapter 5b: 26 sites from the drawn sample to the agreed plan, with a site that is added in between. */
import { addDays } from '@certwright/rules/calendar-date';
import type { Door, Json, Story } from './door.ts';

const CONDITIONS = [
  'oneSystem',
  'centralFunction',
  'authority',
  'contractualLink',
  'centralInternalAudit',
  'centralReview',
  'similarActivities',
];

export async function planManySites(door: Door, { body }: Story, engagement: string): Promise<void> {
  const { planner, reviewer, lead, auditor } = body;
  const { determined } = await reviewer.call('audit-time.get', body.id, { engagement });
  const { rows } = await reviewer.call('decision.list', body.id, { engagement });
  const from = addDays(door.today, 260);
  const { id } = await planner.call('audit.plan', body.id, {
    engagement,
    kind: 'initial',
    certifications: rows.map((row: Json) => row.id),
    from,
    to: addDays(from, 40),
    days: determined.answer.days,
  });
  const members = [
    { person: lead.person, role: 'lead' },
    { person: auditor.person, role: 'auditor' },
  ];
  await planner.call('audit.appointTeam', body.id, { id, members });
  const asked = {
    id,
    central: 'Store 1',
    conditions: CONDITIONS,
    basis: 'One manual, one management review; the head office buys, trains and audits for all stores.',
    chosen: [{ name: 'Store 9', reason: 'complaints', why: 'Two complaints of customers in autumn' }],
  };
  await planner.refused(
    'site-sample.draw',
    body.id,
    { ...asked, conditions: CONDITIONS.slice(1) },
    'not-one-multi-site',
  );
  await planner.call('site-sample.draw', body.id, asked);
  const again = await planner.refused('site-sample.draw', body.id, asked, 'sample-drawn-already');
  door.tell('Sites are drawn once; who draws again says why', again.detail);
  const { draws } = await lead.call('site-sample.get', body.id, { id });
  const names = draws[0].drawn.map((one: Json) => one.name).join(', ');
  door.tell('The sample of 26 sites', `${names}; seed ${draws[0].seed}`);

  const at = { id, stage: 'visit' };
  const { wants, sites } = await lead.call('audit-plan.get', body.id, at);
  const { sessions } = await lead.call('audit-plan.propose', body.id, at);
  const last = sites.at(-1);
  const without = sessions.map((one: Json) => (one.site === last ? { ...one, site: sites[0] } : one));
  await lead.call('audit-plan.draft', body.id, { ...at, sessions: without, wants });
  const missed = await lead.refused('audit-plan.send', body.id, at, 'plan-not-complete');
  door.tell('A plan that misses a drawn site is not sent', missed.detail);
  await lead.call('audit-plan.draft', body.id, { ...at, sessions, wants });
  await lead.call('audit-plan.send', body.id, at);
  const said = { ...at, number: 1, how: 'E-mail of the head office' };
  await lead.call('audit-plan.recordAgreement', body.id, said);
  const agreed = await lead.call('audit-plan.get', body.id, at);
  door.tell('The plan is agreed', `${agreed.sites.length} sites, ${agreed.sessions.length} sessions`);

  const { id: letter } = await planner.call('letter.write', body.id, { kind: 'audit-notice', about: id });
  const word = await planner.download(body.id, `/letters/${letter}/letter.docx`);
  await planner.call('letter.send', body.id, { id: letter, through: 'elsewhere', how: 'By post' });
  door.tell('The notice of the audit is written and sent', `${word.byteLength} bytes`);
  const own = await planner.download(body.id, '/body/letter-templates/reminder/delivered.docx');
  const file = await body.schemeManager.upload(body.id, 'reminder.docx', own);
  const kept = { kind: 'reminder', file: file.id };
  await body.schemeManager.call('letter-template.keep', body.id, kept);

  const known = (await lead.call('site-sample.get', body.id, { id })).sites;
  const place = (name: string, persons: number) => ({
    name,
    address: 'Quay 1',
    city: 'Kiel',
    country: 'DE',
    persons,
  });
  const change = await reviewer.call('change.record', body.id, {
    engagement,
    kinds: ['sites'],
    what: 'A new store opens',
    changesOn: door.today,
    sites: [...known.map((one: Json) => place(one.name, one.persons)), place('Store 27', 12)],
    source: 'Letter of the head office',
  });
  const conclusion = 'One store more: time and sample are determined again.';
  await reviewer.call('change.assess', body.id, { id: change.id, conclusion, timeAgain: true });
  const outdated = await lead.call('site-sample.get', body.id, { id });
  door.tell('A site that is added re-opens the sample', `${outdated.phase}: ${outdated.added.join()}`);
  await lead.call('audit-plan.draft', body.id, { ...at, sessions, wants });
  await lead.refused('audit-plan.send', body.id, at, 'plan-not-complete');
  await planner.call('site-sample.draw', body.id, asked);
  const redrawn = await lead.call('site-sample.get', body.id, { id });
  door.tell('It is drawn again, and the first draw stays readable', `${redrawn.draws.length} draws`);
}
