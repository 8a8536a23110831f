// Signed notes, checkpoints and proof files: real heads of a public log, our own with witnesses, and what is refused.
import { generateKeyPairSync } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LogPolicy, parseCheckpoint, verifyCheckpoint } from './log-checkpoint.ts';
import { parseLogProof, verifyLogProof, writeLogProof } from './log-proof.ts';
import { inclusionPath, root } from './merkle-tree.fixture.ts';
import { keyOf, NoteSigner } from './note-signer.fixture.ts';
import { parseNote, parseNoteKey, verifyNote } from './signed-note.ts';

const log = new NoteSigner('register.example/log', 1);
const witnesses = ['north', 'south', 'east'].map(name => new NoteSigner(`witness.example/${name}`, 4));
const entries = Array.from({ length: 77 }, (_, index) =>
  Buffer.from(`{"certificate":"NL-${index}","act":"granted"}`),
);
const TEXT = `${log.name}\n${entries.length}\n${Buffer.from(root(entries)).toString('base64')}\n`;
const checkpoint = `${TEXT}\n${log.line(TEXT)}${witnesses.map(witness => witness.line(TEXT)).join('')}`;
const proof = writeLogProof({ index: 42, path: inclusionPath(entries, 42), checkpoint });

const policy: LogPolicy = {
  logs: [await keyOf(log.verifierKey)],
  witnesses: await Promise.all(witnesses.map(witness => keyOf(witness.verifierKey))),
  quorum: 2,
};
const entry42 = entries[42] ?? Buffer.alloc(0);

describe('a public log', () => {
  const SUMDB = 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8';
  const heads = [
    'go.sum database tree\n6476701\nmb8QLQIs0Z0yP5Cstq6guj87oXWeC9gEM8oVikmm9Wk=\n\n\u2014 sum.golang.org Az3grsLX85Gz+s1SiTbgkuqxgItqFq7gsMUEyVnrsa9LM7Us9S+1xbFIGu95949rj4nPRYfvimWEPWL+o3GeoWwOoAw=\n',
    'go.sum database tree\n65209736\n5+uGFjx6xBZG8ip1+wi77v+grwbhhukIrxEUS8PXvRo=\n\n\u2014 sum.golang.org Az3grnbssgK7ubgFX36gVETtNv0U23qxyAhAMai2QUfeGa3nB/akvkMdlUErfcZz7l/R3cVtYspg3dxXABkGZZKdsQ8=\n',
  ];

  test.each(heads)('its published head verifies: %j', async head => {
    const own = { logs: [await keyOf(SUMDB)], origin: 'go.sum database tree', witnesses: [], quorum: 0 };
    const answer = await verifyCheckpoint(head, own);
    expect(answer).toMatchObject({ ok: true, checkpoint: { origin: 'go.sum database tree' }, witnessed: [] });
    const larger = head.replace(/\n(\d)/, (_all, digit: string) => `\n9${digit}`);
    expect(await verifyCheckpoint(larger, own)).toMatchObject({ ok: false });
  });
});

describe('a checkpoint', () => {
  test('signed by its log and seen by its witnesses verifies', async () => {
    const answer = await verifyCheckpoint(checkpoint, policy);
    expect(answer).toMatchObject({ ok: true, checkpoint: { origin: log.name, size: 77 } });
    expect(answer.ok && answer.witnessed).toEqual(
      witnesses.map(({ name }) => ({ name, time: 1_795_000_000 })),
    );
  });

  test('ignores signatures of keys that nobody here knows', async () => {
    const stranger = new NoteSigner('stranger.example/w', 4);
    expect(await verifyCheckpoint(checkpoint + stranger.line(TEXT), policy)).toMatchObject({ ok: true });
  });

  test('may carry extension lines', async () => {
    const text = `${TEXT}more\n`;
    expect(await verifyCheckpoint(`${text}\n${log.line(text)}`, { ...policy, quorum: 0 })).toMatchObject({
      ok: true,
    });
  });

  const [north] = witnesses;
  const impostor = new NoteSigner(log.name, 1);
  const both = `${TEXT}\n${log.line(TEXT)}`;
  test.each<[string, string, string]>([
    ['too few witnesses', `${both}${north?.line(TEXT)}`, '1 of your witnesses have cosigned'],
    [
      'one witness twice',
      `${both}${north?.line(TEXT)}${north?.line(TEXT, 1_795_000_001)}`,
      '1 of your witnesses',
    ],
    [
      'witnesses alone',
      `${TEXT}\n${witnesses.map(w => w.line(TEXT)).join('')}`,
      'The log itself has not signed',
    ],
    ['another key under the name of the log', `${TEXT}\n${impostor.line(TEXT)}`, 'No key that you trust'],
    ['a signature of another text', `${TEXT}\n${log.line(`${TEXT}x\n`)}`, 'does not fit'],
    [
      'a cosignature with its time changed',
      checkpoint.replace(/(witness\.example\/north .{7})./, '$1z'),
      'does not fit',
    ],
    ['no signature', `${TEXT}\n`, 'not a signed note'],
    ['no line end', checkpoint.slice(0, -1), 'not a signed note'],
    ['a carriage return', checkpoint.replaceAll('\n', '\r\n'), 'not a signed note'],
    ['a hyphen for the dash', checkpoint.replaceAll('\u2014', '-'), 'not a signed note'],
  ])('with %s is refused', async (_name, note, sentence) => {
    const answer = await verifyCheckpoint(note, policy);
    expect(answer.ok ? '' : answer.sentence).toContain(sentence);
  });

  test.each([
    ['of another log', `other.example/log\n77\n${TEXT.split('\n')[2]}\n`, 'is one of other.example/log'],
    ['that is a poem', 'register.example/log\nthe sea\n', 'not a checkpoint'],
  ])('%s, though signed by the log, is refused', async (_name, text, sentence) => {
    const answer = await verifyCheckpoint(`${text}\n${log.line(text)}`, { ...policy, quorum: 0 });
    expect(answer.ok ? '' : answer.sentence).toContain(sentence);
  });

  test('of one witness under two names counts once', async () => {
    const pair = generateKeyPairSync('ed25519');
    const twins = ['one', 'two'].map(name => new NoteSigner(`twin.example/${name}`, 4, pair));
    const keys = await Promise.all(twins.map(twin => keyOf(twin.verifierKey)));
    const note = `${both}${twins.map(twin => twin.line(TEXT)).join('')}`;
    expect(await verifyCheckpoint(note, { ...policy, witnesses: keys, quorum: 1 })).toMatchObject({
      ok: true,
    });
    expect(await verifyCheckpoint(note, { ...policy, witnesses: keys, quorum: 2 })).toMatchObject({
      ok: false,
    });
  });

  test.each([
    'a\n5\nAAAA\n',
    `a\n05\n${'A'.repeat(43)}=\n`,
    `a\n-5\n${'A'.repeat(43)}=\n`,
    `a\n99999999999999999\n${'A'.repeat(43)}=\n`,
    `\n5\n${'A'.repeat(43)}=\n`,
    `a\n5\n${'A'.repeat(43)}=\n\n`,
    `a\n5\n${'A'.repeat(43)}=`,
    '',
  ])('is not %j', text => {
    expect(parseCheckpoint(text)).toBeUndefined();
  });
});

