/** Management reviews over HTTP on the real database. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const edition = 'iso-9001-2015';

async function company() {
  const { id: org, founder } = await world.organization('organization', ['manager']);
  await founder.call('standard.adopt', org, { edition, scope: 'All we do' });
  const chief = await world.member(org, founder, ['top-management']);
  return { org, manager: founder, chief };
}

/** A whole record of a review, every input addressed. */
async function minutes({ org, chief, manager }: Awaited<ReturnType<typeof company>>) {
  const { inputs } = await chief.call('management-review.inputs', org);
  return {
    participants: [chief.person, manager.person],
    inputs: Object.fromEntries(inputs.map(one => [one.key, [...one.gathered, 'Discussed.'].join(' ')])),
    decisions: [{ text: 'The system stays suitable' }],
    actions: [{ text: 'Train a second auditor', owner: manager.person, dueOn: '2026-12-31' }],
    conclusion: 'Suitable, adequate, effective',
  };
}

describe('a management review', () => {
  test('is proposed with what the system knows and recorded with every input', async () => {
    const here = await company();
    const { org, manager, chief } = here;
    const raised = {
      source: 'complaint' as const,
      grade: 'major' as const,
      statement: 'Late',
      evidence: 'Order 1',
    };
    await manager.call('nonconformity.raise', org, raised);
    const proposed = await chief.call('management-review.inputs', org);
    expect(proposed.since).toBeNull();
    const about = (key: string) => proposed.inputs.find(one => one.key === key);
    expect(about('nonconformities')).toMatchObject({
      asked: [{ standard: 'ISO 9001', clause: '9.3.2 c 4' }],
      gathered: ['1 nonconformity raised, 1 of them major; 0 closed.', expect.stringMatching(/^1 open/)],
    });
    expect(about('measurements')?.gathered[0]).toMatch(/^ISO 9001: \d+ gaps/);
    const { id } = await chief.call('management-review.record', org, {
      ...(await minutes(here)),
      on: '2026-11-10',
    });
    const view = await manager.call('management-review.get', org, { id });
    expect(view).toMatchObject({ heldOn: '2026-11-10', recordedBy: { id: chief.person } });
    expect(view.inputs).toHaveLength(proposed.inputs.length);
    expect((await manager.call('management-review.list', org)).rows).toMatchObject([{ id, openActions: 1 }]);
  });

  test('satisfies readiness for twelve months and hands its actions to the next one', async () => {
    const here = await company();
    const { org, manager, chief } = here;
    const codes = async () =>
      (await manager.call('requirement.readiness', org)).editions[0]?.likelyMajors.map(one => one.code);
    expect(await codes()).toContain('no-management-review');
    const { id } = await chief.call('management-review.record', org, await minutes(here));
    expect(await codes()).not.toContain('no-management-review');
    const [action] = (await manager.call('management-review.get', org, { id })).actions;
    const complete = { id, action: action?.id ?? '', what: 'Trained' };
    await manager.call('management-review.completeAction', org, complete);
    const next = await chief.call('management-review.inputs', org);
    expect(next.since).toBe('2026-11-23');
    expect(next.inputs[0]?.gathered).toEqual(['Train a second auditor: done on 2026-11-23.']);
    const again = await manager.try('management-review.completeAction', org, complete);
    expect(again.problem.code).toBe('review-action-already-done');
    world.clock.set('2027-11-24');
    const later = await codes();
    world.clock.set('2026-11-23');
    expect(later).toContain('no-management-review');
  });

  test('is refused with its reason', async () => {
    const here = await company();
    const { org, manager, chief } = here;
    const whole = await minutes(here);
    const record = async (more: object) => {
      const reply = await chief.try('management-review.record', org, { ...whole, ...more });
      return reply.problem;
    };
    const { audits: _, risks: __, ...some } = whole.inputs;
    expect(await record({ inputs: some })).toMatchObject({
      code: 'review-inputs-missing',
      facts: { missing: ['audits', 'risks'] },
      citations: [{ doc: 'ISO 9001', edition: '2015', clause: '9.3.2' }],
    });
    const stranger = await world.someone('Stranger');
    expect((await record({ participants: [manager.person] })).code).toBe('review-without-top-management');
    expect((await record({ participants: [chief.person, stranger.person] })).code).toBe(
      'participant-not-a-member',
    );
    expect((await record({ decisions: [], actions: [] })).code).toBe('review-without-outputs');
    expect((await record({ on: '2026-11-24' })).code).toBe('dated-in-the-future');
    const { id } = await chief.call('management-review.record', org, whole);
    const [action] = (await chief.call('management-review.get', org, { id })).actions;
    const complete = async (more: object) => {
      const input = { id, action: action?.id, what: 'Done', ...more };
      return (await manager.try('management-review.completeAction', org, input)).problem.code;
    };
    expect(await complete({ action: manager.person })).toBe('no-such-review-action');
    expect(await complete({ on: '2026-11-22' })).toBe('action-dated-before-review');
    expect(await complete({ on: '2026-11-24' })).toBe('dated-in-the-future');
  });

  test('is recorded by those who hold it and closed to strangers', async () => {
    const here = await company();
    const { org, manager, chief } = here;
    const whole = await minutes(here);
    const reader = await world.member(org, manager, ['reader']);
    expect((await reader.try('management-review.record', org, whole)).status).toBe(403);
    const { id } = await chief.call('management-review.record', org, whole);
    expect((await reader.call('management-review.get', org, { id })).heldOn).toBe('2026-11-23');
    const other = await company();
    expect((await other.manager.try('management-review.get', other.org, { id })).status).toBe(404);
  });
});
