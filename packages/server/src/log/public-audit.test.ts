/** An auditor from outside: over HTTP alone he finds what a dishonest server does to log, register, openings and keys. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCheckpoint } from '@certwright/verify/log-checkpoint';
import { parseLogPolicy } from '@certwright/verify/log-policy';
import { parseNote } from '@certwright/verify/signed-note';
import { verifyProof } from '@certwright/verify/verify-proof';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scoped } from '../platform/db/scoped.ts';
import type { Finding } from '../platform/doctor/finding.ts';
import { folderStore } from '../platform/object-store/folder.ts';
import { temporary } from '../testing/temporary.ts';
import { openWalked } from '../testing/walked.ts';
import type { World } from '../testing/world.ts';
import { eraseBeside } from './erase.ts';
import { checkLog } from './fsck.ts';
import { growNow } from './grow.worker.ts';
import { logFindings } from './log.findings.ts';
import { insertLeaf } from './log.store.ts';
import { logSigner } from './log-key.ts';
import { type LogSigner, signedCheckpoint } from './note.ts';
import { type AuditOptions, auditLog } from './public-audit.ts';
import type { Get } from './public-log.ts';
import { leafOf } from './publish.ts';
import { newWitnessKey, witnessSigner } from './witness-key.ts';
import { bundled, unbundled } from './tiles.ts';
import { compactRange, leafHash } from './tree.ts';

const folder = temporary('certwright-audit-');
let world: World;
let signer: LogSigner;
let entries: readonly Buffer[];
let honest: Get;
let note: string;
const TODAY = '2026-11-23';

beforeAll(async () => {
  ({ world } = await openWalked());
  await growNow(world.opened.shell);
  signer = await logSigner(world.opened.shell);
  honest = async path => world.opened.app.request(path);
  note = await (await honest('/log/checkpoint')).text();
  const size = parseCheckpoint(parseNote(note)?.text ?? '')?.size ?? 0;
  entries = unbundled(Buffer.from(await (await honest(`/log/tile/entries/000.p/${size}`)).arrayBuffer()));
}, 120_000);
afterAll(() => world.close());

const audit = (get: Get, options: Partial<AuditOptions> = {}) => auditLog(get, { today: TODAY, ...options });
const said = async (get: Get, options: Partial<AuditOptions> = {}): Promise<string> =>
  audit(get, options).then(
    report => report.faults.join('; '),
    (error: Error) => error.message,
  );

const rootOver = (some: readonly Buffer[]): Buffer => {
  const tree = compactRange();
  for (const one of some) tree.add(leafHash(one));
  return tree.root();
};

/** The static files of a server that has these entries, signed with the log's own key. */
const showing =
  (some: readonly Buffer[], checkpoint = signedCheckpoint(signer, some.length, rootOver(some))): Get =>
  async path => {
    if (path === '/log/checkpoint') return new Response(checkpoint);
    if (path.startsWith('/log/tile/entries/')) return new Response(new Uint8Array(bundled(some)));
    if (path.startsWith('/log/tile/0/'))
      return new Response(new Uint8Array(Buffer.concat(some.map(leafHash))));
    return honest(path);
  };

/** A server that answers honestly but for what `change` makes of one path. */
const changing =
  (path: RegExp, change: (body: Record<string, never>) => unknown): Get =>
  async asked => {
    const answer = await honest(asked);
    if (!path.test(asked)) return answer;
    return Response.json(change((await answer.json()) as Record<string, never>));
  };

test('finds an honest server in order, and says what it could not know', async () => {
  const report = await audit(honest);
  expect(report.faults).toEqual([]);
  expect(report).toMatchObject({ size: entries.length, erased: 0 });
  expect(report.certifications).toBeGreaterThan(0);
  expect(report.keys).toBeGreaterThan(0);
  expect(report.notChecked).toHaveLength(3);
  expect((await audit(honest, { before: note })).faults).toEqual([]);
});

