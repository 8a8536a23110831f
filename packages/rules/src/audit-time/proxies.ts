/** Standards and the document their audit time comes from; a borrowed table is a proxy and says so. */
import { step, warning } from '../message.ts';
import type { Confidence, RuleRow, Step, Warning } from '../rule.ts';
import { canonicalStandard } from '../standard-name.ts';
import type { Scheme } from './scheme-tables.ts';

export type Basis = { readonly scheme: Scheme; readonly proxy: boolean };

type Line = readonly [
  standard: string,
  scheme: Scheme,
  proxy: boolean,
  confidence: Confidence,
  note?: string,
];

const OWN_PROCEDURE =
  'No table is published: the body determines the time by its own procedure (ISO/IEC 17021-1, 9.1.4).';

const LINES: readonly Line[] = [
  ['ISO 9001', 'qms', false, 'two-sources'],
  ['ISO 14001', 'ems', false, 'two-sources'],
  ['ISO 45001', 'ohsms', false, 'verified'],
  ['ISO/IEC 27001', 'isms', false, 'two-sources'],
  ['ISO 13485', 'mdqms', false, 'two-sources'],
  ['ISO 22000', 'fsms', false, 'single-source'],
  [
    'FSSC 22000',
    'fsms',
    false,
    'single-source',
    'The scheme adds time: at least a day for report and preparation, a quarter for storage elsewhere, half a day for a separate head office.',
  ],
  ['ISO 50001', 'enms', false, 'single-source'],
  ['ISO 22301', 'qms', true, 'single-source', 'Practice of one body.'],
  [
    'ISO 37001',
    'qms',
    true,
    'single-source',
    'Practice of one body; another takes the EMS table with a complexity by country risk.',
  ],
  ['ISO 55001', 'qms', true, 'unchecked', OWN_PROCEDURE],
  ['ISO 41001', 'qms', true, 'unchecked', OWN_PROCEDURE],
  ['ISO 39001', 'qms', true, 'unchecked', OWN_PROCEDURE],
  ['ISO 37301', 'qms', true, 'unchecked', OWN_PROCEDURE],
  ['ISO 21001', 'qms', true, 'unchecked', OWN_PROCEDURE],
  ['ISO 30301', 'qms', true, 'unchecked', OWN_PROCEDURE],
  ['ISO 56001', 'qms', true, 'unchecked', OWN_PROCEDURE],
];

/** Not here on purpose: ISO/IEC 20000-1, 27701 and 42001 have tables of their own that no public text gives. */
export const STANDARD_BASES: ReadonlyMap<string, RuleRow<Basis>> = new Map(
  LINES.map(([standard, scheme, proxy, confidence, note]) => {
    const row: RuleRow<Basis> = {
      id: `basis/${standard}`,
      document: 'ISO/IEC 17021-1',
      edition: '2015',
      clause: '9.1.4',
      subject: proxy
        ? `audit time of ${standard} by the table of another scheme`
        : `document for the audit time of ${standard}`,
      value: { scheme, proxy },
      from: '2015-06-15',
      confidence,
    };
    return [standard, note === undefined ? row : { ...row, note }];
  }),
);

/** Takes a standard however it is spelled ("iso 9001:2026"); undefined where neither a table nor a customary proxy is known. */
export function basisFor(standard: string): RuleRow<Basis> | undefined {
  return STANDARD_BASES.get(canonicalStandard(standard));
}

export type ProxyUse = { readonly step: Step; readonly warning: Warning };

export function proxyUse(standard: string, scheme: Scheme): ProxyUse {
  const known = basisFor(standard);
  const rule: RuleRow = known ?? {
    id: `basis/${standard}`,
    document: 'ISO/IEC 17021-1',
    edition: '2015',
    clause: '9.1.4',
    subject: `audit time of ${standard} by the table of another scheme`,
    value: { scheme, proxy: true },
    from: '2015-06-15',
    confidence: 'body-parameter',
    note: 'Chosen by the certification body.',
  };
  const facts = { standard, scheme };
  return { step: step('proxy', rule, [0, 0, 'factor'], facts), warning: warning('proxy', rule, facts) };
}
