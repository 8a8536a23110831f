/** Choosing and adopting a standard over HTTP on the real database. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const organization = () => world.organization('organization', ['manager']);
const nine = { edition: 'iso-9001-2015', scope: 'Design and making of furniture' };

describe('the adviser', () => {
  test('asks questions and ranks standards with reasons, without an account', async () => {
    const anybody = await world.someone('Anybody');
    const { questions } = await anybody.call('adviser.questions', '');
    expect(questions[0]).toMatchObject({ id: 'activity', choose: 'one' });
    const advice = await anybody.call('adviser.advise', '', { answers: { asked: ['security'] } });
    expect(advice.ranked[0]).toMatchObject({ edition: 'iso-iec-27001-2022', name: 'ISO/IEC 27001:2022' });
    expect(advice.ranked[0]?.reasons.length).toBeGreaterThan(0);
    expect(advice.unanswered).toContain('size');
  });

  test('says which answer it does not know', async () => {
    const anybody = await world.someone('Anybody');
    const reply = await anybody.try('adviser.advise', '', { answers: { asked: ['nonsense'] } });
    expect(reply.problem).toMatchObject({ status: 400, errors: [{ path: 'answers.asked' }] });
  });
});

describe('the library', () => {
  test('shows editions and their requirements without an account', async () => {
    const anybody = await world.someone('Anybody');
    const { rows } = await anybody.call('standard.list', '');
    const old = rows.find(row => row.id === 'iso-9001-2015');
    expect(old).toMatchObject({ name: 'ISO 9001:2015', lastValidDay: '2029-09-30' });
    const edition = await anybody.call('standard.get', '', { edition: 'iso-iec-27001-2022' });
    expect(edition.requirements.filter(one => one.kind === 'control')).toHaveLength(93);
    expect((await anybody.try('standard.get', '', { edition: 'iso-9001-1987' })).status).toBe(404);
  });
});

describe('an edition that is known by name only', () => {
  test('is shown with what it is, and cannot be adopted', async () => {
    const { id, founder } = await organization();
    const shown = await founder.call('standard.get', '', { edition: 'iso-14298-2021' });
    expect(shown).toMatchObject({ coverage: 'identity', requirements: [], name: 'ISO 14298:2021' });
    const reply = await founder.try('standard.adopt', id, { ...nine, edition: 'iso-14298-2021' });
    expect(reply.problem).toMatchObject({ status: 422, code: 'edition-without-requirements' });
    expect((await founder.call('standard.adopted', id)).rows).toEqual([]);
  });
});

describe('an edition', () => {
  test('is adopted with its scope, rescoped and dropped', async () => {
    const { id, founder } = await organization();
    const { version } = await founder.call('standard.adopt', id, { ...nine, on: '2026-02-01' });
    expect(version).toBe(1);
    await founder.call('standard.rescope', id, { ...nine, scope: 'Furniture and repair' });
    const { rows } = await founder.call('standard.adopted', id);
    expect(rows).toMatchObject([
      { phase: 'adopted', scope: 'Furniture and repair', adoptedOn: '2026-02-01', version: 2 },
    ]);
    await founder.call('standard.drop', id, { edition: nine.edition, why: 'Customers want the new one' });
    expect((await founder.call('standard.adopted', id)).rows[0]?.phase).toBe('dropped');
  });

  test('is not adopted twice, in the future, or after its last day', async () => {
    const { id, founder } = await organization();
    await founder.call('standard.adopt', id, nine);
    expect((await founder.try('standard.adopt', id, nine)).problem.code).toBe('edition-already-adopted');
    const other = await organization();
    const later = await other.founder.try('standard.adopt', other.id, { ...nine, on: '2031-01-01' });
    expect(later.problem.code).toBe('dated-in-the-future');
    world.clock.set('2029-10-01');
    const late = await other.founder.try('standard.adopt', other.id, nine);
    world.clock.set('2026-11-23');
    expect(late.problem).toMatchObject({
      code: 'edition-no-longer-certified',
      facts: { lastValidDay: '2029-09-30' },
    });
  });

  test('has to be adopted before it is dropped or rescoped', async () => {
    const { id, founder } = await organization();
    const drop = await founder.try('standard.drop', id, { edition: nine.edition, why: 'no' });
    expect(drop.problem.code).toBe('edition-not-adopted');
    expect((await founder.try('standard.rescope', id, nine)).problem.code).toBe('edition-not-adopted');
    expect((await founder.try('standard.adopt', id, { ...nine, edition: 'iso-1' })).status).toBe(404);
  });

  test('is adopted by a manager, not by an employee, and not for a stranger', async () => {
    const { id, founder } = await organization();
    const reader = await world.member(id, founder, ['reader']);
    expect((await reader.try('standard.adopt', id, nine)).status).toBe(403);
    const other = await organization();
    expect((await other.founder.try('standard.adopted', id)).status).toBe(404);
  });

  test('changed by somebody else meanwhile is a conflict with both versions', async () => {
    const { id, founder } = await organization();
    await founder.call('standard.adopt', id, nine);
    await founder.call('standard.rescope', id, { ...nine, scope: 'First' });
    const stale = await founder.try(
      'standard.rescope',
      id,
      { ...nine, scope: 'Second' },
      { 'if-match': '"1"' },
    );
    expect(stale.problem).toMatchObject({ status: 409, versions: { yours: 1, current: 2 } });
  });
});
