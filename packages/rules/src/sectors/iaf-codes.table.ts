/** The 39 sector codes of accredited certification with their NACE Rev. 2 divisions (IAF ID 1). */
import type { RuleRow } from '../rule.ts';

export type SectorCode = {
  readonly code: number;
  readonly name: string;
  /** NACE Rev. 2 divisions or groups; a leading minus takes one out. */
  readonly nace: readonly string[];
};

const LINES: readonly (readonly [code: number, name: string, nace: string, note?: string])[] = [
  [1, 'Agriculture, forestry and fishing', '01 02 03'],
  [2, 'Mining and quarrying', '05 06 07 08 09'],
  [3, 'Food products, beverages and tobacco', '10 11 12'],
  [4, 'Textiles and textile products', '13 14'],
  [5, 'Leather and leather products', '15'],
  [6, 'Wood and wood products', '16'],
  [7, 'Pulp, paper and paper products', '17'],
  [8, 'Publishing companies', '58.1 59.2'],
  [9, 'Printing companies', '18'],
  [10, 'Coke and refined petroleum products', '19'],
  [11, 'Nuclear fuel', '24.46', 'One accreditation body adds 20.13 here and takes it out of code 12.'],
  [12, 'Chemicals, chemical products and fibres', '20'],
  [13, 'Pharmaceuticals', '21'],
  [14, 'Rubber and plastic products', '22'],
  [15, 'Non-metallic mineral products', '23 -23.5 -23.6'],
  [16, 'Concrete, cement, lime, plaster and the like', '23.5 23.6'],
  [17, 'Basic metals and fabricated metal products', '24 -24.46 25 -25.4 33.11'],
  [18, 'Machinery and equipment', '25.4 28 30.4 33.12 33.2'],
  [19, 'Electrical and optical equipment', '26 27 33.13 33.14 95.1'],
  [20, 'Shipbuilding', '30.1 33.15'],
  [21, 'Aerospace', '30.3 33.16'],
  [22, 'Other transport equipment', '29 30.2 30.9 33.17'],
  [23, 'Manufacturing not elsewhere classified', '31 32 33.19'],
  [24, 'Recycling', '38.3'],
  [25, 'Electricity supply', '35.1'],
  [26, 'Gas supply', '35.2'],
  [27, 'Water supply', '35.3 36'],
  [28, 'Construction', '41 42 43'],
  [29, 'Wholesale and retail trade; repair of motor vehicles and household goods', '45 46 47 95.2'],
  [30, 'Hotels and restaurants', '55 56'],
  [31, 'Transport, storage and communication', '49 50 51 52 53 61'],
  [32, 'Financial intermediation; real estate; renting', '64 65 66 68 77'],
  [33, 'Information technology', '58.2 62 63.1'],
  [34, 'Engineering services', '71 72 74 -74.2 -74.3', 'One accreditation body takes out 74.3 only.'],
  [35, 'Other services', '69 70 73 74.2 74.3 78 80 81 82'],
  [36, 'Public administration', '84'],
  [37, 'Education', '85'],
  [38, 'Health and social work', '75 86 87 88'],
  [39, 'Other social services', '37 38.1 38.2 39 59.1 60 63.9 79 90 91 92 93 94 96'],
];

export const SECTOR_CODES: ReadonlyMap<number, RuleRow<SectorCode>> = new Map(
  LINES.map(([code, name, nace, note]) => {
    const row: RuleRow<SectorCode> = {
      id: `id1/${code}`,
      document: 'IAF ID 1',
      edition: 'NACE Rev. 2',
      clause: '-',
      subject: name,
      value: { code, name, nace: nace.split(' ') },
      from: '2014-01-01',
      confidence: 'two-sources',
    };
    return [code, note === undefined ? row : { ...row, note }];
  }),
);

/** Does a NACE code ("25.61") lie in the sector? Exclusions win. */
export function sectorHolds(sector: SectorCode, nace: string): boolean {
  const within = (prefix: string): boolean =>
    nace === prefix || nace.startsWith(prefix.length === 2 ? `${prefix}.` : prefix);
  return (
    sector.nace.some(entry => !entry.startsWith('-') && within(entry)) &&
    !sector.nace.some(entry => entry.startsWith('-') && within(entry.slice(1)))
  );
}

/** The sector code of a NACE code. */
export function sectorOfNace(nace: string): RuleRow<SectorCode> | undefined {
  for (const row of SECTOR_CODES.values()) if (sectorHolds(row.value, nace)) return row;
  return undefined;
}
