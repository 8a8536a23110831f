/** Scores and bands of methods whose scales are multiplied or added. */
import { describe, expect, test } from 'vitest';
import type { RiskMethod } from './method.ts';
import { RISK_METHODS } from './methods.ts';
import { risk5x5 } from './methods/risk-5x5.ts';
import { bandAt, bandOf, scoreOf, scoresOf } from './score.ts';

/** Three scales are added, two are shown. */
const added: RiskMethod = {
  ...risk5x5,
  scales: [
    ...risk5x5.scales,
    { id: 'duty', name: 'Duty', levels: (risk5x5.scales[0]?.levels ?? []).slice(0, 3) },
  ],
  score: { how: 'sum', of: ['likelihood', 'impact', 'duty'] },
  bands: risk5x5.bands.map((band, place) => ({ ...band, from: [3, 6, 9, 12][place] ?? 0 })),
};

test('a product multiplies the scales that count', () => {
  expect(scoreOf(risk5x5, { likelihood: 3, impact: 4 })).toBe(12);
});

test('a sum adds them', () => {
  expect(scoreOf(added, { likelihood: 3, impact: 4, duty: 2 })).toBe(9);
});

test('a scale that does not count changes nothing', () => {
  expect(scoreOf(risk5x5, { likelihood: 3, impact: 4, duty: 3 })).toBe(12);
});

test('a line that is not judged to the end has no score', () => {
  expect(scoreOf(risk5x5, { likelihood: 3 })).toBeUndefined();
  expect(scoreOf(added, { likelihood: 3, impact: 4 })).toBeUndefined();
});

test('the least and the greatest score follow from the scales', () => {
  expect(scoresOf(risk5x5)).toEqual([1, 25]);
  expect(scoresOf(added)).toEqual([3, 13]);
});

test.each([
  [1, 'low'],
  [4, 'low'],
  [5, 'medium'],
  [9, 'medium'],
  [10, 'high'],
  [19, 'high'],
  [20, 'intolerable'],
  [25, 'intolerable'],
])('a score of %i is %s', (score, band) => {
  expect(bandOf(risk5x5, score).id).toBe(band);
});

test('no score lies below the first band', () => {
  expect(() => bandOf(risk5x5, 0)).toThrow(RangeError);
});

test('a cell has one band where the picture shows all that counts', () => {
  const { least, most } = bandAt(risk5x5, 2, 5);
  expect([least.id, most.id]).toEqual(['high', 'high']);
});

test('a cell has two bands where a hidden scale decides between them', () => {
  const { least, most } = bandAt(added, 4, 3);
  expect([least.id, most.id]).toEqual(['medium', 'high']);
});

describe.each(RISK_METHODS.map(method => [method.name, method] as const))('%s', (_name, method) => {
  const [across, up] = method.axes.map(id => method.scales.find(scale => scale.id === id)?.levels ?? []);
  const cells = (across ?? []).flatMap(x => (up ?? []).map(y => bandAt(method, x.value, y.value)));

  test('shows every band in its picture', () => {
    const shown = new Set(cells.flatMap(({ least, most }) => [least.id, most.id]));
    expect([...shown].toSorted()).toEqual(method.bands.map(band => band.id).toSorted());
  });

  test('has no cell that sinks in band by a step to the right or up', () => {
    const height = (x: number, y: number) => bandAt(method, x, y).most.from;
    for (const { value: x } of across ?? [])
      for (const { value: y } of up ?? []) {
        expect(height(Math.max(1, x - 1), y)).toBeLessThanOrEqual(height(x, y));
        expect(height(x, Math.max(1, y - 1))).toBeLessThanOrEqual(height(x, y));
      }
  });
});
