// Judges a set of starter documents: each by itself, against the editions it serves, and all together.

import type { Edition } from '../edition.ts';
import { covers } from '../harmonized-structure.ts';
import type { Fault } from '../shape.ts';
import { checkText } from './check-starter-text.ts';
import { CORE_IN_AT_LEAST, familyOf } from './family.ts';
import { BODY_LINE } from './parse-starter.ts';
import { PREFIXES } from './starter.ts';
import type { StarterDocument } from './starter.ts';

const fileOf = ({ family, slug }: StarterDocument): string => `${family}/${slug}.md`;

/** What is wrong with one document by itself. */
export const checkDocument = (document: StarterDocument): readonly Fault[] => {
  const file = fileOf(document);
  const { number, kind, title, owner } = document;
  const [, prefix = ''] = /^([A-Z]+)-\d\d$/.exec(number) ?? [];
  return [
    ...(PREFIXES[kind].includes(prefix)
      ? []
      : [{ file, path: 'number', reason: `is ${number}; a ${kind} is ${PREFIXES[kind].join('- or ')}-nn` }]),
    ...(/[{}*|]/.test(title) ? [{ file, path: 'title', reason: 'is not plain words' }] : []),
    ...(owner === 'auditor'
      ? [{ file, path: 'owner', reason: 'is auditor; who audits owns no document' }]
      : []),
    ...checkText(document).map(({ reason, line }) => ({
      file,
      path: '',
      reason,
      ...(line === undefined ? {} : { line: BODY_LINE + line - 1 }),
    })),
  ];
};

const asked = (edition: Edition) => edition.requirements.filter(one => one.assessable);

const inEdition = (key: string, edition: Edition): boolean => asked(edition).some(one => one.key === key);

const inStructure = (key: string, edition: Edition): boolean =>
  asked(edition).some(({ hs }) => hs !== undefined && (covers(`hs:${key}`, hs) || covers(hs, `hs:${key}`)));

/**
 * A document of a family names requirements of the family's first edition. One of `core` names places of the harmonized
 * structure; each is asked in most of the four editions, and each edition asks for at least one of the document's.
 *
 * @param loaded the editions; see `loadEdition`
 */
export const checkServed = (document: StarterDocument, loaded: readonly Edition[]): readonly Fault[] => {
  const { family, requirements } = document;
  const fault = (reason: string): Fault => ({ file: fileOf(document), path: 'requirements', reason });
  const find = (id: string): Edition => {
    const edition = loaded.find(one => one.id === id);
    if (!edition) throw new Error(`Edition ${id} is needed for the check but was not loaded.`);
    return edition;
  };
  if (family !== 'core') {
    const [first = ''] = familyOf(family).editions;
    return requirements
      .filter(key => !inEdition(key, find(first)))
      .map(key => fault(`names ${key}, which ${first} does not ask`));
  }
  const editions = CORE_IN_AT_LEAST.map(find);
  return [
    ...requirements
      .filter(key => editions.filter(one => inStructure(key, one)).length * 2 < editions.length)
      .map(key => fault(`names ${key}, which most standards do not ask at this place`)),
    ...editions
      .filter(one => !requirements.some(key => inStructure(key, one)))
      .map(one => fault(`names nothing that ${one.id} asks`)),
  ];
};

/** Bold words with a capital inside a sentence name a document: “see **Internal audit**, then **Corrective action**”. */
const namedIn = (body: string): readonly string[] =>
  [...body.matchAll(/(?<=[a-z,(] ?)\*\*([A-Z][^*]*[^*.:])\*\*/g)].flatMap(([, title = '']) => [title]);

const twice = (
  documents: readonly StarterDocument[],
  field: 'number' | 'title',
): readonly (readonly [StarterDocument, StarterDocument])[] =>
  [...Map.groupBy(documents, one => one[field].toLowerCase()).values()].flatMap(([first, ...others]) =>
    others.flatMap(other => (first ? [[other, first] as const] : [])),
  );

/** What is wrong between the documents that an organization gets together: core and any families. */
export const checkTogether = (documents: readonly StarterDocument[]): readonly Fault[] => [
  ...(['number', 'title'] as const).flatMap(field =>
    twice(documents, field).map(([other, first]) => ({
      file: fileOf(other),
      path: field,
      reason: `${other[field]} is taken by ${fileOf(first)}`,
    })),
  ),
  ...documents.flatMap(one => {
    const titles = documents
      .filter(other => other.family === one.family || other.family === 'core')
      .map(other => other.title);
    return namedIn(one.body)
      .filter(title => !titles.includes(title))
      .map(title => ({ file: fileOf(one), path: '', reason: `leads to “${title}”, which is no document` }));
  }),
];
