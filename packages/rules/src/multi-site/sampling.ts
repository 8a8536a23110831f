/** How many sites an audit samples after IAF MD 1, group by group, and how many of them at random. */
import type { CalendarDate } from '../calendar-date.ts';
import { isCalendarDate } from '../calendar-date.ts';
import { isAmount, tidy, wholeUp } from '../figures.ts';
import { isObject } from '../json-reader.ts';
import { refusal, step, warning } from '../message.ts';
import type { Facts, Refusal, Refused, RuleRow, Step, Warning } from '../rule.ts';
import type { StepCode } from '../words/catalogue.ts';
import { rowOn } from '../rule.ts';
import { ownRow } from '../own-row.ts';
import type { AuditEvent, MultiSiteRules } from './multi-site.rules.ts';
import { AUDIT_EVENTS, MULTI_SITE_RULES } from './multi-site.rules.ts';
import type { SamplingPolicy } from './sampling-policy.table.ts';
import { FOOD_ALL_SITES, samplingPolicy } from './sampling-policy.table.ts';

/** Sites with similar processes, the central function not among them. */
export type SiteGroup = {
  readonly group: string;
  readonly sites: number;
  /** Overrides what the standard says: true where a person found sampling possible, false where not. */
  readonly sampled?: boolean;
};

export type SamplingInput = {
  readonly on: CalendarDate;
  readonly event: AuditEvent;
  readonly groups: number | readonly SiteGroup[];
  readonly standard?: string;
  /** Recertification: the system proved effective over the cycle. Default true, with a warning that says so. */
  readonly proved?: boolean;
  /** The body's own coefficient or random share instead of the document's. */
  readonly coefficient?: number;
  readonly randomShare?: number;
  /** A sample that a person decides on for all groups together, with the reason. */
  readonly decided?: { readonly sample: number; readonly by: string; readonly reason: string };
};

export type GroupSample = {
  readonly group: string;
  readonly sites: number;
  readonly sample: number;
  /** Of the sample, at least so many at random. */
  readonly random: number;
};

export type Sampling = {
  readonly event: AuditEvent;
  readonly sites: number;
  /** Sites to audit; the central function comes on top. */
  readonly sample: number;
  readonly central: true;
  readonly random: number;
  readonly groups: readonly GroupSample[];
  readonly steps: readonly Step[];
  readonly warnings: readonly Warning[];
};

const MOST_SITES = 1_000_000;

export function multiSiteRulesOn(on: CalendarDate): MultiSiteRules | undefined {
  return isCalendarDate(on) ? rowOn(MULTI_SITE_RULES, on) : undefined;
}

/** Refuses what is not a sampling input too: a caller may hand over what it read from a request. */
export function sampleSites(input: SamplingInput): Sampling | Refused {
  if (!isObject(input)) return { refusals: [refusal('bad-input', [], { path: 'sampling', how: 'object' })] };
  const rules = multiSiteRulesOn(input.on);
  if (!rules) {
    const first = MULTI_SITE_RULES[0]?.from ?? '';
    return { refusals: [refusal('no-rule-on-date', [], { how: 'sampling', first })] };
  }
  const groups = groupsOf(input.groups);
  const refusals = malformed(input, groups, rules);
  if (refusals.length > 0) return { refusals };

  const policy = input.standard === undefined ? undefined : samplingPolicy(input.standard);
  const steps: Step[] = [];
  const samples = groups
    .filter(group => group.sites > 0)
    .map(group => sampleOf(group, effectivePolicy(group, policy), policy, input, rules, steps));
  const ruled = samples.reduce((sum, group) => sum + group.sample, 0);
  const decided = input.decided ? applyDecision(input.decided, samples, ruled, rules, steps) : samples;
  const sample = decided.reduce((sum, group) => sum + group.sample, 0);
  const random = decided.reduce((sum, group) => sum + group.random, 0);
  steps.push(
    sitesStep('random', ownRow(rules.randomShare, input.randomShare), sample, random),
    sitesStep('central', rules.central, sample, sample + 1),
  );
  return {
    event: input.event,
    sites: groups.reduce((sum, group) => sum + group.sites, 0),
    sample,
    central: true,
    random,
    groups: decided,
    steps,
    warnings: [
      ...warningsOf(input, groups, policy, rules),
      ...(sample < ruled ? [warning('sample-below-rule', rules.higherSample, { sample, ruled })] : []),
    ],
  };
}

