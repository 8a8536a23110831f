// Merkle proofs: published vectors, every small tree against the definition in RFC 6962, and any change refused.
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase64 } from './base64url.ts';
import {
  emptyRoot,
  hashFromBase64,
  isConsistent,
  isIncluded,
  leafHash,
  nodeHash,
  toBase64,
} from './merkle-tree.ts';
import { consistencyPath, inclusionPath, root } from './merkle-tree.fixture.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const bytes = (text: string): Uint8Array => Buffer.from(text, 'hex');
const hash = (base64: string): Uint8Array => hashFromBase64(base64) ?? new Uint8Array();

/** The eight entries on which the certificate-transparency implementations agree, and the roots of their first n. */
const ENTRIES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map(bytes);
const ROOTS: Readonly<Record<number, string>> = {
  0: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  1: '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  2: 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  3: 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  4: 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  5: '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  6: '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  7: 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  8: '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
};

const entry = (index: number): Uint8Array => Buffer.from(`certificate ${index}`);
const tree = (size: number): Uint8Array[] => Array.from({ length: size }, (_, index) => entry(index));

describe('published vectors', () => {
  test('the roots of the first eight trees', async () => {
    expect(hex(await emptyRoot())).toBe(ROOTS[0]);
    expect(hex(await leafHash(new Uint8Array()))).toBe(ROOTS[1]);
    expect(hex(await nodeHash(await leafHash(bytes('')), await leafHash(bytes('00'))))).toBe(ROOTS[2]);
    for (let size = 1; size <= 8; size++) expect(hex(root(ENTRIES.slice(0, size)))).toBe(ROOTS[size]);
  });

  test('entry 5 stands in the tree of 8', async () => {
    const path = [
      'vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms=',
      'yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA=',
      '037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=',
    ].map(hash);
    const leaf = await leafHash(bytes('40414243'));
    expect(toBase64(leaf)).toBe('QnGia+DYqE8L1UyMMC58s6O10fpngKQLzOKHNHfatlg=');
    const proof = { index: 5, size: 8, leaf, path, root: bytes(ROOTS[8] ?? '') };
    expect(await isIncluded(proof)).toBe(true);
    expect(await isIncluded({ ...proof, index: 4 })).toBe(false);
  });

  test('the tree of 8 begins with the tree of 6', async () => {
    const path = [
      'DrxdNDf74tsVi58Sah0RjjCBgQMdCpSfje3t68VY72o=',
      'yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA=',
      '037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=',
    ].map(hash);
    const heads = { oldSize: 6, oldRoot: bytes(ROOTS[6] ?? ''), newSize: 8, newRoot: bytes(ROOTS[8] ?? '') };
    expect(await isConsistent({ ...heads, path })).toBe(true);
    expect(await isConsistent({ ...heads, path: path.toReversed() })).toBe(false);
  });
});

