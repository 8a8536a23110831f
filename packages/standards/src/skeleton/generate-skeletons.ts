// Writes the data files of skeletons from one text and the words of each discipline; run it before generate-editions.ts.

import { writeFileSync } from 'node:fs';
import { skeletonOf } from './skeleton.ts';
import { SKELETON_WORDS } from './skeleton-words.ts';

const FOLDER = new URL('../editions/', import.meta.url);

if (import.meta.main)
  for (const words of SKELETON_WORDS) {
    const edition = skeletonOf(words);
    writeFileSync(new URL(`${edition.id}.json`, FOLDER), `${JSON.stringify(edition, null, 2)}\n`);
  }
