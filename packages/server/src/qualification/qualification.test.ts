/** People of a body over HTTP: records, ability, teams, and that nothing of it is seen by another body or by the client. */
import { REVIEWED } from '@certwright/core/application/application.fixture';
import { rolesOf } from '@certwright/core/party/role.table';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
type Body = { id: string; founder: Caller; evaluator: Caller };
let body: Body;
beforeAll(async () => {
  world = await openWorld();
  body = await newBody();
});
afterAll(() => world.close());

async function newBody(policy: object = {}): Promise<Body> {
  const made = await world.organization('certification-body', rolesOf('certification-body'));
  const evaluator = await world.member(made.id, made.founder, ['technical-reviewer']);
  await made.founder.call('people-policy.establish', made.id, {
    evaluators: [{ person: evaluator.person, basis: 'Named by the director' }],
    rotationAudits: 2,
    on: '2025-01-01',
    ...policy,
  });
  return { ...made, evaluator };
}

const STANDING = { bond: 'employed', country: 'DE', languages: ['German'] };
async function qualified(of: Body, who: object, act = 'lead-audit', change: object = {}) {
  const { id } = await of.founder.call('competence.open', of.id, { ...STANDING, ...who, on: '2025-01-01' });
  await of.founder.call('competence.declare', of.id, { id, from: '2026-01-01', until: '2027-12-31' });
  await of.founder.call('competence.qualify', of.id, {
    id,
    function: act,
    standard: 'ISO 9001:2015',
    areas: ['17'],
    from: '2025-06-01',
    evaluatedBy: of.evaluator.person,
    basis: 'Ten audits',
    ...change,
  });
  const { person } = await of.founder.call('competence.get', of.id, { id });
  return { id, person: person.id };
}

/** A client whose application a reviewer without a record may not accept; accepted before records count. */
async function engaged(of: Body, client?: { id: string; founder: Caller }) {
  const by = client ?? (await world.organization('organization', rolesOf('organization')));
  const { id } = await by.founder.call('application.submit', by.id, {
    body: of.id,
    editions: ['iso-9001-2015'],
    scope: 'Pressing',
    sites: [{ name: 'Works', address: 'Hafen 1', city: 'Kiel', country: 'DE', persons: 20 }],
    on: '2024-11-05',
  });
  const accept = { id, outcome: 'accept', points: REVIEWED, on: '2024-11-06' };
  await of.founder.call('application.review', of.id, accept);
  const { engagement } = await of.founder.call('application.get', of.id, { id });
  const paper = { engagement, number: `P-${engagement}`, concludedOn: '2024-11-07', elsewhere: 'Folder 3' };
  await of.founder.call('contract.take-over', of.id, paper);
  const { rows } = await of.founder.call('decision.list', of.id, { engagement });
  return { client: by, engagement, certification: rows[0]?.id ?? '', application: id };
}

const planned = async (
  of: Body,
  { engagement, certification }: { engagement: string; certification: string },
  from: string,
  areas: readonly string[] = ['17'],
) =>
  (
    await of.founder.call('audit.plan', of.id, {
      engagement,
      kind: 'surveillance',
      certifications: [certification],
      from,
      to: from,
      days: 1,
      areas: [{ edition: 'iso-9001-2015', areas }],
    })
  ).id;
const lead = (id: string, person: string, more: object = {}) => ({
  id,
  members: [{ person, role: 'lead' }],
  ...more,
});
const why = (problem: unknown): readonly string[] =>
  ((problem as { facts?: { reasons?: { reasons: { code: string }[] }[] } }).facts?.reasons ?? []).flatMap(
    one => one.reasons.map(reason => reason.code),
  );

