/** Under which arrangement accreditations are recognized across borders, from which day until which. */
import type { RuleRow } from '../rule.ts';

export type Arrangement = { readonly name: string; readonly run: string };

export const ARRANGEMENTS: readonly RuleRow<Arrangement>[] = [
  {
    id: 'arrangement/iaf-mla',
    document: 'IAF MLA',
    edition: '1998',
    clause: '-',
    subject: 'recognition of accredited certification of management systems across borders',
    value: { name: 'IAF Multilateral Recognition Arrangement', run: 'International Accreditation Forum' },
    from: '1998-01-22',
    until: '2025-12-31',
    confidence: 'single-source',
    note: 'The forum stopped its work with this day; marks that carry its name stay in use in a transition.',
  },
  {
    id: 'arrangement/global-aci',
    document: 'Global ACI MRA',
    edition: '2026',
    clause: '-',
    subject: 'recognition of accredited certification of management systems across borders',
    value: {
      name: 'Mutual Recognition Arrangement of Global Accreditation Cooperation',
      run: 'Global Accreditation Cooperation Incorporated',
    },
    from: '2026-01-01',
    confidence: 'two-sources',
    note: 'IAF and ILAC were merged into it; earlier recognitions go on under it.',
  },
];

/** The arrangement in force on a day; undefined before there was one. */
export const arrangementOn = (day: string): RuleRow<Arrangement> | undefined =>
  ARRANGEMENTS.find(row => row.from <= day && (row.until === undefined || day <= row.until));
