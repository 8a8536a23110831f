// Makes the skeleton of an edition: the clauses of the common structure in general words of ours, turned to a discipline.

import { CERTIFIABLE } from '../catalogue/certifiable.ts';
import { identityOf } from '../catalogue/identity.ts';
import type { Confidence, Edition, Requirement } from '../edition.ts';
import type { SkeletonClause } from './skeleton-text.ts';
import { HEADINGS, SKELETON_TEXT } from './skeleton-text.ts';
import type { SkeletonWords } from './skeleton-words.ts';

/** Number of each place of the structure, by generation; what has no number there is not in that skeleton. */
const NUMBERING: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'HS-2012': { 'hs:10.2': '10.1', 'hs:10.1': '10.2', 'hs:6.3': '' },
  'HS-2021': {},
  '9001': { 'hs:10.1': '10.3' },
};

const filled = (text: string, words: SkeletonWords): string => {
  const values = new Map<string, string>(Object.entries(words));
  return text.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const value = values.get(slot);
    if (value === undefined) throw new Error(`The skeleton has no word for {${slot}} of ${words.standard}.`);
    return value;
  });
};

const heading = (key: string, confidence: Confidence, words: SkeletonWords): Requirement => ({
  key,
  kind: 'heading',
  title: HEADINGS[key]?.title ?? '',
  asks: filled(HEADINGS[key]?.asks ?? '', words),
  looksFor: [],
  records: [],
  documented: 'none',
  mayExclude: false,
  assessable: false,
  tags: [],
  confidence,
});

const clause = (
  key: string,
  text: SkeletonClause,
  confidence: Confidence,
  words: SkeletonWords,
): Requirement => ({
  key,
  parent: key.slice(0, key.indexOf('.')),
  kind: 'clause',
  title: text.title,
  asks: filled(text.asks, words),
  looksFor: text.looksFor.map(one => filled(one, words)),
  records: text.records.map(one => filled(one, words)),
  documented: text.documented,
  hs: text.hs,
  hsFit: text.hsFit ?? 'same',
  mayExclude: false,
  assessable: true,
  tags: ['common-structure'],
  confidence,
});

const numbers = (key: string): readonly number[] => key.split('.').map(Number);
const inOrder = (one: Requirement, other: Requirement): number => {
  const [[a = 0, b = 0], [c = 0, d = 0]] = [numbers(one.key), numbers(other.key)];
  return a - c || b - d;
};

/**
 * The skeleton of a standard of the catalogue.
 *
 * @throws when the catalogue has no such standard
 */
export const skeletonOf = (words: SkeletonWords): Edition => {
  const row = CERTIFIABLE.find(one => one.standard === words.standard);
  if (!row) throw new Error(`The catalogue does not hold ${words.standard}.`);
  // The structure is known for certain, that this edition follows it to the number is general knowledge.
  const confidence: Confidence = 'mem';
  const numbering = NUMBERING[words.numbering] ?? {};
  const clauses = SKELETON_TEXT.filter(one => !one.only || one.only === words.numbering).flatMap(text => {
    const key = text.key ?? numbering[text.hs] ?? text.hs.slice('hs:'.length);
    return key === '' ? [] : [clause(key, text, confidence, words)];
  });
  const headings = Object.keys(HEADINGS).map(key => heading(key, confidence, words));
  const identity = identityOf(row);
  return {
    ...identity,
    coverage: 'skeleton',
    applicability: {
      clause: '4.3',
      rule: 'Only the clauses of the common structure are shown. Whether a demand of the discipline may be set aside has to be read in the standard itself.',
      confidence: 'weak',
    },
    sources: [...identity.sources, 'clauses: common structure of management-system standards; wording ours'],
    confidence: { numbering: confidence, documented: 'mem', dates: row.confidence },
    requirements: [...headings, ...clauses].toSorted(inOrder),
  };
};
