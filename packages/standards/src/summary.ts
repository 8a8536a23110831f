// The light side of an edition: all that a list, a chooser or a certificate needs, without the requirements.

import type { Coverage, Edition } from './edition.ts';
import { coverageOf, designation } from './edition.ts';

export type EditionSummary = Omit<Edition, 'requirements'> & {
  /** As people write it: `ISO 9001:2015`. */
  readonly name: string;
  readonly coverage: Coverage;
  /** How many clauses and controls can be assessed. */
  readonly count: { readonly clauses: number; readonly controls: number };
};

export const summarize = (edition: Edition): EditionSummary => {
  const { requirements, ...head } = edition;
  const assessable = requirements.filter(one => one.assessable);
  const controls = assessable.filter(one => one.kind === 'control').length;
  return {
    ...head,
    name: designation(edition),
    coverage: coverageOf(edition),
    count: { clauses: assessable.length - controls, controls },
  };
};
