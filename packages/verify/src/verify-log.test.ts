// A certificate and its entry in the log: what a proof file adds to a verification, and what it cannot hide.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CertificateCredential, editionOf } from './certificate-credential.ts';
import { main } from './cli.ts';
import {
  BODY,
  credential,
  didDocument,
  KID,
  newSigner,
  published,
  type Signer,
  sign,
  signedLists,
  SUBJECT,
  TODAY,
} from './credential.fixture.ts';
import { parseTable, tableLine } from './csv-table.ts';
import { parseLogPolicy } from './log-policy.ts';
import { differing } from './log-question.ts';
import { NoteSigner } from './note-signer.fixture.ts';
import { writeKit } from './offline-kit.ts';
import {
  CERTIFICATION,
  headOf,
  log,
  madeEntry,
  type MadeEntry,
  policyOf,
  proofFile,
  witnesses,
} from './register-log.fixture.ts';
import type { AnsweredQuestion, Verification } from './verification.ts';
import { verifyCertificate, type VerifyOptions } from './verify-credential.ts';
import { verifyProof } from './verify-proof.ts';

const ADDRESS = `https://register.example/certificates/${CERTIFICATION}?revision=1`;
const { holder, standard, scope, sites, decidedOn, effectiveOn, expiresOn } = SUBJECT;
const body = { name: 'Northlight Certification', address: '', city: '', country: '' };
const sheet = {
  holder,
  sites,
  edition: editionOf({ standard }),
  standard: standard.name,
  scope,
  body,
  decidedOn,
  effectiveOn,
  expiresOn,
};
const issued = (change: object = {}, revision = 1): unknown => ({
  expiresOn,
  revision,
  scope,
  certificate: { ...sheet, ...change },
});
const granted = (change: object = {}) => madeEntry('granted', effectiveOn, issued(change));
const others = Array.from({ length: 40 }, (_, i) =>
  madeEntry('granted', '2024-01-01', { i }, '00000000-0000-4000-8000-000000000000'),
);
const around = (...own: readonly MadeEntry[]): readonly MadeEntry[] => [
  ...others.slice(0, 17),
  ...own,
  ...others.slice(17),
];

let signer: Signer;
let lists: Record<string, string>;
beforeAll(async () => {
  signer = await newSigner();
  lists = await signedLists(signer);
});

async function verified(options: Partial<VerifyOptions>, more: Partial<CertificateCredential> = {}) {
  const token = await sign(credential({}, { id: ADDRESS, ...more }), signer);
  const world = published(didDocument(signer), lists);
  return verifyCertificate(token, { today: TODAY, ...world, ...options });
}
const inLog = ({ questions }: Verification): AnsweredQuestion | undefined =>
  questions.find(one => one.id === 'in-the-log');

