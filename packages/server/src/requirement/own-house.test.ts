/** A certification body assesses its own house against ISO/IEC 17021-1, from adopting to the management review. */
import { rolesOf } from '@certwright/core/party/role.table';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { upload } from '../testing/upload.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
let org: string;
let schemeManager: Caller;
let planner: Caller;
let auditor: Caller;
let assessor: Caller;
const EDITION = 'iso-iec-17021-1-2015';
const IMPARTIALITY = { edition: EDITION, key: '5.2.3' };
const PROGRAMME = { edition: EDITION, key: '9.1.3.1' };
beforeAll(async () => {
  world = await openWorld();
  const body = await world.organization('certification-body', ['scheme-manager']);
  org = body.id;
  schemeManager = body.founder;
  planner = await world.member(org, schemeManager, ['planner']);
  auditor = await world.member(org, schemeManager, ['auditor']);
  assessor = await world.member(org, schemeManager, ['assessor']);
  await schemeManager.call('standard.adopt', org, { edition: EDITION, scope: 'The whole house' });
});
afterAll(() => world.close());

test('who plans writes the procedure, the scheme manager releases it, and the requirement is shown', async () => {
  const said = { ...PROGRAMME, state: 'in-place', note: 'Programme per client', owner: planner.person };
  await planner.call('requirement.assess', org, said);
  const { id } = await planner.call('document.draft', org, {
    number: 'CB-04',
    title: 'Audit programmes',
    kind: 'procedure',
    text: 'A programme for the whole cycle is set up with the contract.',
    requirements: [PROGRAMME],
  });
  await planner.call('document.submit', org, { id });
  expect((await planner.try('document.approve', org, { id })).status).toBe(403);
  await schemeManager.call('document.approve', org, { id });
  await auditor.call('document.acknowledge', org, { id, release: 1 });
  const view = await assessor.call('requirement.get', org, PROGRAMME);
  expect(view).toMatchObject({ proof: 'shown', documents: 1, owner: { id: planner.person } });
});

test('evidence of the house is handed in by its people, and read but not written by the assessor', async () => {
  await schemeManager.call('requirement.assess', org, { ...IMPARTIALITY, state: 'effective' });
  const file = await upload(world, auditor, org, 'impartiality.pdf');
  const evidence = {
    file: file.id,
    title: 'Minutes on impartiality',
    standsFor: '2026-09-01',
    requirements: [IMPARTIALITY],
  };
  expect((await assessor.try('evidence.attach', org, evidence)).status).toBe(403);
  await auditor.call('evidence.attach', org, evidence);
  expect(await assessor.call('requirement.get', org, IMPARTIALITY)).toMatchObject({ proof: 'shown' });
  expect((await assessor.try('requirement.assess', org, { ...IMPARTIALITY, state: 'partly' })).status).toBe(
    403,
  );
});

test('an auditor audits the house where he owns nothing, raises what he found, and the review closes the year', async () => {
  const scope = [IMPARTIALITY, PROGRAMME];
  const plan = { title: 'Own house', scope, auditor: auditor.person, plannedOn: '2026-11-23' };
  expect(
    (await schemeManager.try('internal-audit.plan', org, { ...plan, auditor: planner.person })).status,
  ).toBe(422);
  const { id } = await schemeManager.call('internal-audit.plan', org, plan);
  for (const requirement of scope)
    await auditor.call('internal-audit.record', org, {
      id,
      requirement,
      grade: requirement === PROGRAMME ? 'minor' : 'conform',
      statement: 'One programme without the transfer review.',
      evidence: 'Three files',
    });
  await auditor.call('internal-audit.complete', org, { id, conclusion: 'Effective.' });
  const { rows } = await planner.call('nonconformity.list', org);
  await planner.call('nonconformity.correct', org, { id: rows[0]?.id, what: 'Programme amended' });
  const { inputs } = await schemeManager.call('management-review.inputs', org);
  await schemeManager.call('management-review.record', org, {
    participants: [schemeManager.person],
    inputs: Object.fromEntries(inputs.map(one => [one.key, 'Looked at.'])),
    decisions: [{ text: 'A second witness for the technical area.' }],
    conclusion: 'Effective.',
  });
  const { editions } = await schemeManager.call('requirement.readiness', org);
  expect(editions.map(one => one.name)).toEqual(['ISO/IEC 17021-1:2015']);
});

test('today tells everybody what waits, and the scheme manager how the house stands', async () => {
  const sentence = async (who: Caller) => (await who.call('today.waiting', org)).sentence;
  expect(await sentence(schemeManager)).toMatch(/to do|Nothing waits/);
  expect(await sentence(schemeManager)).toMatch(/Own house: ISO\/IEC 17021-1: \d+ gaps/);
  expect(await sentence(auditor)).not.toContain('Own house');
});

test('no role of a body applies for a certificate', async () => {
  const all = await world.organization('certification-body', rolesOf('certification-body'));
  const apply = await all.founder.try('application.submit', all.id, {
    body: org,
    editions: [EDITION],
    scope: 'All',
    sites: [{ name: 'Office', address: 'Road 1', city: 'Kiel', country: 'DE', persons: 5 }],
  });
  expect(apply.status).toBe(403);
});
