/** Attacks by files: what is not what its name says, what grows without end, what would run when it is opened. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { madeZip, officeParts, repetitive } from '../made-zip.ts';
import { PDF, postFile } from '../upload.ts';
import { type Caller, openWorld, type World } from '../world.ts';

const MB = 1024 * 1024;
let world: World;
let org: { id: string; founder: Caller };
beforeAll(async () => {
  world = await openWorld();
  org = await world.organization('organization', ['manager']);
});
afterAll(() => world.close());

const send = async (name: string, content: BodyInit) => {
  const answer = await postFile(world, org.founder, org.id, name, content);
  return { status: answer.status, code: ((await answer.json()) as { code?: string }).code };
};
const doc = (...more: { name: string; content: string | Buffer; says?: number }[]) =>
  madeZip([...officeParts('docx'), ...more]);

describe('a document of Office', () => {
  test.each(['docx', 'xlsx', 'pptx'] as const)('that is a %s is taken', async extension => {
    expect((await send(`plain.${extension}`, madeZip(officeParts(extension)))).status).toBe(200);
  });

  test('with a large part that packs as text does is taken', async () => {
    expect((await send('large.docx', doc({ name: 'word/x.xml', content: repetitive(30 * MB) }))).status).toBe(
      200,
    );
  });

  test.each<[string, string, () => BodyInit, string]>([
    ['with macros', 'a.docx', () => doc({ name: 'word/vbaProject.bin', content: 'x' }), 'file-with-macros'],
    [
      'with a sheet of macros',
      'a.xlsx',
      () => madeZip([...officeParts('xlsx'), { name: 'xl/macrosheets/sheet1.xml', content: 'x' }]),
      'file-with-macros',
    ],
    [
      'with a control that runs',
      'a.docx',
      () => doc({ name: 'word/activeX/activeX1.bin', content: 'x' }),
      'file-with-macros',
    ],
    [
      'with a program inside',
      'a.docx',
      () => doc({ name: 'word/embeddings/setup.exe', content: 'MZ' }),
      'file-with-program',
    ],
    [
      'that unpacks a thousand to one',
      'a.docx',
      () => doc({ name: 'word/x.xml', content: Buffer.alloc(64 * MB) }),
      'file-not-readable',
    ],
    [
      'that says it unpacks to four gigabytes',
      'a.docx',
      () => doc({ name: 'word/x.xml', content: 'x', says: 0xfffffffe }),
      'file-not-readable',
    ],
    [
      'whose parts lie on each other',
      'a.docx',
      () =>
        madeZip(
          [
            ...officeParts('docx'),
            ...Array.from({ length: 500 }, (_, i) => ({ name: `word/${i}`, content: 'x' })),
          ],
          { overlapping: true },
        ),
      'file-not-readable',
    ],
    [
      'that says it has sixty thousand parts',
      'a.docx',
      () => {
        const bytes = doc();
        bytes.writeUInt16LE(60_000, bytes.length - 12);
        return bytes;
      },
      'file-not-readable',
    ],
    [
      'that is some other archive',
      'a.docx',
      () => madeZip([{ name: 'a', content: 'b' }]),
      'file-not-readable',
    ],
    ['that is another kind than its name', 'a.docx', () => madeZip(officeParts('xlsx')), 'file-not-readable'],
    ['that is cut off', 'a.docx', () => doc().subarray(0, 60), 'file-not-readable'],
    [
      'whose directory leads nowhere',
      'a.docx',
      () => {
        const bytes = doc();
        bytes.writeUInt32LE(0x7fffffff, bytes.length - 6);
        return bytes;
      },
      'file-not-readable',
    ],
  ])('%s is refused', async (_, name, content, code) => {
    expect(await send(name, content())).toEqual({ status: 415, code });
  });
});

describe('a file', () => {
  test.each([
    ['a page of scripts behind the first bytes of a PDF', 'invoice.html', `${PDF}<script>x()</script>`],
    ['a program behind the first bytes of a picture', 'photo.exe', '\u00ff\u00d8\u00ff'],
    ['a picture that is a drawing with scripts', 'photo.svg', '<svg onload="x()"/>'],
    ['a program that calls itself a report', 'report.pdf', 'MZ\u0000\u0001'],
    ['a shortcut', 'report.pdf.lnk', 'L\u0000\u0000\u0000'],
    ['a text with control characters', 'notes.txt', 'a\u0007b'],
  ])('that is %s is refused', async (_, name, content) => {
    expect(await send(name, Buffer.from(content, 'latin1'))).toEqual({
      status: 415,
      code: 'file-type-not-taken',
    });
  });

  test('that was refused lies nowhere afterwards', async () => {
    const files = (): readonly string[] =>
      readdirSync(join(world.opened.shell.config.dataFolder, 'files'), { recursive: true })
        .map(String)
        .filter(name => /[0-9a-f]{64}$|incoming./.test(name));
    const before = files();
    await send('a.docx', doc({ name: 'word/vbaProject.bin', content: String(Math.random()) }));
    expect(files()).toEqual(before);
  });
});