describe('a certificate with the proof of its entry', () => {
  test('is valid, says who saw the log, and no longer leaves open whether others are shown the same', async () => {
    const result = await verified({
      logPolicy: await policyOf(2),
      logProofs: [proofFile(around(granted()), 17)],
    });
    expect(result.overall).toBe('valid');
    expect(inLog(result)).toMatchObject({ answer: 'yes', asOf: expect.stringContaining('2026-') });
    expect(inLog(result)?.evidence).toContain(
      'entry 17 of 41 in register.example/log, seen by witness.example/north, witness.example/south',
    );
    expect(result.notChecked.join()).not.toContain('everybody the same history');
  });

  test('in an offline kit it needs no further file', async () => {
    const token = await sign(credential({}, { id: ADDRESS }), signer);
    const kit = writeKit({
      credential: token,
      didDocument: didDocument(signer),
      statusLists: Object.entries(lists).map(([url, list]) => ({ url, credential: list })),
      logProofs: [proofFile(around(granted()), 17)],
    });
    const result = await verifyCertificate(kit, {
      today: TODAY,
      trustedDocuments: [didDocument(signer)],
      logPolicy: await policyOf(1),
    });
    expect(result.overall).toBe('valid');
  });

  test('without a policy the log is no more than claimed, and the certificate is judged without it', async () => {
    const result = await verified({ logProofs: [proofFile(around(granted()), 17)] });
    expect([result.overall, inLog(result)?.answer]).toEqual(['valid', 'claimed']);
    expect(result.notChecked.join()).toContain('everybody the same history');
  });

  test('with a policy and no proof it could not be checked; online the register is asked', async () => {
    const logPolicy = await policyOf(1);
    expect((await verified({ logPolicy })).overall).toBe('could-not-be-checked');
    const asked: string[] = [];
    const fetchProof = async (url: string) => {
      asked.push(url);
      return proofFile(around(granted()), 17);
    };
    expect((await verified({ logPolicy, fetchProof })).overall).toBe('valid');
    expect(asked).toEqual([
      `https://register.example/api/public/certificates/${CERTIFICATION}/certificate.tlog-proof`,
    ]);
    const forged = await verifyCertificate(await sign(credential({}, { id: ADDRESS }), await newSigner()), {
      today: TODAY,
      ...published(didDocument(signer), lists),
      logPolicy,
      fetchProof,
    });
    expect([forged.overall, asked.length]).toEqual(['not-valid', 1]);
  });

  describe('whose key was revoked later', () => {
    const STATUS_KEY = `${BODY}#status`;
    const compromised = async (revoked: string) => {
      const status = await newSigner();
      const [own, other] = [didDocument(signer, { revoked, signs: ['certificate'] }), didDocument(status)];
      const method = {
        ...(other['verificationMethod'] as object[])[0],
        id: STATUS_KEY,
        signs: ['status-list'],
      };
      const document = {
        ...own,
        verificationMethod: [...(own['verificationMethod'] as object[]), method],
        assertionMethod: [KID, STATUS_KEY],
      };
      const signed = await signedLists(status, {}, {}, { kid: STATUS_KEY });
      return { ...published(document, signed), logPolicy: await policyOf(1) };
    };
    const logProofs = [proofFile(around(granted()), 17)];
    const genuine = ({ questions }: Verification) => questions.find(one => one.id === 'document-genuine');

    test('counts when the log recorded it before that', async () => {
      const result = await verified({ ...(await compromised('2026-11-01T00:00:00Z')), logProofs });
      expect(genuine(result)?.evidence).toContain('the log recorded this document before that');
      expect(result.overall).toBe('valid');
    });

    test('does not count when the log recorded it later, whatever date it carries', async () => {
      // Dated at nine by whoever signed, recorded at ten.
      const result = await verified({ ...(await compromised('2024-06-12T09:30:00Z')), logProofs });
      expect(genuine(result)).toMatchObject({ answer: 'no' });
      expect(genuine(result)?.evidence).toContain('when the key had been revoked');
      expect(result.overall).toBe('not-valid');
    });

    test('stays open without a proof, or without a log that the reader trusts', async () => {
      const world = await compromised('2026-11-01T00:00:00Z');
      expect((await verified(world)).overall).toBe('could-not-be-checked');
      expect(world.asked.filter(address => address.includes('/status/'))).toEqual([]);
      const trusting = await verified({ ...world, logPolicy: undefined, logProofs });
      expect(trusting.overall).toBe('could-not-be-checked');
    });
  });

  test.each<[string, object]>([
    ['holder', { holder: { ...holder, name: 'Kestrel Verpackungen GmbH' } }],
    ['standard', { standard: 'ISO 14001:2015' }],
    ['scope', { scope: 'Design of nuclear reactors' }],
    ['sites', { sites: sites.slice(1) }],
    ['certification body', { body: { ...body, name: 'Southlight' } }],
    ['day of decision', { decidedOn: '2024-06-11' }],
    ['first day', { effectiveOn: '2024-06-13' }],
    ['last day', { expiresOn: '2028-06-09' }],
  ])('that says another %s than the log is not valid', async (fact, change) => {
    const result = await verified({
      logPolicy: await policyOf(2),
      logProofs: [proofFile(around(granted(change)), 17)],
    });
    expect(result.overall).toBe('not-valid');
    expect(inLog(result)?.evidence).toContain(`with another ${fact}`);
    expect(differing(credential(), issued(change))).toBe(fact);
  });

  test('that a newer revision replaced, or that was suspended, is not valid from that day on', async () => {
    const logPolicy = await policyOf(2);
    const newer = around(granted(), madeEntry('reissued', '2026-02-01', issued({}, 2)));
    const suspended = around(granted(), madeEntry('suspended', '2026-02-01', {}));
    const proofs = (all: readonly MadeEntry[]) => [proofFile(all, 17), proofFile(all, 18)];
    const replaced = await verified({ logPolicy, logProofs: proofs(newer) });
    expect(inLog(replaced)?.evidence).toContain('revision 2, in force from 2026-02-01; this is revision 1');
    const stopped = await verified({ logPolicy, logProofs: proofs(suspended) });
    expect([stopped.overall, inLog(stopped)?.evidence.slice(0, 53)]).toEqual([
      'not-valid',
      'The log says that it was suspended from 2026-02-01 (e',
    ]);
    const before = await verified({ logPolicy, logProofs: proofs(suspended), on: '2026-01-31' });
    expect(inLog(before)?.answer).toBe('yes');
    const lifted = around(
      granted(),
      madeEntry('suspended', '2026-02-01', {}),
      madeEntry('lifted', '2026-03-01', {}),
    );
    const again = await verified({ logPolicy, logProofs: [...proofs(lifted), proofFile(lifted, 19)] });
    expect(again.overall).toBe('valid');
  });

  test('whose entry was erased leaves the comparison open', async () => {
    const erased = proofFile(around(granted()), 17, { change: { salt: null, opening: null } });
    const result = await verified({ logPolicy: await policyOf(2), logProofs: [erased] });
    expect([result.overall, inLog(result)?.answer]).toEqual(['could-not-be-checked', 'unknown']);
    expect(inLog(result)?.evidence).toContain('was erased');
  });

  test('in a register that names no address has nothing to be compared with', async () => {
    const result = await verified({ logProofs: [proofFile(around(granted()), 17)] }, { id: 'urn:uuid:1' });
    expect(inLog(result)?.evidence).toContain('names no register');
  });
});

