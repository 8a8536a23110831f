/** A newcomer with a certificate: the link of its code, the page, the PDF dropped on it; genuine, forged, suspended, hostile. */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import PdfDocument from 'pdfkit';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Accreditor, openAccreditor } from './accreditor.ts';
import { openBrowser } from './browser.ts';
import { type NearHost, openNearHost } from './near-host.ts';
import { enterAs, loadSample, read } from './sample.ts';
import { type Server, startServer } from './server.ts';

let server: Server;
let accreditor: Accreditor;
/** The web server of the body of the sample. */
let own: NearHost;
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** Everything that the browser sent: method, address, body. */
const sent: { method: string; url: string; body: string | null }[] = [];

type Row = { certification: string; state: string; standard: string; number: string };

async function certificate(q: string, fits: (row: Row) => boolean): Promise<Row> {
  const { rows } = (await read(context, `${server.url}/api/public/register?q=${q}`)) as { rows: Row[] };
  const row = rows.find(fits);
  if (!row) throw new Error(`no certificate of ${q}`);
  return row;
}

const fileOf = async ({ certification }: Row, name: string): Promise<Buffer> => {
  const response = await fetch(`${server.url}/api/public/certificates/${certification}/${name}`);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
};

/** A sheet of a forger: his own words around a genuine credential. */
async function forged(token: Buffer, lines: readonly string[]): Promise<Buffer> {
  const document = new PdfDocument();
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Buffer>(resolve => document.on('end', () => resolve(Buffer.concat(chunks))));
  for (const line of lines) document.text(line);
  document.file(token, { name: 'certificate.vc.jwt', type: 'application/vc+jwt' });
  document.end();
  return done;
}

/** Drops a file as a person does, and waits for the answer. */
async function drop(bytes: Buffer, name = 'certificate.pdf'): Promise<string> {
  const transfer = await page.evaluateHandle(
    ([text, title]) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(text), one => one.charCodeAt(0));
      data.items.add(new File([content], title));
      return data;
    },
    [bytes.toString('base64'), name] as const,
  );
  const field = page.locator('input[name=paper]');
  await field.locator('xpath=..').dispatchEvent('drop', { dataTransfer: transfer });
  return answer();
}

async function answer(): Promise<string> {
  await page.locator('main [role=status]').first().waitFor({ timeout: 90_000 });
  return page.locator('main').innerText();
}

const open = (path: string) => page.goto(`${server.url}${path}`, { waitUntil: 'networkidle' });

let northlight: Row;

beforeAll(async () => {
  accreditor = await openAccreditor();
  own = await openNearHost();
  server = await startServer({ env: { CERTWRIGHT_TRUSTED_HOSTS: `${accreditor.host},${own.host}` } });
  browser = await openBrowser();
  context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  await loadSample(server.url);
  page = await context.newPage();
  page.on('request', one => sent.push({ method: one.method(), url: one.url(), body: one.postData() }));
  northlight = await certificate('northlight', row => row.standard === 'ISO 9001:2015');
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await accreditor?.close();
  await own?.close();
});

describe('a newcomer comes by the code of a paper', () => {
  const told = async (digest: string): Promise<string> => {
    // Another place on the same page would not be loaded anew.
    await page.goto('about:blank');
    await open(`/certificates/${northlight.certification}#sha256=${digest}`);
    return page.locator('#paper').innerText();
  };

  test('of a genuine one: its credential is the one that was published for the newest revision', async () => {
    const token = await fileOf(northlight, 'certificate.vc.jwt');
    const digest = createHash('sha256').update(token).digest('base64url');
    expect(await told(digest)).toMatch(/The code is that of revision \d+, the newest/);
  });

  test('of one that was never issued, or of no digest: said so', async () => {
    const other = createHash('sha256').update('another').digest('base64url');
    expect(await told(other)).toContain('No credential that was published here belongs to this paper');
    expect(await told('abc')).toContain("The paper's code could not be checked");
  });
});

