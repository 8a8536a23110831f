/** Two states of a record in words: what changed is told field by field, what did not is not. */
import { describe, expect, test } from 'vitest';
import { nonconformity } from '../nonconformity/nonconformity.decider.ts';
import { differenceOf } from './difference.ts';
import { fieldWords, type Names } from './field.words.ts';
import { changesBetween, changeWords, idsIn } from './history.ts';

const IRIS = '3f1d8a52-6c0e-4d7b-9a55-0c1b2d3e4f50';
const names: Names = {
  thing: id => (id === IRIS ? 'Iris Vale' : undefined),
  edition: id => (id === 'iso-9001-2015' ? 'ISO 9001:2015' : id),
};
const told = (before: unknown, after: unknown) =>
  changesBetween(before, after, { actor: IRIS, on: '2026-03-01' }).map(one => changeWords(one, names));

describe('a difference', () => {
  test('of equal states is nothing, whatever the order of their members', () => {
    expect(differenceOf({ a: 1, b: [{ x: 1, y: 2 }] }, { b: [{ y: 2, x: 1 }], a: 1 })).toEqual([]);
    expect(differenceOf({ a: '', b: null, c: [] }, { a: null, c: undefined })).toEqual([]);
  });

  test('names value by value, inside things that came or went as well', () => {
    expect(differenceOf({ fix: null }, { fix: { what: 'Sorted', by: IRIS } })).toEqual([
      { path: ['fix', 'what'], before: undefined, after: 'Sorted' },
      { path: ['fix', 'by'], before: undefined, after: IRIS },
    ]);
    expect(differenceOf({ fix: { what: 'Sorted' } }, { fix: null })).toEqual([
      { path: ['fix', 'what'], before: 'Sorted', after: undefined },
    ]);
  });

  test('of lists says what came and what went, each as often as it did', () => {
    expect(differenceOf({ list: ['a', 'b', 'b'] }, { list: ['b', 'c'] })).toEqual([
      { path: ['list'], added: ['c'], removed: ['a', 'b'] },
    ]);
  });

  test('of things with an id goes into the thing that stayed', () => {
    const action = { id: 'x', text: 'Buy', done: null };
    expect(
      differenceOf({ actions: [action] }, { actions: [{ ...action, done: { what: 'Bought' } }] }),
    ).toEqual([{ path: ['actions', 'done', 'what'], before: undefined, after: 'Bought' }]);
  });

  test('takes a requirement as one value', () => {
    const [was, is] = [
      { edition: 'iso-9001-2015', key: '8.4.1' },
      { edition: 'iso-9001-2015', key: '8.5.1' },
    ];
    expect(told({ requirement: was }, { requirement: is })).toMatchObject([
      { field: 'Requirement', before: 'ISO 9001:2015 8.4.1', after: 'ISO 9001:2015 8.5.1' },
    ]);
    expect(told({ requirements: [was] }, { requirements: [was, is] })).toMatchObject([
      { field: 'Requirements', added: ['ISO 9001:2015 8.5.1'], removed: [] },
    ]);
  });
});

describe('in words', () => {
  test('a step of a nonconformity tells what was written, not once more by whom and when', () => {
    const raised = nonconformity.evolve(nonconformity.initial, {
      type: 'NonconformityRaised',
      source: 'process',
      grade: 'minor',
      statement: 'Two gauges are overdue',
      evidence: 'Stickers',
      requirement: null,
      audit: null,
      owner: IRIS,
      dueOn: null,
      by: IRIS,
      on: '2026-02-01',
    });
    const corrected = nonconformity.evolve(raised, {
      type: 'NonconformityCorrected',
      what: 'Locked away',
      by: IRIS,
      on: '2026-03-01',
    });
    expect(told(raised, corrected)).toEqual([
      { field: 'State', before: 'open', after: 'corrected', long: false, added: [], removed: [] },
      { field: 'Correction: what', before: null, after: 'Locked away', long: false, added: [], removed: [] },
    ]);
    expect(told(nonconformity.initial, raised).find(one => one.field === 'Owner')?.after).toBe('Iris Vale');
  });

  test('long texts are marked, so that they are shown as a difference', () => {
    expect(told({ text: 'a' }, { text: `a\n${'b'.repeat(200)}` })[0]?.long).toBe(true);
  });

  test('fields are read as people say them', () => {
    expect(fieldWords(['content', 'meaning'])).toBe('Meaning');
    expect(fieldWords(['dueOn'])).toBe('Due');
    expect(fieldWords(['decisions', 'A.5.19', 'reason'])).toBe('Decisions: A.5.19: reason');
  });

  test('ids are found wherever they stand', () => {
    expect(idsIn({ a: [IRIS, { b: IRIS }], c: 'no id' })).toEqual([IRIS, IRIS]);
  });
});
