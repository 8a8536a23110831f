/** Excludes controls in the statement of applicability: the way that imports take. */
import { SOA } from '../organization-aggregates.ts';
import type { Act } from '../platform/events/act.ts';
import { begin } from '../platform/events/aggregate.ts';
import { statementId } from './statement.ts';

/** @throws Refused when a reason is missing */
export const excludeControls = (
  act: Act,
  edition: string,
  excluded: readonly { readonly key: string; readonly reason: string }[],
  on: string,
) =>
  begin(act, SOA, statementId(act, edition), {
    type: 'Decide',
    edition,
    decisions: excluded.map(({ key, reason }) => ({ key, applicable: false, bases: [], reason })),
    by: act.person,
    on,
  });