/** Similar sites as one group; anything that is not a list of groups as a group that is refused. */
function groupsOf(groups: SamplingInput['groups']): readonly SiteGroup[] {
  return Array.isArray(groups)
    ? groups
    : [{ group: 'all sites', sites: typeof groups === 'number' ? groups : -1 }];
}

function effectivePolicy(group: SiteGroup, policy: RuleRow<SamplingPolicy> | undefined): SamplingPolicy {
  if (policy?.value === 'all-sites') return 'all-sites';
  if (group.sampled !== undefined) return group.sampled ? 'sampled' : 'not-sampled';
  return policy?.value ?? 'sampled';
}

function sampleOf(
  group: SiteGroup,
  how: SamplingPolicy,
  policy: RuleRow<SamplingPolicy> | undefined,
  input: SamplingInput,
  rules: MultiSiteRules,
  steps: Step[],
): GroupSample {
  const n = group.sites;
  const shared = input.randomShare ?? rules.randomShare.value;
  const done = (sample: number, rule: RuleRow, facts: Facts): GroupSample => {
    steps.push(sitesStep('sample', rule, n, sample, { group: group.group, ...facts }));
    return { group: group.group, sites: n, sample, random: Math.min(sample, wholeUp(sample * shared)) };
  };
  if (how === 'all-sites' && policy) return done(n, policy, { how });
  if (how === 'not-sampled') {
    const row = rules.notSampled[input.event];
    const sample = atLeastOne(wholeUp(n * row.value), n);
    return done(sample, row, { how, percent: tidy(row.value * 100) });
  }
  const unproved = input.event === 'recertification' && input.proved === false;
  const row = ownRow(unproved ? rules.unproved : rules.coefficient[input.event], input.coefficient);
  const exact = row.value * Math.sqrt(n);
  const sample = atLeastOne(wholeUp(exact), n);
  return done(sample, row, { how: 'square-root', coefficient: row.value, exact: tidy(exact) });
}

function atLeastOne(sample: number, sites: number): number {
  return Math.min(sites, Math.max(1, sample));
}

/** A decided sample is spread over the groups in proportion, each with at least one site. */
function applyDecision(
  decided: NonNullable<SamplingInput['decided']>,
  samples: readonly GroupSample[],
  ruled: number,
  rules: MultiSiteRules,
  steps: Step[],
): readonly GroupSample[] {
  const { by, reason } = decided;
  steps.push(sitesStep('decided', rules.higherSample, ruled, decided.sample, { by, reason }));
  const sizes = samples.map(group =>
    Math.min(group.sites, Math.max(1, Math.floor((group.sample * decided.sample) / ruled))),
  );
  let left = decided.sample - sizes.reduce((sum, size) => sum + size, 0);
  for (let turn = 0; left !== 0 && turn < samples.length * 2 + Math.abs(left) * samples.length; turn += 1) {
    const index = turn % samples.length;
    const size = sizes[index] ?? 0;
    const group = samples[index];
    if (!group) break;
    if (left > 0 && size < group.sites) {
      sizes[index] = size + 1;
      left -= 1;
    } else if (left < 0 && size > 1) {
      sizes[index] = size - 1;
      left += 1;
    }
  }
  return samples.map((group, index) => {
    const sample = sizes[index] ?? group.sample;
    const share = group.sample === 0 ? 0 : rules.randomShare.value;
    return { ...group, sample, random: Math.min(sample, wholeUp(sample * share)) };
  });
}

