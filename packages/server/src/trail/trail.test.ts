/** The trail over HTTP: searched, one event whole, exported, and checked without the server. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { untilSealed } from '../testing/sealed.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';
import { csvLine } from '../platform/csv/csv-line.ts';
import { verifyChain } from '../platform/events/verify-chain.ts';

let world: World;
let org: string;
let mira: Caller;
let jonas: Caller;
beforeAll(async () => {
  world = await openWorld();
  ({ id: org, founder: mira } = await world.organization('organization', ['manager']));
  jonas = await world.member(org, mira, ['process-owner']);
  const issue = { title: '=HYPERLINK("x")', side: 'internal', effect: 'both', topic: 'other' } as const;
  await mira.call('context-issue.record', org, issue);
  world.clock.set('2026-11-25');
  const { id } = await jonas.call('context-issue.record', org, issue);
  await jonas.call('context-issue.end', org, { id, why: 'No more' });
  await untilSealed(world);
});
afterAll(() => world.close());

const types = async (search: object): Promise<string[]> =>
  (await mira.call('trail.list', org, search)).rows.map(row => row.type);

describe('the trail', () => {
  test('is searched by person, kind, operation, day and words', async () => {
    expect(await types({ actor: jonas.person, kind: 'context_issue' })).toEqual([
      'IssueEnded',
      'IssueWritten',
    ]);
    expect(await types({ operation: 'context-issue.end' })).toEqual(['IssueEnded']);
    expect(await types({ from: '2026-11-25' })).toEqual(['IssueEnded', 'IssueWritten']);
    expect(await types({ to: '2026-11-24', kind: 'context_issue' })).toEqual(['IssueWritten']);
    expect(await types({ words: 'issueend' })).toEqual(['IssueEnded']);
    expect(await types({ words: '%_' })).toEqual([]);
  });

  test('shows one event whole, with its link, to its own organization alone', async () => {
    const [line] = (await mira.call('trail.list', org, { operation: 'context-issue.end' })).rows;
    const event = await mira.call('trail.get', org, { pos: line?.pos });
    expect(event).toMatchObject({ type: 'IssueEnded', data: { why: 'No more' }, sealed: true });
    expect(event.hash).toMatch(/^[0-9a-f]{64}$/);
    const other = await world.organization('organization', ['manager']);
    expect((await other.founder.try('trail.get', other.id, { pos: line?.pos })).status).toBe(404);
    expect((await jonas.try('trail.get', org, { pos: line?.pos })).status).toBe(403);
  });
});

const file = async (by: Caller, name: string): Promise<Response> =>
  world.opened.app.request(`/api/organizations/${org}/exports/${name}`, {
    headers: { authorization: `Bearer ${by.token}` },
  });
async function* linesIn(text: string): AsyncIterable<string> {
  yield* text.split('\n');
}

describe('an export', () => {
  test('as CSV holds what was searched', async () => {
    const text = await (await file(mira, 'trail.csv?kind=context_issue')).text();
    expect(text.trim().split('\r\n')).toHaveLength(4);
    expect((await file(jonas, 'trail.csv')).status).toBe(403);
    expect((await file(mira, 'trail.csv?from=never')).status).toBe(400);
  });

  test('as JSON Lines is checked without the server; a changed, missing or moved line is found', async () => {
    const text = await (await file(mira, 'trail.jsonl')).text();
    const lines = text.trim().split('\n');
    const whole = await verifyChain(linesIn(text));
    expect(whole).toMatchObject({ links: lines.length });
    expect(whole.fault).toBeUndefined();
    expect((await verifyChain(linesIn(text.replace('No more', 'No less')))).fault).toMatch(/was changed/);
    expect((await verifyChain(linesIn(lines.slice(1).join('\n')))).fault).toBe('link 1 is missing');
    const swapped = [lines[1], lines[0], ...lines.slice(2)].join('\n');
    expect((await verifyChain(linesIn(swapped))).fault).toBe('link 1 is missing');
    expect((await verifyChain(linesIn('nonsense'))).fault).toMatch(/no JSON/);
  });
});

test.each([
  ['=1+1', "'=1+1\r\n"],
  ['@x', "'@x\r\n"],
  ['-2', "'-2\r\n"],
  ['a,"b"', '"a,""b"""\r\n'],
  ['plain', 'plain\r\n'],
])('a cell %s cannot become a formula', (cell, line) => {
  expect(csvLine([cell])).toBe(line);
});
