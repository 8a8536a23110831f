/** The calculators for everybody: the rules package over HTTP, nothing kept. */
import {
  AuditAnswerJson,
  DeadlinesAnswerJson,
  DeadlinesRequestJson,
  SamplingAnswerJson,
  SamplingRequestJson,
} from '@certwright/core/audit-time/answer.schema';
import { AuditRequestJson } from '@certwright/core/audit-time/request.schema';
import { refusalOfRules } from '@certwright/core/audit-time/refusal';
import { sampleOf } from '@certwright/core/audit-time/sampling';
import { determineAudit } from '@certwright/rules/audit/determine-audit';
import { certificationDeadlines } from '@certwright/rules/deadlines/certification-deadlines';
import { isRefused, type Refused as RulesRefused } from '@certwright/rules/rule';
import { Refused } from '../platform/events/outcome.ts';
import { publicOperation } from '../platform/http/operation.ts';

/** @throws Refused with all that the rules refused */
function answered<T extends object>(result: T | RulesRefused): T {
  if (isRefused(result)) throw new Refused(refusalOfRules(result.refusals));
  return result;
}

const auditTime = publicOperation({
  id: 'audit-time.calculate',
  method: 'post',
  path: '/audit-time',
  summary: 'Audit time of a whole audit (standards, sites, integration) with its derivation; nothing is kept',
  refusals: ['rules-refused'],
  cost: 5,
  input: AuditRequestJson,
  output: AuditAnswerJson,
  run: async (_, request) => answered(determineAudit(request)),
});

const sampling = publicOperation({
  id: 'sampling.calculate',
  method: 'post',
  path: '/sampling',
  summary: 'How many of so many alike sites are audited (IAF MD 1), and which ones a seed draws',
  refusals: ['rules-refused'],
  input: SamplingRequestJson,
  output: SamplingAnswerJson,
  run: async ({ today }, { on = today, ...asked }) => answered(sampleOf({ ...asked, on })),
});

const deadlines = publicOperation({
  id: 'deadlines.calculate',
  method: 'post',
  path: '/deadlines',
  summary: 'The dates that follow from those of a certification, each with the rule that gives it',
  refusals: ['rules-refused'],
  input: DeadlinesRequestJson,
  output: DeadlinesAnswerJson,
  run: async (_, dates) => answered(certificationDeadlines(dates)),
});

export const CALCULATOR_OPERATIONS = [auditTime, sampling, deadlines] as const;
