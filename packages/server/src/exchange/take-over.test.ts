/** Everything out and in again: the same organization afterwards, and nothing that does not belong in one. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIFECYCLES } from '../cli/rebuild.command.ts';
import { scoped } from '../platform/db/scoped.ts';
import { fsck } from '../platform/events/fsck.ts';
import { replayAll } from '../platform/events/rebuild.ts';
import { BEFORE_THE_FIRST, hashOf, type SealedEvent } from '../platform/events/seal.ts';
import { verifyChain } from '../platform/events/verify-chain.ts';
import { madeZip } from '../testing/made-zip.ts';
import { untilSealed } from '../testing/sealed.ts';
import { contentsOf } from '../platform/zip/contents.ts';
import { handedIn, handIn, jsonLines, takenOut } from '../testing/taken-out.ts';
import { download, upload } from '../testing/upload.ts';
import { openWalked } from '../testing/walked.ts';
import type { Caller, World } from '../testing/world.ts';

let world: World;
let org: string;
let manager: Caller;
let archive: Buffer;
let parts: ReadonlyMap<string, Buffer>;

beforeAll(async () => {
  const walked = await openWalked();
  ({ world } = walked);
  const { client } = walked.story;
  org = client.id;
  manager = await world.someone('Manager');
  const invited = { email: 'manager@example.org', roles: ['manager'] };
  const { token } = (await client.manager.call('party.invite', org, invited)) as { token: string };
  await manager.call('party.accept', '', { token });
  await manager.call('own-role.make', org, {
    name: 'Archivist',
    permissions: ['trail:read', 'party:manage'],
  });
  await manager.call('webhook.make', org, {
    name: 'Hook',
    address: 'https://hooks.example.org/in',
    kinds: [],
  });
  archive = await takenOut(world, manager, org);
  parts = await contentsOf(archive);
}, 240_000);
afterAll(() => world.close());

const text = (name: string): string => parts.get(name)?.toString() ?? '';
type Line = { id: string; state: { phase: string } };
type FileLine = { id: string; name: string; sha256: string };

/** Ids differ between two organizations; everything else is to be the same. */
const withoutIds = (lines: readonly unknown[]): string[] =>
  lines
    .map(line =>
      JSON.stringify(line).replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '#'),
    )
    .toSorted();

