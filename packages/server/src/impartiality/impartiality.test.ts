/** The safeguard of impartiality over HTTP: a tie found afterwards, the committee's papers, and what clients do not get. */
import { REVIEWED } from '@certwright/core/application/application.fixture';
import { rolesOf } from '@certwright/core/party/role.table';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function engaged() {
  const body = await world.organization('certification-body', rolesOf('certification-body'));
  const client = await world.organization('organization', rolesOf('organization'));
  const { id } = await client.founder.call('application.submit', client.id, {
    body: body.id,
    editions: ['iso-9001-2015'],
    scope: 'Pressing',
    sites: [{ name: 'Works', address: 'Hafen 1', city: 'Kiel', country: 'DE', persons: 20 }],
  });
  await body.founder.call('application.review', body.id, { id, outcome: 'accept', points: REVIEWED });
  const { rows } = await body.founder.call('decision.list', body.id);
  const { engagement } = await body.founder.call('application.get', body.id, { id });
  const paper = {
    engagement,
    number: `P-${engagement}`,
    concludedOn: world.clock.today(),
    elsewhere: 'Folder 3',
  };
  await body.founder.call('contract.take-over', body.id, paper);
  return { body, client, engagement, certification: rows[0]?.id ?? '' };
}

test('a tie that is found after the audit is recorded, names the audit, and the register proposes what follows', async () => {
  const { body, engagement, certification } = await engaged();
  const auditor = await world.member(body.id, body.founder, ['auditor']);
  const { id } = await body.founder.call('audit.plan', body.id, {
    engagement,
    kind: 'surveillance',
    certifications: [certification],
    from: '2026-11-02',
    to: '2026-11-03',
    days: 2,
  });
  const members = [{ person: auditor.person, role: 'lead' }];
  await body.founder.call('audit.appointTeam', body.id, { id, members });
  const visit = { id, from: '2026-11-02', to: '2026-11-03', days: 2, conclusion: 'Effective' };
  await auditor.call('audit.performVisit', body.id, visit);
  const record = await body.founder.call('competence.open', body.id, {
    person: auditor.person,
    bond: 'employed',
  });
  expect((await body.founder.call('impartiality.touched', body.id)).rows).toEqual([]);
  const tie = { kind: 'consultancy', engagement, from: '2024-01-01', until: '2025-06-30' };
  await auditor.call('interests.recordOwnTie', body.id, tie);
  const { rows } = await body.founder.call('impartiality.touched', body.id);
  expect(rows).toMatchObject([
    {
      audit: id,
      record: record.id,
      tie: 'consultancy',
      follows: 'review-before-deciding',
      because: { clause: '5.2.3' },
    },
  ]);
  await body.founder.call('impartiality.recordThreat', body.id, {
    kind: 'self-review',
    what: 'He had advised the client',
    foundOn: '2026-11-20',
    person: auditor.person,
    engagement,
    audit: id,
  });
  expect((await body.founder.call('impartiality.touched', body.id)).rows).toEqual([]);
  const { rows: threats } = await body.founder.call('impartiality.threats', body.id, { phase: 'found' });
  expect(threats).toMatchObject([{ person: { id: auditor.person }, audit: id }]);
});

/** A small file that says its own name. */
async function upload(by: Caller, org: string, name: string): Promise<string> {
  const response = await world.opened.app.request(`/api/organizations/${org}/files?name=${name}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${by.token}`, 'content-type': 'application/octet-stream' },
    body: name,
  });
  return ((await response.json()) as { id: string }).id;
}

