/** How many of 26 sites, and which: the draw repeats with its seed. */
import { strict as assert } from 'node:assert';
import { drawList, drawSites } from '@certwright/rules/multi-site/draw';
import { multiSiteRulesOn, sampleSites } from '@certwright/rules/multi-site/sampling';
import { isRefused } from '@certwright/rules/rule';

const on = '2026-11-23';
const sampling = sampleSites({
  on,
  event: 'initial',
  standard: 'ISO 9001',
  groups: [{ group: 'shops', sites: 26 }],
});
assert(!isRefused(sampling));
assert.deepEqual([sampling.sample, sampling.random, sampling.central], [6, 2, true]);

const shops = Array.from({ length: 26 }, (_, i) => ({ name: `Shop ${i + 1}`, group: 'shops' }));
const rules = multiSiteRulesOn(on);
assert(rules);
const draw = drawSites(drawList(shops), sampling.groups, 'audit 4711', ['Shop 13'], rules);
assert(!isRefused(draw));
assert.equal(draw.drawn.length, 6);
assert.deepEqual(
  draw,
  drawSites(drawList(shops.toReversed()), sampling.groups, 'audit 4711', ['Shop 13'], rules),
);
