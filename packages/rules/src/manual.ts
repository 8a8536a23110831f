/** The manual of the rules as Markdown, written from the tables themselves so that text and calculation cannot differ. */
import type { BandTable } from './audit-time/band-table.ts';
import type { Chapter } from './row-catalogue.ts';
import { CHAPTERS } from './row-catalogue.ts';
import type { RuleRow } from './rule.ts';

const HEAD = `# The rules

Written from the tables of \`packages/rules\`. Every figure carries the document it comes from, the days it applies, and how
far it is confirmed:

| confidence | meaning |
|---|---|
| verified | read in the document or in an official publication |
| two-sources | independent reproductions agree |
| single-source | one body or text gives it |
| unchecked | general knowledge, not yet compared with the document |
| body-parameter | no document fixes it: the certification body does, the value is a starting point |

Figures are facts; the words are ours. The documents themselves are the authority.
`;

/** Pure: the same tables give the same text. */
export function rulesManual(): string {
  return [HEAD, ...CHAPTERS.map(chapter)].join('\n');
}

function chapter({ title, tables, rows }: Chapter): string {
  const parts = [`## ${title}\n`];
  if (tables && tables.length > 0) parts.push(days(tables));
  parts.push(rules(rows));
  return parts.join('\n');
}

/** Days by persons, one column a table; tables of one chapter have the same bands. */
function days(tables: readonly (readonly [string, BandTable])[]): string {
  const [first] = tables;
  if (!first) return '';
  const editions = [
    ...new Set(
      tables.map(([, table]) => `${table.edition.document}, ${table.edition.edition}, from ${table.from}`),
    ),
  ];
  const lines = first[1].bands.map((row, index) => {
    const { min, max } = row.value;
    const figures = tables.map(([, table]) => {
      const band = table.bands[index];
      return band ? `${band.value.days}${mark(band)}` : '';
    });
    return `| ${min} | ${max >= 1_000_000 ? 'and more' : max} | ${figures.join(' | ')} |`;
  });
  const notes = tables.flatMap(([column, table]) =>
    table.bands
      .filter(row => row.note !== undefined && row.confidence === 'single-source')
      .map(row => `- ${column}, ${row.value.min} to ${row.value.max}: ${row.note}`),
  );
  return [
    `Days by number of persons (${editions.join('; ')}). An asterisk marks a single source.`,
    '',
    `| from | to | ${tables.map(([column]) => column).join(' | ')} |`,
    `|---|---|${tables.map(() => '---|').join('')}`,
    ...lines,
    ...(notes.length > 0 ? ['', ...notes] : []),
    '',
  ].join('\n');
}

function mark(row: RuleRow): string {
  return row.confidence === 'single-source' ? '*' : '';
}

/** Rows that differ in edition alone share a line. */
function rules(rows: readonly RuleRow[]): string {
  const lines = new Map<string, { readonly row: RuleRow; readonly editions: Set<string> }>();
  for (const row of rows) {
    const key = JSON.stringify([row.document, row.subject, row.clause, row.value, row.confidence]);
    const line = lines.get(key) ?? { row, editions: new Set<string>() };
    line.editions.add(`${row.edition}, ${period(row)}`);
    lines.set(key, line);
  }
  return [
    '| rule | value | source | applies | confidence |',
    '|---|---|---|---|---|',
    ...[...lines.values()].map(({ row, editions }) => {
      const note = row.note === undefined ? '' : ` <br>_${cell(row.note)}_`;
      const clause = row.clause === '-' ? '' : `, ${row.clause}`;
      return `| ${cell(row.subject)}${note} | ${cell(value(row.value))} | ${cell(row.document + clause)} | ${cell([...editions].join('; '))} | ${row.confidence} |`;
    }),
    '',
  ].join('\n');
}

function period(row: RuleRow): string {
  return row.until === undefined ? `from ${row.from}` : `${row.from} to ${row.until}`;
}

function value(of: unknown): string {
  if (of === null || of === undefined) return '';
  if (typeof of === 'number')
    return of === Number.MAX_SAFE_INTEGER ? 'more' : String(Math.round(of * 10_000) / 10_000);
  if (typeof of === 'string') return of;
  if (typeof of === 'boolean') return of ? 'yes' : 'no';
  if (Array.isArray(of)) {
    const nested = of.some(entry => Array.isArray(entry));
    return of.map(value).join(nested ? '; ' : ', ');
  }
  return Object.entries(of)
    .map(([name, entry]) => `${words(name)} ${isNested(entry) ? `(${value(entry)})` : value(entry)}`)
    .join(', ');
}

function isNested(entry: unknown): boolean {
  return typeof entry === 'object' && entry !== null && !Array.isArray(entry);
}

/** "lastOldDecision" as "last old decision". */
function words(name: string): string {
  return name.replaceAll(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