describe('a record', () => {
  test('of somebody without account: opened, evaluated, suspended, withdrawn, ended; the day decides what lapsed', async () => {
    const { id } = await qualified(body, { name: 'Nora Falk' });
    const { qualifications, due } = await body.founder.call('competence.get', body.id, { id });
    const [one] = qualifications;
    expect(one).toMatchObject({
      standard: 'ISO 9001',
      areas: ['IAF 17'],
      until: '2028-05-31',
      standing: 'in-force',
    });
    expect(due.map(item => item.code)).toEqual([
      'monitoring',
      'declaration',
      'qualification-lapses',
      'witnessing',
    ]);
    const judge = { id, qualification: one?.id, reason: 'Two late reports' };
    await body.founder.call('competence.suspend', body.id, judge);
    await body.founder.call('competence.reinstate', body.id, judge);
    await body.founder.call('competence.withdraw', body.id, judge);
    const after = await body.founder.call('competence.get', body.id, { id });
    expect(after.qualifications[0]).toMatchObject({
      standing: 'withdrawn',
      withdrawn: { reason: 'Two late reports' },
    });
    await body.founder.call('competence.revise', body.id, { id, ...STANDING, languages: ['Finnish'] });
    const tie = { id, kind: 'ownership', organization: 'Acme', from: '2026-01-01' };
    await body.founder.call('competence.recordTie', body.id, tie);
    const { ties } = await body.founder.call('competence.get', body.id, { id });
    const end = { id, tie: ties[0]?.id, until: '2026-06-30' };
    await body.founder.call('competence.endTie', body.id, end);
    await body.founder.call('competence.end', body.id, { id, reason: 'Retired' });
    expect(await body.founder.call('competence.get', body.id, { id })).toMatchObject({
      phase: 'ended',
      languages: ['Finnish'],
      ties: [{ keepsAwayUntil: '2026-06-30' }],
    });
  });

  test('is evaluated by somebody else who is competent', async () => {
    const { id, person } = await qualified(body, { name: 'Ben Arp' }, 'audit');
    const said = { id, function: 'audit', standard: 'ISO 9001', from: '2026-01-01', basis: 'Seen' };
    const code = async (evaluatedBy: string) =>
      (await body.founder.try('competence.qualify', body.id, { ...said, evaluatedBy })).problem.code;
    expect(await code(person)).toBe('evaluated-oneself');
    expect(await code(body.founder.person)).toBe('evaluator-not-competent');
    const file = { ...said, evaluatedBy: body.evaluator.person, file: body.founder.person };
    expect((await body.founder.try('competence.qualify', body.id, file)).status).toBe(404);
  });

  test('is of somebody who belongs to the body', async () => {
    const stranger = await world.someone('Stranger');
    const of = { person: stranger.person, ...STANDING };
    expect((await body.founder.try('competence.open', body.id, of)).problem.code).toBe(
      'person-not-of-this-body',
    );
    const evaluators = [{ person: stranger.person, basis: 'x' }];
    const policy = await body.founder.try('people-policy.establish', body.id, { evaluators });
    expect(policy.problem.code).toBe('person-not-of-this-body');
  });

  test('shows its own person what it says, and nobody’s else', async () => {
    const auditor = await world.member(body.id, body.founder, ['auditor']);
    expect(await auditor.call('competence.own', body.id)).toEqual({ record: null });
    const { id } = await qualified(body, { person: auditor.person }, 'audit');
    expect((await auditor.call('competence.own', body.id)).record?.id).toBe(id);
    expect((await auditor.try('competence.get', body.id, { id })).status).toBe(403);
  });

  test('no event about people carries a name', async () => {
    await qualified(body, { name: 'Ottilie Quandt' });
    const owner = new pg.Client(world.engine.owner);
    await owner.connect();
    await owner.query('alter table event no force row level security');
    const { rows } = await owner.query(`select 1 from event where data::text like '%Quandt%'`);
    await owner.query('alter table event force row level security');
    await owner.end();
    expect(rows).toEqual([]);
  });
});

