/** One standard over a central function and its sites: sample, draw, time of each place, for each kind of audit. */
import type { AuditTimeDetermination, AuditTimeInput } from '../audit-time/audit-time.input.ts';
import { determineAuditTime } from '../audit-time/audit-time.ts';
import { effectivePersonnel } from '../audit-time/effective-personnel.ts';
import { rulesOn } from '../audit-time/scheme-tables.ts';
import { tidy, wholeUp } from '../figures.ts';
import { refusalAbout, warning } from '../message.ts';
import type { Draw, DrawList, DrawnSite } from '../multi-site/draw.ts';
import { drawList, drawSites } from '../multi-site/draw.ts';
import type { AuditEvent, MultiSiteRules } from '../multi-site/multi-site.rules.ts';
import { AUDIT_EVENTS } from '../multi-site/multi-site.rules.ts';
import type { GroupSample, SiteGroup } from '../multi-site/sampling.ts';
import { sampleSites } from '../multi-site/sampling.ts';
import { shareOf, shareSteps, siteTime } from '../multi-site/site-time.ts';
import type { Refused, Step, Warning } from '../rule.ts';
import { isRefused } from '../rule.ts';
import type { PlaceRequest, SitesRequest } from './audit.request.ts';
import type { ResolvedStandard } from './resolve-standard.ts';

export type SiteDays = DrawnSite & { readonly days: number };

export type StandardOverPlaces = {
  /** Unrounded days over all places. */
  readonly days: Readonly<Record<AuditEvent, number>>;
  readonly central: number;
  readonly sites: readonly SiteDays[];
  /** Of the central function: what is not about places (shares, on-site share) is taken from it. */
  readonly determination: AuditTimeDetermination;
  readonly effectivePersonnel: number;
  readonly steps: readonly Step[];
  readonly warnings: readonly Warning[];
};

export const DEFAULT_GROUP = 'similar sites';

/** Steps of a single determination that say nothing about one place of many. */
const WHOLE = new Set([
  'rounding',
  'split',
  'on-site-minimum',
  'surveillance',
  'recertification',
  'body-minimum',
  'scheme-minimum',
]);

const notWhole = (step: Step): boolean => !WHOLE.has(step.what);

export function overPlaces(
  standard: ResolvedStandard,
  sites: SitesRequest,
  prepared: PreparedSites,
  event: AuditEvent,
  rules: MultiSiteRules,
): StandardOverPlaces | Refused {
  const determine = determinations(standard);
  const central = determine(sites.central);
  if (isRefused(central)) return central;
  const atCentre = tidy(central.unroundedDays * shareOf(central, event));
  const steps = aboutPlace(
    [...central.steps.filter(notWhole), ...shareSteps(central, event, central.unroundedDays, atCentre)],
    standard.standard,
    sites.central.name,
  );
  const warnings: Warning[] = [...central.warnings];
  const days: Record<AuditEvent, number> = { initial: 0, surveillance: 0, recertification: 0 };
  let drawn: readonly SiteDays[] = [];
  for (const each of AUDIT_EVENTS) {
    const part = sampled(standard, sites, prepared, each, rules, determine, each === event);
    if (isRefused(part)) return part;
    const start = central.unroundedDays * shareOf(central, each);
    days[each] = tidy(part.sites.reduce((sum, site) => sum + site.days, start));
    if (each !== event) continue;
    drawn = part.sites;
    steps.push(...part.steps);
    warnings.push(...part.warnings);
  }
  const persons = wholePersonnel(standard, sites);
  warnings.push(...wholeChecks(standard, persons, days.initial, rules));
  return {
    days,
    central: atCentre,
    sites: drawn,
    determination: central,
    effectivePersonnel: persons,
    steps,
    warnings,
  };
}

type Determine = (place: PlaceRequest) => AuditTimeDetermination | Refused;

/** Places with the same number of persons share one determination. */
function determinations(standard: ResolvedStandard): Determine {
  const known = new Map<number, AuditTimeDetermination | Refused>();
  return place => {
    const { personnel } = place;
    const found = typeof personnel === 'number' ? known.get(personnel) : undefined;
    if (found) return found;
    const { onSite: _onSite, ...template } = standard.template;
    const made = named(determineAuditTime({ ...template, personnel }), place.name);
    if (typeof personnel === 'number') known.set(personnel, made);
    return made;
  };
}

function named(result: AuditTimeDetermination | Refused, place: string): AuditTimeDetermination | Refused {
  if (!isRefused(result)) return result;
  return { refusals: result.refusals.map(one => refusalAbout(place, one)) };
}

type Part = {
  readonly sites: readonly SiteDays[];
  readonly steps: readonly Step[];
  readonly warnings: readonly Warning[];
};

