/** The last days that the rules leave for an audit of these certifications. */
import type { AuditKind } from '@certwright/core/audit/audit.state';
import type { Limit } from '@certwright/core/audit/dates.guards';
import type { Deadlines } from '@certwright/core/body/deadline.table';
import type { Certification } from '@certwright/core/decision/certification.state';
import { windowFor } from '@certwright/core/planning/window';

export const limitsOf = (
  states: readonly { readonly id: string; readonly state: Certification }[],
  kind: AuditKind,
  times: Deadlines,
): readonly Limit[] =>
  states.flatMap(({ id, state }): readonly Limit[] => {
    const window = windowFor(state, kind, times);
    if (!window) return [];
    const { limit, because, byRule } = window;
    return [{ certification: id, day: limit, because, ...(byRule === undefined ? {} : { own: true }) }];
  });
