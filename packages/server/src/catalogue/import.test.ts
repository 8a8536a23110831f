/** Loading the catalogue: whole, twice, changed, cut off, wrong, cancelled, two at once; never half. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scoped } from '../platform/db/scoped.ts';
import {
  CSV_HEADER,
  csvLine,
  hasSamples,
  madeCsv,
  madeDeliverables,
  madeJsonLines,
  type MadeRow,
  samplePath,
} from '../testing/made-catalogue.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';
import { asOperator, handIn, imported, loadOf } from './catalogue.fixture.ts';
import { runLoad } from './load.worker.ts';

let world: World;
let anybody: Caller;
beforeAll(async () => {
  world = await openWorld();
  anybody = await world.someone('Anybody');
});
afterAll(() => world.close());

const lines = (rows: readonly unknown[]): string => rows.map(row => `${JSON.stringify(row)}\n`).join('');
const standing = () => anybody.call('catalogue.standing', '');
const row = (id: number, change: Partial<MadeRow> = {}): object => ({
  id,
  deliverableType: 'IS',
  supplementType: null,
  reference: `ISO ${id}:2020`,
  title: { en: `Thing ${id}`, fr: null },
  publicationDate: '2020-01-31',
  edition: 1,
  icsCode: ['03.120.10'],
  ownerCommittee: 'ISO/TC 176',
  currentStage: 6060,
  replaces: null,
  replacedBy: null,
  languages: ['en'],
  pages: { en: 9 },
  scope: { en: '<p>What it is about</p>' },
  ...change,
});

describe.skipIf(!hasSamples())('ISO’s own files (skipped where they do not lie beside the clone)', () => {
  test.each([
    ['iso_ics_simple.xml', 'ics', 1381],
    ['iso_technical_committees.jsonl', 'committees', 785],
    ['iso_deliverables_sample.jsonl', 'deliverables', 3],
  ])('%s is taken whole, and a second time nothing changes', async (name, kind, rows) => {
    const bytes = readFileSync(samplePath(name));
    const load = await imported(world, new Uint8Array(bytes));
    expect(load).toMatchObject({ phase: 'done', kind, rows, added: rows, problem: null });
    expect(load.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(await imported(world, new Uint8Array(bytes))).toMatchObject({ phase: 'unchanged', rows });
  });

  test('the scope is text without markup, the chain names the successor, the library knows the edition', async () => {
    const iso9001 = await anybody.call('catalogue.get', '', { id: 62085 });
    expect(iso9001).toMatchObject({
      reference: 'ISO 9001:2015',
      stage: '90.92',
      stageWords: 'to be revised',
      standing: 'current',
      inLibrary: 'iso-9001-2015',
      title: null,
    });
    expect(iso9001.scope).not.toMatch(/[<>]|&[a-z]+;/);
    expect(iso9001.ics[0]).toEqual({ code: '03.120.10', title: 'Quality management and quality assurance' });
  });

  test('the tree of the ICS has its forty fields, each with what lies below', async () => {
    const { rows } = await anybody.call('catalogue.tree', '', {});
    expect(rows.length).toBe(
      readFileSync(samplePath('iso_ics_simple.xml'), 'utf8').match(/<field>\s/g)?.length,
    );
    const { rows: groups, above } = await anybody.call('catalogue.tree', '', { below: '03' });
    expect(above[0]?.code).toBe('03');
    expect(groups.find(one => one.code === '03.120')).toMatchObject({ inner: true, total: 1 });
  });
});

describe('a list in ISO’s shape', () => {
  test('is taken as CSV; the same list as JSON Lines changes nothing', async () => {
    const first = await imported(world, madeCsv(4_000), { allow: 'fewer-rows' });
    expect(first).toMatchObject({ phase: 'done', rows: 4_000, problem: null });
    const again = await imported(
      world,
      madeCsv(4_000).replace(CSV_HEADER, CSV_HEADER.replace('id,', '"id",')),
    );
    expect(again).toMatchObject({ phase: 'unchanged', rows: 4_000 });
    const other = await imported(world, madeJsonLines(4_000));
    expect([other.phase, other.added, other.removed, other.withdrawn]).toEqual(['unchanged', 0, 0, 0]);
    const { deliverables, asOf } = await standing();
    expect(deliverables).toBe(4_000);
    expect(asOf).toBe('2026-11-23T09:00:00.000Z');
  });

  test('what is added, revised, withdrawn and gone is logged, and only that', async () => {
    const rows = [...madeDeliverables(4_000)];
    const current = rows.filter(one => one.currentStage === 6060);
    const [withdrawn, revised] = current as [MadeRow, MadeRow];
    const gone = rows.at(-1) as MadeRow;
    const changed = rows
      .filter(one => one !== gone)
      .map(one =>
        one === withdrawn
          ? { ...one, currentStage: 9599 }
          : one === revised
            ? { ...one, currentStage: 9092 }
            : one,
      );
    const load = await imported(world, lines([...changed, row(900_001)]));
    expect(load).toMatchObject({ phase: 'done', added: 1, revised: 1, withdrawn: 1, removed: 1 });
    const { rows: feed } = await anybody.call('catalogue.changes', '', { limit: 4 });
    const said = new Map(feed.map(one => [one.deliverable.id, [one.kind, one.sentence]]));
    expect(said.get(withdrawn.id)).toEqual(['withdrawn', 'Withdrawn.']);
    expect(said.get(revised.id)).toEqual(['revised', 'Now to be revised (90.92).']);
    expect(said.get(900_001)?.[0]).toBe('added');
    expect(said.get(gone.id)?.[0]).toBe('removed');
    expect((await anybody.call('catalogue.get', '', { id: gone.id })).gone).toBe(true);
    expect((await imported(world, lines(rows))).phase).toBe('done');
    expect((await anybody.call('catalogue.get', '', { id: gone.id })).gone).toBe(false);
  });

  test('columns that a file lacks leave what is known of them; columns that nobody knows are passed over', async () => {
    const rows = [...madeDeliverables(4_000)];
    const [first] = rows as [MadeRow];
    const short = [
      'id,reference,currentStage,somethingNew',
      ...rows.map(one => `${one.id},${one.reference},${one.currentStage},7`),
    ];
    const load = await imported(world, `${short.join('\r\n')}\r\n`);
    expect(load).toMatchObject({ phase: 'unchanged', problem: null });
    expect(load.notes).toContain('The file has no column title.en; what was known of it stays.');
    expect((await anybody.call('catalogue.get', '', { id: first.id })).title).toBe(first.title?.en);
  });

  test('a file that lacks a tenth of what is known is not believed, unless it is allowed', async () => {
    const few = madeCsv(3_000);
    expect((await imported(world, few)).problem).toMatchObject({ code: 'far-fewer-rows' });
    expect((await standing()).deliverables).toBe(4_000);
    expect(await imported(world, few, { allow: 'fewer-rows' })).toMatchObject({
      phase: 'done',
      removed: 1_000,
    });
    expect(await imported(world, madeCsv(4_000))).toMatchObject({ phase: 'done', added: 1_000 });
  });
});

/** What is said against a file, at the door or when it is read. */
async function refusalOf(content: string | Uint8Array<ArrayBuffer>): Promise<object | null> {
  const { status, body } = await handIn(world, content);
  if (status !== 200) return { ...body, ...place(body.detail ?? '') };
  await runLoad(world.opened.shell, body.loads[0] ?? '');
  const load = await loadOf(world, body.loads[0] ?? '');
  return load.phase === 'failed' ? load.problem : null;
}
/** `Row 2, edition: …` as its parts. */
function place(detail: string): object {
  const [, at, column] = /^Row (\d+)(?:, ([\w.]+))?:/.exec(detail) ?? [];
  return { row: Number(at), column: column ?? null };
}

