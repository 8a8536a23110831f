// The content of a certificate: what is accepted, and how each defect is named.
import { describe, expect, test } from 'vitest';
import { parseCertificateCredential } from './certificate-credential.ts';
import { credential, statusEntry } from './credential.fixture.ts';

/** A credential as JSON from outside, changed in one place. */
function changed(path: string, value: unknown): unknown {
  const whole: unknown = JSON.parse(JSON.stringify(credential()));
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let target: unknown = whole;
  for (const step of steps) target = Reflect.get(Object(target), step);
  if (value === undefined) Reflect.deleteProperty(Object(target), last);
  else Reflect.set(Object(target), last, value);
  return whole;
}

function problemsOf(payload: unknown): string[] {
  const parsed = parseCertificateCredential(payload);
  return parsed.ok ? [] : parsed.problems.map(({ code, at }) => `${code} at ${at}`);
}

describe('a certificate', () => {
  test('comes back member by member as it was written', () => {
    const written: unknown = JSON.parse(JSON.stringify(credential()));
    const parsed = parseCertificateCredential(written);
    expect(parsed.ok && JSON.parse(JSON.stringify(parsed.value))).toEqual(written);
  });

  test('may leave out what is optional', () => {
    for (const path of [
      'id',
      'iat',
      'credentialStatus',
      'credentialSubject.originalOn',
      'credentialSubject.accreditation',
    ])
      expect(problemsOf(changed(path, undefined))).toEqual([]);
  });

  test('may carry members that nobody here knows, which are left out', () => {
    const parsed = parseCertificateCredential(changed('credentialSubject.mood', 'good'));
    expect(parsed.ok && Object.keys(parsed.value.credentialSubject)).not.toContain('mood');
    expect(parsed.ok).toBe(true);
  });

  test('may know no more of a place than its name, but has to say so', () => {
    expect(problemsOf(changed('credentialSubject.holder.address', ''))).toEqual([]);
    expect(problemsOf(changed('credentialSubject.sites.0.city', ''))).toEqual([]);
    expect(problemsOf(changed('credentialSubject.holder.name', ''))).toHaveLength(1);
    expect(problemsOf(changed('credentialSubject.holder.address', undefined))).toHaveLength(1);
  });

  test('may name one status list instead of several', () => {
    const parsed = parseCertificateCredential(changed('credentialStatus', statusEntry('revocation', 7)));
    expect(parsed.ok && parsed.value.credentialStatus).toMatchObject([{ statusListIndex: '7' }]);
  });

  test.each<[string, unknown, string]>([
    ['@context', ['https://www.w3.org/2018/credentials/v1'], 'wrong-value at @context'],
    ['type', ['VerifiableCredential'], 'wrong-value at type'],
    ['issuer', 'did:web:northlight.example', 'not-an-object at issuer'],
    ['issuer.id', 'https://northlight.example', 'not-a-did at issuer.id'],
    ['issuer.name', undefined, 'missing at issuer.name'],
    ['validFrom', '2024-06-12', 'not-an-instant at validFrom'],
    ['validUntil', undefined, 'missing at validUntil'],
    ['iat', '1718182800', 'not-a-number at iat'],
    ['iat', -1, 'not-a-number at iat'],
    ['credentialSubject', null, 'not-an-object at credentialSubject'],
    ['credentialSubject.holder.name', ' ', 'not-text at credentialSubject.holder.name'],
    ['credentialSubject.holder.city', 5, 'not-text at credentialSubject.holder.city'],
    [
      'credentialSubject.holder.country',
      'x'.repeat(101),
      'text-too-long at credentialSubject.holder.country',
    ],
    [
      'credentialSubject.certificateNumber',
      'A\u001b[2J',
      'control-characters at credentialSubject.certificateNumber',
    ],
    ['credentialSubject.scope', 'safe \u202e efas', 'control-characters at credentialSubject.scope'],
    ['credentialSubject.revision', 1.5, 'not-a-number at credentialSubject.revision'],
    ['credentialSubject.standard', undefined, 'missing at credentialSubject.standard.id'],
    ['credentialSubject.sites', {}, 'not-a-list at credentialSubject.sites'],
    ['credentialSubject.sites.1.city', undefined, 'missing at credentialSubject.sites[1].city'],
    ['credentialSubject.decidedOn', '2024-02-30', 'not-a-day at credentialSubject.decidedOn'],
    ['credentialSubject.decidedOn', '2024-06-13', 'dates-out-of-order at credentialSubject.effectiveOn'],
    ['credentialSubject.expiresOn', '2024-06-11', 'dates-out-of-order at credentialSubject.expiresOn'],
    ['credentialSubject.originalOn', '2024-06-13', 'dates-out-of-order at credentialSubject.originalOn'],
    [
      'credentialSubject.accreditation.claimed',
      false,
      'wrong-value at credentialSubject.accreditation.claimed',
    ],
    ['credentialSubject.accreditation.body', undefined, 'missing at credentialSubject.accreditation.body'],
    ['credentialStatus.0.type', 'StatusList2021Entry', 'wrong-value at credentialStatus[0].type'],
    ['credentialStatus.0.statusPurpose', 'message', 'wrong-value at credentialStatus[0].statusPurpose'],
    ['credentialStatus.0.statusListIndex', '-1', 'not-a-number at credentialStatus[0].statusListIndex'],
    ['credentialStatus.0.statusListIndex', '007', 'not-a-number at credentialStatus[0].statusListIndex'],
    ['credentialStatus.0.statusListIndex', 1.5, 'not-a-number at credentialStatus[0].statusListIndex'],
    ['credentialStatus.0.statusListIndex', '1e3', 'not-a-number at credentialStatus[0].statusListIndex'],
    [
      'credentialStatus.1.statusListCredential',
      undefined,
      'missing at credentialStatus[1].statusListCredential',
    ],
    [
      'credentialStatus',
      Array.from({ length: 9 }, () => statusEntry('revocation')),
      'too-many at credentialStatus',
    ],
  ])('with %s = %j has the problem "%s"', (path, value, problem) => {
    expect(problemsOf(changed(path, value))).toContain(problem);
  });

  test.each([null, 'text', 5, [], undefined])('is not %j', value => {
    expect(problemsOf(value)).toHaveLength(1);
  });

  test('names every problem at once, each in a sentence', () => {
    const parsed = parseCertificateCredential({ ...credential(), issuer: {}, validFrom: 5 });
    expect(parsed.ok ? [] : parsed.problems.map(problem => problem.sentence)).toEqual([
      'issuer.id is missing.',
      'issuer.name is missing.',
      'validFrom is not a date and time with time zone (RFC 3339).',
    ]);
  });
});
