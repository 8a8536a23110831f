/** Certificates are issued under a body's own domain as long as its file is known to lie there. */
import { expect, test } from 'vitest';
import { didOfDomain, DomainInput, type Found, stillThere } from './own-domain.ts';

const GOOD = '2026-03-20T09:00:00.000Z';
const after = (days: number): string => `2026-03-${20 + days}T23:00:00.000Z`;

test.each<[Found | null, string | null, number, boolean]>([
  [null, null, 0, false],
  ['equal', GOOD, 0, true],
  ['older', GOOD, 3, true],
  ['differs', GOOD, 0, false],
  ['gone', GOOD, 0, false],
  ['unreachable', null, 0, false],
  ['unreachable', GOOD, 7, true],
  ['unreachable', GOOD, 8, false],
])('found %s, good at %s, %i days later: %s', (found, goodAt, days, there) => {
  expect(stillThere({ found, goodAt }, after(days))).toBe(there);
});

test('a domain is a host, with a port where it has one', () => {
  expect(didOfDomain('cb.example')).toBe('did:web:cb.example');
  expect(didOfDomain('localhost:8443')).toBe('did:web:localhost%3A8443');
  expect(DomainInput.parse({ domain: ' CB.Example ' })).toEqual({ domain: 'cb.example' });
  for (const domain of [
    '',
    'https://cb.example',
    'cb.example/keys',
    'cb..example',
    'cb.example:0',
    'ü.example',
    'a b',
  ])
    expect(DomainInput.safeParse({ domain }).success, domain).toBe(false);
});
