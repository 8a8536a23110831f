/** Remote auditing: the 30 percent limit is nobody's default, OH&S has a limit in kind. */
import { expect, test } from 'vitest';
import { REMOTE_LIMIT, remoteWarnings } from './remote.ts';

const use = { on: '2026-11-23', scheme: 'qms', onSiteDays: 4, remoteDays: 3 } as const;
const codes = (change: object) => remoteWarnings({ ...use, ...change }).map(warning => warning.code);

test('most of an audit may be remote where no accreditation body sets a limit', () =>
  expect(codes({})).toEqual([]));
test('a limit applies where it is turned on', () => {
  expect(codes({ limitPercent: REMOTE_LIMIT.value })).toEqual(['remote-above-limit']);
  expect(codes({ limitPercent: 30, remoteDays: 1.2 })).toEqual([]);
});
test('OH&S processes and risks are seen on site', () => {
  expect(codes({ scheme: 'ohsms', activities: ['documents', 'interviews'] })).toEqual([]);
  expect(codes({ scheme: 'ohsms', activities: ['documents', 'workshop'] })).toEqual(['ohsms-remote-in-kind']);
  expect(codes({ scheme: 'ohsms' })).toEqual(['ohsms-remote-in-kind']);
});