describe('a log that was tampered with is found', () => {
  const swapped = (): Buffer[] => {
    const some = [...entries];
    [some[1], some[2]] = [some[2] as Buffer, some[1] as Buffer];
    return some;
  };
  const edited = (): Buffer[] =>
    entries.map((one, i) => (i === 1 ? Buffer.from(one.toString('utf8').replace('2026', '2025')) : one));

  test('a leaf deleted, also when the log is signed anew', async () => {
    const without = entries.filter((_, i) => i !== 1);
    expect(await said(showing(without, note))).toMatch(/root that was signed|instead of/);
    expect(await said(showing(without), { before: note })).toContain('gone back');
    expect(await said(showing([...without, entries[1] as Buffer]), { before: note })).toContain('rewritten');
  });
  test('a leaf edited, also when the log is signed anew', async () => {
    expect(await said(showing(edited(), note))).toContain('do not give the root');
    expect(await said(showing(edited()), { before: note })).toContain('rewritten');
    expect(await said(showing(edited()))).toContain('shown otherwise');
  });
  test('leaves in another order, also when the log is signed anew', async () => {
    expect(await said(showing(swapped(), note))).toContain('do not give the root');
    expect(await said(showing(swapped()), { before: note })).toContain('rewritten');
  });
  test('a forked head', async () => {
    const fork = [...entries.slice(0, -1), Buffer.from(entries[0] as Buffer)];
    expect(await said(showing(fork), { before: note })).toContain('rewritten');
    expect(
      await said(showing(entries, signedCheckpoint(signer, entries.length, Buffer.alloc(32)))),
    ).toContain('do not give the root');
  });
  test('a log that was rolled back', async () => {
    expect(await said(showing(entries.slice(0, -1)), { before: note })).toContain('gone back');
  });
  test('a head that nobody signed, and tiles that are not shown', async () => {
    expect(await said(showing(entries, note.replace(/\n\d+\n/, '\n1\n')))).toContain('does not hold');
    const hiding: Get = async path =>
      path.startsWith('/log/tile/') ? new Response('', { status: 404 }) : honest(path);
    expect(await said(hiding)).toContain('answers 404');
  });
});

describe('a register that says something else than its log is found', () => {
  const register = /^\/api\/public\/register\//;
  type Lines = { history: unknown[] };

  test.each<[string, string, (body: Record<string, never>) => unknown]>([
    ['another scope', 'its scope is not', body => ({ ...body, scope: 'Everything' })],
    ['another last day', 'its expiresOn is not', body => ({ ...body, expiresOn: '2039-01-01' })],
    ['another holder', 'its holder is not', body => ({ ...body, holder: { name: 'Somebody else' } })],
    ['another state', 'the log says', body => ({ ...body, answer: { state: 'withdrawn' } })],
    [
      'an act less',
      'it does not tell',
      body => ({ ...body, history: (body as unknown as Lines).history.slice(1) }),
    ],
    [
      'an act more',
      'what is not in the log',
      body => ({
        ...body,
        history: [
          ...(body as unknown as Lines).history,
          { act: 'renewed', effectiveOn: TODAY, recordedAt: TODAY },
        ],
      }),
    ],
  ])('%s', async (_what, says, change) => {
    expect(await said(changing(register, change))).toContain(says);
  });

  test('a certificate hidden, and one that never was in the log', async () => {
    const hiding: Get = async path =>
      register.test(path) ? new Response('', { status: 404 }) : honest(path);
    expect(await said(hiding)).toContain('the register does not know');
    const more = changing(/^\/api\/public\/register\?/, body => ({
      ...body,
      rows: [{ certification: '00000000-0000-4000-8000-000000000000' }],
    }));
    expect(await said(more)).toContain('which is not in the log');
  });

  test('another opening, and an entry that is kept back', async () => {
    type Rows = { rows: { opening: object }[] };
    const path = /^\/api\/public\/log\/entries/;
    const other = changing(path, body => ({
      ...body,
      rows: (body as unknown as Rows).rows.map(row => ({ ...row, opening: { ...row.opening, x: 1 } })),
    }));
    expect(await said(other)).toContain('not what the entry commits to');
    const less = changing(path, body => ({ ...body, rows: (body as unknown as Rows).rows.slice(1) }));
    expect(await said(less)).toContain('not among those that the server tells');
  });

  test('another key of a body, and one that was never logged', async () => {
    type Document = { verificationMethod: { id: string; publicKeyJwk: object }[] };
    const path = /did\.json$/;
    const other = changing(path, body => ({
      ...body,
      verificationMethod: (body as unknown as Document).verificationMethod.map(one => ({
        ...one,
        publicKeyJwk: { ...one.publicKeyJwk, x: 'AAAA' },
      })),
    }));
    expect(await said(other)).toContain('is another one than in the log');
    const longer = changing(path, body => ({
      ...body,
      verificationMethod: (body as unknown as Document).verificationMethod.map(one => ({
        ...one,
        expires: '2099-01-01T00:00:00.000Z',
      })),
    }));
    expect(await said(longer)).toContain('another period of use than in the log');
    const more = changing(path, body => ({
      ...body,
      verificationMethod: [
        ...(body as unknown as Document).verificationMethod,
        { id: 'did:web:x#k', publicKeyJwk: {} },
      ],
    }));
    expect(await said(more)).toContain('is not in the log');
  });
});

