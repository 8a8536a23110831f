// Where the marks of a cycle are drawn.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CYCLE } from '../gallery/cycle.ts';
import { DRAWN_WIDTH, layOut, percentOf, placeLabels, textWidth, ticksOf } from './cycle.layout.ts';
import { marksOf } from './cycle.ts';
import { spokenMark } from './CycleMark.tsx';

test('the first day is at the left end, the last at the right, and nothing leaves the picture', () => {
  expect(percentOf(CYCLE, CYCLE.from)).toBe(0);
  expect(percentOf(CYCLE, CYCLE.until)).toBe(100);
  expect(percentOf(CYCLE, '2035-01-01')).toBe(100);
  expect(percentOf(CYCLE, '2019-01-01')).toBe(0);
});

test('every year in the span has its mark, and four quarters', () => {
  const ticks = ticksOf({ from: '2025-03-20', until: '2028-03-19' });
  expect(ticks.flatMap(tick => tick.year ?? [])).toEqual(['2026', '2027', '2028']);
  expect(ticks).toHaveLength(12);
});

test('labels in one lane never touch', () => {
  const label = fc.record({
    at: fc.integer({ min: 0, max: 100 }),
    text: fc.string({ minLength: 1, maxLength: 24 }),
  });
  fc.assert(
    fc.property(fc.array(label, { maxLength: 12 }), labels => {
      const boxes = placeLabels(labels).map(({ lane, anchor }, index) => {
        const { at, text } = labels[index] ?? { at: 0, text: '' };
        const x = (at / 100) * DRAWN_WIDTH;
        const from = anchor === 'end' ? x - textWidth(text) : x;
        return { lane, from, to: from + textWidth(text) };
      });
      for (const [at, one] of boxes.entries()) {
        const clash = boxes.some(
          (other, index) =>
            index > at && other.lane === one.lane && other.from < one.to && one.from < other.to,
        );
        expect(clash).toBe(false);
      }
    }),
  );
});

test('the picture and its table hold the same marks', () => {
  const drawn = layOut(CYCLE).marks.map(placed => placed.mark.key);
  const listed = marksOf(CYCLE).map(mark => mark.key);
  expect(drawn.toSorted()).toEqual(listed.toSorted());
});

test('what lies after today is ahead', () => {
  const ahead = layOut(CYCLE).marks.filter(placed => placed.ahead && placed.mark.kind === 'audit');
  expect(ahead.map(placed => placed.mark.label)).toEqual(['Surveillance 2', 'Recertification']);
});

test('an open finding is drawn up to today, a closed one up to its closing', () => {
  const placed = (id: string) => layOut(CYCLE).marks.find(one => one.mark.key === `finding-${id}`);
  expect(placed('f4')?.end).toBe(percentOf(CYCLE, CYCLE.today));
  expect(placed('f1')?.end).toBe(percentOf(CYCLE, '2025-03-12'));
});

test('a limit says its day and its clause', () => {
  const limit = marksOf(CYCLE).find(mark => mark.key === 'limit-l3');
  expect(limit && spokenMark(limit, 'en-GB')).toBe('Expiry, 19 March 2028, ISO/IEC 17021-1 9.1.3.2');
});
