/** The picture of a certification's cycle. */
import { expect, test } from 'vitest';
import { ACT_IDS, type Certification } from './acts.table.ts';
import { type Around, certificationCycle } from './certification.cycle.ts';

const clause = { doc: 'ISO/IEC 17021-1', edition: '2015', clause: '9.1.3.3' };
const certification: Certification = {
  id: 'n1',
  version: 3,
  phase: 'certified',
  status: 'valid',
  engagement: 'e1',
  client: { id: 'c1', name: 'Northlight' },
  body: { id: 'b1', name: 'Meridian' },
  edition: 'iso-9001-2015',
  scope: 'Service',
  cycle: { decidedOn: '2025-01-10', effectiveOn: '2025-01-10', expiresOn: '2028-01-09' },
  number: 'MC-1',
  next: null,
  cycles: 1,
  originalOn: '2025-01-10',
  suspendedOn: null,
  endedOn: null,
  transferredTo: null,
  review: null,
  surveillances: [],
  takenOver: null,
  late: [
    {
      code: 'first-surveillance-late',
      because: clause,
      due: '2026-01-10',
      actual: '2026-03-01',
      text: 'Late.',
    },
  ],
  due: [
    {
      code: 'recertification',
      text: 'Recertification decided by',
      due: '2028-01-09',
      because: clause,
      overdue: false,
    },
  ],
  standingOn: '2026-11-23',
  standing: Object.fromEntries(ACT_IDS.map(act => [act, []])) as unknown as Certification['standing'],
  rests: null,
  certificate: null,
  confidence: null,
};
const around: Around = {
  audits: [],
  findings: [],
  periods: [
    { state: 'valid', since: '2025-01-10', until: '2026-02-01' },
    { state: 'suspended', since: '2026-02-01', until: '2026-03-20' },
    { state: 'valid', since: '2026-03-20', until: null },
  ],
  today: '2026-11-23',
  opens: '2027-04-09',
  shift: 0,
  href: path => path,
};

test('the picture holds the cycle with air on both sides, and every limit with its clause', () => {
  const cycle = certificationCycle(certification, around);
  expect([cycle.from, cycle.until]).toEqual(['2024-07-09', '2028-08-09']);
  expect(cycle.limits.map(one => [one.label, one.on, one.citation.clause])).toEqual([
    ['Expiry', '2028-01-09', '9.1.3.3'],
    ['First surveillance was due', '2026-01-10', '9.1.3.3'],
  ]);
});

test('what the register states lies in stretches, the last one open to the end', () => {
  const { certificates, until } = certificationCycle(certification, around);
  expect(certificates.map(one => one.status)).toEqual(['valid', 'suspended', 'valid']);
  expect(certificates.at(-1)?.until).toBe(until);
});

test('the three years before show what falls into them and nothing else', () => {
  const before = certificationCycle(certification, { ...around, shift: -1 });
  expect(before.limits).toEqual([]);
  expect(before.windows).toEqual([]);
  expect(before.certificates.map(one => one.from)).toEqual(['2025-01-10']);
});

test('the window of the recertification opens on the day that the body chose', () => {
  const { windows } = certificationCycle(certification, around);
  expect(windows.map(one => [one.from, one.until])).toEqual([['2027-04-09', '2028-01-09']]);
  expect(certificationCycle(certification, { ...around, opens: undefined }).windows).toEqual([]);
});
