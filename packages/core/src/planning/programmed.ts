/** Which clauses an audit of a kind has to cover: all of them initially and at recertification, a set that never is left out at surveillance. */
import type { AuditKind } from '../audit/audit.state.ts';
import type { ClauseRef, PlanStage } from './plan.state.ts';

/** Internal audit, management review, actions, complaints and monitoring, objectives, operational control (9.6.2.2). */
const SURVEILLANCE = ['4.4', '6.2', '8.1', '9.1', '9.2', '9.3', '10.2'] as const;
/** Documents, understanding, scope, internal audit and management review (9.3.1.2). */
const STAGE_1 = ['4.3', '4.4', '5.2', '6.1', '6.2', '7.5', '9.2', '9.3'] as const;

/** @param keys of the requirements of an edition */
export function programmedClauses(
  edition: string,
  keys: readonly string[],
  kind: AuditKind,
  stage: PlanStage,
): readonly ClauseRef[] {
  const second = [...new Set(keys.flatMap(key => /^\d+\.\d+/.exec(key)?.[0] ?? []))];
  const chosen =
    stage === 'stage1'
      ? second.filter(key => (STAGE_1 as readonly string[]).includes(key))
      : kind === 'initial' || kind === 'recertification'
        ? second
        : kind === 'surveillance'
          ? second.filter(key => (SURVEILLANCE as readonly string[]).includes(key))
          : [];
  return chosen.map(key => ({ edition, key }));
}