describe('a newcomer drops the PDF on the page behind the code', () => {
  test('the genuine one: genuine, and the paper says the same; accreditation is a claim', async () => {
    await open(`/certificates/${northlight.certification}`);
    const text = await drop(await fileOf(northlight, 'certificate.pdf'));
    expect(text).toContain('Genuine, and valid on');
    expect(text).toContain('the text of the file says what was signed');
    expect(text).not.toContain('not so on the paper');
    expect(text).not.toContain('the paper says more');
    expect(text).toContain('claims an accreditation (');
    expect(text).toContain('It is not confirmed');
    expect(text).toContain('Not checked');
  });

  test('a forged sheet around the genuine credential: the field is shown with both texts', async () => {
    await open(`/certificates/${northlight.certification}`);
    const token = await fileOf(northlight, 'certificate.vc.jwt');
    const text = await drop(
      await forged(token, [
        'It is certified that the management system of',
        'Southlight Trading',
        'meets the requirements of',
        'ISO 9001:2015',
        'Scope',
        'Design, manufacture and service of optical measuring instruments, and the information behind them, and of weapons',
        `Certificate number ${northlight.number}`,
      ]),
    );
    expect(text).toContain('The paper does not say what was signed');
    expect(text).toContain('On the paper: Southlight Trading');
    expect(text).toContain('Northlight Instruments');
    expect(text).toMatch(/On the paper: .*and of weapons/);
    expect(text).not.toContain('Genuine, and valid');
  });

  test('a changed credential: not what the body signed', async () => {
    await open(`/certificates/${northlight.certification}`);
    const [head = '', payload = '', signature = ''] = String(
      await fileOf(northlight, 'certificate.vc.jwt'),
    ).split('.');
    const said = Buffer.from(payload, 'base64url').toString().replace('Northlight', 'Southlight');
    const token = [head, Buffer.from(said).toString('base64url'), signature].join('.');
    const text = await drop(await forged(Buffer.from(token), ['Southlight Instruments']));
    expect(text).toContain('Not genuine: this is not what the body signed');
  });

  test('of a suspended certificate: suspended, with the day', async () => {
    const row = await certificate('fjordline', one => one.state === 'suspended');
    await open(`/certificates/${row.certification}`);
    const text = await drop(await fileOf(row, 'certificate.pdf'));
    expect(text).not.toContain('not so on the paper');
    expect(text).toMatch(/Genuine, but suspended since \d{4}-\d{2}-\d{2}/);
    expect(text).not.toContain('Genuine, and valid');
  });

  test('of another certificate than the page: said so', async () => {
    const other = await certificate('halden', () => true);
    await open(`/certificates/${northlight.certification}`);
    const text = await drop(await fileOf(other, 'certificate.pdf'));
    expect(text).toContain('The file is another certificate than this page');
  });
});

test('of a certificate that is kept confidential: without its code the page names nobody, with it all of it is there', async () => {
  const body = await browser.newContext();
  const at = `${server.url}/api/organizations/${await enterAs(body, server.url, 'Tomas Vidal')}`;
  type Certification = { id: string; client: { name: string }; certificate: { paper: string } };
  const { rows } = (await read(body, `${at}/certifications`)) as { rows: Certification[] };
  const id = rows.find(row => row.client.name === 'Tessera Cloud')?.id ?? '';
  const { certificate: of } = (await read(body, `${at}/certifications/${id}`)) as Certification;
  await body.close();

  await open(`/certificates/${id}`);
  const closed = await page.locator('main').innerText();
  expect(closed).toContain('Kept confidential at the client’s request');
  expect(closed).not.toContain('Tessera');
  expect(closed).toMatch(/states: valid/);

  await page.goto('about:blank');
  await open(`/certificates/${id}#sha256=${of.paper}`);
  expect(await page.locator('main').innerText()).toContain('Tessera Cloud');
  expect(await page.locator('#paper').innerText()).toMatch(/The code is that of revision \d+, the newest/);
  const pdf = await fetch(`${server.url}/api/public/certificates/${id}/certificate.pdf?paper=${of.paper}`);
  const text = await drop(Buffer.from(await pdf.arrayBuffer()));
  expect(text).toContain('Genuine, and valid on');
  expect(text).toContain('the text of the file says what was signed');
});

