/** Which acts belong to which phase of a certification. */
import { expect, test } from 'vitest';
import { ACT_IDS, belongs, type ActId, type Certification } from './acts.table.ts';

const free = Object.fromEntries(ACT_IDS.map(act => [act, []])) as unknown as Certification['standing'];
type Rests = NonNullable<Certification['rests']>;
const refusal = (code: string) => [{ code, detail: code, citations: [] }];

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
  cycle: { decidedOn: '2026-01-10', effectiveOn: '2026-01-10', expiresOn: '2029-01-09' },
  number: 'MC-9001-2026-0001',
  next: null,
  cycles: 1,
  originalOn: '2026-01-10',
  suspendedOn: null,
  endedOn: null,
  transferredTo: null,
  review: null,
  surveillances: [],
  late: [],
  due: [],
  takenOver: null,
  standingOn: '2026-11-23',
  standing: free,
  rests: {
    audit: 'a1',
    stage2LastDay: '2026-01-05',
    reportedOn: '2026-01-06',
    recommended: true,
    openMajors: 0,
    minorsWithoutPlan: 0,
  },
  certificate: null,
  confidence: null,
};
const recertified = {
  rests: { ...(certification.rests as Rests), reportedOn: '2028-11-20' },
};
const offered = (state: Certification, audit?: string): readonly ActId[] =>
  ACT_IDS.filter(act => belongs(act, state, audit));

test('an act that only the phase forbids is left out, one that something stands in the way of is shown', () => {
  const standing = { ...free, lift: refusal('not-suspended'), renew: refusal('major-not-verified') };
  const acts = offered({ ...certification, standing, ...recertified });
  expect(acts).not.toContain('lift');
  expect(acts).toContain('renew');
});

test('an audit that was decided upon is not reviewed again', () => {
  expect(offered(certification)).not.toContain('review');
  expect(offered({ ...certification, ...recertified })).toContain('review');
});

test('surveillance is recorded once for each surveillance audit, and on no other kind', () => {
  expect(offered(certification, 'surveillance')).toContain('recordSurveillance');
  expect(offered(certification, 'initial')).not.toContain('recordSurveillance');
  const recorded = { ...free, recordSurveillance: refusal('surveillance-already-recorded') };
  expect(offered({ ...certification, standing: recorded }, 'surveillance')).not.toContain(
    'recordSurveillance',
  );
});

test('what has expired today is suspended for a day on which it was in force, and not for one after', () => {
  const expired: Certification = { ...certification, status: 'expired' };
  expect(offered(expired)).toContain('suspend');
  const after = { ...free, suspend: refusal('certification-expired') };
  expect(offered({ ...expired, standing: after })).not.toContain('suspend');
});

test('to a certification that was withdrawn nothing is done but what the register shows of it', () => {
  const standing = {
    ...free,
    endConfidence: refusal('not-confidential'),
    eraseFromLog: refusal('not-confidential'),
  };
  const withdrawn = { ...certification, phase: 'withdrawn', status: 'withdrawn', standing } as const;
  expect(offered(withdrawn)).toEqual(['keepConfidential']);
});
