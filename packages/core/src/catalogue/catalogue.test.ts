/** Rows of ISO's open data read as what they mean: references, stages, markup, circles, cells, changes, watching. */
import { describe, expect, test } from 'vitest';
import { changeSentence, isNews } from './change.ts';
import { circleIn } from './circles.ts';
import { CsvFault, CsvReader } from './csv.ts';
import { readDeliverable } from './deliverable.ts';
import { ValueFault } from './given-row.ts';
import { plainText } from './plain-text.ts';
import { placeInList, readReference } from './reference.ts';
import { standingOf, stageWords } from './stage.ts';
import { watch } from './watch.decider.ts';

test.each([
  ['ISO 9001:2015', { number: 9001, year: 2015, base: 'ISO 9001:2015' }],
  ['ISO/IEC 19566-7:2022/Amd 1:2025', { number: 19566, part: '7', year: 2022, base: 'ISO/IEC 19566-7:2022' }],
  ['ISO/TR 7035-2:2024', { number: 7035, part: '2', year: 2024, base: 'ISO/TR 7035-2:2024' }],
  ['ISO/HL7 10781:2023', { number: 10781, year: 2023, base: 'ISO/HL7 10781:2023' }],
  ['ISO/IEC Guide 51:2014', { number: 51, year: 2014, base: 'ISO/IEC Guide 51:2014' }],
  ['ISO 2859-1:1999/Cor 1:2001', { number: 2859, part: '1', year: 1999, base: 'ISO 2859-1:1999' }],
  ['ISO/DIS 9001', { number: 9001, base: 'ISO/DIS 9001' }],
])('the reference %s', (text, expected) => {
  expect(readReference(text)).toEqual(expected);
});

test.each([
  [6060, true, 'current', 'published'],
  [9092, true, 'current', 'to be revised'],
  [9093, true, 'current', 'confirmed'],
  [9599, true, 'withdrawn', 'withdrawn'],
  [9520, true, 'current', 'withdrawal under way'],
  [4098, false, 'abandoned', 'given up'],
  [4020, false, 'draft', 'draft for public enquiry'],
  [6000, false, 'draft', 'being published'],
  [null, true, 'current', 'stage not stated'],
  [null, false, 'draft', 'stage not stated'],
] as const)('stage %s', (stage, published, standing, words) => {
  expect([standingOf(stage, published), stageWords(stage)]).toEqual([standing, words]);
});

test('a list shows what holds first, then by number, the newest year first', () => {
  const of = (id: number, reference: string, standing: string, supplement = false) =>
    placeInList({ id, reference, standing, supplement });
  const places = [
    of(1, 'ISO 9001:2015', 'current'),
    of(2, 'ISO 14001:2015', 'current'),
    of(3, 'ISO 9001:2015/Amd 1:2024', 'current', true),
    of(4, 'ISO/DIS 9001', 'draft'),
    of(5, 'ISO 9001:2008', 'withdrawn'),
    of(6, 'ISO 9001:2000', 'withdrawn'),
  ];
  expect(places).toEqual(places.toSorted());
});

describe('text out of markup', () => {
  test.each([
    ['<p>One</p>\n<p>Two &amp; three</p>', 'One\nTwo & three'],
    ['<ul><li>a</li><li>b</li></ul>', '– a\n– b'],
    ['<p style="x">A<!-- [if !supportLists]-->B<!--[endif]-->C</p>', 'ABC'],
    ['a &lt;script&gt; stays text', 'a <script> stays text'],
    ['<script>alert(1)</script>x', 'x'],
    ['3 < 5 and 7 > 2', '3 < 5 and 7 > 2'],
    ['&nbsp;&#8217;&#x2014;&unknown;', '’—&unknown;'],
    ['<p>unclosed <b>tag', 'unclosed tag'],
    ['', ''],
  ])('%j', (html, text) => {
    expect(plainText(html)).toBe(text);
  });
  test('a million brackets or comments take no longer than words', () => {
    const started = performance.now();
    for (const html of ['<'.repeat(1e6), '<!--'.repeat(250_000), '<p>'.repeat(300_000), '&'.repeat(1e6)])
      plainText(html);
    // A second or two on a quiet machine; what looks back for each sign would take hours.
    expect(performance.now() - started).toBeLessThan(20_000);
  }, 30_000);
});

