// The table of editions in the README: what is held of each standard, written from the data files and the catalogue.

import { CERTIFIABLE } from './catalogue/certifiable.ts';
import type { Edition } from './edition.ts';
import { coverageOf, designation, editionId } from './edition.ts';

const START = '<!-- editions: generated -->';
const END = '<!-- end of editions -->';

const HEAD = ['edition', 'title', 'coverage', 'clauses', 'controls', 'questions', 'numbers'];

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const row = (edition: Edition): string => {
  const assessable = edition.requirements.filter(one => one.assessable);
  const controls = assessable.filter(one => one.kind === 'control').length;
  return line([
    designation(edition),
    edition.title,
    coverageOf(edition),
    String(assessable.length - controls),
    String(controls),
    String(assessable.reduce((sum, one) => sum + one.looksFor.length, 0)),
    edition.confidence.numbering,
  ]);
};

const table = (editions: readonly Edition[]): string => {
  const held = new Set(editions.map(one => one.id));
  const named = CERTIFIABLE.filter(one => !held.has(editionId(one)));
  const names = named.map(one => `${designation(one)} (${one.title})`);
  return [
    line(HEAD),
    line(HEAD.map(() => '---')),
    ...editions.map(row),
    '',
    `Known by name only: ${names.join('; ')}.`,
  ].join('\n');
};

/**
 * The README with its table of editions renewed.
 *
 * @throws when the README has lost the two marks that the table stands between
 */
export const withEditionTable = (readme: string, editions: readonly Edition[]): string => {
  const [start, end] = [readme.indexOf(START), readme.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`The README needs ${START} and ${END} around its table.`);
  return `${readme.slice(0, start)}${START}\n\n${table(editions)}\n\n${readme.slice(end)}`;
};