describe('everything out', () => {
  test('holds every part that the manifest names, each with its hash', () => {
    const manifest = JSON.parse(text('manifest.json')) as {
      parts: { name: string; size: number; sha256: string }[];
    };
    expect(manifest.parts.map(one => one.name).toSorted()).toEqual(
      [...parts.keys()].filter(name => name !== 'manifest.json').toSorted(),
    );
    for (const { name, size, sha256 } of manifest.parts) {
      const part = parts.get(name) ?? Buffer.alloc(0);
      expect([name, part.length]).toEqual([name, size]);
      expect(createHash('sha256').update(part).digest('hex')).toBe(sha256);
    }
    expect(text('README.txt')).toContain('verify-trail');
  });

  test('holds the whole trail, checked without the server, up to the event of taking it out', async () => {
    const lines = text('trail.jsonl').trim().split('\n');
    const verdict = await verifyChain(
      (async function* () {
        yield* lines;
      })(),
    );
    expect(verdict.fault).toBeUndefined();
    const head = JSON.parse(text('organization.json')) as { chain: { links: number; head: string } };
    expect(head.chain).toEqual({ links: lines.length, head: verdict.head });
    expect(lines.at(-1)).toContain('"type":"OrganizationTakenOut"');
  });

  test('holds each record as it stands', async () => {
    const documents = jsonLines<Line>(parts.get('records/document.jsonl'));
    const { rows } = await manager.call('document.list', org, { limit: 200 });
    expect(documents.map(one => one.id).toSorted()).toEqual(rows.map(row => row.id).toSorted());
    const kept = await scoped(
      { pool: world.opened.pools.app },
      { role: 'app_tenant', org, person: manager.person, readOnly: true },
      tx => tx.selectFrom('assessment').select(['id', 'version', 'state']).where('org', '=', org).execute(),
    );
    const lines = jsonLines<Line>(parts.get('records/assessment.jsonl'));
    expect(new Map(lines.map(one => [one.id, one.state]))).toEqual(
      new Map(kept.map(one => [one.id, one.state])),
    );
    expect(jsonLines(parts.get('shared.jsonl')).length).toBeGreaterThan(0);
  });

  test('holds every file under its hash, people with addresses, settings without secrets', () => {
    for (const { sha256 } of jsonLines<FileLine>(parts.get('files.jsonl')))
      expect(
        createHash('sha256')
          .update(parts.get(`files/${sha256}`) ?? '')
          .digest('hex'),
      ).toBe(sha256);
    expect(text('people.jsonl')).toContain('@example.org');
    expect(text('settings.json')).toContain('Archivist');
    expect(text('settings.json')).toContain('https://hooks.example.org/in');
    expect(text('settings.json')).not.toMatch(/secret|token|sealed|hash/i);
  });

  test('is given to a manager alone, for ten minutes, and what was taken is on record', async () => {
    const reader = await world.member(org, manager, ['top-management']);
    expect((await reader.try('exchange.take-out', org)).status).toBe(403);
    const { address } = await manager.call('exchange.take-out', org);
    const other = await world.member(org, manager, ['manager']);
    expect((await download(world, other, address)).status).toBe(403);
    expect((await download(world, manager, address.replace(/\d{3}\./, '999.'))).status).toBe(403);
    const now = world.clock.now();
    world.clock.set(now.replace('T09:00', 'T09:11'));
    expect((await download(world, manager, address)).status).toBe(403);
    world.clock.set(now);
    await untilSealed(world, org);
    const { rows } = await manager.call('trail.list', org, { operation: 'exchange.take-out' });
    expect(rows.map(row => row.type)).toContain('OrganizationTakenOut');
    await world.opened.shell.openings.flush();
    const opened = await manager.call('access.opened', org, { person: manager.person });
    expect(opened.rows.map(row => row.operation)).toContain('exchange.take-out');
  });
});

