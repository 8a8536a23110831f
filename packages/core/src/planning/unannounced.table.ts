/** Standards whose schemes know visits that come unannounced. Each row is the body's to confirm in the scheme's own rules. */
export const UNANNOUNCED: readonly { readonly standard: string; readonly confidence: 'unchecked' }[] = [
  { standard: 'FSSC 22000', confidence: 'unchecked' },
  { standard: 'ISO 22000', confidence: 'unchecked' },
  { standard: 'ISO 13485', confidence: 'unchecked' },
];

/** Where one of the standards knows such visits, the visit may come; else all of them are named. */
export const schemesWithoutUnannounced = (standards: readonly string[]): readonly string[] =>
  standards.some(one => UNANNOUNCED.some(row => row.standard === one)) ? [] : standards;
