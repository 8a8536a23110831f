/** Copies of documents over HTTP: what is in them, what stands on every page, and who gets them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { png } from '../platform/pdf/png.fixture.ts';
import { contentsOf } from '../platform/zip/contents.ts';
import { download, postFile, upload } from '../testing/upload.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
let org: string;
let writer: Caller;
let chief: Caller;
beforeAll(async () => {
  world = await openWorld();
  ({ id: org, founder: writer } = await world.organization('organization', ['manager']));
  chief = await world.member(org, writer, ['top-management']);
  await writer.call('standard.adopt', org, { edition: 'iso-9001-2015', scope: 'All' });
}, 60_000);
afterAll(() => world.close());

const picture = async (name: string, content: Buffer): Promise<string> => {
  const response = await postFile(world, writer, org, name, new Uint8Array(content));
  return ((await response.json()) as { id: string }).id;
};

const text = (image: string, bomb: string) => `## Purpose

Gauges are **calibrated** before use, *every* year; see [the bureau](https://www.bipm.org) and \`QP-01\`.

1. Take the gauge out
   - from the cabinet
   - from the van
2. Compare
3. Write it down

| Gauge | Interval | Who |
|---|---|---|
| Caliper | 12 months | Workshop |
| ${'Long words about a pressure gauge. '.repeat(60)} | 6 months | Ποιότητα, Качество |

![The bench](file:${image})

![Never drawn](file:${bomb})

> Whoever drops a gauge says so.

---

<script>alert(1)</script> stays text.
`;

const ask = (by: Caller, id: string, which: string, ending: string) =>
  download(world, by, `/api/organizations/${org}/documents/${id}/${which}/copy.${ending}`);

const bytesOf = async (response: Response): Promise<Buffer> => {
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
};
const wordOf = async (bytes: Buffer, part = 'word/document.xml'): Promise<string> =>
  (await contentsOf(bytes)).get(part)?.toString() ?? '';
const pagesOf = (pdf: Buffer): number => (pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length;

test('a copy says which version it is, in PDF and in Word, draft, in force and replaced', async () => {
  const bench = await picture('bench.png', png({ colour: 2, width: 640, height: 360 }));
  const bomb = await picture(
    'bomb.png',
    png({ colour: 2, width: 40_000, height: 40_000, packed: Buffer.alloc(9) }),
  );
  const content = {
    title: 'Calibration of gauges',
    kind: 'procedure' as const,
    text: text(bench, bomb),
    requirements: [{ edition: 'iso-9001-2015', key: '8.4.1' }],
  };
  const { id } = await writer.call('document.draft', org, { number: 'QP-07', ...content });

  const draft = await wordOf(await bytesOf(await ask(writer, id, 'draft', 'docx')));
  for (const said of ['DRAFT', 'draft of version 1', 'ISO 9001:2015 8.4.1', 'Ποιότητα, Качество'])
    expect(draft).toContain(said);
  expect(draft).toContain('&lt;script&gt;');
  expect(draft).toContain('[Picture: Never drawn]');
  expect(draft).toMatch(/<w:numId w:val="\d+"\/>/);
  expect((await ask(writer, id, '1', 'pdf')).status).toBe(404);

  await writer.call('document.submit', org, { id });
  await chief.call('document.approve', org, { id });
  const response = await ask(writer, id, '1', 'docx');
  expect(response.headers.get('content-disposition')).toContain('QP-07');
  const released = await bytesOf(response);
  expect(
    [...(await contentsOf(released)).keys()].filter(name => name.startsWith('word/media/')),
  ).toHaveLength(1);
  const { hash } = await writer.call('document.release', org, { id, number: 1 });
  const word = await wordOf(released);
  expect(word).toContain(hash);
  expect(word).not.toMatch(/DRAFT|NOT IN FORCE/);
  const foot = [...(await contentsOf(released))].find(([name]) => /footer\d*\.xml$/.test(name));
  expect(foot?.[1].toString()).toContain('QP-07 · version 1 · copy of');
  expect((await ask(writer, id, 'draft', 'docx')).status).toBe(404);

  const pdf = await bytesOf(await ask(writer, id, '1', 'pdf'));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pagesOf(pdf)).toBeGreaterThan(1);

  await writer.call('document.revise', org, { id, ...content, text: 'Shorter.', change: 'Shorter' });
  expect(await wordOf(await bytesOf(await ask(writer, id, 'draft', 'docx')))).toContain(
    'What changes: Shorter',
  );
  await writer.call('document.submit', org, { id });
  await chief.call('document.approve', org, { id });
  expect(await wordOf(await bytesOf(await ask(writer, id, '1', 'docx')))).toContain('NOT IN FORCE');
  await writer.call('document.retire', org, { id, why: 'No gauges any more' });
  expect(await wordOf(await bytesOf(await ask(writer, id, '2', 'docx')))).toContain('OBSOLETE');
});

test('an uploaded document has a sheet that names its file and the hash of it', async () => {
  const file = await upload(world, writer, org, 'plan.pdf');
  const content = { title: 'Plan', kind: 'plan' as const, file: file.id };
  const { id } = await writer.call('document.draft', org, { number: 'PL-1', ...content });
  const word = await wordOf(await bytesOf(await ask(writer, id, 'draft', 'docx')));
  expect(word).toContain('plan.pdf, SHA-256');
});

test('nothing is lost of a text of many pages, in tables neither', async () => {
  const long = `${'A sentence that goes on. '.repeat(1_500)}\n\n| A | B |\n|---|---|\n| ${'cell '.repeat(3_000)} | x |`;
  const content = { title: 'Long', kind: 'other' as const, text: long };
  const { id } = await writer.call('document.draft', org, { number: 'M-1', ...content });
  const pdf = await bytesOf(await ask(writer, id, 'draft', 'pdf'));
  expect(pagesOf(pdf)).toBeGreaterThan(10);
  const word = await wordOf(await bytesOf(await ask(writer, id, 'draft', 'docx')));
  expect(word.match(/cell /g)).toHaveLength(2_999);
});

test('strangers, members without the right, and odd addresses get nothing', async () => {
  const { id } = await writer.call('document.draft', org, {
    number: 'X-1',
    title: 'X',
    kind: 'procedure',
    text: 'X',
  });
  expect((await ask(await world.someone('Stranger'), id, 'draft', 'pdf')).status).toBe(404);
  const elsewhere = await world.organization('organization', ['manager']);
  const theirs = `/api/organizations/${elsewhere.id}/documents/${id}/draft/copy.pdf`;
  expect((await download(world, elsewhere.founder, theirs)).status).toBe(404);
  for (const which of ['0', '-1', '1e3', 'Draft', '9'])
    expect((await ask(writer, id, which, 'pdf')).status).toBe(404);
});
