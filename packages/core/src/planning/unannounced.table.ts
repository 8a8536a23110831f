/** Standards whose schemes know visits that come unannounced. What the body says of its own scheme comes before these rows. */
export const UNANNOUNCED: readonly { readonly standard: string; readonly confidence: 'unchecked' }[] = [
  { standard: 'FSSC 22000', confidence: 'unchecked' },
  { standard: 'ISO 22000', confidence: 'unchecked' },
  { standard: 'ISO 13485', confidence: 'unchecked' },
];

/** Whether visits for a standard may come unannounced: as the body says, else as it is known. */
export const knowsUnannounced = (standard: string, chosen?: boolean): boolean =>
  chosen ?? UNANNOUNCED.some(row => row.standard === standard);

/** Where one of the standards knows such visits, the visit may come; else all of them are named. */
export const schemesWithoutUnannounced = (
  standards: readonly string[],
  chosen: ReadonlyMap<string, boolean | undefined>,
): readonly string[] => (standards.some(one => knowsUnannounced(one, chosen.get(one))) ? [] : standards);
