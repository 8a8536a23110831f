// A row of the catalogue of certifiable standards: what the standard is and under which documents bodies certify to it.

import type { Confidence, Discipline, Structure } from '../edition.ts';

/** How the climate amendment of 2024-02-23 reaches the edition. */
export type Climate = 'in-text' | 'amendment' | 'by-base' | 'none' | 'unknown';

export type Certifiable = {
  readonly standard: string;
  readonly year: number;
  /** In our words. */
  readonly title: string;
  readonly discipline: Discipline;
  readonly sector: string;
  readonly structure: Structure;
  /** The standard whose clauses it repeats and extends. */
  readonly base?: 'ISO 9001' | 'ISO 22000';
  /** What bodies certify under beside ISO/IEC 17021-1. */
  readonly basis: readonly string[];
  readonly climate: Climate;
  readonly published: string;
  /** Id of the edition before it, where this one replaced it. */
  readonly replaces?: string;
  readonly note?: string;
  /** Confidence in edition, basis and status together: the weakest of them. */
  readonly confidence: Confidence;
};

type Optional = Partial<Pick<Certifiable, 'base' | 'replaces' | 'note' | 'sector'>>;

export const row = (
  [standard, year, published]: readonly [string, number, string],
  title: string,
  discipline: Discipline,
  structure: Structure,
  basis: readonly string[],
  climate: Climate,
  confidence: Confidence,
  { sector = 'all', ...more }: Optional = {},
): Certifiable => ({
  standard,
  year,
  published,
  title,
  discipline,
  structure,
  basis,
  climate,
  confidence,
  sector,
  ...more,
});

/** What bodies need for any quality system. */
export const QUALITY_BASIS = 'ISO/IEC 17021-3';
/** A technical specification of the series of ISO/IEC 17021 for one discipline. */
export const part = (number: number): string => `ISO/IEC TS 17021-${number}`;