describe('a file that is not right is refused with its row, and nothing of it is kept', () => {
  const good = madeCsv(300, 5);
  const cut = good.slice(0, good.length - 120);
  const withRow = (line: string): string =>
    `${CSV_HEADER}\n${[...madeDeliverables(50, 6)].map(csvLine).join('\n')}\n${line}\n`;
  const extra = (cells: string): string => withRow(cells);
  const cases: readonly (readonly [string, string | Uint8Array<ArrayBuffer>, object])[] = [
    [
      'cut off within a row',
      `${CSV_HEADER}\n1,IS,,ISO 1:2020,A,B,2020-01-01`,
      { code: 'row-of-other-width', row: 2 },
    ],
    ['cut off within quotes', `${CSV_HEADER}\n1,IS,,"ISO 1:20`, { code: 'file-truncated', row: 2 }],
    ['cut off within JSON', `${lines([row(1)])}{"id":2,"refer`, { code: 'line-not-json', row: 2 }],
    ['an id twice', lines([row(1), row(2), row(1)]), { code: 'row-twice', row: 3 }],
    [
      'a row without an id',
      extra(',IS,,ISO 5:2020,,,,,,,,,,,,'),
      { code: 'value-not-understood', row: 52, column: 'id' },
    ],
    [
      'an edition that is no number',
      lines([row(1, { edition: 'first' as never })]),
      { code: 'value-not-understood', row: 1, column: 'edition' },
    ],
    [
      'a day that is none',
      lines([row(1), row(2, { publicationDate: '2023-02-30' })]),
      { row: 2, column: 'publicationDate' },
    ],
    [
      'an id that no number can hold',
      lines([row(1, { replaces: [99_999_999_999] })]),
      { row: 1, column: 'replaces' },
    ],
    [
      'a circle of three',
      lines([row(1, { replaces: [2] }), row(2, { replaces: [3] }), row(3, { replaces: [1] })]),
      { code: 'circular-chain', row: 1, column: 'replaces' },
    ],
    [
      'something that replaces itself',
      lines([row(1), row(2, { replacedBy: [2] })]),
      { code: 'circular-chain', row: 2 },
    ],
    [
      'Latin 1',
      new Uint8Array(
        Buffer.concat([
          Buffer.from(lines([row(1)])),
          Buffer.from('{"id":2,"reference":"Qualit\u00e9"}\n', 'latin1'),
        ]),
      ),
      { code: 'encoding-not-utf-8' },
    ],
    [
      'a document of entities',
      '<?xml version="1.0"?>\n<fields>\n<field><identifier>01</identifier><title xml:lang="en">&lol;</title></field></fields>',
      { code: 'xml-not-taken', row: 3 },
    ],
    ['XML that ends early', '<fields>\n<field>\n<identifier>01</identifier>', { code: 'xml-not-taken' }],
    ['XML of another kind', '<rss><channel/></rss>', { code: 'wrong-columns' }],
  ];
  test.each(cases)('%s', async (_, content, problem) => {
    const before = await standing();
    expect(await refusalOf(content)).toMatchObject(problem);
    const { loads: _1, asOf: _2, ...after } = await standing();
    const { loads: _3, asOf: _4, ...was } = before;
    expect(after).toEqual(was);
  });

  test.each([
    ['wrong columns', 'name,price\nA,3\n', 'wrong-columns'],
    ['one JSON list', '[{"id":1}]', 'format-unknown'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x69, 0, 0x64, 0]), 'encoding-not-utf-8'],
    [
      'a billion laughs',
      '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><fields>&lol2;</fields>',
      'xml-not-taken',
    ],
    ['nothing', '', 'file-empty'],
    ['blanks', '  \n \n', 'file-empty'],
  ])('%s is refused at the door or at reading', async (_, content, code) => {
    expect(await refusalOf(content)).toMatchObject({ code });
  });

  test('a cell of 200 MB is refused after its first million signs, without taking memory', async () => {
    const piece = new TextEncoder().encode('x'.repeat(1_000_000));
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent === 0) controller.enqueue(new TextEncoder().encode(`${CSV_HEADER}\n1,IS,,"`));
        else if (sent <= 200) controller.enqueue(piece);
        else controller.close();
        sent += 1;
      },
    });
    const before = process.memoryUsage.rss();
    const { body } = await handIn(world, endless);
    await runLoad(world.opened.shell, body.loads[0] ?? '');
    expect((await loadOf(world, body.loads[0] ?? '')).problem).toMatchObject({
      code: 'cell-too-long',
      row: 2,
    });
    expect((process.memoryUsage.rss() - before) / 1e6).toBeLessThan(150);
  });

  test('cut off at the end of a row, it is seen by what is missing', async () => {
    expect(cut.length).toBeLessThan(good.length);
    const half = madeCsv(4_000).split('\n').slice(0, 2_000).join('\n');
    expect((await imported(world, half)).problem).toMatchObject({ code: 'far-fewer-rows' });
  });
});

