/**
 * Makes what programs that are not ours are to check: twenty certificates with their sheets, and a log with heads, tiles,
 * proofs and five copies that somebody has tampered with. `node made-for-foreign.ts FOLDER`
 */
import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { USUAL_LAYOUT } from '@certwright/core/body/layout';
import type { CertificateFacts } from '@certwright/core/certificate/certificate.decider';
import { codeOf } from '@certwright/verify/paper-code';
import { certificatePdf } from '../certificate/certificate.pdf.ts';
import { signCredential } from '../certificate/credential.ts';
import { paperSigner } from '../certificate/paper-key.ts';
import { signedPaper, stampedPaper } from '../certificate/signed-paper.ts';
import { bodyDid } from '../certificate/did.ts';
import { signerAs } from '../certificate/signing-key.ts';
import { httpDoor } from '../journey/http-door.ts';
import { walkTheRoad } from '../journey/journey.ts';
import { growNow } from '../log/grow.worker.ts';
import { insertLeaf } from '../log/log.store.ts';
import { logSigner } from '../log/log-key.ts';
import { signedCheckpoint } from '../log/note.ts';
import { leafOf } from '../log/publish.ts';
import { bundled, tileName, unbundled } from '../log/tiles.ts';
import { compactRange, leafHash, TILE } from '../log/tree.ts';
import { PARTS } from '../parts.ts';
import { timeStamp } from '../platform/cms/time-stamp.ts';
import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { scoped } from '../platform/db/scoped.ts';
import { startTestCluster } from '../platform/engine/test-cluster.ts';
import { openLog } from '../platform/log.ts';
import { openAuthority } from './foreign-tools.ts';
import { listenOn, openApp, prepareDatabase, stopListening } from '../platform/serve.ts';

const CERTIFICATES = 20;
const PROOFS = 500;
const HEADS = 40;
const LEAVES_A_HEAD = 30;

const [out] = process.argv.slice(2);
if (out === undefined) throw new Error('Into which folder?');

const file = (name: string, content: string | Uint8Array): void => {
  const path = join(out, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
};

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  await new Promise(done => server.close(done));
  return port;
}

/** The same numbers in every run. */
let state = 20_261_123;
function below(most: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state % most;
}

const data = mkdtempSync(join(tmpdir(), 'certwright-foreign-'));
const cluster = await startTestCluster();
const { engine } = cluster;
const port = await freePort();
const config = readConfig({
  CERTWRIGHT_DATA: data,
  PORT: String(port),
  CERTWRIGHT_RATE_PER_MINUTE: '0',
});
const log = openLog('silent');
await prepareDatabase(engine);
const opened = await openApp(
  engine,
  { config, clock: systemClock, log, limited: false, secret: 'of one run', jobs: false },
  PARTS,
);
const server = await listenOn(opened.app, config);
const { shell } = opened;
const platform = <T>(work: Parameters<typeof scoped<T>>[2]) =>
  scoped({ pool: opened.pools.app }, { role: 'app_platform' }, work);
const ask = async (path: string): Promise<Response> => {
  const answer = await fetch(`${config.baseUrl}${path}`);
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
  return answer;
};
const json = async <T>(path: string): Promise<T> => (await (await ask(path)).json()) as T;

type Shown = { certification: string; number: string; body: { id: string; slug: string } };

/** Names and scopes in many scripts, with what JSON and PDF have to escape. */
const NAMES = [
  'Kestrel Maschinenbau GmbH',
  'Ærø Mejeri A/S',
  'Strojírna “Žďár” s.r.o.',
  '東京精密株式会社',
  '臺灣光學儀器股份有限公司',
  '上海北方光学仪器有限公司',
  '노스라이트 광학 주식회사',
  'Ελληνικά Όργανα Α.Ε.',
  'ООО «Северный свет»',
  'شركة الضوء الشمالي للبصريات',
  'O’Neill & Söhne <KG>',
];

