/** The last days that the rules leave for an audit of these certifications. */
import type { AuditKind } from '@certwright/core/audit/audit.state';
import type { Limit } from '@certwright/core/audit/dates.guards';
import type { Certification } from '@certwright/core/decision/certification.state';
import { windowFor } from '@certwright/core/planning/window';

export const limitsOf = (
  states: readonly { readonly id: string; readonly state: Certification }[],
  kind: AuditKind,
): readonly Limit[] =>
  states.flatMap(({ id, state }) => {
    const window = windowFor(state, kind);
    return window ? [{ certification: id, day: window.limit, because: window.because }] : [];
  });
