/** Three standards, integrated; the request is plain JSON, the same as on the command line. */
import { strict as assert } from 'node:assert';
import { determineAudit } from '@certwright/rules/audit/determine-audit';
import { isRefused } from '@certwright/rules/rule';

const answer = determineAudit({
  event: 'initial',
  on: '2026-11-23',
  standards: [
    { standard: 'ISO 9001', personnel: 55 },
    { standard: 'ISO 14001', personnel: 55, sector: 'NACE 25.6' },
    { standard: 'ISO 45001', personnel: 55, complexity: 'medium' },
  ],
  integration: { level: 85, auditors: [3, 2] },
});
assert(!isRefused(answer));

assert.equal(answer.integration?.reductionPercent, 10);
assert.equal(answer.days, 15.5);
assert.deepEqual(
  answer.warnings.map(warning => warning.code),
  ['complexity-from-sector'],
);

const wrong = determineAudit({ on: '2026-02-30', standards: [{ standard: 'ISO 9001' }] });
assert(isRefused(wrong));
assert.equal(wrong.refusals[0]?.text, 'on: expected a date (YYYY-MM-DD).');