try {
  const door = await httpDoor(config.baseUrl, () => undefined);
  await walkTheRoad(door, 'F');
  await growNow(shell);
  const { rows } = await json<{ rows: { certification: string }[] }>('/api/public/register?limit=100');
  const shown = await Promise.all(
    rows.map(({ certification }) => json<Shown>(`/api/public/register/${certification}`)),
  );
  const [first] = shown;
  if (!first) throw new Error('The road has left no certificate.');
  const { body } = first;
  const signer = await signerAs(shell, body.id, 'certificate', { did: bodyDid(config.baseUrl, body.slug) });
  const sealer = await paperSigner(shell, body.id);
  if (!signer || !sealer) throw new Error('The body has no key.');
  let made = 0;
  const keep = async (token: string, pdf: Uint8Array, url: string, slug: string): Promise<void> => {
    const name = `certificates/${String(made).padStart(2, '0')}`;
    made += 1;
    file(`${name}.jwt`, token);
    file(`${name}.pdf`, pdf);
    file(`${name}.url`, codeOf(url, token));
    file(`${name}.did.json`, await (await ask(`/bodies/${slug}/did.json`)).text());
  };
  for (const { certification, body: own } of shown) {
    const files = `/api/public/certificates/${certification}`;
    const [token, pdf] = await Promise.all([
      (await ask(`${files}/certificate.vc.jwt`)).text(),
      (await ask(`${files}/certificate.pdf`)).arrayBuffer(),
    ]);
    await keep(token, new Uint8Array(pdf), `${config.baseUrl}/certificates/${certification}`, own.slug);
    file(`proofs/${certification}.tlog-proof`, await (await ask(`${files}/certificate.tlog-proof`)).text());
  }
  for (const number of Array.from({ length: CERTIFICATES - made }, (_, i) => `T-${i}`)) {
    const certification = randomUUID();
    const place = {
      name: NAMES[made % NAMES.length] as string,
      address: `Street ${made}`,
      city: 'Ulm',
      country: 'DE',
    };
    const facts: CertificateFacts = {
      holder: place,
      sites: Array.from({ length: made % 7 }, (_, i) => ({ ...place, address: `Works ${i} "\\" \u2028` })),
      edition: 'iso-9001-2015',
      standard: 'ISO 9001:2015',
      scope: `Manufacture of part ${made} — Fertigung, výroba, 製造`,
      body: { name: 'Body of a test', address: '', city: 'Riga', country: 'LV' },
      accreditation: { body: 'Accreditation body of a test', number: `A-${made}` },
      originalOn: '2020-01-01',
      decidedOn: '2026-01-10',
      expiresOn: '2029-01-09',
    };
    const effectiveOn = '2026-01-12';
    const token = await signCredential(signer, {
      certification,
      number,
      revision: 1 + (made % 3),
      effectiveOn,
      facts,
      did: bodyDid(config.baseUrl, body.slug),
      baseUrl: config.baseUrl,
      slug: body.slug,
      status: { shard: 1, bit: made * 97 },
      at: systemClock.now(),
    });
    const url = `${config.baseUrl}/certificates/${certification}`;
    const look = { layout: USUAL_LAYOUT, mark: null };
    const sheet = { number, revision: 1, effectiveOn, issuedOn: effectiveOn, facts, url, token, ...look };
    const drawn = await certificatePdf({ ...sheet, signedAt: systemClock.now() });
    await keep(token, await signedPaper(drawn, sealer), url, body.slug);
  }

  // One of the sheets once more, with the stamp of an authority of OpenSSL's.
  const authority = await openAuthority(join(out, 'authority'));
  const signed = readFileSync(join(out, 'certificates', '00.pdf'));
  const stamped = await stampedPaper(signed, async signature => {
    const stamp = await timeStamp(authority.url, signature, []);
    file('stamped/token', stamp);
    file('stamped/signature', signature);
    return stamp;
  });
  file('stamped/sheet.pdf', stamped);
  await authority.close();

  // The log grows in steps, so that there are heads of many sizes.
  const heads: string[] = [];
  for (let head = 0; head < HEADS; head += 1) {
    for (let leaf = 0; leaf < LEAVES_A_HEAD; leaf += 1) {
      const said = { kind: 'granted', org: body.id, certification: randomUUID(), effectiveOn: '2026-01-12' };
      await platform(tx => insertLeaf(tx, leafOf({ ...said, recordedAt: systemClock.now() }, { leaf })));
    }
    await growNow(shell);
    heads.push(await (await ask('/log/checkpoint')).text());
  }
  const sizeOf = (note: string): number => Number(note.split('\n')[1]);
  heads.forEach(note => file(`heads/${sizeOf(note)}`, note));
  cpSync(join(data, 'log'), join(out, 'log'), { recursive: true });
  file('log/key', (await (await ask('/log/key')).text()).trim());

  const lines: string[] = [];
  for (let i = 0; i < PROOFS; i += 1) {
    const size = sizeOf(heads[below(HEADS)] as string);
    lines.push(await (await ask(`/api/public/log/entries/${below(size)}/proof?size=${size}`)).text());
  }
  file('inclusion.jsonl', `${lines.join('\n')}\n`);
  const between: string[] = [];
  for (let i = 0; i < PROOFS; i += 1) {
    const to = sizeOf(heads[below(HEADS)] as string);
    const from = 1 + below(to);
    between.push(await (await ask(`/api/public/log/consistency?from=${from}&to=${to}`)).text());
  }
  file('consistency.jsonl', `${between.join('\n')}\n`);

  // Five ways to cheat, each signed with the log's own key, as only its operator could.
  const own = await logSigner(shell);
  const size = sizeOf(heads.at(-1) as string);
  const entries: Buffer[] = [];
  for (let index = 0; index * TILE < size; index += 1) {
    const width = Math.min(TILE, size - index * TILE);
    entries.push(...unbundled(readFileSync(join(out, 'log', tileName('entries', index, width)))));
  }
  const plant = (name: string, some: readonly Buffer[], root?: Buffer): void => {
    const tree = compactRange();
    for (const one of some) tree.add(leafHash(one));
    for (let index = 0; index * TILE < some.length; index += 1) {
      const part = some.slice(index * TILE, (index + 1) * TILE);
      file(`attacks/${name}/${tileName('entries', index, part.length)}`, bundled(part));
    }
    file(`attacks/${name}/checkpoint`, signedCheckpoint(own, some.length, root ?? tree.root()));
  };
  const swapped = [...entries];
  [swapped[100], swapped[101]] = [swapped[101] as Buffer, swapped[100] as Buffer];
  plant('leaf-deleted', [...entries.filter((_, i) => i !== 100), entries[0] as Buffer]);
  plant(
    'leaf-edited',
    entries.map((one, i) => (i === 100 ? Buffer.from(`${one.toString('utf8')} `) : one)),
  );
  plant('leaves-reordered', swapped);
  plant('head-forked', entries, leafHash(Buffer.from('another history')));
  plant('rolled-back', entries.slice(0, size - 50));
  console.log(`${made} certificates, ${size} entries under ${HEADS} heads, ${PROOFS} proofs of each kind.`);
} finally {
  await stopListening(server);
  await opened.close();
  await cluster.stop();
  rmSync(data, { recursive: true });
}