test('a member of the committee reads its papers and the threats, and nothing of the competence of people', async () => {
  const { body } = await engaged();
  const outside = await world.member(body.id, body.founder, ['committee-member']);
  const members = [{ person: outside.person, represents: 'Clients' }];
  const mechanism = { form: 'committee', description: 'Meets once a year', members };
  await body.founder.call('impartiality.establish', body.id, mechanism);
  const uploaded = (name: string) => upload(body.founder, body.id, name);
  const [paper, other] = [await uploaded('Threats.txt'), await uploaded('Salaries.txt')];
  await body.founder.call('impartiality.holdMeeting', body.id, {
    heldOn: '2026-11-20',
    attended: [outside.person],
    papers: [{ title: 'Threats', file: paper }, { title: 'Report of the year' }],
    conclusions: 'Nothing to add',
  });
  const unknown = { heldOn: '2026-11-20', attended: [outside.person], conclusions: 'x' };
  const papers = [{ title: 'x', file: outside.person }];
  expect((await body.founder.try('impartiality.holdMeeting', body.id, { ...unknown, papers })).status).toBe(
    404,
  );
  const { rows: held } = await outside.call('impartiality.meetings', body.id);
  expect(held[0]?.papers.map(one => one.title)).toEqual(['Threats', 'Report of the year']);
  const read = async (by: Caller, file: string, under = `impartiality/meetings/${held[0]?.id}/papers`) =>
    world.opened.app.request(`/api/organizations/${body.id}/${under}/${file}`, {
      headers: { authorization: `Bearer ${by.token}` },
    });
  expect(await (await read(outside, paper)).text()).toBe('Threats.txt');
  expect((await read(outside, other)).status).toBe(404);
  expect((await read(outside, paper, 'files')).status).toBe(403);
  const alone = { heldOn: '2026-11-20', attended: [body.founder.person], conclusions: 'x' };
  const refused = await body.founder.try('impartiality.holdMeeting', body.id, alone);
  expect(refused.problem.code).toBe('meeting-without-members');
  expect((await outside.call('impartiality.meetings', body.id)).rows).toHaveLength(1);
  expect((await outside.call('impartiality.threats', body.id)).rows).toEqual([]);
  expect((await outside.try('competence.list', body.id)).status).toBe(403);
  expect((await outside.try('impartiality.recordThreat', body.id, {})).status).toBe(403);
});

const GIVEN = [
  ['adviser.own', 'adviser', {}],
  ['plan.propose-own', 'adviser', { editions: ['iso-9001-2015'] }],
  ['starter.list', 'starter', {}],
  ['requirement.readiness', 'readiness', {}],
] as const;
const codes = (manager: Caller, org: string) =>
  Promise.all(
    GIVEN.map(async ([op, , input]) => {
      const { status, problem } = await manager.try(op, org, input);
      return status === 200 ? 'given' : problem.code;
    }),
  );

test('a body keeps the adviser, starter documents and readiness from its own clients, and from nobody else', async () => {
  const { body, client } = await engaged();
  const other = await engaged();
  await client.founder.call('standard.adopt', client.id, { edition: 'iso-9001-2015', scope: 'All' });
  expect(await codes(client.founder, client.id)).toEqual(['given', 'given', 'given', 'given']);
  const analysis = 'An adviser of ours would choose for the client what we certify afterwards.';
  await body.founder.call('impartiality.chooseOffer', body.id, {
    adviser: false,
    starter: true,
    readiness: false,
    analysis,
  });
  const no = 'withheld-by-the-body';
  expect(await codes(client.founder, client.id)).toEqual([no, no, 'given', no]);
  expect((await codes(other.client.founder, other.client.id))[0]).toBe('given');
  const said = await client.founder.try('adviser.own', client.id, {});
  expect(said.problem.citations).toMatchObject([{ clause: '5.2.5' }]);
  expect(JSON.stringify(said.body)).not.toContain(analysis);
  await body.founder.call('impartiality.chooseOffer', body.id, {
    adviser: true,
    starter: false,
    readiness: true,
    analysis,
  });
  expect(await codes(client.founder, client.id)).toEqual(['given', 'given', no, 'given']);
});

test('another body and the client see no threat, no meeting and no analysis', async () => {
  const { body, client } = await engaged();
  const other = await engaged();
  const threat = { kind: 'advocacy', what: 'Told by a competitor', foundOn: '2026-11-20' };
  const { id } = await body.founder.call('impartiality.recordThreat', body.id, threat);
  expect((await other.body.founder.call('impartiality.threats', other.body.id)).rows).toEqual([]);
  const analysis = { id, analysis: 'x', acceptable: true };
  expect((await other.body.founder.try('impartiality.analyse', other.body.id, analysis)).status).toBe(404);
  expect((await client.founder.try('impartiality.threats', client.id)).status).toBe(403);
});
