/** Refusals that need more than one record to be said, and the acts of a body that the road passes by. */
import { REVIEWED } from '@certwright/core/application/application.fixture';
import { rolesOf } from '@certwright/core/party/role.table';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
let body: { id: string; founder: Caller };
let auditor: Caller;
beforeAll(async () => {
  world = await openWorld();
  body = await world.organization('certification-body', rolesOf('certification-body'));
  auditor = await world.member(body.id, body.founder, ['auditor']);
});
afterAll(() => world.close());

const EDITIONS = ['iso-9001-2015', 'iso-iec-27001-2022'];
const application = (editions: readonly string[]) => ({
  body: body.id,
  editions,
  scope: 'Calibration services',
  sites: [{ name: 'Laboratory', address: 'Hafen 1', city: 'Kiel', country: 'DE', persons: 20 }],
  on: '2026-01-05',
});

/** A client whose application was accepted, with its certifications in the order of the editions. */
async function accepted() {
  const client = await world.organization('organization', rolesOf('organization'));
  const { id } = await client.founder.call('application.submit', client.id, application(EDITIONS));
  await body.founder.call('application.review', body.id, {
    id,
    outcome: 'accept',
    points: REVIEWED,
    on: '2026-01-06',
  });
  const { rows } = await client.founder.call('engagement.list', client.id);
  const engagement = rows[0]?.id ?? '';
  const paper = { engagement, number: `P-${engagement}`, concludedOn: '2026-01-07', elsewhere: 'Folder 3' };
  await body.founder.call('contract.take-over', body.id, paper);
  const listed = await body.founder.call('decision.list', body.id, { engagement });
  const of = (edition: string): string => listed.rows.find(row => row.edition === edition)?.id ?? '';
  return { client, engagement, quality: of('iso-9001-2015'), security: of('iso-iec-27001-2022') };
}

const plan = (engagement: string, certifications: readonly string[]) => ({
  engagement,
  kind: 'surveillance',
  certifications,
  from: '2026-02-02',
  to: '2026-02-03',
  days: 2,
});

/** A visited audit of the certification to ISO 9001, led by `auditor`. */
async function visited(lead: Caller = auditor) {
  const made = await accepted();
  const { id: audit } = await body.founder.call('audit.plan', body.id, plan(made.engagement, [made.quality]));
  const members = [{ person: lead.person, role: 'lead' }];
  await body.founder.call('audit.appointTeam', body.id, { id: audit, members });
  const visit = { id: audit, from: '2026-02-02', to: '2026-02-03', days: 2, conclusion: 'Effective' };
  await lead.call('audit.performVisit', body.id, visit);
  return { ...made, audit };
}
const finding = (audit: string, certification: string, edition: string, key: string) => ({
  audit,
  certification,
  requirement: { edition, key },
  grade: 'minor',
  statement: 'One gauge was past its date.',
  evidence: 'Gauge G-114',
  on: '2026-02-03',
});

const code = async (by: Caller, operation: string, org: string, input: object): Promise<string> =>
  (await by.try(operation, org, input)).problem.code;

test('an application for an edition that the library does not have is refused', async () => {
  const client = await world.organization('organization', ['manager']);
  expect(await code(client.founder, 'application.submit', client.id, application(['iso-1-1999']))).toBe(
    'unknown-edition',
  );
});

test('an audit covers certifications of one engagement', async () => {
  const [one, other] = [await accepted(), await accepted()];
  const mixed = plan(one.engagement, [one.quality, other.quality]);
  expect(await code(body.founder, 'audit.plan', body.id, mixed)).toBe('certification-of-another-engagement');
});

test('who is no auditor of the body does not lead, and who consulted the client stays off its team', async () => {
  const { engagement, quality, client } = await accepted();
  const { id } = await body.founder.call('audit.plan', body.id, plan(engagement, [quality]));
  const lead = (person: string) => ({ id, members: [{ person, role: 'lead' }] });
  expect(await code(body.founder, 'audit.appointTeam', body.id, lead(client.founder.person))).toBe(
    'member-not-an-auditor',
  );
  const consulted = { engagement, person: auditor.person, endedOn: '2025-06-30' };
  await body.founder.call('audit.declareConsultancy', body.id, consulted);
  expect(await code(body.founder, 'audit.appointTeam', body.id, lead(auditor.person))).toBe(
    'member-consulted-the-client',
  );
});

