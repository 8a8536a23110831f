/** Audit time of one management system, and the justification to print. */
import { strict as assert } from 'node:assert';
import { determineAuditTime } from '@certwright/rules/audit-time/audit-time';
import { derivation } from '@certwright/rules/audit-time/derivation';
import { isRefused } from '@certwright/rules/rule';

const result = determineAuditTime({
  on: '2026-11-23',
  scheme: 'qms',
  personnel: [
    { label: 'office', persons: 40, kind: 'full' },
    { label: 'shop', persons: 30, kind: 'part-time', hoursPerWeek: 20 },
  ],
  fullTimeHours: 40,
  factors: [{ id: 'D3', percent: -10, reason: 'nine years without a major nonconformity' }],
});
assert(!isRefused(result));

assert.equal(result.effectivePersonnel, 55);
assert.equal(result.tableDays, 5);
assert.equal(result.days, 4.5);
assert.deepEqual([result.stage1, result.stage2], [1.5, 3]);
assert.deepEqual([result.surveillanceEach, result.recertification], [1.5, 3]);
assert.equal(
  derivation(result)[3],
  'Table QMS 1, 46 to 65 persons: 5 days. [IAF MD 5, Issue 4 version 3 (2023), Table QMS 1; two or more sources]',
);
