/** What a change of the tables touches: the rows that differ, and the results that rest on them. */
import type { RuleRow, Step, Warning } from './rule.ts';

export type RowChange = {
  readonly id: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before?: RuleRow;
  readonly after?: RuleRow;
};

/** Compares two states of the tables by row identity. */
export function rowChanges(
  before: ReadonlyMap<string, RuleRow>,
  after: ReadonlyMap<string, RuleRow>,
): readonly RowChange[] {
  const changes: RowChange[] = [];
  for (const [id, row] of before) {
    const now = after.get(id);
    if (!now) changes.push({ id, kind: 'removed', before: row });
    else if (canonical(row) !== canonical(now))
      changes.push({ id, kind: 'changed', before: row, after: now });
  }
  for (const [id, row] of after) if (!before.has(id)) changes.push({ id, kind: 'added', after: row });
  return changes;
}

/** Text that is equal for equal rows, also for one that was kept in a database, which orders fields as it likes. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, field: unknown) =>
    typeof field === 'object' && field !== null && !Array.isArray(field)
      ? Object.fromEntries(Object.entries(field).sort(([a], [b]) => (a < b ? -1 : 1)))
      : field,
  );
}

/** Identities of the rows a result used, each once. */
export function rowsUsed(result: {
  readonly steps: readonly Step[];
  readonly warnings: readonly Warning[];
}): string[] {
  return [...new Set([...result.steps, ...result.warnings].map(entry => entry.rule.id))];
}

/** The cases whose results rest on a changed or removed row. `rows` are the identities kept with each case. */
export function touchedCases<C extends { readonly rows: readonly string[] }>(
  changes: readonly RowChange[],
  cases: readonly C[],
): readonly C[] {
  const changed = new Set(changes.filter(change => change.kind !== 'added').map(change => change.id));
  return cases.filter(one => one.rows.some(id => changed.has(id)));
}
