// Judges the text of a starter document: plain Markdown, the table of acts, no gap left for others to fill.

import { wordsOf } from '../check-wording.ts';
import { knownRuns } from '../known-phrases.ts';
import { isStarterVariable, takesCapital } from './starter-roles.ts';
import type { StarterDocument } from './starter.ts';
import { tablesOf } from './starter-table.ts';

export const LEAST_WORDS = 200;
export const MOST_WORDS = 1200;
/** Who does what when, and what shows it: every document has a table that begins so. */
export const ACTS = ['Who', 'What', 'When', 'Record'] as const;

/** Line of the body, from 1, where the reason has one. */
export type Found = { readonly reason: string; readonly line?: number };

const VARIABLE = /\{\{([A-Za-z][a-z-]*)\}\}/g;
const lowered = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const FORBIDDEN: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  { pattern: /<[a-z!/]/i, reason: 'has HTML' },
  { pattern: /[[\]]/, reason: 'has square brackets: a link, an image or a gap to fill' },
  { pattern: /\bhttps?:|\bwww\./i, reason: 'has an address of the web' },
  {
    pattern: /\b(?:placeholder|todo|tbd|tbc|fixme|lorem|xx+|insert)\b|_{2,}|…|\.{3}/i,
    reason: 'leaves a gap',
  },
  { pattern: /\bshall\b/i, reason: 'says "shall", which a standard says and a company does not' },
  { pattern: /\bclauses? \d|§/i, reason: 'names a clause; numbers stand in the fields alone' },
  { pattern: /^#(?!##? \S)/, reason: 'has a heading that is neither ## nor ###' },
  { pattern: /^(?:-{2,}|={2,}|\*{3,})\s*$/, reason: 'has a rule or a heading by underlining' },
  { pattern: /\t/, reason: 'has a tab' },
];

/** At the start of a line, an entry of a list, a cell or a sentence. */
const AT_START = /(?:^|^\s*(?:[-*]|\d+\.) |\| *|[.!?] )(?:\*\*)?$/;
const INSIDE = /[a-z,;] $/;

const variableFaults = (text: string): readonly string[] =>
  [...text.matchAll(VARIABLE)].flatMap(({ 0: whole, 1: name = '', index }) => {
    const variable = lowered(name);
    if (!isStarterVariable(variable)) return [`has ${whole}, which is no variable`];
    if (!takesCapital(variable)) return [];
    const before = text.slice(0, index);
    if (name === variable && AT_START.test(before)) return [`begins with ${whole} in lower case`];
    return name !== variable && INSIDE.test(before) ? [`has ${whole} with a capital inside a sentence`] : [];
  });

const lineFaults = (text: string): readonly string[] => [
  ...FORBIDDEN.flatMap(({ pattern, reason }) => (pattern.test(text) ? [reason] : [])),
  ...variableFaults(text),
  ...(/[{}]/.test(text.replace(VARIABLE, '')) ? ['has braces that hold no variable'] : []),
];

const tableFaults = ({ body, kind }: StarterDocument): readonly Found[] => {
  const tables = tablesOf(body);
  const acts = tables.filter(one => one.head.join('|') === ACTS.join('|'));
  return [
    ...tables.flatMap(({ head, rows, line }) => [
      ...(rows.length === 0 ? [{ line, reason: 'is a table without a row' }] : []),
      ...rows
        .filter(row => row.cells.length !== head.length)
        .map(row => ({
          line: row.line,
          reason: `has ${row.cells.length} cells under ${head.length} heads`,
        })),
    ]),
    ...(acts.length === 0 ? [{ reason: `has no table of | ${ACTS.join(' | ')} |` }] : []),
    ...acts.flatMap(one =>
      one.rows
        .filter(row => row.cells.includes(''))
        .map(row => ({ line: row.line, reason: 'leaves a cell of the acts empty' })),
    ),
    ...(kind === 'record-form' && !tables.some(one => one.rows.some(row => /\bExample\b/.test(row.text)))
      ? [{ reason: 'is a form without a line marked “Example”' }]
      : []),
  ];
};

const wordCount = (body: string): number =>
  wordsOf(body.replaceAll('|', ' ').replace(/^[\s:-]+$/gm, '')).length;

/** What is wrong with the text, whoever's document it is. */
export const checkText = (document: StarterDocument): readonly Found[] => {
  const { body, records } = document;
  const count = wordCount(body);
  const said = body.toLowerCase();
  return [
    ...(count < LEAST_WORDS || count > MOST_WORDS
      ? [{ reason: `has ${count} words, expected ${LEAST_WORDS} to ${MOST_WORDS}` }]
      : []),
    ...(/^\n*## /.test(body) ? [] : [{ reason: 'does not open with a heading ##' }]),
    ...body
      .split('\n')
      .flatMap((text, index) => lineFaults(text).map(reason => ({ line: index + 1, reason }))),
    ...tableFaults(document),
    ...knownRuns(body).map(run => ({ reason: `uses the words of a standard: "${run}"` })),
    ...records
      .filter(record => !said.includes(record.toLowerCase()))
      .map(record => ({ reason: `never names its record "${record}"` })),
  ];
};
