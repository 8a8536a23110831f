/** A certificate's sheet as programs of others see it: its signature, its time stamp, its attachment, its code, its fonts. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { USUAL_LAYOUT } from '@certwright/core/body/layout';
import { codeOf } from '@certwright/verify/paper-code';
import { certificatesInPdf } from '@certwright/verify/pdf-attachment';
import * as pki from 'pkijs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { own } from '../platform/cms/bytes.ts';
import { selfIssued } from '../platform/cms/self-issued.ts';
import { signatureOf } from '../platform/cms/signed-data.ts';
import { timeStamp } from '../platform/cms/time-stamp.ts';
import { covered, signatureIn } from '../platform/pdf/signature-field.ts';
import { type Authority, lacking, openAuthority, run } from '../testing/foreign-tools.ts';
import { certificatePdf } from './certificate.pdf.ts';
import { lacksTimeStamp, signedPaper, stampedPaper } from './signed-paper.ts';

const folder = mkdtempSync(join(tmpdir(), 'certwright-paper-'));
const at = (name: string): string => join(folder, name);
const keep = (name: string, content: Uint8Array): string => {
  writeFileSync(at(name), content);
  return at(name);
};
const url = 'https://register.example/certificates/3b241101-e2bb-4255-8caf-4136c566a962';
const token = `${Buffer.from('{}').toString('base64url')}.e30.${'a'.repeat(86)}`;
const holder = { name: '東京精密 شركة Łódź', address: 'Quay 1', city: 'Αθήνα', country: 'GR' };
/** A name that looks like what a signature is found by. */
const sly = 'Meridian /SubFilter /ETSI.CAdES.detached\n/ByteRange [0 1 2 3]';

let pdf: Buffer;
let signed: Buffer;

beforeAll(async () => {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ]);
  const about = {
    name: 'Meridian',
    country: 'DE',
    from: '2026-01-01T00:00:00Z',
    until: '2036-01-01T00:00:00Z',
  };
  const certificate = await selfIssued(pair, about);
  keep('certificate.der', certificate);
  pdf = await certificatePdf({
    number: 'MC-2026-0007',
    revision: 1,
    effectiveOn: '2026-01-05',
    issuedOn: '2026-01-05',
    facts: {
      holder,
      sites: [holder],
      edition: 'iso-9001-2015',
      standard: 'ISO 9001:2015',
      scope: 'Design of gauges',
      body: { ...holder, name: sly },
      originalOn: '2026-01-05',
      decidedOn: '2026-01-05',
      expiresOn: '2029-01-04',
    },
    url,
    token,
    layout: USUAL_LAYOUT,
    mark: null,
    signedAt: '2026-01-05T10:00:00Z',
  });
  signed = await signedPaper(pdf, { chain: [certificate], key: pair.privateKey });
  keep('signed.pdf', signed);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the credential is still found in a signed file', async () => {
  expect(await certificatesInPdf(signed)).toEqual({ certificates: [token], encrypted: false });
});

test('a sheet without room is not signed, and is not taken for a signed one', async () => {
  expect(signatureIn(Buffer.from('%PDF-1.7'))).toBeUndefined();
  expect(lacksTimeStamp(Buffer.from('%PDF-1.7'))).toBe(false);
  await expect(stampedPaper(pdf, async () => Buffer.alloc(0))).rejects.toThrow('not signed');
});

const noPoppler = lacking('pdfsig', 'pdffonts', 'pdfdetach', 'pdftoppm', 'pdfinfo');
describe.skipIf(noPoppler)(`poppler ${noPoppler ?? ''}`, () => {
  test('calls the signature valid and over the total document', () => {
    const said = run('pdfsig -nocert', at('signed.pdf'));
    expect(said).toContain('Signature is Valid.');
    expect(said).toContain('Total document signed');
    expect(said).toContain('Signature Type: ETSI.CAdES.detached');
    expect(said).toContain('Signing Hash Algorithm: SHA-256');
  });

  test.each([
    ['in its text', (bytes: Buffer) => bytes.indexOf('endstream') - 4],
    ['at its end', (bytes: Buffer) => bytes.lastIndexOf('Certwright')],
  ])('sees a byte changed %s', (_, where) => {
    const changed = Buffer.from(signed);
    const place = where(changed);
    changed[place] = (changed[place] ?? 0) ^ 1;
    expect(run('pdfsig -nocert', keep('changed.pdf', changed))).toContain('Digest Mismatch');
  });

  test('finds every font embedded, the credential attached, headings and figures tagged', () => {
    const fonts = run('pdffonts', at('signed.pdf')).split('\n').slice(2).filter(Boolean);
    expect(fonts.length).toBeGreaterThan(4);
    for (const font of fonts) expect(font).toMatch(/Identity-H\s+yes yes yes/);
    expect(run('pdfdetach -list', at('signed.pdf'))).toContain('certificate.vc.jwt');
    run('pdfdetach -save 1 -o', at('attached'), at('signed.pdf'));
    expect(readFileSync(at('attached'), 'utf8')).toBe(token);
    const structure = run('pdfinfo -struct', at('signed.pdf'));
    expect(structure).toMatch(/Document\n {2}P.*\n[^]* {2}H1[^]* {2}H2[^]* {2}Figure/);
    expect(run('pdfinfo', at('signed.pdf'))).toMatch(/Tagged: +yes/);
  });

  const noZbar = lacking('zbarimg');
  test.skipIf(noZbar)(`draws a code that leads to the credential by its digest ${noZbar ?? ''}`, () => {
    run('pdftoppm -r 150 -png', at('signed.pdf'), at('page'));
    expect(run('zbarimg --quiet --raw', at('page-1.png')).trim()).toBe(codeOf(url, token));
  });
});

