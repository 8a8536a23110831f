// Certificates carried by a PDF, as pdfkit and other writers attach them.
import { deflateSync } from 'node:zlib';
import PdfDocument from 'pdfkit';
import { describe, expect, test } from 'vitest';
import { ATTACHMENT_NAME } from './certificate-credential.ts';
import { credential, didDocument, newSigner, sign } from './credential.fixture.ts';
import { writeKit } from './offline-kit.ts';
import { certificatesInPdf, isPdf } from './pdf-attachment.ts';

const signer = await newSigner();
const token = await sign(credential(), signer);

/** Known to pdfkit, not yet to its types. */
const RELATIONSHIP = { relationship: 'Data' };

type Attachment = { name: string; content: string };

/** A certificate's PDF as the server makes it. */
function pdf(attachments: readonly Attachment[], options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const document = new PdfDocument(options);
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Buffer>(resolve => document.on('end', () => resolve(Buffer.concat(chunks))));
  document.fontSize(20).text('Certificate NL-QMS-2024-0117: the stream of work, endstream and all');
  for (const { name, content } of attachments)
    document.file(Buffer.from(content), { name, type: 'application/vc+jwt', ...RELATIONSHIP });
  document.end();
  return done;
}

/** A file with one attachment object written by hand, for the ways of other writers. */
function written(dictionary: string, content: Uint8Array, end = '\nendstream'): Uint8Array {
  return Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n7 0 obj\n${dictionary}\nstream\r\n`),
    content,
    Buffer.from(`${end}\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`),
  ]);
}

const found = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await certificatesInPdf(bytes)).certificates;
const packed = deflateSync(token);

describe('a PDF', () => {
  test.each([true, false])('made by pdfkit gives its certificate back (compressed: %s)', async compress => {
    const bytes = await pdf([{ name: ATTACHMENT_NAME, content: token }], { compress });
    expect(isPdf(bytes)).toBe(true);
    expect(await certificatesInPdf(bytes)).toEqual({ certificates: [token], encrypted: false });
  });

  test('gives an offline kit back, and leaves other attachments alone', async () => {
    const kit = writeKit({ credential: token, didDocument: didDocument(signer) });
    const bytes = await pdf([
      { name: 'readme.txt', content: 'Not a certificate.' },
      { name: 'data.json', content: '{"a":1}' },
      { name: 'northlight.certwright.json', content: kit },
    ]);
    expect(await found(bytes)).toEqual([kit.trim()]);
  });

  test('with two certificates gives both, and one attached twice once', async () => {
    const other = await sign(credential({ revision: 2 }), signer);
    const bytes = await pdf(
      [token, other, token].map((content, index) => ({ name: `${index}.jwt`, content })),
    );
    expect(await found(bytes)).toEqual([token, other]);
  });

  test('without attachment has none', async () => {
    expect(await found(await pdf([]))).toEqual([]);
  });

  test('that is encrypted says so', async () => {
    const bytes = await pdf([{ name: ATTACHMENT_NAME, content: token }], {
      userPassword: 'secret',
      pdfVersion: '1.7',
    });
    expect(await certificatesInPdf(bytes)).toEqual({ certificates: [], encrypted: true });
  });
});

describe('the attachment of another writer', () => {
  test.each<[string, Uint8Array]>([
    [
      'with its length in an object of its own',
      written('<</Type/EmbeddedFile/Filter/FlateDecode/Length 9 0 R>>', packed),
    ],
    ['with a wrong length', written('<</Type/EmbeddedFile/Filter/FlateDecode/Length 3>>', packed)],
    [
      'with its filter in a list',
      written('<</Length 9 0 R /Filter [ /FlateDecode ] /Type /EmbeddedFile>>', packed),
    ],
    ['without a type', written(`<</Params<</Size 5>>/Filter/FlateDecode/Length ${packed.length}>>`, packed)],
    ['without compression', written('<</Type/EmbeddedFile/Length 9 0 R>>', Buffer.from(token))],
    [
      'with a line end inside the stream',
      written('<</Type/EmbeddedFile/Length 9 0 R>>', Buffer.from(`${token}\r\n`)),
    ],
    [
      'with stray bytes behind the data',
      written(
        '<</Type/EmbeddedFile/Filter/FlateDecode/Length 9 0 R>>',
        Buffer.concat([packed, Buffer.from('\n\n ')]),
      ),
    ],
  ])('%s is found', async (_name, bytes) => {
    expect(await found(bytes)).toEqual([token]);
  });

  test.each<[string, Uint8Array]>([
    ['cut off', written('<</Type/EmbeddedFile/Filter/FlateDecode/Length 9 0 R>>', packed).subarray(0, 300)],
    ['in an unknown filter', written('<</Type/EmbeddedFile/Filter/LZWDecode/Length 9 0 R>>', packed)],
    [
      'a bomb',
      written(
        '<</Type/EmbeddedFile/Filter/FlateDecode/Length 9 0 R>>',
        deflateSync(Buffer.alloc(80_000_000, 65)),
      ),
    ],
    ['not in a PDF', Buffer.from(token)],
    ['in an empty file', new Uint8Array()],
  ])('%s is not found', async (_name, bytes) => {
    expect(await found(bytes)).toEqual([]);
  });

  test('is searched quickly in a file made to be slow', async () => {
    const streams = Buffer.from(`%PDF-1.7\n${'1 0 obj <</Type/EmbeddedFile>>stream\n'.repeat(300_000)}`);
    const ended = Buffer.from(`%PDF-1.7\n${'>>stream\nendstream '.repeat(300_000)}`);
    const start = performance.now();
    expect(await found(streams)).toEqual([]);
    expect(await found(ended)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
