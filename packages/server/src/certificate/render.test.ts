/** The job of a certificate's sheet: one file however often it is done, signed with a sealed key, stamped when it can be. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestOf } from '@certwright/verify/paper-code';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UnusableSetting } from '../platform/config.ts';
import { scoped } from '../platform/db/scoped.ts';
import type { Shell } from '../platform/http/scope.ts';
import { signatureIn } from '../platform/pdf/signature-field.ts';
import { isSealed, SecretLocked } from '../platform/secret/secrets.ts';
import { type Authority, lacking, openAuthority, run } from '../testing/foreign-tools.ts';
import { openWalked } from '../testing/walked.ts';
import type { World } from '../testing/world.ts';
import { newestPaper } from './certificate.reading.ts';
import { paperSigner } from './paper-key.ts';
import { renderCertificate } from './render.worker.ts';
import { lacksTimeStamp } from './signed-paper.ts';

let world: World;
let shell: Shell;
let owner: pg.Client;
let body: string;
let certification: string;
const folder = mkdtempSync(join(tmpdir(), 'certwright-render-'));

beforeAll(async () => {
  const walked = await openWalked();
  ({ world } = walked);
  ({ shell } = world.opened);
  body = walked.story.body.id;
  owner = new pg.Client(world.engine.owner);
  await owner.connect();
  for (const table of ['paper_key', 'credential'])
    await owner.query(`alter table ${table} no force row level security`);
  const { rows } = await owner.query<{ certification: string }>(
    'select certification from credential where org = $1 order by certification limit 1',
    [body],
  );
  certification = rows[0]?.certification ?? '';
}, 120_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await owner.end();
  await world.close();
});

const path = (): string => `/api/public/certificates/${certification}`;
const fetched = async (name: string): Promise<Response> => world.opened.app.request(`${path()}/${name}`);
const pdf = async (): Promise<Buffer> => Buffer.from(await (await fetched('certificate.pdf')).arrayBuffer());
const sheet = async () =>
  (await scoped(shell.db, { role: 'app_platform', readOnly: true }, tx =>
    newestPaper(tx, certification),
  )) ?? {
    drawn: false,
    stampedAt: '',
  };
const forgotten = () =>
  owner.query('update credential set pdf_sha256 = null where certification = $1', [certification]);

test('the key lies sealed, and opens in its own row alone', async () => {
  const { rows } = await owner.query<{ id: string; private_sealed: string }>(
    'select id, private_sealed from paper_key where org = $1',
    [body],
  );
  expect(rows).toHaveLength(1);
  const { id = '', private_sealed: sealed = '' } = rows[0] ?? {};
  expect(isSealed(sealed)).toBe(true);
  const place = { org: body, table: 'paper_key', row: id };
  await expect(shell.secrets.open({ ...place, table: 'signing_key' }, sealed)).rejects.toThrow(SecretLocked);
  expect(Buffer.from(await shell.secrets.open(place, sealed), 'base64')[0]).toBe(0x30);
});

test('done twice, and by two at once, it is the same file', async () => {
  await forgotten();
  await Promise.all([renderCertificate(shell, certification), renderCertificate(shell, certification)]);
  const first = await pdf();
  await renderCertificate(shell, certification);
  expect((await pdf()).equals(first)).toBe(true);
  expect(lacksTimeStamp(first)).toBe(true);
});

test('before the job was done the sheet is drawn for whoever asks, signed too', async () => {
  await forgotten();
  expect(lacksTimeStamp(await pdf())).toBe(true);
});

test('the digest in the code leads to the credential, of any revision; another leads nowhere', async () => {
  const token = await (await fetched('certificate.vc.jwt')).text();
  const answer = await fetched(`credentials/${digestOf(token)}`);
  expect([answer.status, await answer.text()]).toEqual([200, token]);
  expect((await fetched(`credentials/${digestOf(`${token} `)}`)).status).toBe(404);
  expect((await fetched('credentials/short')).status).toBe(404);
});

const noOpenssl = lacking('openssl');
describe.skipIf(noOpenssl)(`a time-stamp authority ${noOpenssl ?? ''}`, () => {
  let authority: Authority;
  beforeAll(async () => {
    authority = await openAuthority(join(folder, 'authority'));
  }, 60_000);
  afterAll(() => authority.close());
  const stamping = (): Shell => ({ ...shell, config: { ...shell.config, timeStampAt: authority.url } });

  test('that fails does not stop the certificate, and is asked again', async () => {
    await forgotten();
    authority.answer = () => ({ status: 503, body: Buffer.alloc(0) });
    await expect(renderCertificate(stamping(), certification)).rejects.toMatchObject({
      code: 'answer-refused',
    });
    const kept = await pdf();
    expect(lacksTimeStamp(kept)).toBe(true);
    expect(await sheet()).toMatchObject({ drawn: true, stampedAt: null });

    authority.answer = undefined;
    await renderCertificate(stamping(), certification);
    const stamped = await pdf();
    expect(lacksTimeStamp(stamped)).toBe(false);
    expect(stamped.length).toBe(kept.length);
    expect((await sheet()).stampedAt).toBe(shell.clock.now());

    await renderCertificate(stamping(), certification);
    expect((await pdf()).equals(stamped)).toBe(true);
  });

  test("the operator's key and certificate stand in for those of all bodies; one that does not fit is refused", async () => {
    const at = (name: string): string => join(folder, name);
    const made = (kind: string, name: string): string =>
      run(
        `openssl req -x509 -newkey ${kind} -nodes -subj /CN=Operator -days 30 -out`,
        at('own.pem'),
        '-keyout',
        at(name),
      );
    made('ec -pkeyopt ec_paramgen_curve:P-256', 'own.key');
    writeFileSync(at('both.pem'), readFileSync(at('own.key'), 'utf8') + readFileSync(at('own.pem'), 'utf8'));
    const signing = (paperKey: string): Shell => ({ ...shell, config: { ...shell.config, paperKey } });
    await forgotten();
    await renderCertificate(signing(at('both.pem')), certification);
    const signature = signatureIn(await pdf()) ?? Buffer.alloc(0);
    const printed = execFileSync('openssl', ['cms', '-cmsout', '-print', '-inform', 'DER'], {
      input: signature,
    });
    expect(String(printed)).toContain('issuer: CN=Operator');

    made('rsa:2048', 'rsa.key');
    writeFileSync(at('rsa.pem'), readFileSync(at('rsa.key'), 'utf8') + readFileSync(at('own.pem'), 'utf8'));
    await expect(paperSigner(signing(at('rsa.pem')), body)).rejects.toThrow(UnusableSetting);
    writeFileSync(at('lone.pem'), readFileSync(at('own.key')));
    await expect(paperSigner(signing(at('lone.pem')), body)).rejects.toThrow(UnusableSetting);
  });
});