const noQpdf = lacking('qpdf');
test.skipIf(noQpdf)(`qpdf finds no fault ${noQpdf ?? ''}`, () => {
  expect(run('qpdf --check', at('signed.pdf'))).toContain('No syntax or stream encoding errors found');
});

const noOpenssl = lacking('openssl');
describe.skipIf(noOpenssl)(`OpenSSL ${noOpenssl ?? ''}`, () => {
  let authority: Authority;
  beforeAll(async () => {
    authority = await openAuthority(at('authority'));
    run('openssl x509 -inform DER -in', at('certificate.der'), '-out', at('certificate.pem'));
  }, 60_000);
  afterAll(() => authority.close());

  const verify = (file: Buffer): string => {
    const signature = signatureIn(file);
    if (!signature) throw new Error('not signed');
    const [given, content] = [keep('signature', signature), keep('covered', covered(file))];
    const line = 'openssl cms -verify -cades -binary -inform DER -purpose any -out /dev/null';
    return run(line, '-in', given, '-content', content, '-CAfile', at('certificate.pem'));
  };

  test('verifies the signature with the certificate that its attributes name', () => {
    expect(() => verify(signed)).not.toThrow();
    const other = Buffer.from(signed);
    other[20] = (other[20] ?? 0) ^ 1;
    expect(() => verify(other)).toThrow('Command failed');
    const printed = run('openssl cms -cmsout -print -inform DER -in', at('signature'));
    expect(printed.match(/object: \S+ \(1\.2\.840\.113549\.1\.9\.[\d.]+\)/g)).toEqual([
      'object: contentType (1.2.840.113549.1.9.3)',
      'object: messageDigest (1.2.840.113549.1.9.4)',
      'object: id-smime-aa-signingCertificateV2 (1.2.840.113549.1.9.16.2.47)',
    ]);
  });

  test('stamps the signature, and verifies its own stamp; nothing that is signed changes', async () => {
    expect(lacksTimeStamp(signed)).toBe(true);
    authority.answer = undefined;
    const stamped = await stampedPaper(signed, bytes => timeStamp(authority.url, bytes, []));
    expect(lacksTimeStamp(stamped)).toBe(false);
    expect(covered(stamped).equals(covered(signed))).toBe(true);
    expect(() => verify(stamped)).not.toThrow();
    const signature = signatureIn(stamped) ?? Buffer.alloc(0);
    const data = new pki.SignedData({ schema: pki.ContentInfo.fromBER(own(signature)).content });
    const stamp = data.signerInfos[0]?.unsignedAttrs?.attributes[0]?.values[0] as
      | { toBER(): ArrayBuffer }
      | undefined;
    keep('token', Buffer.from(stamp?.toBER() ?? new ArrayBuffer(0)));
    keep('stamped', signatureOf(signature));
    const asked = ['-in', at('token'), '-CAfile', authority.root];
    expect(run('openssl ts -verify -token_in', ...asked, '-data', at('stamped'))).toContain(
      'Verification: OK',
    );
    expect(() => run('openssl ts -verify -token_in', ...asked, '-data', at('covered'))).toThrow(
      'Command failed',
    );
  });

  /** What the authority answers to a question of somebody else. */
  async function answerTo(...about: readonly string[]): Promise<Buffer> {
    authority.answer = undefined;
    run('openssl ts -query -sha256 -cert', ...about, '-out', at('other.tsq'));
    const asked = await fetch(authority.url, { method: 'POST', body: readFileSync(at('other.tsq')) });
    return Buffer.from(await asked.arrayBuffer());
  }

  test('a stamp over something else, for another request, refused or broken is not taken', async () => {
    const bytes = Buffer.from('one');
    const other = await answerTo('-digest', 'ab'.repeat(32));
    authority.answer = () => ({ status: 200, body: other });
    await expect(timeStamp(authority.url, bytes, [])).rejects.toThrow('over something else');
    const again = await answerTo('-data', keep('one', bytes));
    authority.answer = () => ({ status: 200, body: again });
    await expect(timeStamp(authority.url, bytes, [])).rejects.toThrow('answers another request');
    authority.answer = () => ({ status: 200, body: Buffer.from('300a3003020102300302010a', 'hex') });
    await expect(timeStamp(authority.url, bytes, [])).rejects.toThrow(/refused|no time stamp/);
    authority.answer = () => ({ status: 200, body: Buffer.from('no answer at all') });
    await expect(timeStamp(authority.url, bytes, [])).rejects.toThrow('no time stamp');
    authority.answer = () => ({ status: 503, body: Buffer.alloc(0) });
    await expect(timeStamp(authority.url, bytes, [])).rejects.toThrow('answered 503');
  });
});
