/** Templates of letters and letters as rows. */
import type { Letter } from '@certwright/core/letter/letter.decider';
import type { LetterTemplate } from '@certwright/core/letter/letter-template.decider';
import type { Tx } from '../platform/db/scoped.ts';

/** One for each kind at most. */
export const templatesOf = (tx: Tx, org: string) =>
  tx
    .selectFrom('letter_template')
    .select(['id', 'version', 'state'])
    .where('org', '=', org)
    .limit(50)
    .$castTo<{ id: string; version: number; state: LetterTemplate }>()
    .execute();

/** Newest first. */
export const lettersAbout = (tx: Tx, about: string) =>
  tx
    .selectFrom('letter')
    .select(['id', 'version', 'state'])
    .where('about', '=', about)
    .orderBy('pos', 'desc')
    .limit(200)
    .$castTo<{ id: string; version: number; state: Letter }>()
    .execute();
