// Checks a data file of the library and names every fault with its file, its place and the reason.

import {
  CONFIDENCES,
  CONTROL_TYPES,
  COVERAGES,
  DISCIPLINES,
  DOCUMENTED,
  EDITION_STATUSES,
  HS_FITS,
  REQUIREMENT_KINDS,
  SECURITY_CONCEPTS,
  SECURITY_DOMAINS,
  SECURITY_PROPERTIES,
  STRUCTURES,
} from './edition.ts';
import type { Edition } from './edition.ts';
import { editionId } from './edition.ts';
import { HARMONIZED_STRUCTURE } from './harmonized-structure.ts';
import { checkCoverage } from './check-coverage.ts';
import { checkRequirementTree } from './check-requirements.ts';
import { checkWording } from './check-wording.ts';
import { NotJson, readJson } from './json-lines.ts';
import type { Fault, Shape } from './shape.ts';
import {
  array,
  dateMonthOrYear,
  dateOrMonth,
  flag,
  matching,
  number,
  oneOf,
  optional,
  record,
  text,
  walk,
} from './shape.ts';

const KEY = /^(?:[A-Z]|(?:[A-Z]\.)?[1-9]\d*)(?:\.[1-9]\d*)*$/;
const TAG = matching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower case words joined by hyphens');
const EDITION_ID = matching(/^[a-z]+(?:-[a-z0-9]+)*-(?:19|20)\d\d$/, 'standard and year, as iso-9001-2015');
const confidence = oneOf(CONFIDENCES);

const attributes = record({
  type: array(oneOf(CONTROL_TYPES), 1),
  properties: array(oneOf(SECURITY_PROPERTIES), 1),
  concepts: array(oneOf(SECURITY_CONCEPTS), 1),
  capabilities: array(TAG, 1),
  domains: array(oneOf(SECURITY_DOMAINS), 1),
  confidence,
});

const requirement = record({
  key: matching(KEY, 'a clause or control number, as 8.5.1 or A.5.19'),
  parent: optional(matching(KEY, 'the number of the heading or clause above')),
  kind: oneOf(REQUIREMENT_KINDS),
  title: text(2, 160),
  asks: text(20, 700),
  looksFor: array(matching(/^.{15,300}[?.]$/s, 'a question or a request of 15 to 300 characters'), 0, 5),
  records: array(text(3, 120), 0, 12),
  documented: oneOf(DOCUMENTED),
  hs: optional(oneOf(HARMONIZED_STRUCTURE.map(place => place.key))),
  hsFit: optional(oneOf(HS_FITS)),
  mayExclude: flag,
  excludeWhen: optional(text(15, 300)),
  assessable: flag,
  tags: array(TAG),
  confidence,
  attributes: optional(attributes),
});

const edition = record({
  id: EDITION_ID,
  standard: matching(/^[A-Z]+(?:\/[A-Z]+)* [0-9]+(?:-[0-9]+)?$/, 'publisher and number, as ISO/IEC 27001'),
  year: number(1987, 2100),
  title: text(5, 160),
  discipline: oneOf(DISCIPLINES),
  status: oneOf(EDITION_STATUSES),
  coverage: optional(oneOf(COVERAGES)),
  published: dateMonthOrYear,
  withdrawn: optional(dateOrMonth),
  replaces: optional(EDITION_ID),
  replacedBy: optional(EDITION_ID),
  schemeBasis: array(text(5, 80), 1),
  sector: text(2, 80),
  amendments: array(
    record({ id: text(3, 40), published: dateMonthOrYear, about: text(10, 300), confidence }),
  ),
  transition: optional(
    record({ from: EDITION_ID, stopNew: dateOrMonth, end: dateOrMonth, confidence, note: text(10, 400) }),
  ),
  harmonized: oneOf(STRUCTURES),
  applicability: record({ clause: text(1, 20), rule: text(20, 600), confidence }),
  sources: array(text(5, 200), 1),
  confidence: record({ numbering: confidence, documented: confidence, dates: confidence }),
  requirements: array(requirement),
}) satisfies Shape;

const shaped = (value: unknown, file: string, faults: Fault[]): value is Edition => {
  faults.push(...walk(edition, value, file));
  return faults.length === 0;
};

/**
 * Reads parsed JSON as an edition, or says everything that is wrong with it: shape first; only a file of the right
 * shape is checked for meaning (tree, uniqueness, completeness, questions that repeat).
 *
 * @param value what JSON.parse gave
 * @param file the name to put in the faults; its stem has to be the id
 */
export const readEdition = (
  value: unknown,
  file: string,
): { readonly edition: Edition } | { readonly faults: readonly Fault[] } => {
  const faults: Fault[] = [];
  if (!shaped(value, file, faults)) return { faults };
  const meant = checkMeaning(value, file);
  return meant.length > 0 ? { faults: meant } : { edition: value };
};

/**
 * Reads the text of a data file as an edition, or says everything that is wrong with it and on which line.
 *
 * @param content the file's content
 * @param file as for `readEdition`
 */
export const readEditionText = (content: string, file: string): ReturnType<typeof readEdition> => {
  try {
    const { value, lineOf } = readJson(content);
    const read = readEdition(value, file);
    if ('edition' in read) return read;
    return { faults: read.faults.map(fault => ({ ...fault, line: lineOf(fault.path) })) };
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    return { faults: [{ file, line: error.line, path: '', reason: error.message }] };
  }
};

/** The faults alone: an empty list for a sound file. */
export const checkEdition = (value: unknown, file: string): readonly Fault[] => {
  const read = readEdition(value, file);
  return 'faults' in read ? read.faults : [];
};

const checkMeaning = (sound: Edition, file: string): readonly Fault[] => {
  const faults: Fault[] = [];
  const stem = file.replace(/^.*\//, '').replace(/\.json$/, '');
  const expected = editionId(sound);
  if (sound.id !== stem) faults.push({ file, path: 'id', reason: `is ${sound.id} but the file is ${stem}` });
  if (sound.id !== expected) faults.push({ file, path: 'id', reason: `should be ${expected}` });
  if (sound.transition && sound.transition.from !== sound.replaces)
    faults.push({ file, path: 'transition.from', reason: 'is not the edition that this one replaces' });
  if (sound.transition && sound.transition.stopNew > sound.transition.end)
    faults.push({ file, path: 'transition.stopNew', reason: 'lies after the end of the transition' });
  return [
    ...faults,
    ...checkCoverage(sound, file),
    ...checkRequirementTree(sound, file),
    ...checkWording(sound, file),
  ];
};
