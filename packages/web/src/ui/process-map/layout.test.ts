// The process map: every box inside the picture, no two on each other, lines only between boxes that are there.
import { expect, test } from 'vitest';
import { BOX, layoutOf, linesOfLabel } from './layout.ts';

const box = (id: string, band: string) => ({ id, label: id, band });
const many = Array.from({ length: 14 }, (_, at) => box(`c${at}`, 'core'));
const boxes = [box('m', 'management'), ...many, box('s1', 'support'), box('s2', 'support')];

test('boxes stand inside the picture and none covers another', () => {
  const map = layoutOf(['management', 'core', 'support'], boxes, []);
  expect(map.boxes).toHaveLength(boxes.length);
  for (const one of map.boxes) {
    expect(one.x).toBeGreaterThanOrEqual(0);
    expect(one.x + BOX.width).toBeLessThanOrEqual(map.width);
    expect(one.y + BOX.height).toBeLessThanOrEqual(map.height);
    const over = map.boxes.filter(
      other =>
        other !== one && Math.abs(other.x - one.x) < BOX.width && Math.abs(other.y - one.y) < BOX.height,
    );
    expect(over).toEqual([]);
  }
});

test('a band without boxes takes no room, an empty map is a picture too', () => {
  expect(layoutOf(['management', 'core'], [box('a', 'core')], []).bands.map(band => band.id)).toEqual([
    'core',
  ]);
  expect(layoutOf(['core'], [], []).height).toBeGreaterThan(0);
});

test('lines run between boxes that are there', () => {
  const lines = [
    { from: 'c0', to: 'c1', what: 'next' },
    { from: 'c3', to: 'c0', what: 'back' },
    { from: 'c0', to: 's1', what: 'down' },
    { from: 'c0', to: 'gone', what: 'nowhere' },
  ];
  const drawn = layoutOf(['core', 'support'], boxes, lines).lines;
  expect(drawn.map(one => one.what)).toEqual(['next', 'back', 'down']);
  for (const { path } of drawn) expect(path).not.toMatch(/NaN|undefined/);
});

test('a label takes two lines at most', () => {
  expect(linesOfLabel('Calibrate and deliver')).toEqual(['Calibrate and', 'deliver']);
  expect(linesOfLabel('Keep systems and data safe for everybody who works here')).toHaveLength(2);
});
