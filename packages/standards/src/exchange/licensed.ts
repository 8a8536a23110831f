// Text of a standard that an organization bought, as a table of number and text; matched with an edition's numbers.

import type { Edition } from '../edition.ts';
import { keyOf, OWN_LIMITS } from './brought.ts';
import type { ExchangeFault } from './fault.ts';
import { fault, MOST_FAULTS, shortened } from './fault.ts';
import { columnsAt, looksLikeFormula } from './table.ts';

export const LICENSED_COLUMNS = ['Number', 'Text'] as const;

export type LicensedRead =
  | { readonly texts: readonly { readonly key: string; readonly text: string }[] }
  | { readonly faults: readonly ExchangeFault[] };

/** @param rows cells as text, the first row with the titles */
export function readLicensed(
  rows: readonly (readonly string[])[],
  edition: Pick<Edition, 'standard' | 'requirements'>,
): LicensedRead {
  const at = columnsAt(rows[0] ?? [], LICENSED_COLUMNS, LICENSED_COLUMNS);
  if (!(at instanceof Map)) return { faults: at as readonly ExchangeFault[] };
  const known = new Set(edition.requirements.map(one => one.key));
  const seen = new Map<string, number>();
  const faults: ExchangeFault[] = [];
  const texts = rows.flatMap((cells, index) => {
    const row = index + 1;
    if (index === 0 || cells.every(cell => cell === '')) return [];
    const [key, text] = [keyOf(cells[at.get('Number') ?? -1] ?? ''), cells[at.get('Text') ?? -1] ?? ''];
    const say = (reason: string): void =>
      void faults.push(fault(shortened(key, 40) || 'Number', reason, row));
    const earlier = seen.get(key);
    if (!known.has(key)) say(`is no number of ${edition.standard}`);
    else if (earlier !== undefined) say(`stands twice; row ${earlier} has it already`);
    else if (text === '') say('has no text');
    else if (looksLikeFormula(text)) say('begins like a formula; write it as plain text');
    else if (text.length > OWN_LIMITS.text) say(`is longer than ${OWN_LIMITS.text} characters`);
    seen.set(key, row);
    return [{ key, text }];
  });
  if (faults.length === 0 && texts.length === 0)
    faults.push(fault('Text', 'the table has no row below the titles'));
  return faults.length > 0 ? { faults: faults.slice(0, MOST_FAULTS) } : { texts };
}