describe('a proof that is not what it seems', () => {
  const entries = around(granted());
  test.each<[string, () => string, 'no' | 'unknown']>([
    [
      'another opening beside the entry',
      () => proofFile(entries, 17, { change: { opening: issued({ scope: 'x' }) } }),
      'no',
    ],
    ['a salt that is none', () => proofFile(entries, 17, { change: { salt: 'zz' } }), 'no'],
    ['the path of another entry', () => proofFile(entries, 17).replace('index 17', 'index 16'), 'no'],
    ['a head over other entries', () => proofFile(entries, 17, { checkpoint: headOf(others) }), 'no'],
    [
      'a head signed by another log',
      () =>
        proofFile(entries, 17, { checkpoint: headOf(entries, 2, new NoteSigner('register.example/log', 1)) }),
      'unknown',
    ],
    [
      'a head that too few witnesses saw',
      () => proofFile(entries, 17, { checkpoint: headOf(entries, 1) }),
      'unknown',
    ],
    [
      'an opening nested without end',
      () => proofFile(entries, 17, { change: { opening: nested(500) } }),
      'no',
    ],
  ])('%s', async (_what, made, answer) => {
    const result = await verified({ logPolicy: await policyOf(2), logProofs: [made()] });
    expect(inLog(result)?.answer).toBe(answer);
    expect(result.overall).toBe(answer === 'no' ? 'not-valid' : 'could-not-be-checked');
  });
});

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let i = 0; i < depth; i += 1) value = [value];
  return value;
}

