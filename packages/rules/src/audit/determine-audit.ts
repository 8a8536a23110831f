/** Determines a whole audit: each standard after its document (MD 5 …), over its sites (MD 1), then integrated (MD 11), then rounded. */
import type { AuditTimeDetermination } from '../audit-time/audit-time.input.ts';
import { determineAuditTime } from '../audit-time/audit-time.ts';
import { roundingStep, splitStages, splitStep } from '../audit-time/division.ts';
import { ISO17021_JUSTIFICATION } from '../audit-time/audit-time.rules.ts';
import { rulesOn } from '../audit-time/scheme-tables.ts';
import { tidy, toHalfDays } from '../figures.ts';
import type { IntegratedTime } from '../integration/integration.ts';
import { integrate } from '../integration/integration.ts';
import { JsonReader } from '../json-reader.ts';
import type { AuditEvent } from '../multi-site/multi-site.rules.ts';
import { AUDIT_EVENTS } from '../multi-site/multi-site.rules.ts';
import { multiSiteRulesOn } from '../multi-site/sampling.ts';
import { MULTI_SITE_RULES } from '../multi-site/multi-site.rules.ts';
import { refusal, refusalAbout, step, warning } from '../message.ts';
import { ownRow } from '../own-row.ts';
import type { Refusal, Refused, RuleRow, Step, Warning } from '../rule.ts';
import { isRefused } from '../rule.ts';
import { readAuditRequest } from './audit.reader.ts';
import type {
  AuditAnswer,
  AuditRequest,
  SampledSite,
  SitesRequest,
  StandardRequest,
} from './audit.request.ts';
import type { PreparedSites, StandardOverPlaces } from './places.ts';
import { overPlaces, prepareSites } from './places.ts';
import type { ResolvedStandard } from './resolve-standard.ts';
import { resolveStandard } from './resolve-standard.ts';

const HALF_DAY = 0.5;

/** Takes untrusted JSON (see AuditRequest); gives the answer, or every refusal found. Never throws. */
export function determineAudit(json: unknown): AuditAnswer | Refused {
  const reader = new JsonReader();
  const request = readAuditRequest(json, reader);
  if (!request) return { refusals: reader.refusals };
  const answer = determine(request);
  if (isRefused(answer)) return answer;
  const slips = slipsOf(request, reader);
  return slips.length === 0 ? answer : { ...answer, warnings: [...answer.warnings, ...slips] };
}

/** What in the request had no effect. */
function slipsOf(request: AuditRequest, reader: JsonReader): Warning[] {
  const found: Warning[] = [];
  if (reader.unknown.length > 0) {
    const fields = reader.unknown.slice(0, 20).join(', ');
    found.push(warning('unknown-fields', ISO17021_JUSTIFICATION, { fields }));
  }
  if (request.integration && request.standards.length < 2)
    found.push(warning('one-standard-not-integrated', ISO17021_JUSTIFICATION));
  return found;
}

type Part = {
  readonly resolved: ResolvedStandard;
  readonly determination: AuditTimeDetermination;
  readonly places?: StandardOverPlaces;
};

function determine(request: AuditRequest): AuditAnswer | Refused {
  const refusals: Refusal[] = [];
  const parts: Part[] = [];
  const prepared = request.sites && prepareSites(request.sites);
  for (const standard of request.standards) {
    const part = partOf(standard, request, prepared);
    if ('refusals' in part) refusals.push(...part.refusals.map(one => refusalAbout(standard.standard, one)));
    else parts.push(part);
  }
  if (refusals.length > 0) return { refusals };
  const totals = { initial: 0, surveillance: 0, recertification: 0 };
  const steps: Step[] = parts.flatMap(part => part.places?.steps ?? aboutStandard(part));
  let asked: IntegratedTime | undefined;
  for (const event of AUDIT_EVENTS) {
    const total = totalOf(parts, event, request, totals.initial);
    if (isRefused(total)) return total;
    totals[event] = total.days;
    if (event !== request.event) continue;
    asked = total.integrated;
    steps.push(...total.steps);
  }
  const days = totals[request.event];
  const split = request.event === 'initial' ? stages(parts, days, request, steps) : {};
  return {
    event: request.event,
    on: request.on,
    days,
    onSiteDays: onSite(parts, days, request.event, steps),
    ...split,
    surveillance: totals.surveillance,
    recertification: totals.recertification,
    perStandard: parts.map(part => perStandard(part, request)),
    ...placesOf(parts, request.sites, request),
    ...(asked ? { integration: summary(asked) } : {}),
    steps,
    warnings: uniqueWarnings(parts, asked),
  };
}

