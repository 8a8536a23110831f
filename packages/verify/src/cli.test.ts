// `certwright verify` as a person or a script uses it: files in, sentences and an exit code out.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import PdfDocument from 'pdfkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACCREDITATION_TYPE } from './accreditation-credential.ts';
import { ATTACHMENT_NAME } from './certificate-credential.ts';
import { main } from './cli.ts';
import {
  BODY,
  credential,
  didDocument,
  newSigner,
  sign,
  statusListCredential,
} from './credential.fixture.ts';
import { codeOf } from './paper-code.ts';

const testdata = (name: string): string => fileURLToPath(new URL(`../testdata/${name}`, import.meta.url));
const KIT = testdata('valid-es256.certwright.json');
const SUSPENDED = testdata('suspended-es256.certwright.json');
const DID = testdata('northlight.did.json');
const TOKEN = testdata('northlight.jwt');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const io = {
    out: (text: string) => out.push(text),
    err: (text: string) => err.push(text),
    now: () => '2026-11-23T10:00:00Z',
  };
  const code = await main(argv, io);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const file = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

function pdfWith(...contents: string[]): Promise<Buffer> {
  const document = new PdfDocument();
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  for (const [index, content] of contents.entries())
    document.file(Buffer.from(content), { name: index === 0 ? ATTACHMENT_NAME : `${index}.jwt` });
  document.end();
  return new Promise(resolve => document.on('end', () => resolve(Buffer.concat(chunks))));
}

test('an accreditation body that the user trusts is asked for: its signature, or it could not be checked', async () => {
  const [body, office] = [await newSigner(), await newSigner()];
  const id = 'did:web:office.example';
  const kid = `${id}#key-1`;
  const key = { id: kid, type: 'JsonWebKey', controller: id, publicKeyJwk: office.publicJwk };
  const accreditation = {
    type: ['VerifiableCredential', ACCREDITATION_TYPE],
    issuer: { id, name: 'Office' },
    validFrom: '2023-01-01T00:00:00Z',
    credentialSubject: {
      id: BODY,
      registeredName: 'Northlight',
      registeredId: '31',
      registerType: 'accreditation',
      registrationScope: { standards: ['iso-9001-2015'] },
    },
  };
  const token = await file('accredited.jwt', await sign(credential(), body));
  const dids = [
    '--did',
    await file('body.did.json', JSON.stringify(didDocument(body))),
    '--did',
    await file('office.did.json', JSON.stringify({ id, verificationMethod: [key], assertionMethod: [kid] })),
  ];
  const accredited = await file('accreditation.jwt', await sign(accreditation, office, { kid }));
  const asked = ['--offline', ...dids, '--accreditor', id];
  expect((await run(token, ...asked)).out).toContain('[claimed] Is Northlight Certification accredited');
  const { out } = await run(token, ...asked, '--accreditation', accredited);
  expect(out).toContain('[yes]     Is Northlight Certification accredited for ISO 9001:2015?');
  expect(out).not.toContain('ask the accreditation body');
});

