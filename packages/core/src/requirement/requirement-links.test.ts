/** Links that come along when an edition changes, on small editions of two and three requirements. */
import { expect, test } from 'vitest';
import { linksByStep, missingLinks, type RequirementLink } from './requirement-links.ts';

const old = (key: string) => ({ edition: 'old', key });
const next = (key: string) => ({ edition: 'new', key });
/** 8.1 was divided, 9.1 and 9.2 were joined, 4.5 is new. */
const STEPS = [
  { to: next('8.1.1'), from: [old('8.1')] },
  { to: next('8.1.2'), from: [old('8.1')] },
  { to: next('9.1'), from: [old('9.1'), old('9.2')] },
  { to: next('4.5'), from: [] },
];
const LINKS: readonly RequirementLink[] = [
  { record: 'plan', ...old('8.1') },
  { record: 'report', ...old('9.1') },
  { record: 'report', ...old('9.2') },
  { record: 'survey', ...old('9.2') },
  { record: 'survey', ...next('9.1') },
];

test('a divided requirement hands its records to every part, a joined one takes each record once', () => {
  expect(Object.fromEntries(missingLinks(STEPS, LINKS))).toEqual({
    plan: [next('8.1.1'), next('8.1.2')],
    report: [next('9.1')],
  });
});

test('nothing is missing after the missing links were made', () => {
  const made = [...missingLinks(STEPS, LINKS)].flatMap(([record, refs]) =>
    refs.map(ref => ({ record, ...ref })),
  );
  expect(missingLinks(STEPS, [...LINKS, ...made]).size).toBe(0);
  expect(linksByStep(STEPS, [...LINKS, ...made])).toEqual([
    { before: 1, here: 1 },
    { before: 1, here: 1 },
    { before: 2, here: 2 },
    { before: 0, here: 0 },
  ]);
});

test('a step counts the records of its predecessors and those that came along', () => {
  expect(linksByStep(STEPS, LINKS)[2]).toEqual({ before: 2, here: 1 });
});
