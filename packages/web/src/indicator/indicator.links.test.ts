/** A figure leads to the list that holds exactly what it counts. */
import { expect, test } from 'vitest';
import { listBehind } from './indicator.links.ts';

const asked = { from: '2026-01-01', to: '2026-12-31', edition: undefined };

test.each([
  ['applications-received', '/audit/applications?from=2026-01-01&to=2026-12-31'],
  ['offers-open', '/audit/offers?phase=sent&from=2026-01-01&to=2026-12-31'],
  ['offers-lapsed', '/audit/offers?phase=lapsed&from=2026-01-01&to=2026-12-31'],
  ['audits-held', '/audit/audits?by=held&from=2026-01-01&to=2026-12-31'],
  ['audits-overdue', '/audit/due?when=late'],
  ['granted', undefined],
] as const)('%s: %s', (key, path) => expect(listBehind(key, asked)).toBe(path));

test('of one standard to those of that standard', () =>
  expect(listBehind('offers-sent', { ...asked, edition: 'iso-9001-2015' })).toBe(
    '/audit/offers?from=2026-01-01&to=2026-12-31&edition=iso-9001-2015',
  ));