describe('offline', () => {
  test('a kit with the DID document of a body that the user trusts is valid: exit 0', async () => {
    const { code, out, err } = await run(KIT, '--did', DID, '--offline');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('valid-es256.certwright.json: VALID on 2026-11-23');
    expect(out).toContain('  Holder       Kestrel Maschinenbau GmbH, Werkstraße 4, Ulm, DE');
    expect(out).toContain('[claimed] Is Northlight Certification accredited for ISO 9001:2015?');
    expect(out).toContain(
      'It stands in the DID document of did:web:northlight.example that you supplied and trust.',
    );
  });

  test('the output ends with what was not checked', async () => {
    const { out } = await run(KIT, '--did', DID, '--offline');
    expect(out.slice(out.indexOf('Not checked:')).trim().split('\n')).toEqual([
      'Not checked:',
      '  - Whether the accreditation that the certificate claims exists and covers this standard: ask the accreditation body.',
      '  - Whether the scope covers what you buy, and the sites those that supply you.',
      '  - Whether a printed paper says the same as this document.',
      '  - Whether the register shows everybody the same history of this certificate.',
    ]);
  });

  test('the same kit alone could not be checked, since anybody could have made it: exit 2', async () => {
    const { code, out } = await run(KIT, '--offline');
    expect(code).toBe(2);
    expect(out).toContain('COULD NOT BE CHECKED');
    expect(out).toContain("That this key is the body's own was not checked.");
  });

  test('a kit against the DID document of another key is not valid: exit 1', async () => {
    const other = await file('other.json', JSON.stringify(didDocument(await newSigner())));
    expect((await run(KIT, '--did', other, '--offline')).code).toBe(1);
  });

  test('a token without its status lists could not be checked: exit 2', async () => {
    const { code, out } = await run(TOKEN, '--did', DID, '--offline');
    expect(code).toBe(2);
    expect(out).toContain('- Whether it was revoked by 2026-11-23.');
  });

  test('of several files the worst decides: not valid before could not be checked before valid', async () => {
    const trust = ['--did', DID, '--offline'];
    expect((await run(KIT, KIT, ...trust)).code).toBe(0);
    expect((await run(KIT, TOKEN, ...trust)).code).toBe(2);
    expect((await run(KIT, TOKEN, SUSPENDED, ...trust)).code).toBe(1);
    expect((await run(SUSPENDED, KIT, ...trust)).code).toBe(1);
  });

  test('a day asked about is answered for that day', async () => {
    expect((await run(KIT, '--did', DID, '--offline', '--on', '2023-01-01')).code).toBe(1);
    const { code, out } = await run(KIT, '--did', DID, '--offline', '--on', '2025-01-01');
    expect(code).toBe(2);
    expect(out).toContain('- Whether it was suspended on 2025-01-01.');
  });

  test('bodies that are not accepted are refused', async () => {
    expect((await run(KIT, '--did', DID, '--offline', '--accept', 'did:web:other.example')).code).toBe(1);
    expect((await run(KIT, '--did', DID, '--offline', '--accept', BODY)).code).toBe(0);
  });

  test('as JSON it is the same, for programs', async () => {
    const { code, out } = await run(KIT, SUSPENDED, '--did', DID, '--offline', '--json');
    expect(code).toBe(1);
    const read: unknown = JSON.parse(out);
    expect(read).toMatchObject([
      {
        file: KIT,
        overall: 'valid',
        certificate: { credentialSubject: { certificateNumber: 'NL-QMS-2024-0117' } },
      },
      { file: SUSPENDED, overall: 'not-valid' },
    ]);
  });
});

describe('a PDF', () => {
  test('is checked by the certificate that it carries', async () => {
    const kit = await readFile(KIT, 'utf8');
    const path = await file('certificate.pdf', await pdfWith(kit));
    expect((await run(path, '--did', DID, '--offline')).code).toBe(0);
  });

  test('whose attachment was altered is not valid', async () => {
    const token = (await readFile(TOKEN, 'utf8')).trim();
    const [head, body = '', tail] = token.split('.');
    const text = Buffer.from(body, 'base64url').toString().replace('packaging machines', 'nuclear reactors');
    const path = await file(
      'altered.pdf',
      await pdfWith(`${head}.${Buffer.from(text).toString('base64url')}.${tail}`),
    );
    const { code, out } = await run(path, '--did', DID, '--offline');
    expect(code).toBe(1);
    expect(out).toContain('the document was altered or never signed');
  });

  test('with two certificates is as good as the worse one', async () => {
    const kits = [await readFile(KIT, 'utf8'), await readFile(SUSPENDED, 'utf8')];
    const path = await file('two.pdf', await pdfWith(...kits));
    const { code, out } = await run(path, '--did', DID, '--offline');
    expect(code).toBe(1);
    expect(out).toContain('two.pdf (attachment 2): NOT VALID');
  });

  test('without a certificate could not be checked', async () => {
    const { code, out } = await run(await file('plain.pdf', await pdfWith()), '--offline');
    expect(code).toBe(2);
    expect(out).toContain('The PDF carries no certificate as an attachment');
  });
});

describe('wrong use', () => {
  test.each<[string, string[], string]>([
    ['no file', [], 'Which file?'],
    ['an option that does not exist', ['x.jwt', '--trust-everything'], '--trust-everything'],
    ['a day that is none', ['x.jwt', '--on', '2026-02-30'], '--on 2026-02-30 is not a day'],
    ['a DID file that is none', ['x.jwt', '--did', TOKEN], 'is not a DID document'],
    ['a DID file that is absent', ['x.jwt', '--did', '/nowhere.json'], 'ENOENT'],
  ])('%s: a sentence, the usage, exit 2', async (_name, argv, sentence) => {
    const { code, err } = await run(...argv);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(err).toContain('certwright verify FILE...');
  });

  test('help: exit 0', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    expect(out).toContain('--offline');
  });

  test.each([
    ['a file that is absent', '/nowhere/at-all.jwt'],
    ['a folder', tmpdir()],
    ['a device without end', '/dev/zero'],
  ])('%s could not be checked, the others are', async (_name, path) => {
    const { code, out } = await run(path, SUSPENDED, '--offline');
    expect(code).toBe(1);
    expect(out).toContain('The file cannot be read');
  });

  test('what a file says cannot steer the terminal', async () => {
    const head = Buffer.from(
      JSON.stringify({ alg: 'ES256', typ: 'vc+jwt', kid: `${BODY}#\u001b[2J\u202e` }),
    ).toString('base64url');
    const body = Buffer.from(JSON.stringify(credential())).toString('base64url');
    const signature = Buffer.alloc(64, 1).toString('base64url');
    const { code, out } = await run(
      await file('steer.jwt', `${head}.${body}.${signature}`),
      '--did',
      DID,
      '--offline',
    );
    expect(code).toBe(1);
    expect(out).not.toContain('\u001b');
    expect(out).not.toContain('\u202e');
  });
});