function partOf(
  standard: StandardRequest,
  request: AuditRequest,
  prepared: PreparedSites | undefined,
): Part | Refused {
  const resolved = resolveStandard(standard, request);
  if ('refused' in resolved) return { refusals: [resolved] };
  if (!request.sites || !prepared) {
    const determination = determineAuditTime({ ...resolved.template, personnel: standard.personnel ?? 0 });
    return isRefused(determination) ? determination : { resolved, determination };
  }
  const rules = multiSiteRulesOn(request.on);
  if (!rules) {
    const first = MULTI_SITE_RULES[0]?.from ?? '';
    return { refusals: [refusal('no-rule-on-date', [], { how: 'sampling', first })] };
  }
  const places = overPlaces(resolved, request.sites, prepared, request.event, rules);
  return isRefused(places) ? places : { resolved, determination: places.determination, places };
}

type Total = { readonly days: number; readonly integrated?: IntegratedTime; readonly steps: readonly Step[] };

/** Days of one kind of audit over all standards; `initial` is the rounded total found before. */
function totalOf(
  parts: readonly Part[],
  event: AuditEvent,
  request: AuditRequest,
  initial: number,
): Total | Refused {
  const rounding = request.method?.rounding ?? 'nearest-half';
  const round = (days: number): number => Math.max(HALF_DAY, toHalfDays(days, rounding));
  const least = minimumOf(request, event);
  if (!request.integration || parts.length < 2) {
    const days = parts.reduce(
      (sum, part) => sum + (part.places ? round(part.places.days[event]) : single(part, event)),
      0,
    );
    return { days: Math.max(days, least), steps: [] };
  }
  const withoutSites = parts.every(part => !part.places);
  if (withoutSites && event !== 'initial' && event !== request.event) {
    return { days: Math.max(round(initial * weightedShare(parts, event)), least), steps: [] };
  }
  const times = parts.map(part => ({
    standard: part.resolved.standard,
    days: part.places?.days[event] ?? part.determination.unroundedDays,
    integrated: part.resolved.integrated,
  }));
  const integrated = integrate(times, { ...request.integration, on: request.on });
  if (isRefused(integrated)) return integrated;
  const share = withoutSites ? weightedShare(parts, event) : 1;
  const exact = share === 1 ? integrated.days : tidy(round(integrated.days) * share);
  const rule = rulesOn(parts[0]?.resolved.scheme ?? 'qms', request.on)?.rounding;
  const days = Math.max(round(exact), least);
  const steps = rule ? [...integrated.steps, roundingStep(rule, exact, days, rounding)] : integrated.steps;
  return { days, integrated, steps };
}

function single(part: Part, event: AuditEvent): number {
  if (event === 'initial') return part.determination.days;
  return event === 'surveillance' ? part.determination.surveillanceEach : part.determination.recertification;
}

function minimumOf(request: AuditRequest, event: AuditEvent): number {
  const own = request.parameters ?? {};
  if (event === 'initial') return own.minimumInitialDays ?? 0;
  return (event === 'surveillance' ? own.minimumSurveillanceDays : own.minimumRecertificationDays) ?? 0;
}

/** Share of the initial time, weighted by what each standard brings. */
function weightedShare(parts: readonly Part[], event: AuditEvent): number {
  if (event === 'initial') return 1;
  const sum = parts.reduce((total, part) => total + part.determination.unroundedDays, 0);
  const taken = parts.reduce(
    (total, part) => total + part.determination.unroundedDays * part.determination.shares[event],
    0,
  );
  return taken / sum;
}

