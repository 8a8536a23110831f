/** What is told about a statement of the database: what it does to which table; never its text or its values. */
import type { About } from './span.ts';

const VERB = /^\s*(?:with\b[\s\S]*?\)\s*)?(select|insert|update|delete)\b/i;
const TABLE = /\b(?:from|into|update)\s+"?([a-z_]\w*)"?(?:\."?([a-z_]\w*)"?)?/i;

export function aboutStatement(sql: string): About {
  const verb = (VERB.exec(sql)?.[1] ?? sql.match(/[a-z]+/i)?.[0] ?? 'statement').toLowerCase();
  const [, first, second] = TABLE.exec(sql) ?? [];
  const table = second ?? first;
  return {
    name: table ? `${verb} ${table}` : verb,
    kind: 'client',
    attributes: {
      'db.system.name': 'postgresql',
      'db.operation.name': verb,
      ...(table ? { 'db.collection.name': table } : {}),
    },
  };
}
