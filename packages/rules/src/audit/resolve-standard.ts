/** Turns a standard of a request into the input of its determination: document, proxy, complexity from the sector. */
import type { AuditTimeInput } from '../audit-time/audit-time.input.ts';
import { basisFor } from '../audit-time/proxies.ts';
import type { AuditComplexity, Scheme } from '../audit-time/scheme-tables.ts';
import { COMPLEXITIES_OF } from '../audit-time/scheme-tables.ts';
import type { Refusal, Warning } from '../rule.ts';
import { refusal } from '../rule.ts';
import { proposeComplexity } from '../sectors/sector.ts';
import type { AuditRequest, StandardRequest } from './audit.request.ts';

export type ResolvedStandard = {
  readonly standard: string;
  readonly scheme: Scheme;
  readonly integrated: boolean;
  readonly request: StandardRequest;
  /** Everything but personnel. */
  readonly template: Omit<AuditTimeInput, 'personnel'>;
  readonly warnings: readonly Warning[];
};

export function resolveStandard(
  standard: StandardRequest,
  request: AuditRequest,
): ResolvedStandard | Refusal {
  const basis = basisFor(standard.standard);
  const scheme = basis && !basis.value.proxy ? basis.value.scheme : (standard.proxy ?? basis?.value.scheme);
  if (!scheme) {
    const text = `No table of audit time is stored for ${standard.standard}: name the scheme that stands in as its proxy.`;
    return refusal('no-basis-for-standard', text, [], { standard: standard.standard });
  }
  const borrowed = !basis || basis.value.proxy;
  const warnings: Warning[] = [];
  if (!borrowed && standard.proxy !== undefined && standard.proxy !== scheme) {
    warnings.push({
      code: 'proxy-not-used',
      rule: basis,
      text: `${standard.standard} has a document of its own; the proxy ${standard.proxy} is not used.`,
    });
  }
  const complexity = complexityOf(standard, scheme, warnings);
  const { food, energy, isms, factors, justified, onSite } = standard;
  return {
    standard: standard.standard,
    scheme,
    integrated: standard.integrated !== false,
    request: standard,
    warnings,
    template: {
      on: request.on,
      scheme,
      ...(complexity === undefined ? {} : { complexity }),
      ...(food ? { food } : {}),
      ...(energy ? { energy } : {}),
      ...(isms ? { isms } : {}),
      ...(factors ? { factors } : {}),
      ...(justified ? { justified } : {}),
      ...(onSite ? { onSite } : {}),
      ...(borrowed ? { proxyFor: standard.standard } : {}),
      ...(request.fullTimeHours === undefined ? {} : { fullTimeHours: request.fullTimeHours }),
      ...(request.method?.table === undefined ? {} : { method: request.method.table }),
      ...(request.method?.rounding === undefined ? {} : { rounding: request.method.rounding }),
      ...(request.parameters === undefined ? {} : { parameters: request.parameters }),
    },
  };
}

function complexityOf(
  standard: StandardRequest,
  scheme: Scheme,
  warnings: Warning[],
): AuditComplexity | undefined {
  if (standard.sector === undefined || (scheme !== 'qms' && scheme !== 'ems' && scheme !== 'ohsms')) {
    return standard.complexity;
  }
  const proposal = proposeComplexity(standard.sector, scheme);
  if (!proposal) return standard.complexity;
  const { level, rule, levels } = proposal;
  const wide = levels.length > 1 ? ` (the sector holds ${levels.join(', ')})` : '';
  if (standard.complexity === undefined) {
    if (COMPLEXITIES_OF[scheme].length === 0) {
      const text = `${standard.sector} suggests a risk of ${level}${wide}: it enters as a factor with a reason, not as a column.`;
      warnings.push({ code: 'risk-of-sector', rule, text, facts: { level } });
      return undefined;
    }
    const text = `The complexity or risk is proposed from ${standard.sector}: ${level}${wide}. A competent person confirms it.`;
    warnings.push({ code: 'complexity-from-sector', rule, text, facts: { level } });
    return level;
  }
  if (standard.complexity !== level) {
    const reason = standard.complexityReason ?? 'a reason is needed';
    const text = `${standard.sector} suggests ${level}${wide}, ${standard.complexity} was stated: ${reason}.`;
    const code = standard.complexityReason ? 'complexity-differs' : 'complexity-differs-without-reason';
    warnings.push({ code, rule, text, facts: { level, stated: standard.complexity } });
  }
  return standard.complexity;
}
