// An edition of which only the identity is known: made from its row, so that the library can name it.

import type { Amendment, Edition } from '../edition.ts';
import { editionId } from '../edition.ts';
import type { EditionSummary } from '../summary.ts';
import { summarize } from '../summary.ts';
import type { Certifiable } from './certifiable.ts';
import { CERTIFIABLE } from './certifiable.ts';

/** ISO gave the same amendment on climate change to 31 standards on one day. */
export const CLIMATE_AMENDMENT: Amendment = {
  id: 'Amd 1:2024',
  published: '2024-02-23',
  about: 'Climate change in 4.1 and 4.2',
  confidence: 'mem',
};

const NOT_HELD =
  'Which requirements may be set aside is not known here: the library holds no clause of this edition.';

/** An edition without requirements: it is shown and named, and nothing can be assessed against it. */
export const identityOf = (row: Certifiable): Edition => ({
  id: editionId(row),
  standard: row.standard,
  year: row.year,
  title: row.title,
  discipline: row.discipline,
  status: 'current',
  coverage: 'identity',
  published: row.published,
  ...(row.replaces !== undefined && { replaces: row.replaces }),
  schemeBasis: ['ISO/IEC 17021-1:2015', ...row.basis],
  sector: row.sector,
  amendments: row.climate === 'amendment' ? [CLIMATE_AMENDMENT] : [],
  harmonized: row.structure,
  applicability: { clause: 'none', rule: NOT_HELD, confidence: 'weak' },
  sources: [
    'catalogue of certifiable standards, from public lists and general knowledge',
    ...(row.note === undefined ? [] : [row.note]),
  ],
  confidence: { numbering: 'weak', documented: 'weak', dates: row.confidence },
  requirements: [],
});

/** Identities by edition id, for those rows that the given editions do not cover with a data file. */
export const identitiesBeside = (held: readonly EditionSummary[]): ReadonlyMap<string, Edition> => {
  const there = new Set(held.map(one => one.id));
  return new Map(
    CERTIFIABLE.map(identityOf)
      .filter(one => !there.has(one.id))
      .map(one => [one.id, one]),
  );
};

export const summariesOf = (identities: ReadonlyMap<string, Edition>): readonly EditionSummary[] =>
  [...identities.values()].map(summarize);
