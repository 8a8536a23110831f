/** Which risk (QMS, OH&SMS) or complexity (EMS) a sector suggests: examples of IAF MD 5 laid on NACE Rev. 2, to be confirmed by a person. */
import type { AuditComplexity } from '../audit-time/scheme-tables.ts';
import type { RuleRow } from '../rule.ts';

export type SectorLevels = {
  readonly qms?: 'high' | 'medium' | 'low';
  readonly ems?: AuditComplexity;
  readonly ohsms?: 'high' | 'medium' | 'low';
};

const LETTERS: Readonly<Record<string, AuditComplexity | undefined>> = {
  H: 'high',
  M: 'medium',
  L: 'low',
  B: 'limited',
  S: 'special',
};

/** NACE prefix, then a letter each for QMS, EMS, OH&SMS: High Medium Low, B limited, S special, - not listed. */
const LINES: readonly (readonly [nace: string, levels: string, note?: string])[] = [
  ['01', '-MM', 'Farming can be of high OH&S risk.'],
  ['02', '-MM', 'Forestry can be of high OH&S risk.'],
  ['03', 'HMH', 'Aquaculture is of medium OH&S risk.'],
  ['03.2', 'HMM'],
  ['05', '-HH'],
  ['06', '-HH'],
  ['07', '-HH'],
  ['08', '-HH'],
  ['09', '-HH'],
  ['10', 'HMM'],
  ['10.1', 'HMH', 'Slaughterhouses are of high OH&S risk.'],
  ['11', 'HMM'],
  ['12', 'HMM'],
  ['13', 'LMM'],
  ['13.3', 'LHH', 'Tanning and dyeing.'],
  ['14', 'LMM'],
  ['15', '-MM'],
  ['15.1', '-HH', 'Tanning.'],
  ['16', '-LM'],
  ['16.1', '-MM', 'Treatment and impregnation.'],
  ['16.21', '-MM', 'Boards.'],
  ['17', 'LLM'],
  ['17.11', 'LHH', 'Pulping.'],
  ['17.12', 'LMM'],
  ['18', '-M-'],
  ['19', '-HH'],
  ['20', 'HHH'],
  ['21', 'HHH'],
  ['22', '-LM'],
  ['23', 'MMM'],
  ['23.2', 'MHH', 'Ceramics stand in the high and in the medium list for OH&S.'],
  ['23.3', 'MHH'],
  ['23.4', 'MHH'],
  ['23.5', 'MHH', 'Lime is of medium environmental complexity.'],
  ['23.6', 'MHH'],
  ['24', 'MHH'],
  ['24.46', 'HSH'],
  ['25', 'MLH', 'Metal products as such are of medium OH&S risk, forming and fabrication of high.'],
  ['25.1', 'HLH'],
  ['25.6', 'MMM', 'Surface treatment can be of high OH&S risk.'],
  ['26', 'HLM'],
  ['26.11', 'HMM', 'Bare printed circuit boards.'],
  ['26.7', 'MLM'],
  ['27', 'HLM'],
  ['28', '-LM'],
  ['29', '-MH'],
  ['30', '-MM', 'Transport equipment can be of high OH&S risk.'],
  ['30.1', 'HMH', 'Shipyards can be of medium OH&S risk.'],
  ['30.3', 'HMH'],
  ['30.4', '-MH'],
  ['31', 'M--'],
  ['33', '-LM'],
  ['33.15', '-MM'],
  ['33.16', 'HMM'],
  ['33.17', '-MM'],
  ['35.1', '-MH', 'Coal-based generation is of high environmental complexity.'],
  ['35.2', '-MH'],
  ['36', '-MM'],
  ['37', '-HH'],
  ['38.2', '-HH'],
  ['38.3', '-MM', 'Recycling of hazardous waste is high.'],
  ['39', '-HH'],
  ['41', 'HHH'],
  ['42', 'HHH'],
  ['43', 'MHH'],
  ['45', 'LLL', 'Trade can be of medium or high OH&S risk.'],
  ['46', 'LLL', 'Trade can be of medium or high OH&S risk.'],
  ['46.71', 'LMM', 'Fossil fuels.'],
  ['47', 'LLL', 'Trade can be of medium or high OH&S risk.'],
  ['47.3', 'LMM', 'Fossil fuels.'],
  ['49', '-MM', 'Dangerous goods are of high OH&S risk.'],
  ['50', '-MM'],
  ['51', '-MM'],
  ['53', '--L'],
  ['55', 'LLM'],
  ['56', 'LLL'],
  ['58', 'LBL'],
  ['59', 'MMM'],
  ['60', 'MMM'],
  ['61', '-BL'],
  ['62', 'LBL'],
  ['63', 'LBL'],
  ['64', '-SL'],
  ['65', '-SL'],
  ['66', '-SL'],
  ['68', '-ML'],
  ['69', 'LBL'],
  ['70', 'LBL'],
  ['71', '-BL', 'Engineering can be of medium OH&S risk.'],
  ['71.2', '-MM', 'Testing and laboratories.'],
  ['72', '-BM'],
  ['72.2', '-BL'],
  ['73', 'LBL'],
  ['74', 'LBL'],
  ['75', 'HMH'],
  ['78', 'LBL'],
  ['79', 'MMM'],
  ['81', '-MM'],
  ['82', 'LBL'],
  ['84', '-SL'],
  ['84.22', '-SH'],
  ['84.25', '-SH'],
  ['85', 'LBM', 'Education can be of high or low OH&S risk.'],
  ['86', 'HMH'],
  ['87', 'HMH'],
  ['88', 'HMH'],
  ['90', 'MMM'],
  ['91', 'MMM'],
  ['92', 'MMM'],
  ['93', 'MMM'],
  ['94', 'MMM'],
  ['96', 'MMM'],
];

function grade(letter: string | undefined): 'high' | 'medium' | 'low' | undefined {
  const level = LETTERS[letter ?? '-'];
  return level === 'high' || level === 'medium' || level === 'low' ? level : undefined;
}

export const SECTOR_LEVELS: ReadonlyMap<string, RuleRow<SectorLevels>> = new Map(
  LINES.map(([nace, letters, note]) => {
    const qms = grade(letters[0]);
    const ems = LETTERS[letters[1] ?? '-'];
    const ohsms = grade(letters[2]);
    const row: RuleRow<SectorLevels> = {
      id: `md5/sector/${nace}`,
      document: 'IAF MD 5',
      edition: 'Issue 4',
      clause: 'Tables QMS 2, EMS 2, OH&SMS 2',
      subject: `risk and complexity suggested for NACE ${nace}`,
      value: { ...(qms ? { qms } : {}), ...(ems ? { ems } : {}), ...(ohsms ? { ohsms } : {}) },
      from: '2020-05-07',
      confidence: 'single-source',
    };
    return [nace, { ...row, note: note ?? 'The examples of the document laid on NACE by us.' }];
  }),
);
