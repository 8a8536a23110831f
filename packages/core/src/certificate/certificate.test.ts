/** The certificate states a decision, in revisions that keep its number. */
import { describe, expect, test } from 'vitest';
import { given } from '../kernel/given.ts';
import { certificate, type CertificateEvent, ISSUE_GUARDS, type Issue } from './certificate.decider.ts';

const place = { name: 'Northlight', address: 'Hafen 1', city: 'Kiel', country: 'DE' };
const cycle = { decidedOn: '2026-03-20', effectiveOn: '2026-03-20', expiresOn: '2029-03-19' };
const issue: Issue = {
  type: 'Issue',
  by: 'tomas',
  on: '2026-03-21',
  number: 'MC-9001-2026-0001',
  effectiveOn: '2026-03-20',
  cycle,
  valid: true,
  facts: {
    holder: place,
    sites: [place],
    edition: 'iso-9001-2015',
    standard: 'ISO 9001:2015',
    scope: 'Optical instruments',
    body: place,
    originalOn: '2026-03-20',
    decidedOn: '2026-03-20',
    expiresOn: '2029-03-19',
  },
};
const { cycle: _, valid: __, ...stated } = issue;
const issued: CertificateEvent = { ...stated, type: 'CertificateIssued', revision: 1 };

type Row = { refused: string; events: readonly CertificateEvent[]; command: Issue };
const ROWS: readonly Row[] = [
  { refused: 'certificate-without-decision', events: [], command: { ...issue, cycle: undefined } },
  { refused: 'certificate-without-decision', events: [issued], command: { ...issue, valid: false } },
  { refused: 'certificate-dated-before-decision', events: [], command: { ...issue, on: '2026-03-19' } },
  {
    refused: 'certificate-dated-before-decision',
    events: [],
    command: { ...issue, effectiveOn: '2026-03-19' },
  },
  { refused: 'certificate-number-changed', events: [issued], command: { ...issue, number: 'MC-2' } },
  { refused: 'unaccredited-in-accredited-scope', events: [], command: { ...issue, accredited: true } },
];

describe('a certificate', () => {
  test.each(ROWS)('is refused: $refused', ({ refused, events, command }) => {
    expect(given(certificate, ...events).when(command)).toMatchObject({ refused });
  });

  test('is issued on the day of the decision at the earliest', () => {
    const first = { ...issue, on: '2026-03-20' };
    expect(given(certificate).after(first)).toMatchObject({
      phase: 'issued',
      revision: 1,
      issuedOn: '2026-03-20',
    });
  });

  test('inside an accreditation it names it; outside of it, an exception keeps its reason', () => {
    const accreditation = { body: 'Office', number: 'A-1' };
    const named = { ...issue, accredited: true, facts: { ...issue.facts, accreditation } };
    expect(given(certificate).after(named).facts?.accreditation).toEqual(accreditation);
    const outside = { ...issue, accredited: true, unaccredited: 'Asked for by the client' };
    expect(given(certificate).when(outside)).toMatchObject([{ unaccredited: 'Asked for by the client' }]);
    expect(given(certificate).when({ ...named, unaccredited: 'x' })).not.toMatchObject([
      { unaccredited: 'x' },
    ]);
  });

  test('keeps its number and counts its revisions', () => {
    expect(given(certificate, issued).after(issue)).toMatchObject({ number: issue.number, revision: 2 });
  });

  test('has a case for every row of its guards', () => {
    const reached = new Set(ROWS.map(row => row.refused));
    expect(ISSUE_GUARDS.map(guard => guard.refused).filter(code => !reached.has(code))).toEqual([]);
  });
});
