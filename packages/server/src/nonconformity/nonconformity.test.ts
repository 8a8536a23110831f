/** Nonconformities of one's own over HTTP on the real database. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const complaint = {
  source: 'complaint' as const,
  statement: 'Delivered without test record',
  evidence: 'Order 4711',
  on: '2026-09-01',
};
const dueOn = '2026-12-31';

async function raised(): Promise<{ org: string; founder: Caller; id: string }> {
  const { id: org, founder } = await world.organization('organization', ['manager']);
  const { id } = await founder.call('nonconformity.raise', org, complaint);
  return { org, founder, id };
}

/** Takes the steps up to and with the named one. */
const STEPS = [
  ['correct', { what: 'Tested and record sent', on: '2026-09-02' }],
  ['analyse', { what: 'No gate before dispatch', elsewhere: 'Spare parts too', on: '2026-09-05' }],
  ['planAction', { what: 'Gate in the ERP', dueOn, on: '2026-09-06' }],
  ['completeAction', { what: 'Gate is live', on: '2026-10-01' }],
  ['verify', { evidence: '20 orders sampled', effective: true, on: '2026-11-10' }],
  ['close', { on: '2026-11-11' }],
] as const;
async function until(last: string, { org, founder, id }: Awaited<ReturnType<typeof raised>>): Promise<void> {
  for (const [step, input] of STEPS) {
    await founder.call(`nonconformity.${step}`, org, { id, ...input });
    if (step === last) return;
  }
}

describe('a nonconformity', () => {
  test('goes through correction, cause, action and effectiveness to its close', async () => {
    const here = await raised();
    const { org, founder, id } = here;
    expect(await founder.call('nonconformity.get', org, { id })).toMatchObject({
      phase: 'open',
      next: 'Correct',
    });
    await until('close', here);
    expect(await founder.call('nonconformity.get', org, { id })).toMatchObject({
      phase: 'closed',
      next: null,
      version: 7,
      cause: { what: 'No gate before dispatch', elsewhere: 'Spare parts too', by: { name: 'Founder' } },
      verification: { effective: true, on: '2026-11-10' },
    });
    expect((await founder.call('nonconformity.list', org, { open: 'true' })).rows).toEqual([]);
    expect((await founder.call('nonconformity.list', org, { phase: 'closed' })).rows).toHaveLength(1);
  });

  test('begins again at the cause when the action did not work', async () => {
    const here = await raised();
    const { org, founder, id } = here;
    await until('completeAction', here);
    await founder.call('nonconformity.verify', org, { id, evidence: 'Again twice', effective: false });
    expect(await founder.call('nonconformity.get', org, { id })).toMatchObject({
      phase: 'corrected',
      next: 'Analyse',
      rounds: 2,
      action: null,
    });
  });

  test('is overdue after its date until the action is taken', async () => {
    const here = await raised();
    const { org, founder, id } = here;
    await until('planAction', here);
    world.clock.set('2027-01-01');
    const late = await founder.call('nonconformity.get', org, { id });
    world.clock.set('2026-11-23');
    expect(late).toMatchObject({ overdue: true, dueOn });
  });

  test('is refused out of order, each time with what has to come first', async () => {
    const here = await raised();
    const { org, founder, id } = here;
    const code = async (step: string, more: object = {}) => {
      const input = { ...Object.fromEntries(STEPS)[step], on: '2026-11-20', ...more };
      return (await founder.try(`nonconformity.${step}`, org, { id, ...input })).problem.code;
    };
    expect(await code('correct', { on: '2026-08-31' })).toBe('dated-before-the-nonconformity');
    expect(await code('correct', { on: '2026-11-24' })).toBe('dated-in-the-future');
    expect(await code('analyse')).toBe('cause-before-correction');
    await until('correct', here);
    expect(await code('correct')).toBe('already-corrected');
    expect(await code('planAction')).toBe('action-before-cause');
    const steps = new Map<string, object>(STEPS);
    await founder.call('nonconformity.analyse', org, { id, ...steps.get('analyse') });
    expect(await code('completeAction')).toBe('completion-before-action');
    const stranger = await world.someone('Stranger');
    expect(await code('planAction', { owner: stranger.person })).toBe('owner-not-a-member');
    await founder.call('nonconformity.planAction', org, { id, ...steps.get('planAction') });
    expect(await code('verify')).toBe('effectiveness-before-completion');
    await founder.call('nonconformity.completeAction', org, { id, ...steps.get('completeAction') });
    expect(await code('completeAction')).toBe('action-already-completed');
    expect(await code('analyse')).toBe('action-already-completed');
    expect(await code('planAction')).toBe('action-already-completed');
    expect(await code('verify', { on: '2026-09-30' })).toBe('effectiveness-dated-before-completion');
    expect(await code('close')).toBe('close-before-effectiveness');
    await founder.call('nonconformity.verify', org, { id, ...steps.get('verify') });
    expect(await code('verify')).toBe('already-verified');
    await founder.call('nonconformity.close', org, { id });
    for (const step of ['correct', 'analyse', 'planAction', 'completeAction', 'verify', 'close'])
      expect(await code(step)).toBe('nonconformity-closed');
  });

  test('is raised by members who handle them, and about adopted requirements', async () => {
    const { org, founder, id } = await raised();
    const reader = await world.member(org, founder, ['reader']);
    expect((await reader.try('nonconformity.raise', org, complaint)).status).toBe(403);
    expect((await reader.call('nonconformity.get', org, { id })).phase).toBe('open');
    const requirement = { edition: 'iso-9001-2015', key: '8.6' };
    const raise = async (more: object) =>
      (await founder.try('nonconformity.raise', org, { ...complaint, ...more })).problem.code;
    expect(await raise({ requirement })).toBe('edition-not-adopted');
    expect(await raise({ on: '2026-11-24' })).toBe('dated-in-the-future');
    const stranger = await world.someone('Stranger');
    expect(await raise({ owner: stranger.person })).toBe('owner-not-a-member');
    const other = await raised();
    expect((await other.founder.try('nonconformity.get', other.org, { id })).status).toBe(404);
    expect((await other.founder.try('nonconformity.close', other.org, { id })).status).toBe(404);
  });
});
