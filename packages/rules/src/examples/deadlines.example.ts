/** The dates of a certification, each with the rule that gives it. */
import { strict as assert } from 'node:assert';
import { certificationDeadlines } from '@certwright/rules/deadlines/certification-deadlines';
import { restoreLimit } from '@certwright/rules/deadlines/deadlines';
import { cite, isRefused } from '@certwright/rules/rule';

const limit = restoreLimit('2026-08-31');
assert.equal(limit.date, '2027-02-28');
assert.equal(cite(limit.rule), 'ISO/IEC 17021-1, 2015, 9.6.3.2.5');

const result = certificationDeadlines({ decision: '2026-11-23' });
assert(!isRefused(result));
assert.deepEqual(
  result.deadlines.slice(0, 2).map(({ what, date }) => [what, date]),
  [
    ['first-surveillance', '2027-11-23'],
    ['surveillance-2027', '2027-12-31'],
  ],
);