describe('a team', () => {
  test('somebody who is not able is refused with the clause; from the first rules on', async () => {
    const at = await engaged(body);
    const { person } = await qualified(body, { name: 'Lea Ohm' }, 'audit');
    const audit = await planned(body, at, '2026-12-01');
    const refused = await body.founder.try('audit.appointTeam', body.id, lead(audit, person));
    expect(refused.problem).toMatchObject({
      code: 'person-not-able',
      citations: [{ clause: '7.2.4' }, { clause: 'Annex A' }],
    });
    expect(why(refused.problem)).toEqual(['not-qualified']);
    const explained = await body.founder.call('qualification.whyNot', body.id, {
      id: audit,
      person,
      role: 'lead',
    });
    expect(explained).toMatchObject({ able: false, reasons: [{ code: 'not-qualified' }] });
  });

  test('holds every technical area together', async () => {
    const at = await engaged(body);
    const { person } = await qualified(body, { name: 'Lina Berg' });
    const audit = await planned(body, at, '2026-12-02', ['17', '3']);
    const refused = await body.founder.try('audit.appointTeam', body.id, lead(audit, person));
    expect(refused.problem.code).toBe('team-not-complete');
    const expert = await qualified(body, { name: 'Food Expert' }, 'expert', { areas: ['3'] });
    const members = [
      { person, role: 'lead' },
      { person: expert.person, role: 'expert' },
    ];
    await body.founder.call('audit.appointTeam', body.id, { id: audit, members });
  });

  test('nobody is at two audits on one day, also when two planners are equally fast', async () => {
    const at = await engaged(body);
    const { person } = await qualified(body, { name: 'Two Places' });
    const [one, other] = [await planned(body, at, '2026-12-03'), await planned(body, at, '2026-12-03')];
    const both = await Promise.all(
      [one, other].map(id => body.founder.try('audit.appointTeam', body.id, lead(id, person))),
    );
    const codes = both.map(reply => (reply.status === 200 ? 'done' : reply.problem.code)).toSorted();
    expect(codes[0] === 'auditor-double-booked' || codes[1] === 'person-not-able', codes.join()).toBe(true);
    expect(codes).toContain('done');
    // Days that are not the same are no obstacle: the planner says which the team is taken on.
    const loser = both[0]?.status === 200 ? other : one;
    const taken = [{ from: '2026-12-04', to: '2026-12-04' }];
    await body.founder.call('audit.appointTeam', body.id, lead(loser, person, { taken }));
  });

  test('the table itself refuses a booking that overlaps', async () => {
    const at = await engaged(body);
    const audit = await planned(body, at, '2026-12-05');
    const owner = new pg.Client(world.engine.owner);
    await owner.connect();
    await owner.query('alter table audit_booking no force row level security');
    const put = (from: string, to: string) =>
      owner.query(
        `insert into audit_booking (id, org, audit, person, first_day, last_day) values (gen_random_uuid(), $1, $2, $3, $4, $5)`,
        [body.id, audit, body.founder.person, from, to],
      );
    try {
      await put('2027-01-04', '2027-01-06');
      await expect(put('2027-01-06', '2027-01-08')).rejects.toMatchObject({
        code: '23P01',
        constraint: 'auditor_not_double_booked',
      });
      await put('2027-01-07', '2027-01-08');
    } finally {
      await owner.query('alter table audit_booking force row level security');
      await owner.end();
    }
  });

  test('who belonged to the client within two years stays off; the body sees the bare fact', async () => {
    const at = await engaged(body);
    const consultant = await world.member(body.id, body.founder, ['auditor']);
    const { person } = await qualified(body, { person: consultant.person });
    const guest = { email: 'guest@example.org', roles: ['guest'], lastDay: '2026-12-31' };
    const { token } = await at.client.founder.call('party.invite', at.client.id, guest);
    await consultant.call('party.accept', '', { token });
    const audit = await planned(body, at, '2027-03-01');
    const refused = await body.founder.try('audit.appointTeam', body.id, lead(audit, person));
    expect(why(refused.problem)).toEqual(['tie-consultancy']);
    expect(refused.problem.detail).toContain('2028-12-31');
    const exceptions = [{ person, code: 'tie-consultancy', why: 'We have nobody else' }];
    const forced = await body.founder.try('audit.appointTeam', body.id, lead(audit, person, { exceptions }));
    expect(forced.problem.code).toBe('exception-not-lawful');
    const elsewhere = await planned(body, await engaged(body), '2027-03-02');
    await body.founder.call('audit.appointTeam', body.id, lead(elsewhere, person));
  });

  test('rotation is the choice of the body, from which it departs with a recorded reason', async () => {
    const at = await engaged(body);
    const { person } = await qualified(body, { name: 'Always There' });
    for (const day of ['2026-12-07', '2026-12-08'])
      await body.founder.call('audit.appointTeam', body.id, lead(await planned(body, at, day), person));
    const audit = await planned(body, at, '2026-12-09');
    const refused = await body.founder.try('audit.appointTeam', body.id, lead(audit, person));
    expect(why(refused.problem)).toEqual(['rotation-due']);
    const exceptions = [{ person, code: 'rotation-due', why: 'Nobody else speaks Finnish' }];
    await body.founder.call('audit.appointTeam', body.id, lead(audit, person, { exceptions }));
  });

  test('candidates are ranked: who can lead first, with why not for the rest', async () => {
    const at = await engaged(body);
    const audit = await planned(body, at, '2026-12-10');
    const { kept, rows } = await body.founder.call('qualification.candidates', body.id, { id: audit });
    expect(kept).toBe(true);
    const able = rows.map(row => row.able.includes('lead'));
    expect(able.indexOf(false)).toBeGreaterThan(0);
    expect(able.slice(able.indexOf(false)).includes(true)).toBe(false);
    for (const row of rows) expect(row.able.length + row.whyNot.length).toBe(3);
  });
});

