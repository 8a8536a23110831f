/** Internal audits over HTTP on the real database. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const edition = 'iso-9001-2015';
const purchasing = { edition, key: '8.4.1' };
const audits = { edition, key: '9.2.2' };

/** A manager who plans, an auditor who looks, an owner of purchasing. */
async function company() {
  const { id: org, founder } = await world.organization('organization', ['manager']);
  await founder.call('standard.adopt', org, { edition, scope: 'All we do' });
  const auditor = await world.member(org, founder, ['internal-auditor']);
  const owner = await world.member(org, founder, ['process-owner', 'internal-auditor']);
  const owns = { ...purchasing, state: 'in-place' as const, owner: owner.person };
  await founder.call('requirement.assess', org, owns);
  const plan = {
    title: 'Purchasing and audits',
    scope: [purchasing, audits],
    auditor: auditor.person,
    plannedOn: '2026-12-01',
  };
  return { org, manager: founder, auditor, owner, plan };
}

const found = { statement: 'Criteria are applied', evidence: 'Ten suppliers sampled' };

describe('an internal audit', () => {
  test('is planned, conducted with evidence and completed, and raises a nonconformity', async () => {
    const { org, manager, auditor, plan } = await company();
    const { id } = await manager.call('internal-audit.plan', org, { ...plan, plannedOn: '2026-11-02' });
    const planned = await auditor.call('internal-audit.get', org, { id });
    expect(planned).toMatchObject({ phase: 'planned', overdue: true, withoutResult: 2 });
    expect(planned.scope[0]).toMatchObject({ key: '8.4.1', results: 0 });
    expect(planned.scope[0]?.looksFor.length).toBeGreaterThan(1);
    await auditor.call('internal-audit.record', org, { id, requirement: audits, grade: 'conform', ...found });
    const major = {
      id,
      requirement: purchasing,
      grade: 'major' as const,
      statement: 'No evaluation',
      evidence: 'V-12',
    };
    const { nonconformity } = await auditor.call('internal-audit.record', org, major);
    await auditor.call('internal-audit.complete', org, { id, conclusion: 'Purchasing needs work' });
    const done = await manager.call('internal-audit.get', org, { id });
    expect(done).toMatchObject({ phase: 'completed', counts: { conform: 1, major: 1 }, withoutResult: 0 });
    expect(done.results.map(one => one.nonconformity)).toEqual([null, nonconformity]);
    const raised = await manager.call('nonconformity.get', org, { id: nonconformity ?? '' });
    expect(raised).toMatchObject({
      source: 'internal-audit',
      grade: 'major',
      audit: id,
      requirement: purchasing,
    });
  });

  test('of everything satisfies readiness and shows its own clause', async () => {
    const { org, manager, auditor, plan } = await company();
    const library = await manager.call('standard.get', '', { edition });
    const scope = library.requirements.filter(one => one.assessable).map(({ key }) => ({ edition, key }));
    const codes = async () =>
      (await manager.call('requirement.readiness', org)).editions[0]?.likelyMajors.map(one => one.code);
    expect(await codes()).toContain('no-full-internal-audit');
    const { id } = await manager.call('internal-audit.plan', org, { ...plan, scope });
    for (const requirement of scope)
      await auditor.call('internal-audit.record', org, { id, requirement, grade: 'conform', ...found });
    await auditor.call('internal-audit.complete', org, { id, conclusion: 'Works' });
    expect(await codes()).not.toContain('no-full-internal-audit');
    await manager.call('requirement.assess', org, { ...audits, state: 'effective' });
    expect(await manager.call('requirement.get', org, audits)).toMatchObject({ proof: 'shown' });
  });

  test('is not done by who owns what is audited', async () => {
    const { org, manager, auditor, owner, plan } = await company();
    const own = await manager.try('internal-audit.plan', org, { ...plan, auditor: owner.person });
    expect(own.problem).toMatchObject({
      code: 'auditor-owns-what-is-audited',
      citations: [{ doc: 'ISO 9001', edition: '2015', clause: '9.2.2 c' }],
      facts: { requirements: ['8.4.1'] },
    });
    const { id } = await manager.call('internal-audit.plan', org, plan);
    await manager.call('requirement.assess', org, { ...audits, state: 'partly', owner: auditor.person });
    const input = { id, requirement: audits, grade: 'conform' as const, ...found };
    expect((await auditor.try('internal-audit.record', org, input)).problem.code).toBe(
      'auditor-owns-what-is-audited',
    );
    const again = await manager.try('internal-audit.replan', org, { id, ...plan });
    expect(again.problem.code).toBe('auditor-owns-what-is-audited');
  });

  test('is refused with its reason', async () => {
    const { org, manager, auditor, owner, plan } = await company();
    const planning = async (more: object) =>
      (await manager.try('internal-audit.plan', org, { ...plan, ...more })).problem.code;
    expect(await planning({ auditor: manager.person })).toBe('not-an-internal-auditor');
    expect(await planning({ scope: [{ edition: 'iso-9001-2026', key: '4.1' }] })).toBe('edition-not-adopted');
    expect(await planning({ on: '2026-11-24' })).toBe('dated-in-the-future');
    const { id } = await manager.call('internal-audit.plan', org, plan);
    const replanning = async (more: object) =>
      (await manager.try('internal-audit.replan', org, { id, ...plan, ...more })).problem.code;
    expect(await replanning({ auditor: manager.person })).toBe('not-an-internal-auditor');
    expect(await replanning({ scope: [{ edition: 'iso-9001-2026', key: '4.1' }] })).toBe(
      'edition-not-adopted',
    );
    expect(await replanning({ on: '2026-11-24' })).toBe('dated-in-the-future');
    await manager.call('internal-audit.replan', org, { id, ...plan, title: 'Purchasing' });
    const record = async (by: typeof auditor, more: object) => {
      const input = { id, requirement: audits, grade: 'conform', ...found, ...more };
      return (await by.try('internal-audit.record', org, input)).problem.code;
    };
    expect(await record(owner, {})).toBe('not-the-appointed-auditor');
    expect(await record(auditor, { requirement: { edition, key: '7.2' } })).toBe(
      'requirement-not-in-the-audit',
    );
    expect(await record(auditor, { on: '2026-11-24' })).toBe('dated-in-the-future');
    const complete = async (by: typeof auditor, more: object = {}) =>
      (await by.try('internal-audit.complete', org, { id, conclusion: 'Works', ...more })).problem.code;
    expect(await complete(owner)).toBe('not-the-appointed-auditor');
    await auditor.call('internal-audit.record', org, { id, requirement: audits, grade: 'conform', ...found });
    expect(await replanning({})).toBe('internal-audit-already-begun');
    expect(await complete(auditor)).toBe('requirements-without-result');
    await auditor.call('internal-audit.record', org, {
      id,
      requirement: purchasing,
      grade: 'opportunity',
      ...found,
    });
    expect(await complete(auditor, { on: '2026-11-22' })).toBe('completed-before-the-last-result');
    expect(await complete(auditor, { on: '2026-11-24' })).toBe('dated-in-the-future');
    await auditor.call('internal-audit.complete', org, { id, conclusion: 'Works' });
    expect(await complete(auditor)).toBe('internal-audit-completed');
    expect(await record(auditor, {})).toBe('internal-audit-completed');
    expect(await replanning({})).toBe('internal-audit-completed');
  });

  test('is planned by managers and auditors, listed for everybody here, and closed to strangers', async () => {
    const { org, manager, auditor, plan } = await company();
    const { id } = await manager.call('internal-audit.plan', org, plan);
    const reader = await world.member(org, manager, ['reader']);
    expect((await reader.try('internal-audit.plan', org, plan)).status).toBe(403);
    expect((await manager.try('internal-audit.record', org, { id })).status).toBe(403);
    const { rows } = await reader.call('internal-audit.list', org, {
      auditor: auditor.person,
      phase: 'planned',
    });
    expect(rows).toMatchObject([{ id, auditor: { name: 'Member' }, requirements: 2 }]);
    const other = await company();
    expect((await other.manager.try('internal-audit.get', other.org, { id })).status).toBe(404);
  });
});
