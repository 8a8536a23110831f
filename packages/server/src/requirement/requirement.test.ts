/** The requirement list, assessments and readiness over HTTP on the real database. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { upload } from '../testing/upload.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const QUALITY = 'iso-9001-2015';
const SECURITY = 'iso-iec-27001-2022';

async function organization(...editions: string[]): Promise<{ id: string; founder: Caller }> {
  const made = await world.organization('organization', ['manager', 'internal-auditor']);
  for (const edition of editions)
    await made.founder.call('standard.adopt', made.id, { edition, scope: 'All we do' });
  return made;
}

describe('the requirement list', () => {
  test('shows common requirements of two standards once, each state side by side', async () => {
    const { id, founder } = await organization(QUALITY, SECURITY);
    await founder.call('requirement.assess', id, {
      edition: QUALITY,
      key: '7.2',
      state: 'in-place',
      owner: founder.person,
      dueOn: '2027-01-31',
    });
    const { rows, editions, total } = await founder.call('requirement.list', id);
    expect(total).toBe(rows.length);
    const competence = rows.find(row => row.members.some(one => one.key === '7.2'));
    expect(competence).toMatchObject({
      common: true,
      members: [
        {
          edition: QUALITY,
          state: 'in-place',
          proof: 'claimed',
          owner: { id: founder.person, name: 'Founder' },
        },
        { edition: SECURITY, state: 'not-started', proof: 'none', owner: null },
      ],
    });
    expect(editions.find(one => one.id === SECURITY)?.counts).toEqual({ 'not-started': 123 });
  });

  test('is narrowed by state, owner and words', async () => {
    const { id, founder } = await organization(QUALITY);
    await founder.call('requirement.assign', id, {
      requirements: [
        { edition: QUALITY, key: '8.4.1' },
        { edition: QUALITY, key: '8.4.2' },
      ],
      owner: founder.person,
      dueOn: '2026-11-01',
    });
    const mine = await founder.call('requirement.list', id, { owner: founder.person, overdue: 'true' });
    expect(mine.rows.map(row => row.members[0]?.key)).toEqual(['8.4.1', '8.4.2']);
    expect((await founder.call('requirement.list', id, { state: 'effective' })).rows).toEqual([]);
    expect((await founder.call('requirement.list', id, { text: 'competence' })).rows).toHaveLength(1);
  });

  test('is empty until an edition is adopted, and closed to strangers', async () => {
    const { id, founder } = await organization();
    expect(await founder.call('requirement.list', id)).toEqual({ editions: [], total: 0, rows: [] });
    const other = await organization();
    expect((await other.founder.try('requirement.list', id)).status).toBe(404);
  });
});

describe('a requirement', () => {
  test('keeps what was said about it, with its history', async () => {
    const { id, founder } = await organization(QUALITY, SECURITY);
    const place = { edition: QUALITY, key: '9.2.2' };
    await founder.call('requirement.assess', id, {
      ...place,
      state: 'partly',
      gaps: 'No schedule',
      on: '2026-05-01',
    });
    await founder.call('requirement.assess', id, { ...place, state: 'in-place', note: 'Schedule made' });
    const view = await founder.call('requirement.get', id, place);
    expect(view).toMatchObject({ state: 'in-place', note: 'Schedule made', gaps: '', version: 2 });
    expect(view.requirement.looksFor.length).toBeGreaterThan(1);
    expect(view.alsoAnswers.map(one => one.edition)).toContain(SECURITY);
    expect(view.history.map(one => [one.type, one.by.name])).toEqual([
      ['RequirementAssessed', 'Founder'],
      ['RequirementAssessed', 'Founder'],
    ]);
  });

  test('changed by somebody else meanwhile is a conflict, not an overwrite', async () => {
    const { id, founder } = await organization(QUALITY);
    const place = { edition: QUALITY, key: '4.1' };
    await founder.call('requirement.assess', id, { ...place, state: 'partly', note: 'mine' });
    await founder.call('requirement.assess', id, { ...place, state: 'partly', note: 'yours' });
    const stale = await founder.try(
      'requirement.assess',
      id,
      { ...place, state: 'in-place' },
      { 'if-match': '"1"' },
    );
    expect(stale.problem).toMatchObject({ status: 409, versions: { yours: 1, current: 2 } });
    expect(stale.problem.current).toMatchObject({ note: 'yours' });
  });

  test('is excluded only where that is possible, and with a justification', async () => {
    const { id, founder } = await organization(QUALITY, SECURITY);
    const excluded = (edition: string, key: string, justification = '') =>
      founder.try('requirement.assess', id, { edition, key, state: 'not-applicable', justification });
    expect((await excluded(QUALITY, '9.2.2', 'We do not like it')).problem).toMatchObject({
      code: 'requirement-cannot-be-excluded',
      citations: [{ doc: 'ISO 9001', edition: '2015', clause: '4.3' }],
    });
    expect((await excluded(SECURITY, '6.1.2', 'We do not like it')).problem).toMatchObject({
      code: 'requirement-cannot-be-excluded',
      citations: [{ doc: 'ISO/IEC 27001', edition: '2022', clause: '6.1.3 d' }],
    });
    expect((await excluded(SECURITY, 'A.8.30', 'Nothing outsourced')).problem.code).toBe(
      'applicability-decided-in-statement',
    );
    expect((await excluded(QUALITY, '8.3.1')).problem.code).toBe('exclusion-without-justification');
    expect((await excluded(QUALITY, '8.3.1', 'Customers give us finished drawings')).status).toBe(200);
  });

  test('that does not apply in one standard applies in the other, though they are one requirement', async () => {
    const DEVICES = 'iso-13485-2016';
    const { id, founder } = await organization(QUALITY, DEVICES);
    const justification = 'Instruments for the market are made to finished drawings of customers';
    const say = (edition: string, key: string, said: object) =>
      founder.try('requirement.assess', id, { edition, key, ...said });
    await say(DEVICES, '7.3.1', { state: 'in-place', note: 'Devices are developed here' });
    await say(QUALITY, '8.3.1', { state: 'not-applicable', justification });
    const { rows } = await founder.call('requirement.list', id);
    const design = rows.find(row => row.members.some(one => one.edition === QUALITY && one.key === '8.3.1'));
    expect(design).toMatchObject({ common: true });
    expect(design?.members.map(one => [one.edition, one.key, one.state])).toEqual([
      [QUALITY, '8.3.1', 'not-applicable'],
      [DEVICES, '7.3.1', 'in-place'],
    ]);
    // What was excluded is no answer for the other, and the other way round it is proposed at most.
    const other = await founder.call('requirement.get', id, { edition: DEVICES, key: '7.3.1' });
    expect(other).toMatchObject({ state: 'in-place', justification: '' });
    const one = await founder.call('requirement.get', id, { edition: QUALITY, key: '8.3.1' });
    expect(one).toMatchObject({ state: 'not-applicable', justification });
    await say(DEVICES, '7.3.1', { state: 'not-applicable', justification: '' });
    expect(await founder.call('requirement.get', id, { edition: DEVICES, key: '7.3.1' })).toMatchObject({
      state: 'in-place',
    });
  });

  test('is owned by a member, belongs to an adopted edition, and is assessed when it happened', async () => {
    const { id, founder } = await organization(QUALITY);
    const stranger = await world.someone('Stranger');
    const assess = (more: object) =>
      founder.try('requirement.assess', id, { edition: QUALITY, key: '4.1', state: 'partly', ...more });
    expect((await assess({ owner: stranger.person })).problem.code).toBe('owner-not-a-member');
    expect((await assess({ edition: SECURITY })).problem.code).toBe('edition-not-adopted');
    expect((await assess({ on: '2026-11-24' })).problem.code).toBe('dated-in-the-future');
    expect((await assess({ key: '9' })).status).toBe(404);
    const assign = await founder.try('requirement.assign', id, {
      requirements: [{ edition: QUALITY, key: '4.1' }],
      owner: stranger.person,
    });
    expect(assign.problem.code).toBe('owner-not-a-member');
    const reader = await world.member(id, founder, ['reader']);
    const read = { edition: QUALITY, key: '4.1' };
    expect((await reader.try('requirement.assess', id, { ...read, state: 'partly' })).status).toBe(403);
    expect((await reader.call('requirement.get', id, read)).state).toBe('not-started');
  });
});

describe('readiness', () => {
  test('tells shown from claimed and names likely majors', async () => {
    const { id, founder } = await organization(QUALITY);
    const place = { edition: QUALITY, key: '7.2' };
    const before = await founder.call('requirement.readiness', id);
    expect(before.editions[0]).toMatchObject({ shown: 0, claimed: 0, nothingKnownMissing: false });
    await founder.call('requirement.assess', id, { ...place, state: 'effective' });
    expect((await founder.call('requirement.readiness', id)).editions[0]).toMatchObject({
      shown: 0,
      claimed: 1,
    });
    const file = await upload(world, founder, id, 'training.pdf');
    await founder.call('evidence.attach', id, {
      file: file.id,
      title: 'Training records',
      standsFor: '2026-06-30',
      requirements: [place],
    });
    const after = (await founder.call('requirement.readiness', id)).editions[0];
    expect(after).toMatchObject({ shown: 1, claimed: 0 });
    expect(after?.likelyMajors.map(one => one.code)).toContain('no-management-review');
    expect(after?.sentence).toMatch(/^ISO 9001: \d+ gaps, \d+ of them likely to be raised as major\.$/);
    const view = await founder.call('requirement.get', id, place);
    expect(view.records).toMatchObject([{ kind: 'evidence', standsFor: '2026-06-30', current: true }]);
    world.clock.set('2027-07-01');
    const later = (await founder.call('requirement.readiness', id)).editions[0];
    world.clock.set('2026-11-23');
    expect(later).toMatchObject({ shown: 0, claimed: 1 });
  });
});