describe('a proof file by itself', () => {
  test('is judged by what its entry says, and asks for the rest', async () => {
    const logPolicy = await policyOf(2);
    const text = proofFile(around(granted()), 17);
    const good = await verifyProof(text, { today: TODAY, logPolicy });
    expect(good.questions.map(({ id, answer }) => `${id}: ${answer}`)).toEqual([
      'in-the-log: yes',
      'in-force: yes',
    ]);
    expect(good.overall).toBe('valid');
    expect(good.notChecked[0]).toContain('later than this entry');
    expect((await verifyProof(text, { today: TODAY })).overall).toBe('could-not-be-checked');
    expect((await verifyProof(text, { today: TODAY, logPolicy, on: '2027-06-10' })).overall).toBe(
      'could-not-be-checked',
    );
    const ended = proofFile(around(madeEntry('withdrawn', '2026-01-01', {})), 17);
    expect((await verifyProof(ended, { today: TODAY, logPolicy })).overall).toBe('not-valid');
    expect((await verifyProof('c2sp.org/tlog-proof@v1\n', { today: TODAY })).overall).toBe(
      'could-not-be-checked',
    );
  });
});

describe('a policy', () => {
  const [a, b, c] = witnesses.map(one => one.verifierKey) as [string, string, string];
  const text = `# whom we trust
log ${log.verifierKey} https://register.example/log
witness north ${a} https://north.example
\twitness south ${b}
witness east ${c}
group abroad any south east
group all-of-them all north abroad
quorum all-of-them
`;
  test('asks for groups within groups', async () => {
    const read = await parseLogPolicy(text);
    const logPolicy = read.ok ? read.policy : undefined;
    expect(read.ok && read.policy.witnessAddresses[0]?.url).toBe('https://north.example');
    const seenBy = (cosigned: number) =>
      verified({
        logPolicy,
        logProofs: [proofFile(around(granted()), 17, { checkpoint: headOf(around(granted()), cosigned) })],
      });
    expect((await seenBy(1)).overall).toBe('could-not-be-checked');
    expect((await seenBy(2)).overall).toBe('valid');
  });

  test.each<[string, string]>([
    ['no quorum', `log ${log.verifierKey}\n`],
    ['two quorums', `${text}quorum none\n`],
    ['a group of nobody', text.replace('any south east', 'any')],
    ['more than there are', text.replace('any south', '3 south')],
    ['a witness in two groups', text.replace('all north abroad', 'all south abroad')],
    ['a name before it is defined', text.replace('group abroad any south', 'group abroad any west')],
    ['one key under two names', text.replace(b, a)],
    ['a witness as log', text.replace(log.verifierKey, a)],
    ['the name none', text.replace('witness north', 'witness none')],
    ['another word', `mirror x\n${text}`],
    ['control characters', `\u0007${text}`],
  ])('with %s is refused with a sentence', async (_what, given) => {
    const read = await parseLogPolicy(given);
    expect(read.ok ? '' : read.sentence).toMatch(/^This is not a policy for logs\. ./);
  });
});