test('a finding is recorded by the team, against a requirement that the audit covers', async () => {
  const { audit, quality, security } = await visited();
  const right = finding(audit, quality, 'iso-9001-2015', '7.1.5.2');
  expect(await code(body.founder, 'finding.record', body.id, right)).toBe('recorder-not-on-team');
  for (const wrong of [
    finding(audit, quality, 'iso-9001-2015', '99'),
    finding(audit, security, 'iso-iec-27001-2022', '8.2'),
    finding(audit, quality, 'iso-iec-27001-2022', '8.2'),
  ]) {
    expect(await code(auditor, 'finding.record', body.id, wrong)).toBe('requirement-not-audited');
  }
  expect((await auditor.try('finding.record', body.id, right)).status).toBe(200);
});

test('the client sees a finding from the report on, with the day in its history; a returned answer is given again', async () => {
  const other = await world.member(body.id, body.founder, ['auditor']);
  const { audit, quality, client } = await visited(other);
  const { id } = await other.call(
    'finding.record',
    body.id,
    finding(audit, quality, 'iso-9001-2015', '7.1.5.2'),
  );
  expect((await client.founder.try('finding.get', client.id, { id })).status).toBe(404);
  const report = { id: audit, conclusion: 'One minor', recommended: true, on: '2026-02-05' };
  await other.call('audit.report', body.id, report, { 'if-match': '"3"' });
  expect((await client.founder.call('finding.get', client.id, { id })).phase).toBe('open');

  const answer = {
    id,
    correction: 'Done',
    cause: 'Leave',
    correctiveAction: 'Two recipients',
    dueOn: '2026-04-01',
  };
  await client.founder.call('finding.answer', client.id, { ...answer, on: '2026-02-10' });
  await other.call('finding.return', body.id, { id, why: 'Which list?', on: '2026-02-12' });
  expect((await client.founder.call('finding.get', client.id, { id })).phase).toBe('returned');
  await client.founder.call('finding.answer', client.id, { ...answer, on: '2026-02-13' });
  expect((await client.founder.call('finding.get', client.id, { id })).phase).toBe('answered');
});

const transfer = (id: string) => ({
  id,
  issuedBy: 'Another body',
  number: 'AB-1',
  status: 'valid',
  originalOn: '2020-06-01',
  decidedOn: '2025-06-01',
  expiresOn: '2028-05-31',
  on: '2026-02-10',
});

test('two certificates of a body never carry one number', async () => {
  const { quality, security } = await accepted();
  for (const id of [quality, security]) await body.founder.call('decision.transferIn', body.id, transfer(id));
  const issue = (id: string) => ({ id, on: '2026-02-11', number: 'TWICE-1' });
  await body.founder.call('certificate.issue', body.id, issue(quality));
  expect(await code(body.founder, 'certificate.issue', body.id, issue(security))).toBe(
    'certificate-number-taken',
  );
});

test('inside the accredited scope no certificate is issued without accreditation, unless with its reason', async () => {
  const { quality } = await accepted();
  await body.founder.call('decision.transferIn', body.id, transfer(quality));
  const abroad = {
    accreditedBy: 'Office',
    number: 'A-9',
    editions: ['iso-9001-2015'],
    countries: ['JP'],
    from: '2024-01-01',
  };
  const { id: accreditation } = await body.founder.call('accreditation.record', body.id, abroad);
  const asked = { id: quality, on: '2026-02-11' };
  const refused = await body.founder.try('certificate.issue', body.id, asked);
  expect(refused.problem.code).toBe('unaccredited-in-accredited-scope');
  expect(refused.problem.citations?.[0]).toMatchObject({ doc: 'IAF Resolution', clause: '2015-14' });
  await body.founder.call('certificate.issue', body.id, { ...asked, unaccredited: 'Not asked for' });
  expect((await body.founder.call('register.get', '', { id: quality })).accreditation).toBeNull();
  await body.founder.call('accreditation.end', body.id, { id: accreditation, why: 'Only for this' });
});

test('a scope is extended and reduced, and the register shows it', async () => {
  const { quality } = await accepted();
  await body.founder.call('decision.transferIn', body.id, transfer(quality));
  await body.founder.call('certificate.issue', body.id, { id: quality, on: '2026-02-11' });
  const scope = 'Calibration and repair';
  await body.founder.call('decision.changeScope', body.id, {
    id: quality,
    change: 'extend',
    scope,
    on: '2026-03-01',
  });
  const answer = await body.founder.call('register.get', '', { id: quality });
  expect(answer).toMatchObject({ scope });
});

test('certification is refused with its reason, and then nothing is left to decide', async () => {
  const { security } = await accepted();
  const refusal = { id: security, reason: 'The system is not in use', on: '2026-03-01' };
  expect(await body.founder.call('decision.refuse', body.id, refusal)).toMatchObject({ phase: 'refused' });
  expect(await code(body.founder, 'decision.refuse', body.id, refusal)).toBe('nothing-to-decide');
});