describe('the page that checks any file', () => {
  test('is worked by keyboard: the button takes the focus, and a chosen file is checked', async () => {
    await open('/verify');
    const field = page.getByLabel('Certificate as PDF');
    for (let n = 0; n < 40; n++) {
      await page.keyboard.press('Tab');
      if (await field.evaluate(one => one === document.activeElement)) break;
    }
    expect(await field.evaluate(one => one === document.activeElement)).toBe(true);
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Space');
    await (await chooser).setFiles({
      name: 'certificate.pdf',
      mimeType: 'application/pdf',
      buffer: await fileOf(northlight, 'certificate.pdf'),
    });
    expect(await answer()).toContain('Genuine, and valid on');
  });

  test('hostile files get an answer in words, and the page goes on', async () => {
    const token = await fileOf(northlight, 'certificate.vc.jwt');
    const encrypted = new PdfDocument({ userPassword: 'secret' });
    const chunks: Buffer[] = [];
    encrypted.on('data', (chunk: Buffer) => chunks.push(chunk));
    const ended = new Promise(resolve => encrypted.on('end', resolve));
    encrypted.text('Certificate').end();
    await ended;
    const bomb = deflateSync(Buffer.alloc(300_000_000, '(a) Tj '));
    const parts = [
      '%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n',
      '3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>\nendobj\n',
      `4 0 obj\n<</Filter/FlateDecode/Length ${bomb.length}>>\nstream\n`,
      bomb,
      `\nendstream\nendobj\n5 0 obj\n<</Type/EmbeddedFile/Length ${token.length}>>\nstream\n`,
      token,
      '\nendstream\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
    ].map(part => Buffer.from(part));
    const hostile = [
      ['garbage', Buffer.from('%PDF-1.7 and nothing'), 'carries no certificate'],
      ['no file of ours', Buffer.from([0xff, 0xfe, 0x00, 0x01]), 'neither a token, nor an offline kit'],
      ['encrypted', Buffer.concat(chunks), 'encrypted'],
      ['too large', Buffer.alloc(20 * 1024 * 1024 + 1, 'x'), 'larger than 20 MB'],
      ['cut off', (await fileOf(northlight, 'certificate.pdf')).subarray(0, 5000), ''],
      ['bomb', Buffer.concat(parts), 'What it prints was not compared'],
    ] as const;
    for (const [name, bytes, said] of hostile) {
      await open('/verify');
      const started = Date.now();
      await page.locator('input[name=paper]').setInputFiles({
        name: `${name}.pdf`,
        mimeType: 'application/pdf',
        buffer: bytes,
      });
      // The page answers while the worker works.
      expect(await page.evaluate(() => document.title), name).toBeTypeOf('string');
      expect(await answer(), name).toContain(said);
      expect(Date.now() - started, name).toBeLessThan(40_000);
    }
  });
});

describe('who stands behind the accreditation', () => {
  test('its body by signature; and what that does not cover is said', async () => {
    const { accreditation } = (await read(
      context,
      `${server.url}/api/public/register/${northlight.certification}`,
    )) as { accreditation: { number: string } };
    await accreditor.accredits(server, accreditation.number, ['iso-9001-2015']);
    await open(`/certificates/${northlight.certification}`);
    expect(await page.locator('main').innerText()).toContain('confirmed by the signature of');
    const covered = await drop(await fileOf(northlight, 'certificate.pdf'));
    expect(covered).toContain('Genuine, and valid on');
    expect(covered).toContain('has signed that it accredits');
    expect(covered).not.toContain('It is not confirmed');

    await accreditor.accredits(server, accreditation.number, ['iso-14001-2015']);
    await open(`/certificates/${northlight.certification}`);
    expect(await page.locator('main').innerText()).toContain(
      'This does not cover the standard ISO 9001:2015',
    );
    const outside = await drop(await fileOf(northlight, 'certificate.pdf'));
    expect(outside).toContain('Outside what the body is accredited for');
  }, 120_000);
});

test('a body hosts its key on its own domain: the register says what it saw there, and when it is gone', async () => {
  const tomas = await browser.newContext();
  const at = `${server.url}/api/organizations/${await enterAs(tomas, server.url, 'Tomas Vidal')}`;
  const does = async (path: string, data: object): Promise<void> => {
    const done = await tomas.request.post(`${at}${path}`, { data, headers: { origin: server.url } });
    if (!done.ok()) throw new Error(`${path}: ${await done.text()}`);
  };
  await does('/body/own-domain', { domain: own.host });
  const { current } = (await read(tomas, `${at}/body/own-domain`)) as { current: { file: string } };
  own.show(await (await fetch(`${server.url}${current.file}`)).text());
  await does('/body/own-domain/look', {});
  await does(`/certifications/${northlight.certification}/certificate`, {});
  const paper = await fileOf(northlight, 'certificate.pdf');

  await open('/verify');
  const there = await drop(paper);
  expect(there).toContain('Genuine, and valid on');
  expect(there).toContain(`The register saw it at http://${own.host}/.well-known/did.json, last at 20`);
  expect(there).toContain("What lies on the certification body's own domain at this moment.");

  own.show(undefined);
  await does('/body/own-domain/look', {});
  await open('/verify');
  const gone = await drop(paper);
  expect(gone).not.toContain('Genuine, and valid on');
  expect(gone).toContain('The register no longer finds it there');
  await tomas.close();
}, 180_000);

test('nothing of any file was sent: every request of this browser only asked, and only this register', () => {
  expect(sent.length).toBeGreaterThan(20);
  expect(sent.some(({ url }) => url.endsWith('/log/policy'))).toBe(true);
  for (const { method, url, body } of sent) {
    expect(method, url).toBe('GET');
    expect(body, url).toBeNull();
    expect(new URL(url).origin, url).toBe(server.url);
    expect(url.length, url).toBeLessThan(300);
  }
});
