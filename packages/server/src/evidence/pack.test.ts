/** Evidence packs over HTTP: made, streamed, unpacked by other tools, and every hash checked. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scoped } from '../platform/db/scoped.ts';
import { installed, sumsOf, unpackZip } from '../testing/unpack-zip.ts';
import { download, upload } from '../testing/upload.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';
import { keepFile } from './keep-file.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const ref = { edition: 'iso-9001-2015', key: '7.2' };
const other = { edition: 'iso-9001-2015', key: '8.4.1' };
const year = { title: 'Surveillance audit', from: '2026-01-01', to: '2026-11-23' };

async function house() {
  const { id, founder } = await world.organization('organization', ['manager', 'top-management']);
  await founder.call('standard.adopt', id, { edition: ref.edition, scope: 'All we do' });
  return { id, founder };
}
const attach = async (org: string, by: Caller, title: string, more: object = {}) => {
  const file = (await upload(world, by, org, 'record.txt', `content of ${title}`)).id;
  const content = { title, standsFor: '2026-06-30', requirements: [ref], file, ...more };
  return (await by.call('evidence.attach', org, content)).id;
};
const zipPath = (org: string, pack: string): string =>
  `/api/organizations/${org}/evidence-packs/${pack}/pack.zip`;

const answered = async (answer: Response): Promise<Response> => {
  if (answer.status !== 200) throw new Error(`pack: ${answer.status} ${await answer.text()}`);
  return answer;
};
/** A pack in a folder, unpacked by a program that is not ours where there is one. */
async function unpacked(org: string, by: Caller, pack: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'certwright-pack-'));
  const answer = await answered(await download(world, by, zipPath(org, pack)));
  const zip = join(folder, 'pack.zip');
  await pipeline(Readable.fromWeb(answer.body as never), createWriteStream(zip));
  await unpackZip(zip, join(folder, 'out'));
  return join(folder, 'out');
}
const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
const manifestIn = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    entries: {
      title: string;
      kind: string;
      version: { number: number } | null;
      content: { path: string } | null;
    }[];
  };