function malformed(input: SamplingInput, groups: readonly SiteGroup[], rules: MultiSiteRules): Refusal[] {
  const found: Refusal[] = [];
  if (input.standard !== undefined && typeof input.standard !== 'string')
    found.push(refusal('bad-input', [], { path: 'standard', how: 'text' }));
  if (!AUDIT_EVENTS.includes(input.event))
    found.push(refusal('unknown-event', [], { events: AUDIT_EVENTS.join(', ') }));
  if (!groups.every(group => Number.isInteger(group?.sites) && isAmount(group.sites, 0, MOST_SITES)))
    return [...found, refusal('sites-not-whole', [rules.groups])];
  const total = groups.reduce((sum, group) => sum + group.sites, 0);
  if (found.length === 0 && total < 1) found.push(refusal('no-sites', [rules.eligibility]));
  if (input.coefficient !== undefined && !isAmount(input.coefficient, 0.01, 100))
    found.push(
      refusal('parameter', [rules.coefficient.initial], { name: 'coefficient', min: 0.01, max: 100 }),
    );
  if (input.randomShare !== undefined && !isAmount(input.randomShare, rules.randomShare.value, 1))
    found.push(
      refusal('random-share', [rules.randomShare], { percent: tidy(rules.randomShare.value * 100) }),
    );
  const { decided } = input;
  if (decided === undefined) return found;
  if (!isObject(decided)) return [...found, refusal('decided-sample-unsigned', [rules.higherSample])];
  const filled = groups.filter(group => group.sites > 0).length;
  if (!Number.isInteger(decided.sample) || !isAmount(decided.sample, filled, total))
    found.push(refusal('decided-sample', [rules.higherSample], { min: filled, max: total }));
  if (!isText(decided.by) || !isText(decided.reason))
    found.push(refusal('decided-sample-unsigned', [rules.higherSample]));
  return found;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function warningsOf(
  input: SamplingInput,
  groups: readonly SiteGroup[],
  policy: RuleRow<SamplingPolicy> | undefined,
  rules: MultiSiteRules,
): Warning[] {
  const found: Warning[] = [];
  if (input.standard !== undefined && !policy) {
    found.push(warning('no-sampling-policy', rules.eligibility, { standard: input.standard }));
  }
  if (policy && policy.value !== 'sampled') {
    const facts = { standard: input.standard ?? '', subject: policy.subject };
    found.push(warning(`scheme-${policy.value}`, policy, facts));
  }
  if (policy?.document === FOOD_ALL_SITES.document) found.push(foodSampling(groups));
  if (input.event === 'recertification' && input.proved === undefined && policy?.value !== 'all-sites') {
    found.push(warning('system-taken-as-proved', rules.unproved));
  }
  if (groups.some(group => group.sampled === true) && policy?.value === 'not-sampled') {
    found.push(warning('sampling-by-a-person', policy));
  }
  return found;
}

/** What the earlier edition is remembered to ask of food: shown beside the square root, never calculated with. */
function foodSampling(groups: readonly SiteGroup[]): Warning {
  const { all, oneIn } = FOOD_ALL_SITES.value;
  const sites = groups.reduce(
    (sum, { sites: n }) => sum + Math.min(n, all) + wholeUp(Math.max(0, n - all) / oneIn),
    0,
  );
  return warning('food-sampling-unconfirmed', FOOD_ALL_SITES, { all, oneIn, sites });
}

function sitesStep(what: StepCode, rule: RuleRow, before: number, after: number, facts?: Facts): Step {
  return step(what, rule, [tidy(before), after, 'sites'], facts);
}

export type AddedSites = { readonly now: Sampling; readonly nextSurveillance: Sampling };

/** New sites join a certificate: they are sampled apart first, then counted with the others. */
export function sampleAddedSites(
  existing: number,
  added: number,
  input: Omit<SamplingInput, 'groups' | 'event' | 'decided'>,
): AddedSites | Refused {
  const now = sampleSites({ ...input, event: 'initial', groups: [{ group: 'added sites', sites: added }] });
  if ('refusals' in now) return now;
  const nextSurveillance = sampleSites({ ...input, event: 'surveillance', groups: existing + added });
  if ('refusals' in nextSurveillance) return nextSurveillance;
  const rule = multiSiteRulesOn(input.on)?.addedSites;
  if (!rule) return { now, nextSurveillance };
  const joined = sitesStep('added-sites', rule, existing, existing + added, { added });
  return { now: { ...now, steps: [joined, ...now.steps] }, nextSurveillance };
}
