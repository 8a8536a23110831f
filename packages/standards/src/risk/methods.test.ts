/** Every method and every register that ships: sound, in our own words, and worked from scenario to evidence. */
import { beforeAll, describe, expect, test } from 'vitest';
import { knownRuns } from '../known-phrases.ts';
import { EDITIONS, loadEdition } from '../library.ts';
import { nearlyEqual } from '../near-equal.ts';
import { checkMethod } from './check-method.ts';
import { checkRegister } from './check-register.ts';
import type { WorkedRegister } from './method.ts';
import { findRiskMethod, RISK_METHODS } from './methods.ts';
import { loadRegister } from './registers.ts';

/** Of two registers: lines that tell nearly one scenario would mean that one was copied. */
const ALIKE_ACROSS = 0.5;

let keys: ReadonlyMap<string, ReadonlySet<string>>;
let registers: readonly WorkedRegister[];

beforeAll(async () => {
  const editions = await Promise.all(EDITIONS.map(({ id }) => loadEdition(id)));
  keys = new Map(
    editions.map(({ id, requirements }) => [
      id,
      new Set(requirements.filter(one => one.assessable).map(one => one.key)),
    ]),
  );
  registers = (await Promise.all(RISK_METHODS.map(({ id }) => loadRegister(id)))).filter(
    one => one !== undefined,
  );
});

/** Every text in data of any shape. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

describe.each(RISK_METHODS.map(method => [method.name, method] as const))('%s', (_name, method) => {
  const register = async () => {
    const found = await loadRegister(method.id);
    if (!found) throw new Error(`no register of ${method.id}`);
    return found;
  };

  test('is a sound method', () => {
    expect(checkMethod(method)).toEqual([]);
  });

  test('rests on clauses that the library knows, where it holds the edition', () => {
    const unknown = method.basis.filter(({ doc, clause }) => {
      const edition = EDITIONS.find(one => one.name === doc);
      return edition && edition.coverage !== 'identity' && !keys.get(edition.id)?.has(clause);
    });
    expect(unknown).toEqual([]);
  });

  test('has a register that is worked to the end', async () => {
    expect(checkRegister(await register(), method, edition => keys.get(edition))).toEqual([]);
  });

  test('is shown with each of its treatments', async () => {
    const { lines } = await register();
    const treatments = new Set(lines.map(line => line.treatment));
    expect(method.treatments.filter(one => !treatments.has(one.id))).toEqual([]);
  });

  test('says everything in words of ours', async () => {
    const texts = [...textsIn(method), ...textsIn(await register())];
    expect(texts.flatMap(text => knownRuns(text))).toEqual([]);
  });
});

test('every method has an id of its own by which it is found', () => {
  expect(new Set(RISK_METHODS.map(method => method.id)).size).toBe(RISK_METHODS.length);
  expect(RISK_METHODS.map(({ id }) => findRiskMethod(id))).toEqual(RISK_METHODS);
  expect(findRiskMethod('no-method')).toBeUndefined();
});

test('there is no register of a method that does not ship', async () => {
  expect(await loadRegister('no-method')).toBeUndefined();
  expect(await loadRegister('toString')).toBeUndefined();
});

test('no two registers tell one scenario', () => {
  const told = registers.flatMap(({ method, lines }) =>
    lines.map(line => ({ at: `${method} ${line.ref}`, text: `${line.title} ${line.cause}` })),
  );
  const alike = nearlyEqual(
    told.map(one => one.text),
    ALIKE_ACROSS,
  );
  expect(alike.map(({ one, other }) => [told[one]?.at, told[other]?.at])).toEqual([]);
});

test('every line of the register on information security cites a control of Annex A', async () => {
  const register = await loadRegister('information-asset-threat');
  const without = register?.lines.filter(
    line =>
      !line.controls.some(
        ({ serves }) => serves?.edition === 'iso-iec-27001-2022' && serves.key.startsWith('A.'),
      ),
  );
  expect(without).toEqual([]);
});