test('an application is reviewed and a decision made by who is qualified for it', async () => {
  const of = await newBody();
  const at = await engaged(of);
  const { id } = await at.client.founder.call('application.submit', at.client.id, {
    body: of.id,
    editions: ['iso-14001-2015'],
    scope: 'Pressing',
    sites: [{ name: 'Works', address: 'Hafen 1', city: 'Kiel', country: 'DE', persons: 20 }],
  });
  const review = { id, outcome: 'accept', points: REVIEWED };
  const refused = await of.founder.try('application.review', of.id, review);
  expect(why(refused.problem)).toEqual(['no-competence-record']);
  const { id: own } = await qualified(of, { person: of.founder.person }, 'application-review');
  const notFor = await of.founder.try('application.review', of.id, review);
  expect(why(notFor.problem)).toEqual(['not-qualified']);
  const more = { id: own, from: '2025-06-01', evaluatedBy: of.evaluator.person, basis: 'Interview' };
  await of.founder.call('competence.qualify', of.id, {
    ...more,
    function: 'application-review',
    standard: 'ISO 14001',
  });
  await of.founder.call('application.review', of.id, review);

  const refusal = { id: at.certification, reason: 'The system is not in use' };
  expect(why((await of.founder.try('decision.refuse', of.id, refusal)).problem)).toEqual(['not-qualified']);
  await of.founder.call('competence.qualify', of.id, { ...more, function: 'decision', standard: 'ISO 9001' });
  await of.founder.call('decision.refuse', of.id, refusal);
});

describe('the client', () => {
  test('objects to a member with reasons, sees names and roles, and nothing of the record', async () => {
    const at = await engaged(body);
    const { id, person } = await qualified(body, { name: 'Objected To' });
    const other = await qualified(body, { name: 'Somebody Else' });
    const audit = await planned(body, at, '2026-12-14');
    await body.founder.call('audit.appointTeam', body.id, lead(audit, person));
    const { founder: manager, id: client } = at.client;
    const seen = await manager.call('audit.get', client, { id: audit });
    expect(seen.team).toEqual([{ person, name: 'Objected To', role: 'lead', days: [] }]);
    const objection = await manager.call('audit.objectToMember', client, {
      id: audit,
      person,
      reasons: 'A competitor',
    });
    const answer = { objection: objection.id, upheld: true, reasons: 'Agreed' };
    await body.founder.call('audit.answerObjection', body.id, answer);
    const { rows } = await manager.call('audit.objections', client, { id: audit });
    expect(rows).toMatchObject([{ phase: 'upheld', person: { id: person }, answer: { reasons: 'Agreed' } }]);
    const again = await body.founder.try('audit.appointTeam', body.id, lead(audit, person));
    expect(why(again.problem)).toEqual(['member-objected-to']);
    await body.founder.call('audit.appointTeam', body.id, lead(audit, other.person));
    for (const op of ['competence.list', 'competence.get', 'people-policy.get', 'qualification.candidates'])
      expect([op, (await manager.try(op, client, { id })).status]).toEqual([op, 403]);
  });
});

test('two bodies see nothing of each other’s people, not through a shared client and not through a shared person', async () => {
  const [one, other] = [await newBody(), await newBody()];
  const first = await engaged(one);
  await engaged(other, first.client);
  const shared = await world.member(one.id, one.founder, ['auditor']);
  const { token } = await other.founder.call('party.invite', other.id, {
    email: 'shared@example.org',
    roles: ['auditor'],
  });
  await shared.call('party.accept', '', { token });
  const here = await qualified(one, { person: shared.person });
  const there = await qualified(other, { person: shared.person }, 'audit', {
    standard: 'ISO 14001',
    areas: ['3'],
  });
  const secret = { id: here.id, kind: 'ownership', organization: 'Secret Holdings', from: '2026-01-01' };
  await one.founder.call('competence.recordTie', one.id, secret);
  const audit = await planned(one, first, '2026-12-15');
  await one.founder.call('audit.appointTeam', one.id, lead(audit, here.person));

  const seen = JSON.stringify([
    await other.founder.call('competence.list', other.id, { left: true }),
    await other.founder.call('competence.get', other.id, { id: there.id }),
    await other.founder.call('people-policy.get', other.id),
    await shared.call('competence.own', other.id),
  ]);
  for (const foreign of [
    here.id,
    audit,
    one.id,
    one.evaluator.person,
    'Secret Holdings',
    'IAF 17',
    'lead-audit',
  ])
    expect([foreign, seen.includes(foreign)]).toEqual([foreign, false]);
  expect((await other.founder.try('competence.get', other.id, { id: here.id })).status).toBe(404);
  for (const op of ['qualification.candidates', 'qualification.whyNot', 'audit.objections'])
    expect([
      op,
      (await other.founder.try(op, other.id, { id: audit, person: shared.person })).status,
    ]).toEqual([op, 404]);
  // A day on which the one body has taken him is no matter of the other: it learns nothing and may book him.
  const theirs = await engaged(other);
  const same = await planned(other, theirs, '2026-12-15', []);
  const explained = await other.founder.call('qualification.whyNot', other.id, {
    id: same,
    person: shared.person,
  });
  expect(explained.reasons.map(reason => reason.code)).toEqual(['not-qualified']);
});