describe('a key', () => {
  test.each([
    '',
    'name',
    'name+00000000+AQ==',
    log.verifierKey.replace(/\+[0-9a-f]{8}\+/, '+00000000+'),
    log.verifierKey.replace('register', 'other'),
    log.verifierKey.toUpperCase(),
    `spaced ${log.verifierKey}`,
  ])('is not %j', async text => {
    expect(await parseNoteKey(text)).toBeUndefined();
  });
});

describe('a proof file', () => {
  test('shows that a certificate stands in the log', async () => {
    expect(await verifyLogProof(proof, entry42, policy)).toMatchObject({
      ok: true,
      index: 42,
      checkpoint: { size: 77 },
    });
  });

  test('is written and read alike, with what the application adds', () => {
    const path = inclusionPath(entries, 42);
    for (const extra of [undefined, new Uint8Array([1, 2, 3])]) {
      const text = writeLogProof({ index: 42, path, checkpoint, extra });
      expect(parseLogProof(text)).toEqual({ index: 42, path, checkpoint, ...(extra ? { extra } : {}) });
    }
    expect(proof.split('\n').slice(0, 2)).toEqual(['c2sp.org/tlog-proof@v1', 'index 42']);
  });

  test('does not fit another entry or another place', async () => {
    expect(await verifyLogProof(proof, entries[41] ?? entry42, policy)).toMatchObject({ ok: false });
    const moved = proof.replace('index 42', 'index 43');
    expect(await verifyLogProof(moved, entry42, policy)).toMatchObject({
      sentence: "The entry does not stand at index 43 of the log's 77 entries.",
    });
  });

  test('with any character changed does not verify, but for a witness that the quorum can spare', async () => {
    const spared = proof.indexOf(`\u2014 ${log.name}`) + `\u2014 ${log.name} `.length + 92;
    const survivors: number[] = [];
    for (let at = 0; at < spared; at++) {
      const other = proof[at] === 'A' ? 'B' : 'A';
      const changed = proof.slice(0, at) + other + proof.slice(at + 1);
      if ((await verifyLogProof(changed, entry42, policy)).ok) survivors.push(at);
    }
    expect(survivors).toEqual([]);
  });

  test.each([
    ['another first line', proof.replace('@v1', '@v2')],
    ['no index', proof.replace('index 42\n', '')],
    ['a padded index', proof.replace('index 42', 'index 042')],
    ['extra data that is no base64', proof.replace('index', 'extra ?\nindex')],
    ['a short hash in its path', proof.replace(/\n(.{43}=)\n/, '\nAAAA\n')],
    ['nothing at all', ''],
  ])('with %s is none', (_name, text) => {
    expect(parseLogProof(text)).toBeUndefined();
  });
});

test('no text makes the readers of notes and proofs throw', async () => {
  const pieces = fc.constantFrom(
    '\n',
    '\n\n',
    '\u2014 ',
    'a ',
    'AAAAAAAA',
    'index 1',
    'c2sp.org/tlog-proof@v1',
    '\ud800',
    '5',
    checkpoint,
    proof,
  );
  const answered = fc.asyncProperty(fc.array(pieces, { maxLength: 12 }), async parts => {
    const text = parts.join('');
    parseNote(text);
    const note = await verifyNote(text, policy.logs);
    const found = await verifyLogProof(text, Buffer.from('nothing'), policy);
    return typeof note.ok === 'boolean' && !found.ok;
  });
  expect((await fc.check(answered, { numRuns: 500 })).counterexample).toBeNull();
});
