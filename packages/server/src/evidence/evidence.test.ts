/** Uploads and evidence over HTTP on the real database. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { download, PDF, postFile, upload } from '../testing/upload.ts';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const ref = { edition: 'iso-9001-2015', key: '7.2' };

async function organization() {
  const made = await world.organization('organization', ['manager']);
  await made.founder.call('standard.adopt', made.id, { edition: ref.edition, scope: 'All we do' });
  return made;
}

describe('a file', () => {
  test('comes back as it was handed in, as an attachment that no browser shows', async () => {
    const { id, founder } = await organization();
    const file = await upload(world, founder, id, 'Prüfung 1.pdf');
    expect(file).toMatchObject({ name: 'Prüfung 1.pdf', size: PDF.length, mediaType: 'application/pdf' });
    expect(file.sha256).toBe(createHash('sha256').update(PDF).digest('hex'));
    const response = await download(world, founder, `/api/organizations/${id}/files/${file.id}`);
    expect(await response.text()).toBe(PDF);
    expect(response.headers.get('content-disposition')).toContain("filename*=UTF-8''Pr%C3%BCfung%201.pdf");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('of 100 MB is taken as it comes, and comes back byte for byte', async () => {
    const { id, founder } = await organization();
    const LARGE = 100 * 1024 * 1024;
    const block = Buffer.alloc(1024 * 1024, 'a long scan, page after page; ');
    const hash = createHash('sha256');
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const first = sent === 0 ? Buffer.concat([Buffer.from(PDF), block]) : block;
        if (sent >= LARGE) return controller.close();
        sent += first.length;
        hash.update(first);
        controller.enqueue(first);
      },
    });
    const { id: file, size } = await upload(world, founder, id, 'scan.pdf', body);
    const said = { title: 'A long scan', standsFor: '2026-06-30', requirements: [ref], file };
    await founder.call('evidence.attach', id, said);
    const answer = await download(world, founder, `/api/organizations/${id}/files/${file}`);
    const back = createHash('sha256');
    for await (const chunk of Readable.fromWeb(answer.body as never)) back.update(chunk as Buffer);
    expect([size, back.digest('hex')]).toEqual([sent, hash.digest('hex')]);
  });

  test('sent twice is kept once', async () => {
    const { id, founder } = await organization();
    const first = await upload(world, founder, id, 'a.pdf');
    expect(await upload(world, founder, id, 'a.pdf')).toEqual(first);
  });

  test.each([
    ['a page that runs scripts', 'page.html', '<script>alert(1)</script>', 415],
    ['a program that calls itself a report', 'report.pdf', 'MZ\u0000\u0001binary', 415],
    ['nothing', 'empty.txt', '', 400],
    ['a name that is only a path', '../', 'text', 400],
  ])('is refused when it is %s', async (_, name, content, status) => {
    const { id, founder } = await organization();
    expect((await postFile(world, founder, id, name, content)).status).toBe(status);
  });

  test('loses the folders of its name', async () => {
    const { id, founder } = await organization();
    expect((await upload(world, founder, id, '../../etc/notes.txt', 'text')).name).toBe('notes.txt');
  });

  test('is not handed in by an employee and does not exist for another organization', async () => {
    const { id, founder } = await organization();
    const file = await upload(world, founder, id, 'a.pdf');
    const reader = await world.member(id, founder, ['reader']);
    expect((await postFile(world, reader, id, 'a.pdf', PDF)).status).toBe(403);
    expect((await postFile(world, { token: 'no session' }, id, 'a.pdf', PDF)).status).toBe(401);
    const other = await organization();
    expect((await postFile(world, other.founder, id, 'a.pdf', PDF)).status).toBe(404);
    const path = `/api/organizations/${other.id}/files/${file.id}`;
    expect((await download(world, other.founder, path)).status).toBe(404);
    const attach = await other.founder.try('evidence.attach', other.id, {
      file: file.id,
      title: 'Not ours',
      standsFor: '2026-01-01',
      requirements: [ref],
    });
    expect(attach.status).toBe(404);
  });
});

describe('evidence', () => {
  const content = { title: 'Training records', standsFor: '2026-06-30', requirements: [ref] };

  test('stands for its own day and expires on its own day', async () => {
    const { id, founder } = await organization();
    const file = await upload(world, founder, id, 'training.pdf');
    await founder.call('evidence.attach', id, { ...content, file: file.id, expiresOn: '2026-12-10' });
    const { rows } = await founder.call('evidence.list', id, ref);
    expect(rows).toMatchObject([
      {
        standsFor: '2026-06-30',
        attachedOn: '2026-11-23',
        standing: 'expiring',
        file: { id: file.id, name: 'training.pdf' },
        attachedBy: { name: 'Founder' },
      },
    ]);
    expect((await founder.call('evidence.list', id, { standing: 'expiring' })).rows).toHaveLength(1);
    expect((await founder.call('evidence.list', id, { edition: ref.edition, key: '7.3' })).rows).toEqual([]);
  });

  test('stands for more requirements, is withdrawn, and then shows nothing any more', async () => {
    const { id, founder } = await organization();
    const file = await upload(world, founder, id, 'training.pdf');
    const made = await founder.call('evidence.attach', id, { ...content, file: file.id });
    const more = { id: made.id, requirements: [{ edition: ref.edition, key: '7.3' }] };
    await founder.call('evidence.relate', id, more);
    expect((await founder.call('evidence.list', id, { ...ref, key: '7.3' })).rows).toHaveLength(1);
    await founder.call('evidence.withdraw', id, { id: made.id, why: 'Wrong year' });
    expect((await founder.call('evidence.list', id)).rows).toEqual([]);
    expect((await founder.call('evidence.list', id, { standing: 'withdrawn' })).rows).toHaveLength(1);
    expect((await founder.try('evidence.relate', id, more)).problem.code).toBe('evidence-withdrawn');
    const again = await founder.try('evidence.withdraw', id, { id: made.id, why: 'Again' });
    expect(again.problem.code).toBe('evidence-withdrawn');
  });

  test('is refused with its reason', async () => {
    const { id, founder } = await organization();
    const file = (await upload(world, founder, id, 'training.pdf')).id;
    const attach = async (more: object) =>
      (await founder.try('evidence.attach', id, { ...content, file, ...more })).problem.code;
    expect(await attach({ standsFor: '2026-11-24' })).toBe('evidence-stands-for-the-future');
    expect(await attach({ expiresOn: '2026-06-29' })).toBe('evidence-expires-before-it-stands');
    expect(await attach({ requirements: [{ edition: 'iso-9001-2026', key: '7.2' }] })).toBe(
      'edition-not-adopted',
    );
    expect(await attach({ requirements: [{ edition: ref.edition, key: '7' }] })).toBe('not-found');
    expect(await attach({ on: '2027-01-01' })).toBe('dated-in-the-future');
  });

  test('is paged by cursor', async () => {
    const { id, founder } = await organization();
    const file = (await upload(world, founder, id, 'training.pdf')).id;
    for (const title of ['one', 'two', 'three'])
      await founder.call('evidence.attach', id, { ...content, file, title });
    const first = await founder.call('evidence.list', id, { limit: 2 });
    expect(first.rows.map(row => row.title)).toEqual(['three', 'two']);
    const second = await founder.call('evidence.list', id, { limit: 2, after: first.next });
    expect(second).toMatchObject({ rows: [{ title: 'one' }], next: null });
  });
});
