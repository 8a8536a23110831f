// An invented certification in the second year of its cycle, with a suspension behind it, for the gallery.
import type { Cycle } from '../timeline/cycle.ts';

const DOC = 'ISO/IEC 17021-1';

export const CYCLE: Cycle = {
  from: '2024-12-01',
  until: '2028-06-30',
  today: '2026-11-06',
  audits: [
    { id: 's1', label: 'Stage 1', from: '2024-12-16', status: 'done' },
    { id: 's2', label: 'Stage 2', from: '2025-02-10', until: '2025-02-13', status: 'done', href: '/gallery' },
    {
      id: 'v1',
      label: 'Surveillance 1',
      from: '2026-05-18',
      until: '2026-05-19',
      status: 'late',
      href: '/gallery',
    },
    { id: 'sp', label: 'Special audit', from: '2026-09-03', status: 'done' },
    { id: 'v2', label: 'Surveillance 2', from: '2027-03-01', until: '2027-03-02', status: 'planned' },
    { id: 're', label: 'Recertification', from: '2028-01-17', until: '2028-01-20', status: 'not-started' },
  ],
  windows: [
    {
      id: 'w2',
      label: 'Surveillance in calendar year 2027',
      from: '2027-01-01',
      until: '2027-12-31',
      citation: { doc: DOC, clause: '9.1.3.3', title: 'Surveillance at least once a calendar year' },
    },
    {
      id: 'wr',
      label: 'Recertification in time',
      from: '2027-12-20',
      until: '2028-03-19',
      citation: { doc: DOC, clause: '9.6.3.2.2', title: 'Activities complete before expiry' },
    },
  ],
  limits: [
    {
      id: 'l1',
      label: 'First surveillance',
      on: '2026-03-20',
      citation: { doc: DOC, clause: '9.1.3.3', title: 'Within twelve months of the decision' },
    },
    {
      id: 'l2',
      label: 'Suspension ends',
      on: '2026-12-10',
      citation: { doc: DOC, clause: '9.6.5.4', title: 'In most cases no longer than six months' },
    },
    {
      id: 'l3',
      label: 'Expiry',
      on: '2028-03-19',
      citation: { doc: DOC, clause: '9.1.3.2', title: 'Three-year cycle' },
    },
  ],
  findings: [
    { id: 'f1', label: 'NC-2025-003 Calibration', grade: 'major', from: '2025-02-13', closed: '2025-03-12' },
    { id: 'f2', label: 'NC-2025-004 Objectives', grade: 'minor', from: '2025-02-13', closed: '2026-05-19' },
    { id: 'f3', label: 'NC-2026-001 Purchasing', grade: 'major', from: '2026-05-19', closed: '2026-09-03' },
    { id: 'f4', label: 'NC-2026-002 Gauges', grade: 'minor', from: '2026-05-19' },
  ],
  certificates: [
    { id: 'c1', label: 'version 1', from: '2025-03-20', until: '2026-06-10', status: 'valid' },
    { id: 'c2', label: 'version 1', from: '2026-06-10', until: '2026-09-15', status: 'suspended' },
    {
      id: 'c3',
      label: 'version 2',
      from: '2026-09-15',
      until: '2028-03-19',
      status: 'valid',
      href: '/gallery',
    },
  ],
};
