/** Turns a standard of a request into the input of its determination: document, proxy, complexity from the sector. */
import type { AuditTimeInput } from '../audit-time/audit-time.input.ts';
import { basisFor } from '../audit-time/proxies.ts';
import type { AuditComplexity, Scheme } from '../audit-time/scheme-tables.ts';
import { COMPLEXITIES_OF } from '../audit-time/scheme-tables.ts';
import { ISO17021_JUSTIFICATION } from '../audit-time/audit-time.rules.ts';
import { decisionToEdition } from '../deadlines/transitions.ts';
import { refusal, warning } from '../message.ts';
import type { Refusal, Warning } from '../rule.ts';
import { proposeComplexity, sectorOf } from '../sectors/sector.ts';
import { canonicalStandard } from '../standard-name.ts';
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
    return refusal('no-basis-for-standard', [ISO17021_JUSTIFICATION], { standard: standard.standard });
  }
  const borrowed = !basis || basis.value.proxy;
  const warnings: Warning[] = [];
  if (!borrowed && standard.proxy !== undefined && standard.proxy !== scheme) {
    const facts = { standard: standard.standard, proxy: standard.proxy };
    warnings.push(warning('proxy-not-used', basis, facts));
  }
  if (basis && canonicalStandard(standard.standard).startsWith('FSSC'))
    warnings.push(warning('scheme-adds-time', basis, { standard: standard.standard }));
  warnings.push(...editionWarnings(standard.standard, request));
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
  const { sector, complexity } = standard;
  if (sector === undefined) return complexity;
  if (!sectorOf(sector)) warnings.push(warning('sector-unknown', ISO17021_JUSTIFICATION, { sector }));
  if (scheme !== 'qms' && scheme !== 'ems' && scheme !== 'ohsms') return complexity;
  const proposal = proposeComplexity(sector, scheme);
  if (!proposal) return complexity;
  const { level, rule } = proposal;
  const facts = { sector, level, levels: proposal.levels.join(', ') };
  if (complexity === undefined) {
    if (COMPLEXITIES_OF[scheme].length === 0) {
      warnings.push(warning('risk-of-sector', rule, facts));
      return undefined;
    }
    warnings.push(warning('complexity-from-sector', rule, facts));
    return level;
  }
  if (complexity !== level) {
    const reason = standard.complexityReason;
    warnings.push(
      reason === undefined
        ? warning('complexity-differs-without-reason', rule, { ...facts, stated: complexity })
        : warning('complexity-differs', rule, { ...facts, stated: complexity, reason }),
    );
  }
  return complexity;
}

/** An edition that no longer stands on the day of the audit. */
function editionWarnings(standard: string, { on, event }: AuditRequest): Warning[] {
  const { code, rule, facts = {} } = decisionToEdition(standard, on);
  if (!rule) return [];
  if (code === 'transition-over') return [warning('edition-ended', rule, facts)];
  return code === 'old-edition-closed' && event !== 'surveillance'
    ? [warning('edition-closed', rule, facts)]
    : [];
}
