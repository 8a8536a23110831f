/** The request of a whole audit: several standards, several sites, integration; and its answer. */
import type { AuditTimeDetermination, AuditTimeInput } from '../audit-time/audit-time.input.ts';
import type { Scheme } from '../audit-time/scheme-tables.ts';
import type { CalendarDate } from '../calendar-date.ts';
import type { Rounding } from '../figures.ts';
import type { IntegratedTime, IntegrationInput } from '../integration/integration.ts';
import type { DrawnSite } from '../multi-site/draw.ts';
import type { AuditEvent } from '../multi-site/multi-site.rules.ts';
import type { Step, Warning } from '../rule.ts';

/** One standard with all that its document asks; `personnel` may be left out where sites are given. */
export type StandardRequest = Omit<
  AuditTimeInput,
  'on' | 'scheme' | 'personnel' | 'method' | 'rounding' | 'fullTimeHours' | 'parameters'
> & {
  /** "ISO 9001" or "ISO 9001:2026". */
  readonly standard: string;
  readonly personnel?: AuditTimeInput['personnel'];
  /** "IAF 17" or "NACE 25.6": proposes the complexity when none is stated. */
  readonly sector?: string;
  /** Why the stated complexity differs from the one the sector suggests. */
  readonly complexityReason?: string;
  /** The scheme whose table stands in, for a standard without one. */
  readonly proxy?: Scheme;
  /** False when scope or team differ from the other standards: outside the reduction for integration. */
  readonly integrated?: boolean;
};

export type PlaceRequest = {
  readonly name: string;
  readonly personnel: AuditTimeInput['personnel'];
  readonly group?: string;
  readonly chosen?: boolean;
  readonly visited?: boolean;
  /** Percent of the table figure saved because the central function does the process. */
  readonly centralPercent?: number;
};

export type SitesRequest = {
  readonly central: PlaceRequest;
  readonly sites: readonly PlaceRequest[];
  /** Seed of the draw; default is the day of the request. */
  readonly seed?: string;
  /** Groups whose sites cannot be sampled (false) or can against the scheme's general rule (true). */
  readonly sampled?: Readonly<Record<string, boolean>>;
  readonly proved?: boolean;
};

export type AuditRequest = {
  readonly event: AuditEvent;
  readonly on: CalendarDate;
  readonly standards: readonly StandardRequest[];
  readonly sites?: SitesRequest;
  readonly integration?: Omit<IntegrationInput, 'on'>;
  readonly fullTimeHours?: number;
  readonly method?: { readonly table?: 'step' | 'interpolate'; readonly rounding?: Rounding };
  readonly parameters?: AuditTimeInput['parameters'];
};

export type StandardAnswer = {
  readonly standard: string;
  readonly scheme: Scheme;
  readonly effectivePersonnel: number;
  /** The asked audit for this standard alone: over all places, before integration. */
  readonly days: number;
  readonly unroundedDays: number;
  /** Rounded separately; with integration the whole is what counts. */
  readonly determination: Pick<
    AuditTimeDetermination,
    'tableDays' | 'days' | 'stage1' | 'stage2' | 'onSiteMinimum' | 'surveillanceEach' | 'recertification'
  >;
};

export type SampledSite = DrawnSite & { readonly days: number };

export type AuditAnswer = {
  readonly event: AuditEvent;
  readonly on: CalendarDate;
  /** The asked audit, all standards and places. */
  readonly days: number;
  readonly onSiteDays: number;
  /** Initial audit only. */
  readonly stage1?: number;
  readonly stage2?: number;
  /** Each year of surveillance, and recertification, for the same organization. */
  readonly surveillance: number;
  readonly recertification: number;
  readonly perStandard: readonly StandardAnswer[];
  readonly sample?: readonly SampledSite[];
  readonly central?: { readonly name: string; readonly days: number };
  readonly seed?: string;
  readonly integration?: Pick<
    IntegratedTime,
    'approach' | 'sum' | 'level' | 'ability' | 'reductionPercent' | 'days'
  >;
  readonly steps: readonly Step[];
  readonly warnings: readonly Warning[];
};
