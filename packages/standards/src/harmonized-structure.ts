// The places of the harmonized structure (numbering of 2021) on which editions are joined, with our short names.

export type HarmonizedPlace = { readonly key: string; readonly title: string };

/**
 * ISO/IEC Directives, Part 1, Annex SL. The longer keys lie inside the shorter: an edition that leaves 9.2 undivided
 * sits on `hs:9.2`, one that divides it on `hs:9.2.1` and `hs:9.2.2`.
 */
export const HARMONIZED_STRUCTURE: readonly HarmonizedPlace[] = [
  { key: 'hs:4.1', title: 'Context of the organization' },
  { key: 'hs:4.2', title: 'Interested parties' },
  { key: 'hs:4.3', title: 'Scope of the management system' },
  { key: 'hs:4.4', title: 'The management system and its processes' },
  { key: 'hs:5.1', title: 'Leadership and commitment' },
  { key: 'hs:5.2', title: 'Policy' },
  { key: 'hs:5.3', title: 'Roles, responsibilities and authorities' },
  { key: 'hs:6.1', title: 'Risks and opportunities' },
  { key: 'hs:6.2', title: 'Objectives and planning to achieve them' },
  { key: 'hs:6.3', title: 'Planning of changes' },
  { key: 'hs:7.1', title: 'Resources' },
  { key: 'hs:7.2', title: 'Competence' },
  { key: 'hs:7.3', title: 'Awareness' },
  { key: 'hs:7.4', title: 'Communication' },
  { key: 'hs:7.5', title: 'Documented information' },
  { key: 'hs:7.5.1', title: 'Documented information: what has to exist' },
  { key: 'hs:7.5.2', title: 'Documented information: creating and updating' },
  { key: 'hs:7.5.3', title: 'Documented information: control' },
  { key: 'hs:8.1', title: 'Operational planning and control' },
  { key: 'hs:9.1', title: 'Monitoring, measurement, analysis and evaluation' },
  { key: 'hs:9.2', title: 'Internal audit' },
  { key: 'hs:9.2.1', title: 'Internal audit: purpose and intervals' },
  { key: 'hs:9.2.2', title: 'Internal audit programme' },
  { key: 'hs:9.3', title: 'Management review' },
  { key: 'hs:9.3.1', title: 'Management review: general' },
  { key: 'hs:9.3.2', title: 'Management review: inputs' },
  { key: 'hs:9.3.3', title: 'Management review: results' },
  { key: 'hs:10.1', title: 'Continual improvement' },
  { key: 'hs:10.2', title: 'Nonconformity and corrective action' },
];

const TITLES = new Map(HARMONIZED_STRUCTURE.map(place => [place.key, place.title]));

export const harmonizedTitle = (key: string): string | undefined => TITLES.get(key);

/** Whether a place is the other or lies inside it: `hs:9.3` covers `hs:9.3.2`. */
export const covers = (place: string, other: string): boolean =>
  other === place || other.startsWith(`${place}.`);
