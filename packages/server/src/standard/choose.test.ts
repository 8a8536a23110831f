/** From answers and demands to an adopted plan, over HTTP on the real database. */
import { rolesOf } from '@certwright/core/party/role.table';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const organization = () => world.organization('organization', ['manager']);
const ANSWERS = { activity: ['software'], size: ['small'], asked: ['security'], when: ['12'] };
const DEMAND = {
  standard: 'ISO 14001',
  who: 'Harbour Steel',
  kind: 'customer',
  source: 'Supplier manual',
  demandedOn: '2026-03-01',
} as const;

describe('the answers of an organization', () => {
  test('are kept, and lead to advice together with its register of demands', async () => {
    const { id, founder } = await organization();
    expect(await founder.call('adviser.own', id)).toMatchObject({ answers: {}, keptOn: null, version: 0 });
    await founder.call('adviser.keep', id, { answers: ANSWERS });
    await founder.call('demand.record', id, DEMAND);
    const own = await founder.call('adviser.own', id);
    expect(own).toMatchObject({ answers: ANSWERS, keptOn: '2026-11-23', version: 1 });
    const environment = own.advice.ranked.find(one => one.edition === 'iso-14001-2026');
    expect(environment).toMatchObject({ demanded: true });
    expect(environment?.reasons[0]?.text).toBe('Harbour Steel demands it: Supplier manual, 2026-03-01.');
  });

  test('with an option that does not exist are refused by question', async () => {
    const { id, founder } = await organization();
    const reply = await founder.try('adviser.keep', id, { answers: { size: ['huge'] } });
    expect(reply.problem).toMatchObject({ status: 400, errors: [{ path: 'answers.size' }] });
  });
});

describe('the register of demands', () => {
  test('keeps who demands what, and why a demand stands no longer', async () => {
    const { id, founder } = await organization();
    const { id: one } = await founder.call('demand.record', id, DEMAND);
    expect((await founder.call('demand.list', id)).rows).toMatchObject([{ ...DEMAND, phase: 'open' }]);
    await founder.call('demand.withdraw', id, { id: one, why: 'The contract ended' });
    expect((await founder.call('demand.list', id)).rows[0]?.phase).toBe('withdrawn');
    expect((await founder.call('adviser.own', id)).advice.ranked.some(row => row.demanded)).toBe(false);
    const twice = await founder.try('demand.withdraw', id, { id: one, why: 'Again' });
    expect(twice.problem.code).toBe('demand-not-open');
  });

  test('refuses a demand that was needed before it was made, or is still to come', async () => {
    const { id, founder } = await organization();
    const early = await founder.try('demand.record', id, { ...DEMAND, neededBy: '2026-01-01' });
    expect(early.problem.code).toBe('demand-needed-before-made');
    const late = await founder.try('demand.record', id, { ...DEMAND, demandedOn: '2027-01-01' });
    expect(late.problem.code).toBe('dated-in-the-future');
  });
});