describe('into an empty catalogue rows are written while the next are read, and still all or none', () => {
  const made = [...madeDeliverables(3_000)];
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'a fault in the last row',
      lines([...made, row(1, { edition: 'first' as never })]),
      'value-not-understood',
    ],
    ['a circle, seen at the end', lines([...made, row(2, { replaces: [2] })]), 'circular-chain'],
    [
      'a number that the database refuses',
      lines([
        row(3, { pages: { en: 9 }, publicationDate: '2020-01-31', currentStage: 6060, edition: 1 }),
        ...made,
      ]).replace('"ISO 3:2020"', '"ISO 3:2020\\u0000"'),
      'value-not-understood',
    ],
  ];
  test.each(cases)('%s: nothing is kept, and the right list goes in afterwards', async (_, content, code) => {
    const own = await openWorld();
    const somebody = await own.someone('Somebody');
    expect((await imported(own, content)).problem).toMatchObject({ code });
    expect((await somebody.call('catalogue.search', '', { q: '' })).rows).toEqual([]);
    expect(await somebody.call('catalogue.standing', '')).toMatchObject({ deliverables: 0, asOf: null });
    expect(await imported(own, lines(made))).toMatchObject({ phase: 'done', added: 3_000 });
    expect((await somebody.call('catalogue.search', '', { q: '9001' })).rows[0]?.reference).toMatch(
      /^ISO 9001/,
    );
    await own.close();
  });

  test('cancelled while rows go in, nothing is kept', async () => {
    const own = await openWorld();
    const somebody = await own.someone('Somebody');
    const { body } = await handIn(own, madeCsv(30_000));
    const [id = ''] = body.loads;
    const working = runLoad(own.opened.shell, id);
    for (let seen = await loadOf(own, id); seen.rows === 0 && seen.phase !== 'done'; )
      seen = await loadOf(own, id);
    await somebody.call('catalogue.cancel', '', { id }, asOperator);
    await working;
    expect((await loadOf(own, id)).phase).toBe('cancelled');
    expect((await somebody.call('catalogue.standing', '')).deliverables).toBe(0);
    await own.close();
  });
});