describe('circles', () => {
  test('a long chain has none, and is walked without going deep', () => {
    const chain = new Map(Array.from({ length: 200_000 }, (_, id) => [id + 1, [id]]));
    expect(circleIn(chain)).toBeUndefined();
  });
  test.each([
    [[[1, [1]]], [1]],
    [
      [
        [1, [2]],
        [2, [3]],
        [3, [1]],
      ],
      [1, 2, 3],
    ],
    [
      [
        [5, [4]],
        [4, [3, 2]],
        [2, [4]],
      ],
      [4, 2],
    ],
  ] as [[number, number[]][], number[]][])('%j', (links, circle) => {
    expect(circleIn(new Map(links))).toEqual(circle);
  });
});

describe('CSV', () => {
  const rows = (...chunks: string[]): string[][] => {
    const reader = new CsvReader();
    return [...chunks.flatMap(chunk => reader.read(chunk)), ...reader.end()];
  };
  test('the rows are the same wherever the pieces are cut', () => {
    const text = 'a,"b ""q"" c","line\r\nbreak"\r\n,,\r\n"x",y,z';
    const whole = rows(text);
    expect(whole).toEqual([
      ['a', 'b "q" c', 'line\r\nbreak'],
      ['', '', ''],
      ['x', 'y', 'z'],
    ]);
    for (let cut = 1; cut < text.length; cut += 1)
      expect(rows(text.slice(0, cut), text.slice(cut))).toEqual(whole);
  });
  test('a quote that does not end, and text after one, are faults with their row', () => {
    expect(() => rows('a,b\n"c')).toThrow(CsvFault);
    expect(() => rows('a,b\n"c"d,e')).toThrow(expect.objectContaining({ row: 2, code: 'quote-misplaced' }));
  });
});

describe('a row', () => {
  const given = (values: Record<string, unknown>) => ({ get: (column: string) => values[column] });
  test.each([
    '["03.120.10","03.100.70"]',
    "['03.120.10', '03.100.70']",
    '03.120.10;03.100.70',
    '03.120.10|03.100.70',
    ['03.120.10', '03.100.70'],
  ])('lists are read as people and programs write them: %j', icsCode => {
    expect(readDeliverable(given({ id: '7.0', reference: 'ISO 7', icsCode })).ics).toEqual([
      '03.120.10',
      '03.100.70',
    ]);
  });
  test('nothing is nothing in every spelling, and what is absent is named', () => {
    for (const empty of ['', 'null', 'None', 'NaN', null])
      expect(readDeliverable(given({ id: 7, reference: 'ISO 7', edition: empty })).edition).toBeNull();
    const { absent } = readDeliverable(given({ id: 7, reference: 'ISO 7' }));
    expect(absent).toContain('title_en');
  });
  test.each([
    { id: 'x' },
    { id: null },
    { reference: null },
    { publicationDate: '2023-13-01' },
    { edition: -1 },
    { currentStage: 'new' },
  ])('%j is refused with its column', change => {
    const read = () => readDeliverable(given({ id: 7, reference: 'ISO 7', ...change }));
    expect(read).toThrow(ValueFault);
    expect(read).toThrow(expect.objectContaining({ column: Object.keys(change)[0] }));
  });
});

test('a change is a sentence; a corrected title is no news', () => {
  const change = { kind: 'revised', fields: ['title_en'], before: {}, after: {} };
  expect([changeSentence(change), isNews(change)]).toEqual(['Changed: title.', false]);
  const replaced = {
    kind: 'revised',
    fields: ['stage', 'replaced_by'],
    before: { replaced_by: [] },
    after: { stage: 9092, replaced_by: [5] },
  };
  expect([changeSentence(replaced), isNews(replaced)]).toEqual([
    'Now to be revised (90.92). A successor is named.',
    true,
  ]);
});

test('watching, noting and leaving', () => {
  const of = { deliverable: 1, reference: 'ISO 1', by: 'a' };
  const fold = (...commands: Parameters<typeof watch.decide>[0][]) =>
    commands.reduce((state, command) => {
      const decided = watch.decide(command, state);
      return 'refused' in decided ? state : decided.reduce((now, event) => watch.evolve(now, event), state);
    }, watch.initial);
  expect(fold({ type: 'NoteChanges', through: 3, ...of }).phase).toBe('noted');
  expect(
    fold({ type: 'Watch', through: 5, ...of }, { type: 'NoteChanges', through: 9, ...of }),
  ).toMatchObject({ phase: 'watched', seenThrough: 9 });
  expect(fold({ type: 'Watch', through: 5, ...of }, { type: 'Leave', by: 'a' }).phase).toBe('left');
  expect(watch.decide({ type: 'Leave', by: 'a' }, watch.initial)).toMatchObject({
    refused: 'deliverable-not-watched',
  });
});