describe('a pack', () => {
  test('is unpacked by other tools; every hash holds, and the trail has that of its manifest', async () => {
    const { id, founder } = await house();
    await attach(id, founder, 'Training records');
    await attach(id, founder, 'Supplier review', { requirements: [ref, other], from: '2026-05-01' });
    const link = 'https://records.example.com/2026';
    const linked = { title: 'Portal', standsFor: '2026-03-01', requirements: [ref], link };
    await founder.call('evidence.attach', id, linked);
    const made = await founder.call('evidence.makePack', id, year);
    const folder = await unpacked(id, founder, made.id);
    expect(sumsOf(folder)).toHaveLength(5);
    expect(sha256(readFileSync(join(folder, 'manifest.json')))).toBe(made.manifest);
    const { rows } = await founder.call('trail.list', id, { kind: 'evidence_pack' });
    const event = await founder.call('trail.get', id, { pos: rows[0]?.pos });
    expect(event).toMatchObject({ type: 'EvidencePackMade', data: { manifest: made.manifest } });
    const index = readFileSync(join(folder, 'index.txt'), 'utf8');
    expect(index).toMatch(/ISO 9001:2015 7\.2 .*\n(.*\n)* {2}Portal, stands for 2026-03-01\n {4}at https:/);
    expect(index).toContain('Supplier review, stands for 2026-05-01 to 2026-06-30');
    const packs = (await founder.call('evidence.packs', id)).rows;
    expect(packs).toMatchObject([{ evidence: 3, documents: 0, files: 2, manifest: made.manifest }]);
  });

  test('is unpacked by unzip as well, with names in five scripts', async () => {
    const { id, founder } = await house();
    const titles = ['Prüfprotokoll', 'Протокол', '供应商评审', 'سجل التدريب', 'प्रशिक्षण'];
    for (const title of titles) await attach(id, founder, title);
    const { id: pack } = await founder.call('evidence.makePack', id, year);
    const folder = await unpacked(id, founder, pack);
    expect(sumsOf(folder)).toHaveLength(8);
    const names = readdirSync(join(folder, 'evidence')).toSorted();
    expect(names).toEqual(titles.map((title, i) => `00${i + 1} ${title}.txt`));
    const zip = join(folder, '..', 'pack.zip');
    if (!installed('unzip')) return;
    const listed = execFileSync('unzip', ['-l', zip], { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
    for (const title of titles) expect(listed.toString()).toContain(title);
    execFileSync('unzip', ['-tqq', zip]);
  });

  test('holds what stands for days of the period, and the versions that were in force then', async () => {
    const { id, founder } = await house();
    await attach(id, founder, 'Before', { standsFor: '2025-12-31' });
    await attach(id, founder, 'Into it', { from: '2025-12-01', standsFor: '2026-01-02' });
    await attach(id, founder, 'Withdrawn').then(one =>
      founder.call('evidence.withdraw', id, { id: one, why: 'Wrong' }),
    );
    const draft = { number: 'QP-01', title: 'Training', kind: 'procedure', requirements: [ref] };
    const document = await founder.call('document.draft', id, {
      ...draft,
      text: 'First',
      on: '2026-02-01',
    });
    const release = async (on: string) => {
      await founder.call('document.submit', id, { id: document.id, on });
      await founder.call('document.approve', id, { id: document.id, on });
    };
    await release('2026-02-01');
    const { number: _, ...content } = draft;
    const revised = { id: document.id, ...content, text: 'Second', change: 'More', on: '2026-07-01' };
    await founder.call('document.revise', id, revised);
    await release('2026-08-01');
    const half = { title: 'First half', from: '2026-01-01', to: '2026-06-30' };
    const { id: pack } = await founder.call('evidence.makePack', id, half);
    const folder = await unpacked(id, founder, pack);
    const { entries } = manifestIn(folder);
    expect(entries.map(one => [one.title, one.version?.number])).toEqual([
      ['QP-01 Training, version 1', 1],
      ['Into it', undefined],
    ]);
    const text = readFileSync(join(folder, entries[0]?.content?.path ?? ''), 'utf8');
    expect(text).toContain('First');
    expect(text).not.toContain('Second');
    const { id: whole } = await founder.call('evidence.makePack', id, year);
    const all = manifestIn(await unpacked(id, founder, whole)).entries;
    expect(all.flatMap(one => one.version?.number ?? [])).toEqual([1, 2]);
  });

  test('is narrowed to standards and requirements, and says of one that was asked for when nothing shows it', async () => {
    const { id, founder } = await house();
    await attach(id, founder, 'Training');
    await attach(id, founder, 'Purchasing', { requirements: [other] });
    const nothing = { edition: ref.edition, key: '10.3' };
    const asked = { ...year, requirements: [ref, nothing] };
    const { id: pack } = await founder.call('evidence.makePack', id, asked);
    const folder = await unpacked(id, founder, pack);
    expect(manifestIn(folder).entries.map(one => one.title)).toEqual(['Training']);
    expect(readFileSync(join(folder, 'index.txt'), 'utf8')).toMatch(/10\.3 .*\n {2}nothing in this period/);
    const whole = { ...year, editions: [ref.edition] };
    expect((await founder.call('evidence.makePack', id, whole)).phase).toBe('made');
  });

  test('holds no cell that a spreadsheet would compute', async () => {
    const { id, founder } = await house();
    for (const title of ['=HYPERLINK("http://x.example","Open")', '+cmd|x', '-2+3', '@SUM(1)'])
      await attach(id, founder, title);
    const { id: pack } = await founder.call('evidence.makePack', id, year);
    const csv = readFileSync(join(await unpacked(id, founder, pack), 'manifest.csv'), 'utf8');
    expect(csv.startsWith('\uFEFFPath,')).toBe(true);
    const cells = csv.replace('\uFEFF', '').split(/\r\n|,/);
    expect(cells.filter(cell => /^"?[=+\-@\t]/.test(cell))).toEqual([]);
    expect(csv).toContain("'+cmd|x");
  });

  test('holds a record of the system written out, and one file that stands twice once', async () => {
    const { id, founder } = await house();
    const draft = { number: 'QP-9', title: 'Review', kind: 'procedure', text: 'Words of the review' };
    const document = await founder.call('document.draft', id, draft);
    await founder.call('document.submit', id, { id: document.id });
    await founder.call('document.approve', id, { id: document.id });
    const record = { kind: 'document-release', id: document.id, number: 1 };
    const content = { title: 'The procedure itself', standsFor: '2026-11-23', requirements: [ref] };
    await founder.call('evidence.attach', id, { ...content, record });
    const file = (await upload(world, founder, id, 'same.txt', 'same')).id;
    for (const title of ['One', 'Two'])
      await founder.call('evidence.attach', id, { ...content, title, file });
    const asked = { ...year, requirements: [ref] };
    const { id: pack } = await founder.call('evidence.makePack', id, asked);
    const folder = await unpacked(id, founder, pack);
    expect(readdirSync(join(folder, 'evidence'))).toEqual(['001 One.txt']);
    const [written] = readdirSync(join(folder, 'records'));
    expect(readFileSync(join(folder, 'records', written ?? ''), 'utf8')).toContain('Words of the review');
  });

  test('is refused with its reason', async () => {
    const { id, founder } = await house();
    const refusal = async (more: object) =>
      (await founder.try('evidence.makePack', id, { ...year, ...more })).problem.code;
    expect(await refusal({ to: '2025-12-31' })).toBe('pack-period-reversed');
    expect(await refusal({})).toBe('pack-empty');
    expect(await refusal({ editions: ['iso-14001-2015'] })).toBe('edition-not-adopted');
    expect(await refusal({ on: '2027-01-01' })).toBe('dated-in-the-future');
  });

  test('is kept from other organizations, and a piece says in which packs it went out', async () => {
    const { id, founder } = await house();
    const piece = await attach(id, founder, 'Training');
    const { id: pack } = await founder.call('evidence.makePack', id, year);
    const { custody } = await founder.call('evidence.get', id, { id: piece });
    expect(custody).toContainEqual(expect.objectContaining({ what: 'packed', id: pack, title: year.title }));
    const stranger = await house();
    expect((await download(world, stranger.founder, zipPath(stranger.id, pack))).status).toBe(404);
    expect((await download(world, stranger.founder, zipPath(id, pack))).status).toBe(404);
    expect((await download(world, founder, zipPath(id, 'nonsense'))).status).toBe(404);
  });
});

describe('a guest with limits', () => {
  const invited = async (org: string, by: Caller, limits: object): Promise<Caller> => {
    const guest = await world.someone('Guest');
    const place = { email: 'guest@example.org', roles: ['guest'], lastDay: '2099-12-31', limits };
    const { token } = await by.call('party.invite', org, place);
    await guest.call('party.accept', '', { token });
    return guest;
  };

  test('takes what he may see and no more, and sees no pack of somebody else', async () => {
    const { id, founder } = await house();
    await attach(id, founder, 'In his days', { standsFor: '2026-06-01' });
    await attach(id, founder, 'After them', { standsFor: '2026-09-01' });
    const draft = { number: 'QP-9', title: 'Secret', kind: 'procedure', text: 'x', requirements: [ref] };
    const document = await founder.call('document.draft', id, draft);
    await founder.call('document.submit', id, { id: document.id });
    await founder.call('document.approve', id, { id: document.id });
    const whole = await founder.call('evidence.makePack', id, year);
    const guest = await invited(id, founder, { kinds: ['evidence'], from: '2026-05-01', to: '2026-06-30' });
    expect((await guest.call('evidence.packs', id)).rows).toEqual([]);
    expect((await download(world, guest, zipPath(id, whole.id))).status).toBe(404);
    const own = await guest.call('evidence.makePack', id, year);
    const { entries } = manifestIn(await unpacked(id, guest, own.id));
    expect(entries.map(one => one.title)).toEqual(['In his days']);
    expect((await founder.call('evidence.packs', id)).rows).toHaveLength(2);
    const { rows } = await founder.call('trail.list', id, { kind: 'evidence_pack' });
    expect(rows[0]?.actor.id).toBe(guest.person);
    const opened = await founder.call('access.opened', id, { person: guest.person });
    expect(opened.rows.map(one => one.operation)).toContain('evidence.downloadPack');
  });

  test('who sees single documents gets these alone', async () => {
    const { id, founder } = await house();
    await attach(id, founder, 'Not for him');
    const ids: string[] = [];
    for (const number of ['QP-1', 'QP-2']) {
      const draft = { number, title: 'Procedure', kind: 'procedure', text: 'x', requirements: [ref] };
      const document = await founder.call('document.draft', id, draft);
      await founder.call('document.submit', id, { id: document.id });
      await founder.call('document.approve', id, { id: document.id });
      ids.push(document.id);
    }
    const guest = await invited(id, founder, { kinds: ['documents'], records: ids.slice(1) });
    const own = await guest.call('evidence.makePack', id, year);
    const { entries } = manifestIn(await unpacked(id, guest, own.id));
    expect(entries.map(one => one.title)).toEqual(['QP-2 Procedure, version 1']);
  });
});

describe('a large pack', () => {
  const SIZE = 100 * 1024 * 1024;
  const CHUNK = Buffer.alloc(64 * 1024, 'random enough for a test ');
  async function* large(): AsyncIterable<Buffer> {
    for (let sent = 0; sent < SIZE; sent += CHUNK.length) yield CHUNK;
  }

  test('of 100 MB is streamed without lying in memory', async () => {
    const { id, founder } = await house();
    const { sha256: hash, size } = await world.opened.shell.files.put(large());
    const file = await scoped(
      world.opened.shell.db,
      { role: 'app_tenant', org: id, person: founder.person },
      tx =>
        keepFile(
          {
            tx,
            org: id,
            person: founder.person,
            operation: 'file.upload',
            requestId: 'r',
            at: '2026-11-23T09:00:00Z',
          },
          // Marked as squeezed already, so that all its bytes go through.
          { name: 'scan.pdf', mediaType: 'application/pdf', size, sha256: hash },
        ),
    );
    const content = { title: 'A long scan', standsFor: '2026-06-30', requirements: [ref], file: file.id };
    await founder.call('evidence.attach', id, content);
    const { id: pack } = await founder.call('evidence.makePack', id, year);
    const answer = await answered(await download(world, founder, zipPath(id, pack)));
    // What is held, not what waits for the next collection of garbage.
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const held = (): number => {
      collect();
      const { arrayBuffers, heapUsed } = process.memoryUsage();
      return arrayBuffers + heapUsed;
    };
    const before = held();
    let received = 0;
    let most = 0;
    let next = 0;
    for await (const chunk of Readable.fromWeb(answer.body as never)) {
      received += (chunk as Buffer).length;
      if (received < next) continue;
      next = received + 8 * 1024 * 1024;
      // A slow reader: what he has not taken waits in the file.
      await new Promise(done => setTimeout(done, 20));
      most = Math.max(most, held() - before);
    }
    expect(received).toBeGreaterThan(SIZE);
    expect(most / 1024 / 1024).toBeLessThan(40);
  }, 120_000);

  test.each([
    ['lost', (path: string) => rmSync(path), /There is no/],
    ['changed', (path: string) => writeFileSync(path, 'content of Will be swapped'), /is not what it was/],
  ])('whose content was %s is broken off, so that nobody takes it for whole', async (how, spoil, said) => {
    const { id, founder } = await house();
    const title = `Will be ${how}`;
    await attach(id, founder, title);
    const { id: pack } = await founder.call('evidence.makePack', id, year);
    const hash = sha256(Buffer.from(`content of ${title}`));
    spoil(join(world.opened.shell.config.dataFolder, 'files', hash.slice(0, 2), hash));
    const answer = await download(world, founder, zipPath(id, pack));
    await expect(answer.arrayBuffer()).rejects.toThrow(said);
  });
});

test('what a pack holds is not swept away', async () => {
  const { id, founder } = await house();
  await attach(id, founder, 'Training');
  const { manifest } = await founder.call('evidence.makePack', id, year);
  const { named } = await import('../platform/files/files.store.ts');
  const kept = await scoped(world.opened.shell.db, { role: 'app_platform', readOnly: true }, tx =>
    named(tx, [manifest, 'f'.repeat(64)]),
  );
  expect([...kept]).toEqual([manifest]);
});