describe('everything in again', () => {
  let here: { id: string; founder: Caller };
  let handed: string;
  beforeAll(async () => {
    here = await world.organization('organization', ['manager']);
    handed = await handedIn(world, here.founder, here.id, archive);
  });
  const over = (input: object) =>
    here.founder.call('exchange.take-over', here.id, { archive: handed, ...input });

  test('says first what would come and what stays behind, and writes nothing', async () => {
    const said = await over({});
    expect(said).toMatchObject({ applied: false, from: { name: expect.any(String) } });
    expect(said.records.find(one => one.kind === 'document')?.count).toBeGreaterThan(0);
    expect(said.staysBehind.map(one => one.what)).toEqual(
      expect.arrayContaining(['Records of certification bodies', 'Webhooks']),
    );
    expect((await here.founder.call('standard.adopted', here.id)).rows).toEqual([]);
    expect((await here.founder.call('party.people', here.id)).people).toHaveLength(1);
  });

  test('gives the same organization: records equal but for their ids, files by their hash', async () => {
    const done = await over({ apply: true });
    expect(done.applied).toBe(true);
    const again = await contentsOf(await takenOut(world, here.founder, here.id));
    const kinds = [...parts.keys()].filter(name => name.startsWith('records/'));
    for (const name of kinds) {
      const before = jsonLines(parts.get(name));
      const after = jsonLines(again.get(name));
      expect([name, withoutIds(after)]).toEqual([name, withoutIds(before)]);
    }
    const sha = (of: ReadonlyMap<string, Buffer>): string[] =>
      jsonLines<FileLine>(of.get('files.jsonl'))
        .filter(one => !/ until \d{4}-\d{2}-\d{2}\.txt$/.test(one.name))
        .map(one => `${one.sha256} ${one.name}`)
        .toSorted();
    expect(sha(again)).toEqual(sha(parts));
    const old = new Set(jsonLines<Line>(parts.get('records/document.jsonl')).map(one => one.id));
    expect(jsonLines<Line>(again.get('records/document.jsonl')).filter(one => old.has(one.id))).toEqual([]);
  }, 120_000);

  test('can be worked with: lists, names, files and history are there', async () => {
    const list = await here.founder.call('requirement.list', here.id, {});
    const before = await manager.call('requirement.list', org, {});
    expect(list.editions).toEqual(before.editions);
    const { rows } = await here.founder.call('evidence.list', here.id);
    expect(rows.length).toBeGreaterThan(0);
    const first = rows.find(row => row.file !== null);
    expect(first?.attachedBy.name).not.toBe('');
    const file = await download(
      world,
      here.founder,
      `/api/organizations/${here.id}/files/${first?.file?.id}`,
    );
    expect(file.status).toBe(200);
    const history = await here.founder.call('history.of', here.id, { kind: 'evidence', id: first?.id });
    expect(history.rows.at(-1)?.by.name).toBe(first?.attachedBy.name);
    // What was assessed there is assessed further here, not once more beside it.
    const member = list.rows
      .flatMap(row => row.members)
      .find(one => one.version > 0 && one.state !== 'not-applicable');
    const assessed = { edition: member?.edition, key: member?.key, state: 'partly' };
    const written = await here.founder.call('requirement.assess', here.id, assessed);
    expect(written.version).toBe((member?.version ?? 0) + 1);
  });

  test('brings people without an account, and nobody who would manage without signing in', async () => {
    const { people } = await here.founder.call('party.people', here.id);
    expect(people.length).toBeGreaterThan(2);
    const others = people.filter(one => one.id !== here.founder.person);
    expect(others.filter(one => one.email !== '' || one.roles.includes('manager'))).toEqual([]);
    const roles = await here.founder.call('own-role.list', here.id);
    expect(roles.rows.find(role => role.name === 'Archivist')?.permissions).toEqual(['trail:read']);
  });

  test('is told by the trail, with the head of the chain that it comes from; chain and tables hold', async () => {
    await untilSealed(world);
    const [line] = (await here.founder.call('trail.list', here.id, { words: 'TakenOver', kind: 'org' })).rows;
    const { data } = await here.founder.call('trail.get', here.id, { pos: line?.pos });
    const head = JSON.parse(text('organization.json')) as { chain: { links: number; head: string } };
    expect(data).toMatchObject(head.chain);
    const { differences } = await replayAll({ pool: world.opened.pools.app }, LIFECYCLES, false);
    expect(differences).toEqual([]);
    const checked = await scoped(
      { pool: world.opened.pools.app },
      { role: 'app_platform', readOnly: true },
      fsck,
    );
    expect(checked.broken).toEqual([]);
  }, 60_000);

  test('is done once: an organization with records takes nothing over', async () => {
    const { problem } = await here.founder.try('exchange.take-over', here.id, { archive: handed });
    expect(problem.code).toBe('organization-not-empty');
  });
});