describe('online', () => {
  let server: Server;
  let port = 0;
  let suspended: number[] = [];
  const files = new Map<string, () => Promise<string>>();

  beforeAll(async () => {
    server = createServer((request, response) => {
      const found = files.get(request.url ?? '');
      if (request.url === '/moved/did.json') response.writeHead(302, { location: '/body/did.json' }).end();
      else if (found) void found().then(text => response.end(text));
      else response.writeHead(404).end();
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    port = typeof address === 'object' && address ? address.port : 0;
  });
  afterAll(() => new Promise(resolve => server.close(resolve)));

  /** A body that publishes its key and lists on this machine, and a certificate of it. */
  async function body(path: string): Promise<string> {
    const signer = await newSigner('EdDSA');
    const did = `did:web:localhost%3A${port}:${path}`;
    const kid = `${did}#key-2026`;
    const list = (purpose: 'revocation' | 'suspension') => {
      const url = `http://localhost:${port}/${path}/${purpose}`;
      files.set(`/${path}/${purpose}`, () =>
        sign(
          statusListCredential(purpose, purpose === 'suspension' ? suspended : [], { id: url, issuer: did }),
          signer,
          { kid },
        ),
      );
      return {
        type: 'BitstringStatusListEntry',
        statusPurpose: purpose,
        statusListIndex: '77',
        statusListCredential: url,
      } as const;
    };
    files.set(`/${path}/did.json`, async () => JSON.stringify(didDocument(signer)).replaceAll(BODY, did));
    const status = [list('revocation'), list('suspension')];
    const payload = credential({}, { issuer: { id: did, name: 'Northlight' }, credentialStatus: status });
    return file(`${path}.jwt`, `${await sign(payload, signer, { kid })}\n`);
  }

  test('key and status come from the body: valid, then suspended', async () => {
    const path = await body('body');
    suspended = [];
    expect(await run(path)).toMatchObject({ code: 0, err: '' });
    suspended = [77];
    const { code, out } = await run(path);
    expect(code).toBe(1);
    expect(out).toContain(
      'The body has suspended the certification. (list of 2026-11-23T06:00:00Z, fetched now)',
    );
  });

  test('the code of a paper leads to the very credential that the paper was made with', async () => {
    suspended = [];
    const path = await body('coded');
    const token = (await readFile(path, 'utf8')).trim();
    const address = `http://localhost:${port}/certificates/3b241101-e2bb-4255-8caf-4136c566a962`;
    const code = codeOf(address, token);
    const at = '/api/public/certificates/3b241101-e2bb-4255-8caf-4136c566a962/credentials';
    files.set(`${at}/${code.split('=')[1]}`, async () => token);
    expect(await run(code)).toMatchObject({ code: 0, err: '' });

    // Another digest than was published, another document than was asked for, and no digest at all.
    const other = codeOf(address, `${token} `);
    const unknown = await run(other);
    expect(unknown.code).toBe(1);
    expect(unknown.out).toContain('publishes no credential of this certificate with the digest');
    files.set(`${at}/${other.split('=')[1]}`, async () => token);
    const wrong = await run(other);
    expect(wrong.code).toBe(2);
    expect(wrong.out).toContain('answers another document than was asked for');
    const malformed = await run(`${address}#sha256=abc`);
    expect(malformed.code).toBe(2);
    expect(malformed.out).toContain('is no digest');
  });

  test('a redirect is not followed: another host would speak for the body', async () => {
    const path = await body('moved');
    files.delete('/moved/did.json');
    expect((await run(path)).code).toBe(2);
  });

  test('a document without end is cut off', async () => {
    const path = await body('endless');
    files.set('/endless/did.json', async () => `{"id":"${'x'.repeat(3_000_000)}"}`);
    expect((await run(path)).code).toBe(2);
  });

  test('a body that cannot be reached leaves it unchecked', async () => {
    const path = await body('silent');
    files.delete('/silent/did.json');
    const { code, out } = await run(path);
    expect(code).toBe(2);
    expect(out).toContain('could not be had');
  });
});