describe('a client who has to be forgotten', () => {
  const proofOf = async (id: string) =>
    (await honest(`/api/public/certificates/${id}/certificate.tlog-proof`)).text();
  const platform = <T>(work: Parameters<typeof scoped<T>>[2]) =>
    scoped({ pool: world.opened.pools.app }, { role: 'app_platform' }, work);

  test('leaves a log that holds, proofs that verify, and nothing that says what the entries were', async () => {
    const { rows } = (await (await honest('/api/public/register')).json()) as {
      rows: { certification: string; holder: string }[];
    };
    const read = await parseLogPolicy(await (await honest('/log/policy')).text());
    const logPolicy = read.ok ? read.policy : undefined;
    const verified = async (proof: string) => {
      const { questions } = await verifyProof(proof, { today: TODAY, logPolicy });
      return questions.map(({ answer }) => answer);
    };
    // One that holds: of one that ended the log says so, whatever was erased.
    const answers = await Promise.all(rows.map(async row => verified(await proofOf(row.certification))));
    const at = answers.findIndex(([sound, holds]) => sound === 'yes' && holds === 'yes');
    const { certification, holder } = rows[at] ?? { certification: '', holder: '' };
    expect(certification).not.toBe('');
    const db = { pool: world.opened.pools.app };
    const erasure = { certification, because: 'Asked for by a sole trader', at: '2026-11-24T09:00:00Z' };
    const erased = await eraseBeside(db, erasure);
    expect(erased).toBeGreaterThan(0);
    expect(await eraseBeside(db, erasure), 'twice changes nothing').toBe(0);
    await expect(eraseBeside(db, { ...erasure, because: ' ' })).rejects.toThrow(RangeError);

    const proof = await proofOf(certification);
    expect(
      Buffer.from(proof.split('\n')[1]?.slice('extra '.length) ?? '', 'base64').toString('utf8'),
    ).not.toContain(holder);
    expect(await verified(proof)).toEqual(['yes', 'unknown']);
    const store = folderStore(join(world.opened.shell.config.dataFolder, 'log'));
    expect((await platform(tx => checkLog(tx, store))).faults).toEqual([]);
    const report = await audit(honest);
    expect(report).toMatchObject({ faults: [], erased });
    expect(report.notChecked.join()).toContain(`${erased} of the entries`);
    const [kept] = await platform(tx => tx.selectFrom('log_erasure').selectAll().execute());
    expect(kept).toMatchObject({ certification, entries: erased, because: erasure.because });
  });
});

describe('doctor', () => {
  const ask = (more: object = {}) =>
    logFindings(world.engine.login, { dataFolder: world.opened.shell.config.dataFolder, ...more });
  const states = (found: readonly Finding[]) => found.map(({ state, says }) => `${state}: ${says}`);

  test('says that the log grows, and that nobody watches it', async () => {
    expect(states(await ask())).toEqual([
      `good: It holds ${entries.length} entries.`,
      'note: No witness signs its heads: readers cannot know whether others are shown the same.',
    ]);
  });

  test('says which witness has never signed, and that a policy cannot be read', async () => {
    const logPolicy = join(folder(), 'log.policy');
    const { verifierKey: key } = witnessSigner('witness.example/north', newWitnessKey());
    writeFileSync(logPolicy, `witness north ${key} https://witness.example\nquorum north\n`);
    expect(states(await ask({ logPolicy }))[1]).toBe(
      'note: The witness witness.example/north has never signed.',
    );
    expect((await ask({ logPolicy: '/nowhere' }))[0]).toMatchObject({ topic: 'log', state: 'wrong' });
  });

  test('says that an older database stands beside newer files', async () => {
    const logAt = folder();
    writeFileSync(join(logAt, 'checkpoint'), note.replace(/\n\d+\n/, '\n9999\n'));
    expect((await ask({ logAt }))[0]?.says).toContain('Its files show 9999 entries');
  });

  test('says that entries wait although nothing places them', async () => {
    const db = { pool: world.opened.pools.app };
    const [row] = await scoped(db, { role: 'app_platform' }, tx =>
      tx.selectFrom('log_leaf').select('org').limit(1).execute(),
    );
    const head = { kind: 'granted', org: row?.org ?? '', certification: null, effectiveOn: null };
    const leaf = leafOf({ ...head, recordedAt: '2026-11-23T00:00:00Z' }, {});
    await scoped(db, { role: 'app_platform' }, tx => insertLeaf(tx, leaf));
    expect((await ask())[0]?.says).toContain('Entries have been waiting');
    await growNow(world.opened.shell);
    expect((await ask())[0]?.state).toBe('good');
  });
});
