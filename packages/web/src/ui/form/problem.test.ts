// What is read from a refusal, and where it is said.
import { expect, test } from 'vitest';
import { troubleOf } from './Form.tsx';
import { fieldName, isFault, readProblem } from './problem.ts';

const read = (thrown: unknown) => readProblem(thrown, 'unreachable', 'failed');

test.each(['/sites/0/name', 'sites.0.name', 'sites[0].name', '#/sites/0/name'])(
  '%s names the same field',
  path => {
    expect(fieldName(path)).toBe('sites.0.name');
  },
);

test('a path of parts names the same field', () => {
  expect(fieldName(['sites', 0, 'name'])).toBe('sites.0.name');
});

test('problem details are read from an error that carries them', () => {
  const citations = [{ doc: 'ISO/IEC 17021-1', clause: '9.5.1' }];
  const problem = { status: 422, detail: 'No.', code: 'decider-was-on-team', citations, requestId: 'r1' };
  expect(read(Object.assign(new Error('x'), { problem }))).toMatchObject(problem);
});

test('what is not a citation is not shown as one', () => {
  expect(read({ detail: 'No.', citations: [{ doc: 7 }, 'x'] }).citations).toEqual([]);
});

test('no answer at all is said as such, and anything else as a failure', () => {
  expect(read(new TypeError('Failed to fetch')).detail).toBe('unreachable');
  expect(read(new Error('boom')).detail).toBe('failed');
  expect(read(undefined).detail).toBe('failed');
});

test('a refusal is no fault, a broken server is', () => {
  expect(isFault({ detail: 'No.', status: 422 })).toBe(false);
  expect(isFault({ detail: 'x', status: 500 })).toBe(true);
  expect(isFault({ detail: 'x' })).toBe(true);
});

test('errors go to the fields that are here, and the others are said above', () => {
  const problem = {
    detail: 'Not yet.',
    errors: [
      { path: 'title', message: 'Too short.' },
      { path: 'client', message: 'Unknown.' },
    ],
  };
  const trouble = troubleOf(problem, new Set(['title']));
  expect(trouble.errors).toEqual({ title: 'Too short.' });
  expect(trouble.problem?.remedies).toEqual(['client: Unknown.']);
});

test('when every error has its field and no clause is cited, nothing is said twice', () => {
  const problem = { detail: 'Invalid.', errors: [{ path: 'title', message: 'Too short.' }] };
  expect(troubleOf(problem, new Set(['title'])).problem).toBeUndefined();
});
