/** The vectors in vectors/*.json are what this implementation gives, and hold the cases that others get wrong. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Vector } from './vectors.ts';
import { vectorOutput } from './vectors.ts';

const FOLDER = new URL('../vectors/', import.meta.url);
const files = readdirSync(FOLDER).filter(name => name.endsWith('.json'));

function read(file: string): Vector[] {
  const vectors: Vector[] = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
  return vectors;
}

describe.each(files)('%s', file => {
  test.each(read(file).map(vector => [vector.name, vector] as const))(
    '%s',
    (_name, { operation, input, output }) =>
      expect(JSON.parse(JSON.stringify(vectorOutput(operation, input)))).toEqual(output),
  );
});

test('there are vectors for every operation', () => {
  const operations = new Set(files.flatMap(file => read(file).map(vector => vector.operation)));
  expect([...operations].toSorted()).toEqual(['audit-time', 'deadlines', 'draw', 'sampling']);
});