function stages(
  parts: readonly Part[],
  days: number,
  request: AuditRequest,
  steps: Step[],
): { readonly stage1: number; readonly stage2: number } {
  const row: RuleRow<number> | undefined = rulesOn(
    parts[0]?.resolved.scheme ?? 'qms',
    request.on,
  )?.stage1Share;
  const share = request.parameters?.stage1Share ?? row?.value ?? HALF_DAY;
  const split = splitStages(days, share);
  if (row && (parts.length > 1 || request.sites))
    steps.push(splitStep(ownRow(row, request.parameters?.stage1Share), days, split.stage1, share));
  return split;
}

/** The least time with the client, by each standard's own share. */
function onSite(parts: readonly Part[], days: number, event: AuditEvent, steps: Step[]): number {
  const time = (part: Part): number => part.places?.days[event] ?? part.determination.unroundedDays;
  const shareOf = (part: Part): number => part.determination.onSiteMinimum / part.determination.days;
  const sum = parts.reduce((total, part) => total + time(part), 0);
  const onSiteDays = tidy(
    (days * parts.reduce((total, part) => total + time(part) * shareOf(part), 0)) / sum,
  );
  const [first] = parts;
  const rule = first && rulesOn(first.resolved.scheme, first.resolved.template.on)?.onSiteShare;
  if (rule && (parts.length > 1 || first.places)) {
    const percent = tidy((onSiteDays / days) * 100);
    steps.push(step('on-site-minimum', rule, [days, onSiteDays, 'days'], { percent }));
  }
  return onSiteDays;
}

function perStandard(part: Part, request: AuditRequest): AuditAnswer['perStandard'][number] {
  const { tableDays, days, stage1, stage2, onSiteMinimum, surveillanceEach, recertification } =
    part.determination;
  const unrounded =
    part.places?.days[request.event] ??
    tidy(part.determination.unroundedDays * weightedShare([part], request.event));
  return {
    standard: part.resolved.standard,
    scheme: part.resolved.scheme,
    effectivePersonnel: part.places?.effectivePersonnel ?? part.determination.effectivePersonnel,
    days: part.places
      ? Math.max(HALF_DAY, toHalfDays(unrounded, request.method?.rounding ?? 'nearest-half'))
      : single(part, request.event),
    unroundedDays: unrounded,
    determination: { tableDays, days, stage1, stage2, onSiteMinimum, surveillanceEach, recertification },
  };
}

/** The sites any standard samples, with their days over the standards. */
function placesOf(
  parts: readonly Part[],
  sites: SitesRequest | undefined,
  request: AuditRequest,
): Pick<AuditAnswer, 'sample' | 'central' | 'seed'> {
  if (!sites) return {};
  const sample = new Map<string, SampledSite>();
  for (const part of parts) {
    for (const site of part.places?.sites ?? []) {
      const known = sample.get(site.name);
      sample.set(site.name, known ? { ...known, days: tidy(known.days + site.days) } : site);
    }
  }
  const central = tidy(parts.reduce((sum, part) => sum + (part.places?.central ?? 0), 0));
  return {
    sample: [...sample.values()],
    central: { name: sites.central.name, days: central },
    seed: sites.seed ?? request.on,
  };
}

function summary(time: IntegratedTime): NonNullable<AuditAnswer['integration']> {
  const { approach, sum, level, ability, reductionPercent, days } = time;
  return {
    approach,
    sum,
    reductionPercent,
    days,
    ...(level === undefined ? {} : { level }),
    ...(ability === undefined ? {} : { ability }),
  };
}

function aboutStandard(part: Part): Step[] {
  return part.determination.steps.map(one => ({ ...one, about: part.resolved.standard }));
}

/** One warning of a kind for each standard is enough. */
function uniqueWarnings(parts: readonly Part[], integrated: IntegratedTime | undefined): Warning[] {
  const found = new Map<string, Warning>();
  for (const part of parts) {
    const about = part.resolved.standard;
    for (const one of [
      ...part.resolved.warnings,
      ...(part.places?.warnings ?? part.determination.warnings),
    ]) {
      const key = `${about} ${one.code}`;
      if (!found.has(key)) found.set(key, { ...one, about });
    }
  }
  return [...found.values(), ...(integrated?.warnings ?? [])];
}