describe('the command', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'verify-log-'));
    const token = await sign(credential({}, { id: ADDRESS }), signer);
    const kit = writeKit({
      credential: token,
      didDocument: didDocument(signer),
      statusLists: Object.entries(lists).map(([url, list]) => ({ url, credential: list })),
    });
    const [north, south] = witnesses.map(one => one.verifierKey);
    const policy = `log ${log.verifierKey}\nwitness n ${north}\nwitness s ${south}\ngroup both all n s\nquorum both\n`;
    const suspended = around(granted(), madeEntry('suspended', '2026-02-01', {}));
    const files = {
      'kestrel.certwright.json': kit,
      'northlight.did.json': JSON.stringify(didDocument(signer)),
      'kestrel.tlog-proof': proofFile(around(granted()), 17),
      'newer.proof': proofFile(suspended, 18),
      'register.policy': policy,
      'code.txt': `${ADDRESS}\n`,
    };
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function run(...argv: string[]) {
    const [out, err]: [string[], string[]] = [[], []];
    const io = {
      out: (line: string) => out.push(line),
      err: (line: string) => err.push(line),
      now: () => `${TODAY}T10:00:00Z`,
    };
    return { code: await main(argv, io), out: out.join('\n'), err: err.join('\n') };
  }
  const at = (name: string) => join(folder, name);

  test('takes everything from a folder and asks nobody', async () => {
    const { code, out, err } = await run(at('kestrel.certwright.json'), '--folder', folder);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('[yes]     Does the public log, which never forgets, say the same?');
  });

  test('takes a proof file beside the certificate, and by itself', async () => {
    const trust = ['--policy', at('register.policy'), '--did', at('northlight.did.json'), '--offline'];
    const kit = at('kestrel.certwright.json');
    expect((await run(kit, ...trust)).code).toBe(2);
    expect((await run(kit, ...trust, '--proof', at('kestrel.tlog-proof'))).code).toBe(0);
    expect((await run(kit, ...trust, '--proof', at('newer.proof'))).code).toBe(1);
    expect((await run(at('kestrel.tlog-proof'), ...trust)).code).toBe(0);
    expect((await run(at('newer.proof'), ...trust)).code).toBe(1);
  });

  test('the address of a QR code needs the network', async () => {
    for (const file of [ADDRESS, at('code.txt')]) {
      const { code, out } = await run(file, '--offline');
      expect([code, out.includes('nobody is to be asked')]).toEqual([2, true]);
    }
  });

  test('a table of two thousand comes back with its answers, in order, with progress', async () => {
    const rows = Array.from({ length: 2_000 }, (_, i) =>
      i % 500 === 3 ? `S-${i};newer.proof;;` : `S-${i};kestrel.certwright.json;;${i % 2 ? '' : '2023-01-01'}`,
    );
    const path = at('suppliers.csv');
    await writeFile(path, `\ufeffsupplier;certificate;proof;on\r\n${rows.join('\r\n')}\r\n`);
    const { code, out, err } = await run('--table', path, '--folder', folder);
    const [head, ...answers] = parseTable(out) ?? [];
    expect(head).toEqual(
      'supplier,certificate,proof,on,result,holder,standard,expires,in the log,because,as of'.split(','),
    );
    expect(answers.map(cells => cells[0])).toEqual(rows.map(row => row.split(';')[0]));
    expect(answers[1]?.slice(4, 9)).toEqual(['valid', holder.name, standard.name, expiresOn, 'yes']);
    expect(answers[0]?.[4]).toBe('not-valid');
    expect(answers[3]?.[9]).toContain('suspended');
    expect(code).toBe(1);
    expect(err).toContain('2000 of 2000 checked, 1004 not found valid');
  }, 60_000);

  test('says what is wrong with a table, a policy or a folder', async () => {
    await writeFile(at('odd.csv'), 'supplier\nA\n');
    for (const [sentence, ...argv] of [
      ['has no column “certificate”', '--table', at('odd.csv')],
      ['This is not a policy for logs', 'x.jwt', '--policy', at('odd.csv')],
      ['is not a proof file', 'x.jwt', '--proof', at('odd.csv')],
      ['ENOENT', 'x.jwt', '--folder', at('nowhere')],
    ]) {
      const { code, err } = await run(...argv);
      expect([code, err.includes(sentence as string)]).toEqual([2, true]);
    }
  });
});

describe('a table', () => {
  test('keeps quotes, line feeds and separators, and lets nothing become a formula', () => {
    const cells = ['a "b"', 'c\nd', 'e,f;g', ' =1', '=1+1', '@x'];
    expect(parseTable(`${tableLine(cells)}\n`)).toEqual([['a "b"', 'c\nd', 'e,f;g', ' =1', "'=1+1", "'@x"]]);
    expect(parseTable('a,"b')).toBeUndefined();
  });
});