describe('a plan', () => {
  test('tells anybody work, audit days with their confidence, and the calendar of a cycle', async () => {
    const anybody = await world.someone('Anybody');
    const plan = await anybody.call('plan.propose', '', {
      answers: ANSWERS,
      editions: ['iso-iec-27001-2022'],
      people: 50,
    });
    // ISO/IEC 27006-1, Table C.1: 46 to 65 persons.
    expect(plan.audit.perStandard[0]).toMatchObject({ initial: 10, confidence: 'body-parameter' });
    expect(plan.milestones.map(one => one.code)).toEqual(
      expect.arrayContaining(['stage-1', 'certified', 'surveillance-1', 'recertification']),
    );
    expect(plan.milestones.map(one => one.on)).toEqual(plan.milestones.map(one => one.on).toSorted());
    expect(plan.milestones.at(-1)?.because).toContain('17021-1');
  });

  test('spares days for one system of several standards, and reckons food and energy when their figures are said', async () => {
    const anybody = await world.someone('Anybody');
    const days = async (input: object) => {
      const editions = ['iso-9001-2026', 'iso-14001-2026'];
      return (await anybody.call('plan.propose', '', { editions, people: 120, ...input })).audit;
    };
    const apart = await days({});
    expect(apart.spared).toBeNull();
    expect(apart.initial).toBe(apart.perStandard.reduce((sum, one) => sum + (one.initial ?? 0), 0));
    const one = await days({ integration: 100 });
    // IAF MD 11: level 100, ability 50 percent, so the column of 40 percent.
    expect(one.spared).toBe(5);
    expect(one.initial ?? 0).toBeLessThan(apart.initial ?? 0);
    const bare = await days({ editions: ['iso-22000-2018', 'iso-50001-2018'] });
    expect(bare.initial).toBeNull();
    const said = await days({
      editions: ['iso-22000-2018', 'iso-50001-2018'],
      food: { categories: ['CI'], haccpStudies: 2 },
      energy: { consumptionTJ: 40, types: 2, significantUses: 3 },
    });
    for (const standard of said.perStandard) expect(standard.initial).toBeGreaterThan(0);
  });

  test('of an organization leaves out what it has assessed as in place, and what it shares with the next standard', async () => {
    const { id, founder } = await organization();
    await founder.call('standard.adopt', id, { edition: 'iso-9001-2026', scope: 'All' });
    const gaps = async () =>
      (
        await founder.call('plan.propose-own', id, {
          answers: ANSWERS,
          editions: ['iso-9001-2026'],
        })
      ).gaps[0];
    const next = async () =>
      (await founder.call('plan.propose-own', id, { editions: ['iso-14001-2026'] })).gaps[0];
    const before = [await gaps(), await next()];
    expect(before[0]).toMatchObject({ inPlace: 0 });
    await founder.call('requirement.assess', id, {
      edition: 'iso-9001-2026',
      key: '7.2',
      state: 'in-place',
      note: 'Seen',
    });
    const after = [await gaps(), await next()];
    expect(after[0]).toMatchObject({ inPlace: 1, fresh: (before[0]?.fresh ?? 0) - 1 });
    expect(after[1]?.fresh).toBeLessThan(before[1]?.fresh ?? 0);
  });

  test('says so where the rules have no table', async () => {
    const anybody = await world.someone('Anybody');
    const { audit } = await anybody.call('plan.propose', '', { editions: ['iso-iec-42001-2023'] });
    expect(audit).toMatchObject({ initial: null, perStandard: [{ initial: null, confidence: null }] });
    expect(audit.perStandard[0]?.notes[0]).toContain('No table of audit time');
  });

  test('is shorter for a standard that shares its work with one that is held', async () => {
    const anybody = await world.someone('Anybody');
    const work = async (held: readonly string[]) => {
      const plan = await anybody.call('plan.propose', '', {
        answers: { ...ANSWERS, held: [...held] },
        editions: ['iso-14001-2026'],
      });
      return plan.workDays.most;
    };
    expect(await work(['iso-9001-2026'])).toBeLessThan(await work([]));
  });

  test('is adopted with its editions; its milestones wait under Today until they are reached', async () => {
    const { id, founder } = await organization();
    expect((await founder.call('plan.current', id)).plan).toBeNull();
    await founder.call('plan.adopt', id, {
      answers: ANSWERS,
      editions: ['iso-iec-27001-2022', 'iso-9001-2026'],
      scope: 'Development of software in Kiel',
    });
    const adopted = await founder.call('standard.adopted', id);
    expect(adopted.rows.map(row => row.edition.id)).toEqual(['iso-9001-2026', 'iso-iec-27001-2022']);
    const waiting = async () =>
      (await founder.call('today.waiting', id)).items.filter(item => item.kind.startsWith('milestone'));
    expect((await waiting()).map(item => item.kind)).toContain('milestone-gaps');
    await founder.call('plan.reach', id, { code: 'gaps' });
    expect((await waiting()).map(item => item.kind)).not.toContain('milestone-gaps');
    const twice = await founder.try('plan.reach', id, { code: 'gaps' });
    expect(twice.problem.code).toBe('milestone-already-reached');
    const unknown = await founder.try('plan.reach', id, { code: 'moon' });
    expect(unknown.problem.code).toBe('milestone-unknown');
    const other = await organization();
    const none = await other.founder.try('plan.reach', other.id, { code: 'gaps' });
    expect(none.problem.code).toBe('plan-not-adopted');
  });

  test.each([
    ['iso-iec-17021-1-2015', 'edition-not-certifiable'],
    ['iso-14298-2021', 'edition-without-requirements'],
    ['iso-1-1999', 'unknown-edition'],
  ])('for %s is refused with %s, and so is an application', async (edition, code) => {
    const { id, founder } = await organization();
    const plan = await founder.try('plan.adopt', id, { editions: [edition], scope: 'All' });
    expect(plan.problem).toMatchObject({ status: 422, code });
    const body = await world.organization('certification-body', ['scheme-manager']);
    const application = await founder.try('application.submit', id, {
      body: body.id,
      editions: [edition],
      scope: 'All',
      sites: [{ name: 'Works', address: 'Road 1', city: 'Kiel', country: 'DE', persons: 5 }],
    });
    expect(application.problem).toMatchObject({ status: 422, code });
  });
});

describe('the standard for certification bodies', () => {
  const house = { edition: 'iso-iec-17021-1-2015', scope: 'Our own house' };
  test('is adopted by a body for its own house, and by nobody else', async () => {
    const body = await world.organization('certification-body', rolesOf('certification-body'));
    await body.founder.call('standard.adopt', body.id, house);
    expect((await body.founder.call('requirement.list', body.id)).total).toBeGreaterThan(100);
    const { id, founder } = await organization();
    const reply = await founder.try('standard.adopt', id, house);
    expect(reply.problem.code).toBe('edition-for-certification-bodies');
  });
});