describe('every tree of up to 40 entries', () => {
  test('proves each of its entries, and none of them at another place', async () => {
    const wrong: string[] = [];
    for (let size = 1; size <= 40; size++) {
      const [entries, head] = [tree(size), root(tree(size))];
      for (let index = 0; index < size; index++) {
        const leaf = await leafHash(entry(index));
        const proof = { index, size, leaf, path: inclusionPath(entries, index), root: head };
        if (!(await isIncluded(proof))) wrong.push(`${index} in ${size}`);
        if (await isIncluded({ ...proof, index: (index + 1) % (size + 1) }))
          wrong.push(`moved ${index} in ${size}`);
        if (await isIncluded({ ...proof, leaf: await leafHash(entry(size)) }))
          wrong.push(`foreign in ${size}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('is shown to begin with every tree before it', async () => {
    const wrong: string[] = [];
    for (let newSize = 0; newSize <= 40; newSize++)
      for (let oldSize = 0; oldSize <= newSize; oldSize++) {
        const heads = { oldSize, oldRoot: root(tree(oldSize)), newSize, newRoot: root(tree(newSize)) };
        const path = consistencyPath(tree(newSize), oldSize);
        if (!(await isConsistent({ ...heads, path }))) wrong.push(`${oldSize} in ${newSize}`);
      }
    expect(wrong).toEqual([]);
  });
});

describe('a changed proof', () => {
  const proofs = fc
    .integer({ min: 2, max: 200 })
    .chain(size => fc.record({ size: fc.constant(size), index: fc.nat(size - 1) }));
  const flip = (whole: Uint8Array, bit: number): Uint8Array =>
    whole.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));

  test('of inclusion with any bit flipped, a step dropped, doubled or exchanged is refused', async () => {
    const refused = fc.asyncProperty(proofs, fc.nat(255), fc.nat(), async ({ size, index }, bit, where) => {
      const entries = tree(size);
      const path = inclusionPath(entries, index);
      const proof = { index, size, leaf: await leafHash(entry(index)), path, root: root(entries) };
      const at = where % path.length;
      const changed = [
        { ...proof, leaf: flip(proof.leaf, bit) },
        { ...proof, root: flip(proof.root, bit) },
        { ...proof, path: path.map((step, position) => (position === at ? flip(step, bit) : step)) },
        { ...proof, path: path.toSpliced(at, 1) },
        { ...proof, path: path.toSpliced(at, 0, path[at] ?? root(entries)) },
        { ...proof, path: [...path, root(entries)] },
        { ...proof, index: index + size },
        { ...proof, index: -1 },
        { ...proof, index: index + 0.5 },
        { ...proof, leaf: proof.leaf.slice(0, 31) },
      ];
      const answers = await Promise.all(changed.map(isIncluded));
      return (await isIncluded(proof)) && !answers.includes(true);
    });
    expect((await fc.check(refused, { numRuns: 200 })).counterexample).toBeNull();
  });

  test('of consistency with any bit flipped, a step dropped or added, or heads exchanged is refused', async () => {
    const refused = fc.asyncProperty(proofs, fc.nat(255), fc.nat(), async ({ size, index }, bit, where) => {
      const oldSize = index + 1;
      const path = consistencyPath(tree(size), oldSize);
      const [oldRoot, newRoot] = [root(tree(oldSize)), root(tree(size))];
      const proof = { oldSize, oldRoot, newSize: size, newRoot, path };
      const at = path.length === 0 ? 0 : where % path.length;
      const changed = [
        { ...proof, oldRoot: flip(oldRoot, bit) },
        { ...proof, newRoot: flip(newRoot, bit) },
        { ...proof, path: [...path, newRoot] },
        ...(path.length === 0
          ? []
          : [
              { ...proof, path: path.map((step, position) => (position === at ? flip(step, bit) : step)) },
              { ...proof, path: path.toSpliced(at, 1) },
              { ...proof, oldRoot: newRoot, newRoot: oldRoot },
              { ...proof, oldSize: size, newSize: oldSize },
            ]),
      ];
      const answers = await Promise.all(changed.map(isConsistent));
      return (await isConsistent(proof)) && !answers.includes(true);
    });
    expect((await fc.check(refused, { numRuns: 200 })).counterexample).toBeNull();
  });

  test('that stops below the root of the size it names is refused', async () => {
    const entries = tree(4);
    const proof = {
      index: 0,
      leaf: await leafHash(entry(0)),
      path: inclusionPath(entries, 0),
      root: root(entries),
    };
    expect(await isIncluded({ ...proof, size: 4 })).toBe(true);
    expect(await isIncluded({ ...proof, size: 8 })).toBe(false);
    expect(await isIncluded({ ...proof, size: 5 })).toBe(false);
  });

  test('of hostile length is refused without hashing it', async () => {
    const path = Array.from({ length: 100_000 }, () => new Uint8Array(32));
    const size = Number.MAX_SAFE_INTEGER;
    const start = performance.now();
    expect(
      await isIncluded({ index: 0, size, leaf: new Uint8Array(32), path, root: new Uint8Array(32) }),
    ).toBe(false);
    expect(performance.now() - start).toBeLessThan(200);
  });
});

describe('planted in a log of 100 entries', () => {
  const before = tree(60);
  const honest = tree(100);
  const attacks: [string, Uint8Array[]][] = [
    ['an entry deleted', honest.toSpliced(17, 1)],
    ['an entry edited', honest.with(17, Buffer.from('certificate 17, valid for ever'))],
    ['two entries exchanged', honest.with(17, entry(18)).with(18, entry(17))],
    ['another history from some point on', [...tree(40), ...tree(60)]],
    ['a log rolled back', tree(59)],
  ];

  test.each(attacks)('%s cannot be made to follow from the head that was seen', async (_name, entries) => {
    const seen = { oldSize: 60, oldRoot: root(before) };
    const shown = { newSize: entries.length, newRoot: root(entries) };
    const paths = [consistencyPath(honest, 60), consistencyPath(entries, Math.min(60, entries.length)), []];
    const answers = await Promise.all(paths.map(path => isConsistent({ ...seen, ...shown, path })));
    expect(answers).toEqual([false, false, false]);
  });
});

test('base64 of hashes is the standard one, and only that', () => {
  const alike = fc.property(fc.uint8Array({ maxLength: 64 }), data => {
    const text = Buffer.from(data).toString('base64');
    return toBase64(data) === text && Buffer.compare(fromBase64(text) ?? Buffer.from('?'), data) === 0;
  });
  expect(fc.check(alike).counterexample).toBeNull();
  const good = createHash('sha256').digest('base64');
  expect(hashFromBase64(good)).toHaveLength(32);
  for (const bad of [
    good.slice(0, -1),
    `${good}=`,
    `${good} `,
    good.replace(/.=$/, 'B='),
    good.replaceAll('/', '_').replaceAll('+', '-'),
    '',
    '====',
  ])
    expect(hashFromBase64(bad)).toBeUndefined();
});