describe('a list of qualifications', () => {
  const titles = 'Name\tFunction\tStandard\tAreas\tFrom\tUntil\tEvaluated by\tBasis';
  const row = (...cells: string[]) => cells.join('\t');
  async function named() {
    const of = await newBody();
    const { people } = await of.founder.call('party.people', of.id);
    const evaluator = people.find(one => one.id === of.evaluator.person)?.name ?? '';
    return { of, evaluator };
  }

  test('is compared first, taken over as a whole, and the same again does nothing', async () => {
    const { of, evaluator } = await named();
    const text = [
      titles,
      row(
        'Karl Anders',
        'Lead auditor',
        'ISO 9001:2015',
        '17; 18',
        '2025-02-01',
        '',
        evaluator,
        'Ten audits',
      ),
      row('Karl Anders', 'auditor', 'ISO 14001', 'EA 17', '2025-02-01', '2027-01-31', evaluator, ''),
      row(
        'Lea Sand',
        'Technical expert',
        'ISO 9001',
        'IAF 3',
        '2025-03-01',
        '',
        evaluator,
        'Twenty years of food',
      ),
    ].join('\n');
    const { summary } = await of.founder.call('competence-list.compare', of.id, { text });
    expect(summary).toEqual({ rows: 3, qualify: 3, people: 2, known: 0, errors: 0 });
    expect((await of.founder.call('competence.list', of.id)).count).toBe(0);
    expect(await of.founder.call('competence-list.take', of.id, { text })).toEqual({
      people: 2,
      qualified: 3,
    });
    const { rows } = await of.founder.call('competence.list', of.id, { q: 'karl' });
    expect(rows[0]?.cells).toMatchObject([
      { function: 'lead-audit', standard: 'ISO 9001', areas: ['IAF 17', 'IAF 18'], until: '2028-01-31' },
      { function: 'audit', standard: 'ISO 14001', areas: ['IAF 17'], until: '2027-01-31' },
    ]);
    expect(await of.founder.call('competence-list.take', of.id, { text })).toEqual({
      people: 0,
      qualified: 0,
    });
  });

  test('says row by row what is wrong, and then takes nothing', async () => {
    const { of, evaluator } = await named();
    const text = [
      titles,
      row('Karl Anders', 'Wizard', 'ISO 9001', '17', '1.2.2025', '', 'Nobody', ''),
      row('Lea Sand', 'Auditor', 'ISO 9001', '17', '2025-03-01', '', evaluator, ''),
    ].join('\n');
    const { rows, summary } = await of.founder.call('competence-list.compare', of.id, { text });
    expect(rows[0]?.errors.map(one => one.column)).toEqual(['Function', 'From', 'Evaluated by']);
    expect(summary.errors).toBe(1);
    expect((await of.founder.try('competence-list.take', of.id, { text })).problem.code).toBe(
      'import-has-errors',
    );
    expect((await of.founder.try('competence-list.take', of.id, { text: titles })).problem.code).toBe(
      'no-qualifications-list',
    );
  });

  test('leaves the house as a table that can be read in again', async () => {
    const { of, evaluator } = await named();
    const text = [
      titles,
      row('Karl Anders', 'Auditor', 'ISO 9001', '17', '2025-03-01', '', evaluator, 'Seen'),
    ].join('\n');
    await of.founder.call('competence-list.take', of.id, { text });
    const file = (as: string) =>
      world.opened.app.request(`/api/organizations/${of.id}/competence.${as}`, {
        headers: { authorization: `Bearer ${of.founder.token}` },
      });
    const csv = await (await file('csv')).text();
    expect(csv).toContain('Karl Anders');
    const again = await of.founder.call('competence-list.compare', of.id, {
      text: csv.replace('\uFEFF', ''),
    });
    expect(again.summary).toMatchObject({ rows: 1, known: 1, errors: 0 });
    const sheet = await file('xlsx');
    expect([sheet.status, (await sheet.arrayBuffer()).byteLength > 1_000]).toEqual([200, true]);
  });
});
