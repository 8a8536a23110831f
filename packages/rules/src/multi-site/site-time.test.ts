/** Time of a sampled site: at most half may go, integration not counted. */
import { describe, expect, test } from 'vitest';
import { determineAuditTime } from '../audit-time/audit-time.ts';
import { integrate } from '../integration/integration.ts';
import { isRefused } from '../rule.ts';
import type { AuditEvent } from './multi-site.rules.ts';
import { multiSiteRulesOn } from './sampling.ts';
import { siteTime } from './site-time.ts';

const on = '2026-11-23';

function site(factor: number, central: number, event: AuditEvent = 'initial', personnel = 100) {
  const rules = multiSiteRulesOn(on);
  const determined = determineAuditTime({
    on,
    scheme: 'qms',
    personnel,
    factors: [{ percent: factor, reason: 'seen' }],
  });
  if (!rules || isRefused(determined)) throw new Error('refused');
  const time = siteTime(determined, event, central, rules);
  if (isRefused(time)) throw new Error('refused');
  return time;
}

describe('time for a sampled site', () => {
  test('30 percent by factors and 20 percent for central processes leave half', () =>
    expect(site(-30, 20)).toMatchObject({ days: 3.5, warnings: [] }));
  test('30 + 20 + 20 percent are not allowed: half is kept and said', () =>
    expect(site(-30, 40)).toMatchObject({ days: 3.5, warnings: [{ code: 'site-reduction-beyond-half' }] }));
  test('integration is taken afterwards', () => {
    const { days } = site(-30, 20);
    const result = integrate(
      [
        { standard: 'ISO 9001', days },
        { standard: 'ISO 14001', days },
      ],
      { on, level: 100, auditors: [2] },
    );
    expect(result).toMatchObject({ sum: 7, days: 5.6 });
  });
  test('surveillance takes a third of it and recertification two thirds', () => {
    expect(site(0, 10, 'surveillance').days).toBeCloseTo(2.1, 5);
    expect(site(0, 10, 'recertification').days).toBeCloseTo(4.2, 5);
  });
});
