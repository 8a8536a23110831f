// What an edition of a standard is in this library: its life in time, and its requirements in our own words.

/** Values stand in arrays because the check reads the same lists; a type that is not in its list cannot ship. */
export const EDITION_STATUSES = ['draft', 'current', 'superseded', 'withdrawn'] as const;
export const REQUIREMENT_KINDS = ['heading', 'clause', 'control'] as const;
export const DOCUMENTED = ['maintain', 'retain', 'both', 'available', 'other', 'none'] as const;
export const CONFIDENCES = ['agreed', 'single', 'mem', 'weak'] as const;
export const STRUCTURES = ['HS-2012', 'HS-2021', 'none'] as const;
export const COVERAGES = ['complete', 'listed', 'skeleton', 'identity'] as const;
export const DISCIPLINES = [
  'quality',
  'environment',
  'occupational-health-and-safety',
  'information-security',
  'privacy',
  'artificial-intelligence',
  'business-continuity',
  'it-service-management',
  'energy',
  'food-safety',
  'medical-devices',
  'anti-bribery',
  'compliance',
  'asset-management',
  'facility-management',
  'education',
  'health-care',
  'road-traffic-safety',
  'security',
  'event-sustainability',
  'water-efficiency',
  'knowledge',
  'records',
  'innovation',
  'conformity-assessment',
  'collaboration',
  'sustainable-communities',
  'biorisk',
  'adventure-tourism-safety',
  'sustainable-cocoa',
  'security-printing',
  'medicine-packaging',
  'measurement',
] as const;
export const HS_FITS = ['same', 'adapted'] as const;
export const CONTROL_TYPES = ['preventive', 'detective', 'corrective'] as const;
export const SECURITY_PROPERTIES = ['confidentiality', 'integrity', 'availability'] as const;
export const SECURITY_CONCEPTS = ['identify', 'protect', 'detect', 'respond', 'recover'] as const;
export const SECURITY_DOMAINS = ['governance-and-ecosystem', 'protection', 'defence', 'resilience'] as const;

export type EditionStatus = (typeof EDITION_STATUSES)[number];
export type RequirementKind = (typeof REQUIREMENT_KINDS)[number];
/** What has to exist in writing: a document kept current, a record kept, either, or a demand in other words. */
export type Documented = (typeof DOCUMENTED)[number];
/**
 * How a fact is known: `agreed` by two or more independent public sources, `single` by one, `mem` by general
 * knowledge without a public text, `weak` without certainty. Show `mem` and `weak` as "unchecked".
 */
export type Confidence = (typeof CONFIDENCES)[number];
/** Generation of the common text for management-system standards (ISO/IEC Directives, Part 1, Annex SL). */
export type Structure = (typeof STRUCTURES)[number];
/**
 * How much of an edition stands here. `complete`: every requirement in our words, its number sure. `listed`: every
 * requirement that public sources show, the weak ones marked. `skeleton`: the clauses of the common structure alone,
 * in general words; what the discipline adds is not here. `identity`: what it is and who certifies to it, at most its headings.
 */
export type Coverage = (typeof COVERAGES)[number];
export type Discipline = (typeof DISCIPLINES)[number];
/** `same`: the common text with the discipline's word put in; `adapted`: changed, split or extended. */
export type HsFit = (typeof HS_FITS)[number];

/** Informative attributes of a control as ISO/IEC 27002:2022 gives them; no requirement of ISO/IEC 27001. */
export type ControlAttributes = {
  readonly type: readonly (typeof CONTROL_TYPES)[number][];
  readonly properties: readonly (typeof SECURITY_PROPERTIES)[number][];
  readonly concepts: readonly (typeof SECURITY_CONCEPTS)[number][];
  /** Operational capabilities, lower case with hyphens: `asset-management`. */
  readonly capabilities: readonly string[];
  readonly domains: readonly (typeof SECURITY_DOMAINS)[number][];
  readonly confidence: Confidence;
};

