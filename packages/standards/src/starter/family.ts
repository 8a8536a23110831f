// The families of starter documents: what every standard of the common structure asks stands once, the rest by discipline.

export const FAMILY_IDS = [
  'core',
  'quality',
  'environment',
  'health-safety',
  'information-security',
  'food-safety',
  'energy',
  'business-continuity',
  'artificial-intelligence',
] as const;
export type FamilyId = (typeof FAMILY_IDS)[number];

export type Family = {
  readonly id: FamilyId;
  readonly name: string;
  /** Editions that it is for; the first gives the numbers in `requirements` of its documents. Those of `core` together. */
  readonly editions: readonly string[];
};

const ofStandards: readonly Family[] = [
  { id: 'quality', name: 'Quality', editions: ['iso-9001-2015', 'iso-9001-2026'] },
  { id: 'environment', name: 'Environment', editions: ['iso-14001-2015', 'iso-14001-2026'] },
  { id: 'health-safety', name: 'Occupational health and safety', editions: ['iso-45001-2018'] },
  { id: 'information-security', name: 'Information security', editions: ['iso-iec-27001-2022'] },
  { id: 'food-safety', name: 'Food safety', editions: ['iso-22000-2018'] },
  { id: 'energy', name: 'Energy', editions: ['iso-50001-2018'] },
  { id: 'business-continuity', name: 'Business continuity', editions: ['iso-22301-2019'] },
  { id: 'artificial-intelligence', name: 'Artificial intelligence', editions: ['iso-iec-42001-2023'] },
];

export const FAMILIES: readonly Family[] = [
  { id: 'core', name: 'Common to all standards', editions: ofStandards.flatMap(one => one.editions) },
  ...ofStandards,
];

/** Editions of the two generations of the common structure in which every place of a core document has to be asked. */
export const CORE_IN_AT_LEAST = [
  'iso-9001-2015',
  'iso-14001-2015',
  'iso-45001-2018',
  'iso-iec-27001-2022',
] as const;

export const familyOf = (id: FamilyId): Family => {
  const family = FAMILIES.find(one => one.id === id);
  if (!family) throw new Error(`There is no family ${id}.`);
  return family;
};

export const isFamilyId = (value: unknown): value is FamilyId => FAMILY_IDS.some(id => id === value);

/** The families of which an organization with these editions takes the documents; none when the library has no set. */
export const familiesFor = (editionIds: readonly string[]): readonly Family[] => {
  const own = ofStandards.filter(one => one.editions.some(id => editionIds.includes(id)));
  return own.length === 0 ? [] : [familyOf('core'), ...own];
};
