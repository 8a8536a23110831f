/** Proposes the complexity or risk of a management system from its sector, "IAF 17" or "NACE 25.6". */
import type { AuditComplexity } from '../audit-time/scheme-tables.ts';
import type { RuleRow } from '../rule.ts';
import type { SectorCode } from './iaf-codes.table.ts';
import { SECTOR_CODES, sectorHolds, sectorOfNace } from './iaf-codes.table.ts';
import type { SectorLevels } from './sector-complexity.table.ts';
import { SECTOR_LEVELS } from './sector-complexity.table.ts';

export type SectorProposal = {
  readonly level: AuditComplexity;
  readonly rule: RuleRow<SectorLevels>;
  /** Every level the sector holds; more than one for a wide sector code: the highest is proposed. */
  readonly levels: readonly AuditComplexity[];
};

const RANK: readonly AuditComplexity[] = ['limited', 'low', 'medium', 'high', 'special'];

/** The sector code of "IAF 17", "17" or "NACE 25.6"; undefined when there is none. */
export function sectorOf(text: string): RuleRow<SectorCode> | undefined {
  const nace = naceOf(text);
  if (nace !== undefined) return sectorOfNace(nace);
  const code = /^(?:(?:IAF|EA)[ -]*)?(\d{1,2})$/i.exec(text.trim())?.[1];
  return code === undefined ? undefined : SECTOR_CODES.get(Number(code));
}

export function proposeComplexity(
  sector: string,
  scheme: 'qms' | 'ems' | 'ohsms',
): SectorProposal | undefined {
  const nace = naceOf(sector);
  const rows = nace === undefined ? rowsOfSector(sectorOf(sector)?.value) : [levelsOfNace(nace)];
  let best: RuleRow<SectorLevels> | undefined;
  const levels = new Set<AuditComplexity>();
  for (const row of rows) {
    const level = row?.value[scheme];
    if (!row || level === undefined) continue;
    levels.add(level);
    const leader = best?.value[scheme];
    if (leader === undefined || RANK.indexOf(level) > RANK.indexOf(leader)) best = row;
  }
  const level = best?.value[scheme];
  if (!best || level === undefined) return undefined;
  return { level, rule: best, levels: [...levels].toSorted((a, b) => RANK.indexOf(a) - RANK.indexOf(b)) };
}

function naceOf(text: string): string | undefined {
  const plain = text.trim();
  return (
    /^NACE[ -]*[A-U]?(\d{2}(?:\.\d{1,2})?)$/i.exec(plain)?.[1] ?? /^[A-U]?(\d{2}\.\d{1,2})$/i.exec(plain)?.[1]
  );
}

/** The longest prefix that has a row. */
function levelsOfNace(nace: string): RuleRow<SectorLevels> | undefined {
  for (let length = nace.length; length >= 2; length -= 1) {
    const row = SECTOR_LEVELS.get(nace.slice(0, length));
    if (row) return row;
  }
  return undefined;
}

/** Rows below the sector's divisions; where the sector names a finer group, the row above it. */
function rowsOfSector(sector: SectorCode | undefined): (RuleRow<SectorLevels> | undefined)[] {
  if (!sector) return [];
  const inside = [...SECTOR_LEVELS].filter(([nace]) => sectorHolds(sector, nace)).map(([, row]) => row);
  const above = sector.nace.filter(entry => !entry.startsWith('-')).map(entry => levelsOfNace(entry));
  return [...inside, ...above];
}
