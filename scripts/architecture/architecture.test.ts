/** The house as it stands keeps its own rules, and a file that breaks one is found. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { examine } from './architecture.ts';
import { NEIGHBOURS } from './import.table.ts';
import {
  componentLibraries,
  datesOutsideTheClock,
  queriesOutsideStores,
  tablesWithTwoWriters,
} from './places.ts';
import {
  circlesOf,
  homelessFiles,
  importsAgainstTable,
  namesAndBarrels,
  tooLong,
  withoutSentence,
} from './rules.ts';
import { importsOf, sourceOf } from './source.ts';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

test('every file of the repository keeps the rules of the house', () => {
  const { files, found } = examine(ROOT);
  expect(files).toBeGreaterThan(400);
  expect(found).toEqual([]);
});

test('every way of importing is read, with what is left of it at run time', () => {
  const text = [
    "import { a } from './a.ts';",
    "import type { B } from '../b/b.ts';",
    "import { type C, type D } from '@certwright/core/finding/finding.decider';",
    "import e, { type F } from 'pg';",
    "export { g } from './g.ts';",
    "import './style.css';",
    "const h = await import('@certwright/rules/manual');",
    "import {\n  i,\n  j,\n} from './many.ts';",
    "// import { no } from './comment.ts'",
  ].join('\n');
  expect(importsOf('packages/core/src/audit/audit.decider.ts', text)).toEqual([
    { specifier: './a.ts', target: 'packages/core/src/audit/a.ts', typeOnly: false },
    { specifier: '../b/b.ts', target: 'packages/core/src/b/b.ts', typeOnly: true },
    {
      specifier: '@certwright/core/finding/finding.decider',
      target: 'packages/core/src/finding/finding.decider.ts',
      typeOnly: true,
    },
    { specifier: 'pg', target: undefined, typeOnly: false },
    { specifier: './g.ts', target: 'packages/core/src/audit/g.ts', typeOnly: false },
    { specifier: './style.css', target: 'packages/core/src/audit/style.css', typeOnly: false },
    { specifier: './many.ts', target: 'packages/core/src/audit/many.ts', typeOnly: false },
    { specifier: '@certwright/rules/manual', target: 'packages/rules/src/manual.ts', typeOnly: false },
  ]);
});

const against = (path: string, statement: string): readonly string[] =>
  importsAgainstTable([sourceOf(path, `/** A file. */\n${statement}\n`)]);

test.each([
  [
    'a store of another area',
    'packages/server/src/audit/audit.operations.ts',
    "import { x } from '../finding/finding.store.ts';",
  ],
  ['the database in the domain', 'packages/core/src/audit/audit.decider.ts', "import { sql } from 'kysely';"],
  [
    'the server in the domain',
    'packages/core/src/audit/audit.decider.ts',
    "import { x } from '@certwright/server/operations';",
  ],
  [
    'an area in the platform',
    'packages/server/src/platform/http/run.ts',
    "import { x } from '../../audit/audit.reading.ts';",
  ],
  [
    'an area that is no neighbour',
    'packages/core/src/evidence/evidence.decider.ts',
    "import { x } from '../audit/audit.decider.ts';",
  ],
  ['a library in the rules', 'packages/rules/src/manual.ts', "import { z } from 'zod';"],
  [
    'an area in the kit',
    'packages/web/src/ui/table/Table.tsx',
    "import { x } from '../../party/PeoplePage.tsx';",
  ],
  [
    'code of the server in the web client',
    'packages/web/src/api/client.ts',
    "import { x } from '@certwright/server/operations';",
  ],
])('%s is found', (_, path, statement) => {
  expect(against(path, statement)).toHaveLength(1);
});

test.each([
  [
    'the reading of another area',
    'packages/server/src/audit/audit.operations.ts',
    "import { x } from '../finding/finding.reading.ts';",
  ],
  ['the own store', 'packages/server/src/audit/audit.operations.ts', "import { x } from './audit.store.ts';"],
  [
    'types of the server in the web client',
    'packages/web/src/api/client.ts',
    "import type { X } from '@certwright/server/operations';",
  ],
  [
    'any room in a test',
    'packages/core/src/audit/audit.test.ts',
    "import { x } from '@certwright/server/operations';",
  ],
])('%s may be imported', (_, path, statement) => {
  expect(against(path, statement)).toEqual([]);
});

test('neighbours form no circle, and a circle is found', () => {
  expect(circlesOf(NEIGHBOURS)).toEqual([]);
  expect(circlesOf({ a: ['b'], b: ['c'], c: ['a'] })).toContain('a → b → c → a');
});

const one = (path: string, text: string) => [sourceOf(path, text)];
const AREA = 'packages/server/src/audit';

test.each([
  [
    'a query outside a store',
    queriesOutsideStores,
    `${AREA}/audit.view.ts`,
    "tx.selectFrom('audit').execute()",
  ],
  ['a date outside the clock', datesOutsideTheClock, `${AREA}/audit.view.ts`, 'const now = new Date();'],
  ['a file of another kind of name', namesAndBarrels, `${AREA}/utils.ts`, 'export const a = 1;'],
  [
    'a barrel',
    namesAndBarrels,
    `${AREA}/all.ts`,
    "/** All. */\nexport * from './audit.view.ts';\nexport { b } from './b.ts';",
  ],
  ['a long file', tooLong, `${AREA}/audit.view.ts`, 'x;\n'.repeat(401)],
  ['a file without a sentence', withoutSentence, `${AREA}/audit.view.ts`, "import { a } from './a.ts';"],
  ['a folder that the house does not know', homelessFiles, 'packages/extra/src/a.ts', ''],
  [
    'the component library',
    componentLibraries,
    'packages/web/src/ui/a.tsx',
    "import { Button } from '@mantine/core';",
  ],
])('%s is found', (_, rule, path, text) => {
  expect(rule(one(path, text))).toHaveLength(1);
});

test('a table is written by the area that owns it', () => {
  const sources = [
    sourceOf('packages/server/src/finding/finding.store.ts', "tx.updateTable('finding')"),
    sourceOf('packages/server/src/audit/audit.store.ts', "tx.updateTable('finding')"),
  ];
  expect(tablesWithTwoWriters(sources)).toEqual([
    'the table finding is written by finding and audit; one area owns it',
  ]);
});
