/** What a determination of audit time is asked with, and what it answers. */
import type { CalendarDate } from '../calendar-date.ts';
import type { Rounding } from '../figures.ts';
import type { Step, Warning } from '../rule.ts';
import type { TableMethod } from './band-table.ts';
import type { PersonnelGroup } from './effective-personnel.ts';
import type { EnergyInput } from './energy.ts';
import type { Factor } from './factors.ts';
import type { FoodInput } from './food.ts';
import type { IsmsScores } from './isms-complexity.ts';
import type { AuditComplexity, Scheme } from './scheme-tables.ts';

/** A figure that a competent person answers for where no table has one. */
export type JustifiedFigure = { readonly days: number; readonly by: string; readonly reason: string };

/** Shares and minima that the body (or its accreditation body) sets instead of the document's values. */
export type BodyParameters = {
  /** Share of stage 1 in the initial audit, above 0 and below 1. */
  readonly stage1Share?: number;
  readonly surveillanceShare?: number;
  readonly recertificationShare?: number;
  readonly minimumInitialDays?: number;
  readonly minimumSurveillanceDays?: number;
  readonly minimumRecertificationDays?: number;
};

export type AuditTimeInput = {
  /** The day whose edition of the rules applies. */
  readonly on: CalendarDate;
  readonly scheme: Scheme;
  /** Effective number of personnel, or the groups to derive it from. */
  readonly personnel: number | readonly PersonnelGroup[];
  readonly complexity?: AuditComplexity;
  /** Full-time hours a week of the body or country. */
  readonly fullTimeHours?: number;
  readonly factors?: readonly Factor[];
  readonly isms?: IsmsScores;
  /** Food safety: needed. */
  readonly food?: FoodInput;
  /** Energy: needed, unless a complexity is stated. */
  readonly energy?: EnergyInput;
  /** The standard that has no table of its own and borrows that of the scheme. */
  readonly proxyFor?: string;
  /** Default `step`. */
  readonly method?: TableMethod;
  /** Default `nearest-half`. */
  readonly rounding?: Rounding;
  readonly parameters?: BodyParameters;
  /** For personnel above the last band, or for a special case without a table. */
  readonly justified?: JustifiedFigure;
  /** Days of the initial audit planned on site (or interactively): compared with the minimum. */
  readonly onSite?: { readonly days: number; readonly reason?: string };
};

/** All times in days of 8 hours. stage1 + stage2 = days, exactly. */
export type AuditTimeDetermination = {
  readonly scheme: Scheme;
  readonly on: CalendarDate;
  readonly effectivePersonnel: number;
  /** Table figure (or justified figure) before factors. */
  readonly tableDays: number;
  /** After factors, before rounding. */
  readonly unroundedDays: number;
  /** Initial audit, stage 1 and stage 2 together. */
  readonly days: number;
  readonly stage1: number;
  readonly stage2: number;
  /** Least part of the initial audit on site or interactively with the client. */
  readonly onSiteMinimum: number;
  /** Each year of surveillance. */
  readonly surveillanceEach: number;
  readonly recertification: number;
  /** What part of the initial time a year of surveillance and a recertification take, before rounding. */
  readonly shares: { readonly surveillance: number; readonly recertification: number };
  readonly steps: readonly Step[];
  readonly warnings: readonly Warning[];
};