function sampled(
  standard: ResolvedStandard,
  sites: SitesRequest,
  prepared: PreparedSites,
  event: AuditEvent,
  rules: MultiSiteRules,
  determine: Determine,
  withSteps: boolean,
): Part | Refused {
  const sampling = sampleSites({
    on: standard.template.on,
    event,
    standard: standard.standard,
    groups: prepared.groups,
    ...(sites.proved === undefined ? {} : { proved: sites.proved }),
  });
  if (isRefused(sampling)) return sampling;
  const draw = drawOnce(prepared, sampling.groups, sites.seed ?? standard.template.on, rules);
  if (isRefused(draw)) return draw;
  const found: SiteDays[] = [];
  const steps: Step[] = withSteps ? aboutPlace([...sampling.steps, ...draw.steps], standard.standard) : [];
  const warnings: Warning[] = [...sampling.warnings];
  for (const one of draw.drawn) {
    const place = prepared.byName.get(one.name);
    if (!place) continue;
    const determined = determine(place);
    if (isRefused(determined)) return determined;
    const time = siteTime(determined, event, place.centralPercent ?? 0, rules);
    if (isRefused(time)) return time;
    found.push({ ...one, days: time.days });
    if (!withSteps) continue;
    const own = determined.steps.filter(notWhole);
    steps.push(...aboutPlace([...own, ...time.steps], standard.standard, one.name));
    warnings.push(...determined.warnings, ...time.warnings);
  }
  return { sites: found, steps, warnings };
}

/** What every standard and every kind of audit shares about the sites. */
export type PreparedSites = {
  readonly groups: readonly SiteGroup[];
  readonly list: DrawList;
  readonly byName: ReadonlyMap<string, PlaceRequest>;
  readonly chosen: readonly string[];
  /** Draws made so far: standards with the same sample draw the same sites. */
  readonly draws: Map<string, Draw | Refused>;
};

function drawOnce(
  { list, chosen, draws }: PreparedSites,
  samples: readonly GroupSample[],
  seed: string,
  rules: MultiSiteRules,
): Draw | Refused {
  const key = JSON.stringify(samples.map(({ group, sample, random }) => [group, sample, random]));
  const known = draws.get(key);
  if (known) return known;
  const draw = drawSites(list, samples, seed, chosen, rules);
  draws.set(key, draw);
  return draw;
}

export function prepareSites(sites: SitesRequest): PreparedSites {
  const list = drawList(
    sites.sites.map(site => ({
      name: site.name,
      group: site.group ?? DEFAULT_GROUP,
      visited: site.visited === true,
    })),
  );
  const possible = new Map(Object.entries(sites.sampled ?? {}));
  const groups = [...list.groups].map(([group, members]): SiteGroup => {
    const can = possible.get(group);
    return can === undefined
      ? { group, sites: members.length }
      : { group, sites: members.length, sampled: can };
  });
  return {
    groups,
    list,
    byName: new Map(sites.sites.map(site => [site.name, site])),
    chosen: sites.sites.filter(site => site.chosen === true).map(site => site.name),
    draws: new Map(),
  };
}

function aboutPlace(steps: readonly Step[], standard: string, place?: string): Step[] {
  const about = place === undefined ? standard : `${standard}, ${place}`;
  return steps.map(step => ({ ...step, about }));
}

function wholePersonnel(standard: ResolvedStandard, sites: SitesRequest): number {
  const rules = rulesOn(standard.scheme, standard.template.on);
  if (!rules) return 0;
  const count = (personnel: AuditTimeInput['personnel']): number =>
    typeof personnel === 'number'
      ? wholeUp(personnel)
      : effectivePersonnel(personnel, standard.template.fullTimeHours, rules).persons;
  return sites.sites.reduce((sum, site) => sum + count(site.personnel), count(sites.central.personnel));
}

function wholeChecks(
  standard: ResolvedStandard,
  persons: number,
  initialDays: number,
  rules: MultiSiteRules,
): Warning[] {
  const found: Warning[] = [];
  const stated = standard.request.personnel;
  if (typeof stated === 'number' && wholeUp(stated) !== persons) {
    found.push(warning('personnel-differs-from-sites', rules.central, { stated, persons }));
  }
  const { onSite: _onSite, ...template } = standard.template;
  const whole = determineAuditTime({ ...template, personnel: persons });
  if (!isRefused(whole) && initialDays < whole.unroundedDays) {
    const facts = { days: initialDays, whole: whole.unroundedDays, persons };
    found.push(warning('below-whole-as-one-site', rules.wholeAsOneSite, facts));
  }
  return found;
}