describe('an archive is refused', () => {
  let empty: { id: string; founder: Caller };
  beforeAll(async () => {
    empty = await world.organization('organization', ['manager']);
  });
  const refusedAs = async (bytes: Buffer): Promise<string> => {
    const handed = await handedIn(world, empty.founder, empty.id, bytes);
    const input = { archive: handed, apply: true };
    const { problem } = await empty.founder.try('exchange.take-over', empty.id, input);
    return `${problem.code}: ${problem.detail}`;
  };
  const said = (code: string, words = ''): RegExp => new RegExp(`^${code}: .*${words}`);
  /** The archive with some parts changed; the manifest fits unless it is among them. */
  const changed = (change: Readonly<Record<string, string | undefined>>): Buffer => {
    const all = new Map([...parts].map(([name, content]) => [name, content.toString('latin1')]));
    for (const [name, content] of Object.entries(change)) {
      if (content === undefined) all.delete(name);
      else all.set(name, Buffer.from(content).toString('latin1'));
    }
    const bytes = [...all].map(([name, content]) => ({ name, content: Buffer.from(content, 'latin1') }));
    const listed = bytes.filter(one => one.name !== 'manifest.json');
    const manifest = listed.map(({ name, content }) => ({
      name,
      size: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    }));
    return madeZip([
      ...listed,
      { name: 'manifest.json', content: change['manifest.json'] ?? JSON.stringify({ parts: manifest }) },
    ]);
  };
  type Link = { seq: number; prev: string; hash: string; event: SealedEvent };
  /** A trail that holds, though somebody wrote other events into it. */
  const forged = (alter: (event: SealedEvent) => SealedEvent): Readonly<Record<string, string>> => {
    let last = BEFORE_THE_FIRST;
    const lines = jsonLines<Link>(parts.get('trail.jsonl')).map(({ seq, event }) => {
      const told = alter(event);
      const prev = last.toString('hex');
      last = hashOf(last, told);
      return JSON.stringify({ seq, prev, hash: last.toString('hex'), event: told });
    });
    const head = JSON.parse(text('organization.json')) as Record<string, unknown>;
    const chain = { links: lines.length, head: last.toString('hex') };
    return {
      'trail.jsonl': `${lines.join('\n')}\n`,
      'organization.json': JSON.stringify({ ...head, chain }),
    };
  };
  const headWith = (change: object): string =>
    JSON.stringify({ ...(JSON.parse(text('organization.json')) as object), ...change });

  test('when it is damaged, cut off or changed', async () => {
    expect(await refusedAs(archive.subarray(0, archive.length - 200))).toMatch(said('archive-unreadable'));
    const flipped = Buffer.from(archive);
    flipped[Math.floor(flipped.length / 2)] = (flipped[Math.floor(flipped.length / 2)] ?? 0) ^ 0xff;
    expect(await refusedAs(flipped)).toMatch(/^archive-(unreadable|damaged)/);
    expect(await refusedAs(changed({ 'manifest.json': text('manifest.json'), 'people.jsonl': '' }))).toMatch(
      said('archive-damaged'),
    );
    const cut = text('trail.jsonl').trim().split('\n').slice(0, -1).join('\n');
    expect(await refusedAs(changed({ 'trail.jsonl': cut }))).toMatch(said('archive-damaged', 'cut off'));
    expect(
      await refusedAs(changed({ 'trail.jsonl': text('trail.jsonl').replace('"by":"', '"by":"x') })),
    ).toMatch(said('archive-damaged', 'was changed'));
    const other = text('records/document.jsonl').replace('"phase":"released"', '"phase":"draft"');
    expect(await refusedAs(changed({ 'records/document.jsonl': other }))).toMatch(
      said('archive-damaged', 'not what its events give'),
    );
    expect(await refusedAs(changed({ 'records/document.jsonl': '' }))).toMatch(
      said('archive-damaged', 'missing'),
    );
    expect(await refusedAs(changed({ 'people.jsonl': undefined }))).toMatch(said('archive-unreadable'));
  }, 60_000);

  test('when it is of another format, of a newer program, or of a body', async () => {
    expect(await refusedAs(madeZip([{ name: 'word/document.xml', content: '<x/>' }]))).toMatch(
      said('archive-foreign'),
    );
    expect(await refusedAs(changed({ 'organization.json': headWith({ format: 'else' }) }))).toMatch(
      said('archive-foreign'),
    );
    expect(await refusedAs(changed({ 'organization.json': headWith({ version: 2 }) }))).toMatch(
      said('archive-newer'),
    );
    expect(await refusedAs(changed(forged(event => ({ ...event, schema: 2 }))))).toMatch(
      said('archive-newer'),
    );
    const { organization } = JSON.parse(text('organization.json')) as { organization: object };
    const body = headWith({ organization: { ...organization, kind: 'certification-body' } });
    expect(await refusedAs(changed({ 'organization.json': body }))).toMatch(said('archive-of-another-kind'));
  }, 60_000);

  test('when it is a bomb, leads elsewhere by its names, or holds a part twice', async () => {
    const bomb = madeZip([{ name: 'organization.json', content: Buffer.alloc(64 * 1024 * 1024) }]);
    expect(await refusedAs(bomb)).toMatch(said('archive-unreadable', 'far larger'));
    for (const name of ['../../etc/passwd', '/etc/passwd', 'a\\b', 'files/..', ''])
      expect(await refusedAs(madeZip([{ name, content: 'x' }]))).toMatch(said('archive-unreadable'));
    const one = { name: 'organization.json', content: 'x' };
    expect(await refusedAs(madeZip([one, one]))).toMatch(said('archive-unreadable', 'twice'));
    const shared = madeZip([one, { name: 'b', content: 'y' }], { overlapping: true });
    expect(await refusedAs(shared)).toMatch(said('archive-unreadable'));
    const response = await handIn(world, empty.founder, empty.id, Buffer.from('%PDF-1.7'));
    expect(response.status).toBe(415);
  }, 60_000);

  test('when it holds events that no record here has, or that do not fit one', async () => {
    const renamed = forged(event =>
      event.type === 'DocumentDrafted' ? { ...event, type: 'DocumentStolen' } : event,
    );
    expect(await refusedAs(changed(renamed))).toMatch(said('archive-holds-unknown', 'DocumentStolen'));
    const misshapen = forged(event =>
      event.type === 'DocumentDrafted' ? { ...event, data: { ...(event.data as object), title: 7 } } : event,
    );
    expect(await refusedAs(changed(misshapen))).toMatch(said('archive-holds-unknown'));
    const foreign = forged(event => ({ ...event, org: empty.id }));
    expect(await refusedAs(changed(foreign))).toMatch(said('archive-damaged', 'another organization'));
    const future = forged(event => ({ ...event, at: '2099-01-01T00:00:00.000000Z' }));
    expect(await refusedAs(changed(future))).toMatch(said('archive-damaged', 'future'));
    const files = text('files.jsonl').replace(/"name":"[^"]*"/, '"name":"../../x.pdf"');
    expect(await refusedAs(changed({ 'files.jsonl': files }))).toMatch(said('archive-holds-unknown'));
    const kinds = text('files.jsonl').replaceAll(/"mediaType":"[^"]*"/g, '"mediaType":"text/html"');
    expect(await refusedAs(changed({ 'files.jsonl': kinds }))).toMatch(said('archive-holds-unknown'));
    const nowhere = forged(event =>
      event.type === 'EditionAdopted'
        ? { ...event, data: { ...(event.data as object), edition: 'iso-1-1900' } }
        : event,
    );
    expect(await refusedAs(changed(nowhere))).toMatch(/^archive-(damaged|newer)/);
  }, 60_000);

  test('when it was handed in by somebody else, elsewhere, or not at all', async () => {
    const handed = await handedIn(world, manager, org, archive);
    const tried = await empty.founder.try('exchange.take-over', empty.id, { archive: handed });
    expect(tried.problem.code).toBe('archive-not-here');
    const reader = await world.member(empty.id, empty.founder, ['reader']);
    expect((await handIn(world, reader, empty.id, archive)).status).toBe(403);
    await empty.founder.call('party.end', empty.id, { person: reader.person });
  });

  test('whole: whatever was tried, nothing of it stayed', async () => {
    expect((await empty.founder.call('party.people', empty.id)).people).toHaveLength(1);
    expect((await empty.founder.call('standard.adopted', empty.id)).rows).toEqual([]);
  });

  test('names of other organizations’ records lead nowhere: every id is made anew', async () => {
    const theirs = await upload(world, manager, org, 'theirs.pdf');
    const stolen = forged(event =>
      (event.data as { file?: unknown }).file
        ? { ...event, data: { ...(event.data as object), file: theirs.id } }
        : event,
    );
    const states = text('records/evidence.jsonl').replaceAll(/"file":"[^"]*"/g, `"file":"${theirs.id}"`);
    const handed = await handedIn(
      world,
      empty.founder,
      empty.id,
      changed({ ...stolen, 'records/evidence.jsonl': states }),
    );
    const other = await world.organization('organization', ['manager']);
    const own = await handedIn(
      world,
      other.founder,
      other.id,
      changed({ ...stolen, 'records/evidence.jsonl': states }),
    );
    expect(handed).not.toBe(own);
    await other.founder.call('exchange.take-over', other.id, { archive: own, apply: true });
    const { rows } = await other.founder.call('evidence.list', other.id);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(row => row.file !== null)).toEqual([]);
    expect(JSON.stringify(rows)).not.toContain(theirs.id);
    expect((await other.founder.call('requirement.list', other.id, {})).total).toBeGreaterThan(0);
  }, 60_000);
});
