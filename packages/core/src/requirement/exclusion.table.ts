/** Which rule says what may be declared not applicable, as a citation for whoever has to justify it. */
import { controlsOf } from './edition-parts.ts';
import type { Edition } from '@certwright/standards/edition';
import type { Citation } from '../kernel/decider.ts';

/** Sub-clauses that the library's rule does not carry: where the statement of applicability is asked for. */
const SUB_CLAUSES: readonly { readonly standard: string; readonly clause: string }[] = [
  { standard: 'ISO/IEC 27001', clause: '6.1.3 d' },
];

/** The clause of the edition that governs what does not apply. */
export function exclusionRule(edition: Pick<Edition, 'standard' | 'year' | 'applicability'>): Citation {
  const row = SUB_CLAUSES.find(one => one.standard === edition.standard);
  const clause = row?.clause ?? edition.applicability.clause;
  return { doc: edition.standard, edition: String(edition.year), clause };
}

/** The clause that asks for a statement of applicability; undefined where an edition has no controls. */
export const statementRule = (edition: Edition): Citation | undefined =>
  controlsOf(edition).length > 0 ? exclusionRule(edition) : undefined;
