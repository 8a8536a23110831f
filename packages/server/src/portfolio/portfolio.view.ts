/** From a stored take-over to what operations answer. */
import { fieldsOf, SHEET_KINDS, type SheetKind } from '@certwright/core/portfolio/field.table';
import { missingFields, type SheetRead } from '@certwright/core/portfolio/mapping';
import type { PortfolioPlan } from '@certwright/core/portfolio/plan';
import type { Portfolio } from '@certwright/core/portfolio/portfolio.decider';
import type {
  DryRun,
  FieldView,
  PortfolioSummary,
  PortfolioView,
} from '@certwright/core/portfolio/portfolio.schema';
import type { z } from 'zod';
import type { Named } from '../party/people.ts';
import type { Kept } from '../platform/events/kept.ts';
import { mappingsOf } from './planned.ts';

export const peopleIn = ({ state }: Kept<Portfolio>) => [
  state.brought.by,
  state.started?.by,
  state.undone?.by,
];

export function portfolioSummary(
  { id, version, state }: Kept<Portfolio>,
  person: (id: string) => Named,
): z.input<typeof PortfolioSummary> {
  const { phase, fileName, brought, started, done, made, undone } = state;
  if (phase === 'none') throw new Error(`take-over ${id} has no beginning`);
  return {
    id,
    version,
    phase,
    fileName,
    brought: { by: person(brought.by), on: brought.on },
    started: started && { ...started, by: person(started.by) },
    done,
    made,
    undone: undone && { ...undone, by: person(undone.by) },
  };
}

const FIELDS = Object.fromEntries(
  SHEET_KINDS.map(kind => [
    kind,
    Object.entries(fieldsOf(kind)).map(([field, { title, needed, reads }]) => ({
      field,
      title,
      needed: needed === true,
      reads,
    })),
  ]),
) as unknown as Record<SheetKind, z.input<typeof FieldView>[]>;

const EXAMPLES = 3;

function headOf(sheet: SheetRead, titles: number) {
  const width = Math.min(60, Math.max(0, ...sheet.rows.slice(0, 200).map(row => row.length)));
  return Array.from({ length: width }, (_, i) => ({
    column: i + 1,
    title: (sheet.rows[titles - 1]?.[i] ?? '').slice(0, 120),
    examples: sheet.rows
      .slice(titles)
      .map(row => row[i] ?? '')
      .filter(Boolean)
      .slice(0, EXAMPLES)
      .map(one => one.slice(0, 60)),
  })).filter(one => one.title !== '' || one.examples.length > 0);
}

export function portfolioView(
  kept: Kept<Portfolio>,
  person: (id: string) => Named,
  sheets: readonly SheetRead[],
): z.input<typeof PortfolioView> {
  const { state } = kept;
  const { corrections, leftOut, standards, clients } = state.choices;
  return {
    ...portfolioSummary(kept, person),
    sheets: mappingsOf(sheets, state).map(mapping => {
      const sheet = sheets.find(one => one.name === mapping.sheet);
      return {
        ...mapping,
        chosen: state.sheets.some(one => one.sheet === mapping.sheet),
        rows: Math.max(0, (sheet?.rows.length ?? 0) - mapping.titles),
        head: sheet ? headOf(sheet, mapping.titles) : [],
        missing: [...missingFields(mapping)],
      };
    }),
    fields: FIELDS,
    choices: {
      corrections: Object.entries(corrections).map(([key, text]) => ({ ...cellOf(key), text })),
      leftOut: leftOut.map(rowOf),
      standards,
      clients,
    },
  };
}

/** `Sheet: one:12` to its sheet and row: a sheet’s name may hold colons itself. */
function rowOf(key: string): { sheet: string; row: number } {
  const at = key.lastIndexOf(':');
  return { sheet: key.slice(0, at), row: Number(key.slice(at + 1)) };
}
function cellOf(key: string): { sheet: string; row: number; field: string } {
  const at = key.lastIndexOf(':');
  return { ...rowOf(key.slice(0, at)), field: key.slice(at + 1) };
}

type Row = PortfolioPlan['rows'][number];
export const hasLevel = (row: Row, level: Row['remarks'][number]['level']): boolean =>
  row.remarks.some(one => one.level === level);
/** What keeps a row out and was not left out on purpose. */
export const isOpen = (row: Row): boolean =>
  !row.leftOut && (hasLevel(row, 'refused') || hasLevel(row, 'asked'));

export function dryRunSummary(
  { rows, people, certifications }: PortfolioPlan,
  today: string,
): z.input<typeof DryRun>['summary'] {
  const count = (test: (row: Row) => boolean): number => rows.filter(row => !row.leftOut && test(row)).length;
  return {
    rows: rows.length,
    refused: count(row => hasLevel(row, 'refused')),
    asked: count(row => !hasLevel(row, 'refused') && hasLevel(row, 'asked')),
    doubtful: count(row => hasLevel(row, 'doubtful')),
    said: count(row => hasLevel(row, 'said')),
    leftOut: rows.filter(row => row.leftOut).length,
    certifications: certifications.reduce((sum, one) => sum + one.editions.length, 0),
    people: people.length,
    qualifications: people.reduce((sum, one) => sum + one.qualifications.length, 0),
    findings: certifications.reduce((sum, one) => sum + one.findings.length, 0),
    audits: certifications.filter(one => one.agreed && one.records.contract !== null).length,
    overdue: certifications.filter(one => one.next !== null && one.next.limit < today).length,
  };
}
