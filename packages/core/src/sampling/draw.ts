/** From the sites of a client to the sample of one audit: numbers by stratum, a seed for the random share, reasons for the rest. */
import { drawList, drawSites } from '@certwright/rules/multi-site/draw';
import type { AuditEvent } from '@certwright/rules/multi-site/multi-site.rules';
import {
  type GroupSample,
  multiSiteRulesOn,
  type SamplingInput,
  sampleSites,
} from '@certwright/rules/multi-site/sampling';
import { isRefused, type RuleRow } from '@certwright/rules/rule';
import { refusalOfRules } from '../audit-time/refusal.ts';
import { iso17021, md1 } from '../kernel/citation.ts';
import { type Refusal, refuse } from '../kernel/decider.ts';
import type { ChosenSite, FramedSite, Ground, SampledSite, SiteDraw } from './site-sample.state.ts';

/** What an earlier audit of the cycle visited. */
export type EarlierVisit = { readonly on: string; readonly sites: readonly string[] };

export type DrawRequest = {
  readonly on: string;
  readonly event: AuditEvent;
  readonly standards: readonly string[];
  readonly central: string;
  /** All sites with the stratum of each; the central function may be among them. */
  readonly sites: readonly { readonly name: string; readonly group: string }[];
  readonly notSampled: readonly string[];
  readonly chosen: readonly ChosenSite[];
  readonly seed: string;
  /** Newest first. */
  readonly visits: readonly EarlierVisit[];
  readonly proved: boolean;
  readonly decided: { readonly sample: number; readonly reason: string } | null;
};

export type Drawn = Pick<SiteDraw, 'frame' | 'groups' | 'drawn' | 'grounds' | 'cautions'>;

const ground = ({ text, rule }: { readonly text: string; readonly rule: RuleRow }): Ground => ({
  text,
  doc: rule.document,
  edition: rule.edition,
  clause: rule.clause,
});

export function drawSample(asked: DrawRequest): Drawn | Refusal {
  const { on, central, seed, chosen } = asked;
  const sites = asked.sites.filter(one => one.name !== central);
  if (sites.length === asked.sites.length)
    return refuse('central-function-unknown', [md1('6.1.3')], { central });
  if (sites.length === 0) return refuse('no-sites-to-sample', [iso17021('9.1.5')]);
  const rules = multiSiteRulesOn(on);
  const counted = countedGroups(asked, sites);
  if ('refused' in counted) return counted;
  if (!rules) return refuse('no-sites-to-sample', [iso17021('9.1.5')]);
  const frame = framed(sites, counted.groups, asked);
  const list = drawList(frame.map(({ name, group, later }) => ({ name, group, visited: later })));
  const result = drawSites(
    list,
    counted.groups,
    seed,
    chosen.map(one => one.name),
    rules,
  );
  if (isRefused(result)) return refusalOfRules(result.refusals);
  const reasonOf = new Map(chosen.map(one => [one.name, one]));
  const drawn = result.drawn.map(({ name, group, how }): SampledSite => {
    const found = how === 'chosen' ? reasonOf.get(name) : undefined;
    return { name, group, how, reason: found?.reason ?? null, why: found?.why ?? '' };
  });
  return {
    frame,
    groups: counted.groups,
    drawn: [{ name: central, group: '', how: 'central', reason: null, why: '' }, ...drawn],
    grounds: [...counted.grounds, ...result.steps.map(ground)],
    cautions: counted.cautions,
  };
}

type Counted = {
  readonly groups: readonly GroupSample[];
  readonly grounds: readonly Ground[];
  readonly cautions: readonly Ground[];
};

/** The largest sample that any of the standards asks for in each stratum: one visit serves them all. */
function countedGroups(
  { on, event, standards, notSampled, proved, decided }: DrawRequest,
  sites: readonly { readonly group: string }[],
): Counted | Refusal {
  const groups = [...Map.groupBy(sites, one => one.group)].map(([group, members]) => ({
    group,
    sites: members.length,
    ...(notSampled.includes(group) ? { sampled: false } : {}),
  }));
  const input = {
    on,
    event,
    groups,
    ...(event === 'recertification' ? { proved } : {}),
    ...(decided ? { decided: { ...decided, by: 'the body' } } : {}),
  } satisfies SamplingInput;
  const best = new Map<string, GroupSample>();
  const grounds = new Map<string, Ground>();
  const cautions = new Map<string, Ground>();
  for (const standard of standards) {
    const sampling = sampleSites({ ...input, standard });
    if (isRefused(sampling)) return refusalOfRules(sampling.refusals);
    for (const one of sampling.groups) {
      const before = best.get(one.group);
      if (!before || one.sample > before.sample) best.set(one.group, one);
    }
    for (const one of sampling.steps) grounds.set(one.text, ground(one));
    for (const one of sampling.warnings) cautions.set(one.text, ground(one));
  }
  return { groups: [...best.values()], grounds: [...grounds.values()], cautions: [...cautions.values()] };
}

/**
 * Sites of the last audits wait, so that over the cycle the sites vary: as many audits back as still leave enough others
 * to draw from, and always those of the last one.
 */
function framed(
  sites: readonly { readonly name: string; readonly group: string }[],
  groups: readonly GroupSample[],
  { visits, chosen }: DrawRequest,
): readonly FramedSite[] {
  const picked = new Set(chosen.map(one => one.name));
  const waiting = new Set<string>();
  for (const { group, sample } of groups) {
    const members = sites.filter(one => one.group === group && !picked.has(one.name));
    const wanted = sample - sites.filter(one => one.group === group && picked.has(one.name)).length;
    for (let back = visits.length; back > 0; back -= 1) {
      const seen = new Set(visits.slice(0, back).flatMap(one => one.sites));
      const fresh = members.filter(one => !seen.has(one.name)).length;
      if (fresh < wanted && back > 1) continue;
      for (const one of members) if (seen.has(one.name)) waiting.add(one.name);
      break;
    }
  }
  return sites.map(({ name, group }) => ({
    name,
    group,
    visitedOn: visits.find(one => one.sites.includes(name))?.on ?? null,
    later: waiting.has(name),
  }));
}

/** The names that the recorded seed draws from the recorded sites: what anyone gets who draws again. */
export function drawnAgain(
  draw: Pick<SiteDraw, 'on' | 'seed' | 'frame' | 'groups' | 'chosen'>,
): readonly string[] {
  const rules = multiSiteRulesOn(draw.on);
  if (!rules) return [];
  const list = drawList(draw.frame.map(({ name, group, later }) => ({ name, group, visited: later })));
  const names = draw.chosen.map(one => one.name);
  const result = drawSites(list, draw.groups, draw.seed, names, rules);
  return isRefused(result) ? [] : result.drawn.map(one => one.name);
}
