/** Test vectors for other implementations: operation and input in, figures, rows and codes out; no sentences. */
import { determineAudit } from './audit/determine-audit.ts';
import { certificationDeadlines } from './deadlines/certification-deadlines.ts';
import { isObject } from './json-reader.ts';
import { multiSiteRulesOn, sampleSites } from './multi-site/sampling.ts';
import { drawList, drawSites } from './multi-site/draw.ts';
import type { AuditEvent } from './multi-site/multi-site.rules.ts';
import type { Refused } from './rule.ts';
import { isRefused } from './rule.ts';

export type Vector = {
  readonly name: string;
  readonly operation: 'audit-time' | 'sampling' | 'draw' | 'deadlines';
  readonly input: unknown;
  readonly output: unknown;
};

/** What an implementation has to reproduce for an input. */
export function vectorOutput(operation: Vector['operation'], input: unknown): unknown {
  if (operation === 'audit-time') return auditTime(input);
  if (operation === 'deadlines') return deadlines(input);
  if (!isObject(input)) return undefined;
  return operation === 'sampling' ? sampling(input) : draw(input);
}

function refusals(result: Refused): unknown {
  return { refused: result.refusals.map(refusal => refusal.refused) };
}

function auditTime(input: unknown): unknown {
  const result = determineAudit(input);
  if (isRefused(result)) return refusals(result);
  const { steps, warnings, perStandard, ...figures } = result;
  return {
    ...figures,
    perStandard: perStandard.map(({ standard, effectivePersonnel, days, unroundedDays }) => ({
      standard,
      effectivePersonnel,
      days,
      unroundedDays,
    })),
    steps: steps.map(step => [step.what, step.rule.id, step.before, step.after]),
    warnings: warnings.map(warning => warning.code),
  };
}

function sampling(input: Readonly<Record<string, unknown>>): unknown {
  const result = sampleSites({
    on: String(input['on']),
    event: eventOf(input['event']),
    groups: Number(input['sites']),
    ...(typeof input['standard'] === 'string' ? { standard: input['standard'] } : {}),
  });
  if (isRefused(result)) return refusals(result);
  return {
    sample: result.sample,
    random: result.random,
    warnings: result.warnings.map(warning => warning.code),
  };
}

function eventOf(value: unknown): AuditEvent {
  return value === 'surveillance' || value === 'recertification' ? value : 'initial';
}

function draw(input: Readonly<Record<string, unknown>>): unknown {
  const names = Array.isArray(input['names']) ? input['names'].map(String) : [];
  const rules = multiSiteRulesOn(String(input['on']));
  const sampled = sampleSites({
    on: String(input['on']),
    event: eventOf(input['event']),
    groups: names.length,
  });
  if (!rules || isRefused(sampled)) return undefined;
  const list = drawList(names.map(name => ({ name, group: 'all sites' })));
  const result = drawSites(list, sampled.groups, String(input['seed']), [], rules);
  return isRefused(result) ? refusals(result) : result.drawn.map(site => site.name);
}

function deadlines(input: unknown): unknown {
  const result = certificationDeadlines(input);
  if (isRefused(result)) return refusals(result);
  return result.deadlines.map(deadline => [deadline.what, deadline.date, deadline.rule.id]);
}
