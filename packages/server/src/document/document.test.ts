/** Controlled documents over HTTP on the real database. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const ref = { edition: 'iso-9001-2015', key: '5.2.2' };
const policy = {
  number: 'QP-01',
  title: 'Quality policy',
  kind: 'policy' as const,
  text: 'We deliver what we promise.',
  requirements: [ref],
};

/** A manager who writes, a top manager who approves, an employee who reads. */
async function company() {
  const { id, founder } = await world.organization('organization', ['manager']);
  await founder.call('standard.adopt', id, { edition: ref.edition, scope: 'All we do' });
  const chief = await world.member(id, founder, ['top-management']);
  const reader = await world.member(id, founder, ['reader']);
  return { org: id, writer: founder, chief, reader };
}
type Company = Awaited<ReturnType<typeof company>>;

async function released({ org, writer, chief }: Company): Promise<string> {
  const { id } = await writer.call('document.draft', org, policy);
  await writer.call('document.submit', org, { id });
  await chief.call('document.approve', org, { id });
  return id;
}

describe('a document', () => {
  test('goes from draft to version 1 and shows its requirement', async () => {
    const here = await company();
    const { org, writer } = here;
    await writer.call('requirement.assess', org, { ...ref, state: 'in-place' });
    const id = await released(here);
    const view = await writer.call('document.get', org, { id });
    expect(view).toMatchObject({ phase: 'released', inForce: 1, author: { name: 'Founder' } });
    // Who wrote it and who released it know it; the others are asked to read it.
    expect(view.waitingFor.map(one => one.id)).toEqual([here.reader.person]);
    const requirement = await writer.call('requirement.get', org, ref);
    expect(requirement).toMatchObject({ proof: 'shown', documents: 1 });
  });

  test('keeps released versions word for word while the next one is written', async () => {
    const here = await company();
    const { org, writer, chief, reader } = here;
    const id = await released(here);
    const { number: _, ...content } = policy;
    const revised = { id, ...content, text: 'We deliver more.', change: 'More ambitious' };
    await writer.call('document.revise', org, revised);
    expect(await writer.call('document.get', org, { id })).toMatchObject({ phase: 'draft', inForce: 1 });
    await writer.call('document.submit', org, { id });
    expect((await writer.try('document.revise', org, revised)).problem.code).toBe('document-under-approval');
    await chief.call('document.return', org, { id, why: 'Say how much more' });
    await writer.call('document.submit', org, { id });
    await chief.call('document.approve', org, { id });
    const first = await reader.call('document.release', org, { id, number: 1 });
    expect(first).toMatchObject({ text: policy.text, inForce: false, documentNumber: 'QP-01' });
    const second = await reader.call('document.release', org, { id, number: 2 });
    expect(second).toMatchObject({ text: 'We deliver more.', inForce: true, change: 'More ambitious' });
    expect((await reader.try('document.release', org, { id, number: 3 })).status).toBe(404);
  });

  test('is not approved by its author while somebody else may', async () => {
    const { org, writer } = await company();
    const { id } = await writer.call('document.draft', org, policy);
    await writer.call('document.submit', org, { id });
    expect((await writer.call('document.get', org, { id })).refusesApproval).toBe(
      'author-approves-own-document',
    );
    expect((await writer.try('document.approve', org, { id })).problem).toMatchObject({
      status: 422,
      code: 'author-approves-own-document',
      citations: [{ doc: 'ISO 9001', edition: '2015', clause: '7.5.2' }],
    });
  });

  test('is approved by its author where nobody else could', async () => {
    const { id: org, founder } = await world.organization('organization', ['manager']);
    const { id } = await founder.call('document.draft', org, { ...policy, requirements: [] });
    await founder.call('document.submit', org, { id });
    expect(await founder.call('document.approve', org, { id })).toMatchObject({ phase: 'released' });
  });

  test('is refused with its reason', async () => {
    const here = await company();
    const { org, writer, chief } = here;
    const code = async (caller: typeof writer, operation: string, input: object) =>
      (await caller.try(operation, org, input)).problem.code;
    const { id } = await writer.call('document.draft', org, { ...policy, text: '' });
    expect(await code(writer, 'document.draft', policy)).toBe('document-number-taken');
    expect(await code(writer, 'document.submit', { id })).toBe('document-without-text');
    expect(await code(chief, 'document.approve', { id })).toBe('document-not-submitted');
    expect(await code(chief, 'document.return', { id, why: 'x' })).toBe('document-not-submitted');
    const { number: _, ...content } = policy;
    await writer.call('document.revise', org, { id, ...content, change: 'Text' });
    await writer.call('document.submit', org, { id, on: '2026-11-20' });
    expect(await code(writer, 'document.submit', { id })).toBe('no-draft-to-submit');
    expect(await code(chief, 'document.approve', { id, on: '2026-11-19' })).toBe(
      'approval-dated-before-submission',
    );
    expect(await code(chief, 'document.approve', { id, on: '2026-11-24' })).toBe('dated-in-the-future');
    await chief.call('document.approve', org, { id });
    await chief.call('document.retire', org, { id, why: 'Replaced' });
    for (const operation of ['submit', 'approve'])
      expect(await code(operation === 'submit' ? writer : chief, `document.${operation}`, { id })).toBe(
        'document-obsolete',
      );
    expect(await code(writer, 'document.revise', { id, ...content })).toBe('document-obsolete');
    expect(await code(chief, 'document.return', { id, why: 'x' })).toBe('document-obsolete');
    expect(await code(chief, 'document.retire', { id, why: 'x' })).toBe('document-obsolete');
    const elsewhere = { ...policy, number: 'X', requirements: [{ edition: 'iso-9001-2026', key: '4.1' }] };
    expect(await code(writer, 'document.draft', elsewhere)).toBe('edition-not-adopted');
  });
});

describe('a released version', () => {
  test('is acknowledged once by each person, while it is in force', async () => {
    const here = await company();
    const { org, writer, chief, reader } = here;
    const id = await released(here);
    await reader.call('document.acknowledge', org, { id, release: 1 });
    const again = await reader.try('document.acknowledge', org, { id, release: 1 });
    expect(again.problem.code).toBe('already-acknowledged');
    const other = await reader.try('document.acknowledge', org, { id, release: 2 });
    expect(other.problem).toMatchObject({ code: 'version-not-in-force', facts: { inForce: 1 } });
    const view = await writer.call('document.get', org, { id });
    expect(view.acknowledgements).toMatchObject([{ person: { id: reader.person }, release: 1 }]);
    expect(view.waitingFor.map(one => one.id)).not.toContain(reader.person);
    const { rows } = await reader.call('document.list', org, { text: 'quality', phase: 'released' });
    expect(rows).toMatchObject([{ number: 'QP-01', acknowledged: true }]);
    expect((await chief.call('document.list', org, {})).rows).toMatchObject([{ toRead: false }]);
    expect((await chief.call('document.list', org, { kind: 'plan' })).rows).toEqual([]);
  });
});

describe('documents', () => {
  test('are written by managers and process owners, and closed to strangers', async () => {
    const here = await company();
    const { org, reader } = here;
    const id = await released(here);
    expect((await reader.try('document.draft', org, { ...policy, number: 'X' })).status).toBe(403);
    expect((await reader.try('document.approve', org, { id })).status).toBe(403);
    const other = await company();
    expect((await other.writer.try('document.get', org, { id })).status).toBe(404);
    expect((await other.writer.try('document.get', other.org, { id })).status).toBe(404);
    expect((await other.chief.try('document.retire', other.org, { id, why: 'x' })).status).toBe(404);
  });
});
