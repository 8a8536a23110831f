/** The two parts of an edition that are assessed: clauses, and the controls of an annex. */
import type { Edition, Requirement } from '@certwright/standards/edition';

export const assessableOf = (edition: Edition): readonly Requirement[] =>
  edition.requirements.filter(one => one.assessable);

export const controlsOf = (edition: Edition): readonly Requirement[] =>
  assessableOf(edition).filter(one => one.kind === 'control');

/** `iso-9001-2015:8.5.1`: a requirement's name across editions. */
export const nameOf = (place: { readonly edition: string; readonly key: string }): string =>
  `${place.edition}:${place.key}`;
