// Reads starter documents from the files beside this module. Node only.

import { readdirSync, readFileSync } from 'node:fs';
import { faultLine } from '../shape.ts';
import type { Fault } from '../shape.ts';
import type { FamilyId } from './family.ts';
import { parseStarter } from './parse-starter.ts';
import type { StarterDocument } from './starter.ts';

const HERE = new URL('./', import.meta.url);

/** The documents of a family in the order of their file names, and what is wrong with files that are none. */
export const readFamily = (
  family: FamilyId,
): { readonly documents: readonly StarterDocument[]; readonly faults: readonly Fault[] } => {
  const read = readdirSync(new URL(`${family}/`, HERE))
    .filter(name => name.endsWith('.md'))
    .toSorted()
    .map(name => parseStarter(readFileSync(new URL(`${family}/${name}`, HERE), 'utf8'), `${family}/${name}`));
  return {
    documents: read.flatMap(one => ('document' in one ? [one.document] : [])),
    faults: read.flatMap(one => ('faults' in one ? one.faults : [])),
  };
};

/**
 * The documents of some families, in the order of the families; numbers are unique over all of them.
 *
 * @throws when a file of the library cannot be read: the library is broken
 */
export const loadStarter = (families: readonly FamilyId[]): readonly StarterDocument[] =>
  families.flatMap(family => {
    const { documents, faults } = readFamily(family);
    if (faults.length > 0) throw new Error(faults.map(faultLine).join('\n'));
    return documents;
  });