describe('circles that ISO itself may have', () => {
  test('are taken when the operator allows them, and a page of such a chain still opens', async () => {
    const own = await openWorld();
    const circle = lines([row(1, { replaces: [2] }), row(2, { replaces: [1] })]);
    expect((await imported(own, circle, { allow: 'circles' })).phase).toBe('done');
    const somebody = await own.someone('S');
    expect((await somebody.call('catalogue.get', '', { id: 1 })).chain).toHaveLength(2);
    await own.close();
  });
});

describe('two at once, and a change of mind', () => {
  test('of two loads of one kind the second is refused while the first is under way', async () => {
    const [one, two] = await Promise.all([handIn(world, lines([row(1)])), handIn(world, lines([row(2)]))]);
    expect([one.status, two.status].toSorted((a, b) => a - b)).toEqual([200, 422]);
    expect([one.body.code, two.body.code]).toContain('load-under-way');
    const id = one.body.loads?.[0] ?? two.body.loads?.[0] ?? '';
    await anybody.call('catalogue.cancel', '', { id }, asOperator);
    expect((await loadOf(world, id)).phase).toBe('cancelled');
    const late = await anybody.try('catalogue.cancel', '', { id }, asOperator);
    expect(late.problem.code).toBe('load-not-under-way');
  });

  test('two processes on the same load: what one of them keeps is kept once', async () => {
    const { body } = await handIn(world, lines([...madeDeliverables(4_000), row(900_002)]));
    const [id = ''] = body.loads;
    await Promise.allSettled([runLoad(world.opened.shell, id), runLoad(world.opened.shell, id)]);
    expect((await loadOf(world, id)).phase).toBe('done');
    const { rows } = await anybody.call('catalogue.changes', '', { limit: 10 });
    expect(rows.filter(one => one.deliverable.id === 900_002)).toHaveLength(1);
  });

  test('cancelled in the middle, nothing of it is kept and its file is removed', async () => {
    const before = await standing();
    const { body } = await handIn(world, madeCsv(30_000, 77), { allow: 'fewer-rows' });
    const [id = ''] = body.loads;
    const working = runLoad(world.opened.shell, id);
    for (let seen = await loadOf(world, id); seen.rows === 0 && seen.phase !== 'done'; )
      seen = await loadOf(world, id);
    await anybody.call('catalogue.cancel', '', { id }, asOperator);
    await working;
    expect((await loadOf(world, id)).phase).toBe('cancelled');
    expect((await standing()).deliverables).toBe(before.deliverables);
    const left = existsSync(`${world.opened.shell.config.dataFolder}/catalogue/aside-${id}.jsonl`);
    expect(left).toBe(false);
  });

  test('a load whose process died is given up after a minute, and the next one goes on', async () => {
    const { body } = await handIn(world, lines([row(5)]));
    const { takeLoad } = await import('./load.store.ts');
    await scoped(world.opened.shell.db, { role: 'app_platform' }, tx =>
      takeLoad(tx, body.loads[0] ?? '', '7d1f9a60-0000-4000-8000-000000000001', world.clock.now()),
    );
    world.clock.set('2026-11-23T09:02:00.000Z');
    const next = await handIn(world, lines([...madeDeliverables(4_000)]));
    expect(next.status).toBe(200);
    expect((await loadOf(world, body.loads[0] ?? '')).problem).toMatchObject({ code: 'interrupted' });
    await runLoad(world.opened.shell, next.body.loads[0] ?? '');
  });
});

test('without the key of the installation nobody loads, looks into a load, or cancels', async () => {
  for (const id of ['catalogue.import', 'catalogue.load', 'catalogue.cancel'] as const) {
    const { status, problem } = await anybody.try(id, '', { id: '7d1f9a60-0000-4000-8000-000000000001' });
    expect([status, problem.code]).toEqual([401, 'not-operator']);
  }
  const bare = await world.opened.app.request('/api/operator/catalogue/files', { method: 'POST', body: 'x' });
  expect(bare.status).toBe(401);
});