/** A clause or control that can be assessed, or a heading that only carries others. */
export type Requirement = {
  /** Number within the edition: `8.5.1`; controls carry the annex: `A.5.19`. Unique in the edition. */
  readonly key: string;
  /** Key of the heading or clause above; absent on the top level. */
  readonly parent?: string;
  readonly kind: RequirementKind;
  readonly title: string;
  /** The demand in our own words, one to three sentences; for a heading what it gathers. */
  readonly asks: string;
  /** Two to five questions of an auditor that fit this requirement and no other of the edition. */
  readonly looksFor: readonly string[];
  /** Typical records and documents to sample, by name. */
  readonly records: readonly string[];
  readonly documented: Documented;
  /**
   * Place in the harmonized structure in the numbering of 2021: `hs:10.2` is nonconformity in every edition, also
   * where the edition numbers it 10.1. A shorter key covers the longer ones below it (`hs:9.3` covers `hs:9.3.2`).
   */
  readonly hs?: string;
  readonly hsFit?: HsFit;
  /** Whether an organization may declare it not applicable; the rule is the edition's `applicability`. */
  readonly mayExclude: boolean;
  /** Under which circumstances that is usual, for the one who has to justify it. */
  readonly excludeWhen?: string;
  /** False for headings: no finding can be raised against them. */
  readonly assessable: boolean;
  readonly tags: readonly string[];
  /** Confidence in number and title. */
  readonly confidence: Confidence;
  readonly attributes?: ControlAttributes;
};

export type Amendment = {
  readonly id: string;
  /** ISO date, or year and month, or the year alone: as much as is known. */
  readonly published: string;
  readonly about: string;
  readonly confidence: Confidence;
};

/** How certificates move from the replaced edition to this one. Dates are last days on which something holds. */
export type Transition = {
  readonly from: string;
  /** Last day on which a new or renewed certificate to the old edition is granted. */
  readonly stopNew: string;
  /** Last day on which a certificate to the old edition is valid. */
  readonly end: string;
  readonly confidence: Confidence;
  readonly note: string;
};

export type Edition = {
  /** File name without ending: `iso-9001-2015`. */
  readonly id: string;
  readonly standard: string;
  readonly year: number;
  readonly title: string;
  readonly discipline: Discipline;
  readonly status: EditionStatus;
  /** Absent means complete. */
  readonly coverage?: Coverage;
  /** ISO date, or year and month, or the year alone: as much as is known. */
  readonly published: string;
  readonly withdrawn?: string;
  readonly replaces?: string;
  readonly replacedBy?: string;
  /** Documents under which certification bodies audit and certify to this edition. */
  readonly schemeBasis: readonly string[];
  readonly sector: string;
  readonly amendments: readonly Amendment[];
  readonly transition?: Transition;
  readonly harmonized: Structure;
  /** Which requirements may be declared not applicable, under which condition, and who says so. */
  readonly applicability: { readonly clause: string; readonly rule: string; readonly confidence: Confidence };
  /** Kinds of source behind numbers, documentation flags and dates. */
  readonly sources: readonly string[];
  readonly confidence: {
    readonly numbering: Confidence;
    readonly documented: Confidence;
    readonly dates: Confidence;
  };
  readonly requirements: readonly Requirement[];
};

/** How much of the edition stands here; a file that does not say so is complete. */
export const coverageOf = (edition: Pick<Edition, 'coverage'>): Coverage => edition.coverage ?? 'complete';

/** The edition as people write it: `ISO 9001:2015`. */
export const designation = (edition: Pick<Edition, 'standard' | 'year'>): string =>
  `${edition.standard}:${edition.year}`;

/** The id under which an edition stands: `iso-iec-27001-2022`. */
export const editionId = ({ standard, year }: Pick<Edition, 'standard' | 'year'>): string =>
  `${standard.toLowerCase().replace(/[ /]/g, '-')}-${year}`;
