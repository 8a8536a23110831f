/** Who watches a name is told by a feed of everything that is published about it, whatever the name is made of. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWalked } from '../testing/walked.ts';
import type { World } from '../testing/world.ts';
import { feedText } from './feed.ts';

let world: World;
beforeAll(async () => {
  ({ world } = await openWalked());
}, 120_000);
afterAll(() => world.close());

const feed = async (query: string, headers: Record<string, string> = {}) =>
  world.opened.app.request(`/api/public/register.atom${query}`, { headers });
const count = (text: string, part: string): number => text.split(part).length - 1;

test('tells every act about the certificates that the search finds, the newest first, and nothing of others', async () => {
  const answer = await feed('');
  const all = await answer.text();
  expect(answer.headers.get('content-type')).toContain('application/atom+xml');
  expect(count(all, '<entry>')).toBeGreaterThan(3);
  const { rows } = (await (await world.opened.app.request('/api/public/register')).json()) as {
    rows: { number: string; holder: string }[];
  };
  const [first] = rows;
  const own = await (await feed(`?q=${encodeURIComponent(first?.number ?? '')}`)).text();
  expect(count(own, '<entry>')).toBeGreaterThan(0);
  expect(count(own, `about certificate ${first?.number}`)).toBe(count(own, '<entry>'));
  expect(await (await feed('?q=nobody-is-called-so')).text()).not.toContain('<entry>');
  expect(await (await feed('?q=%25')).text(), 'a sign of the database is a letter').not.toContain('<entry>');
  const moments = [...all.matchAll(/<updated>([^<]+)<\/updated>/g)].slice(1).map(([, at]) => at ?? '');
  expect(moments).toEqual(moments.toSorted().toReversed());
});

test('answers that nothing is new', async () => {
  const tag = (await feed('')).headers.get('etag') ?? '';
  expect((await feed('', { 'if-none-match': tag })).status).toBe(304);
  expect((await feed('', { 'if-none-match': '"0-0"' })).status).toBe(200);
});

test('refuses what is no search', async () => {
  expect((await feed(`?q=${'x'.repeat(201)}`)).status).toBe(400);
  expect((await feed('?body=%27%20or%201=1')).status).toBe(400);
});

test('holds a hostile name as text', () => {
  const hostile = '</title><script>alert(1)</script>& "x" \u0007\ufffe\ud800\u202eGmbH';
  const written = feedText(
    [
      {
        pos: 1,
        certification: '6f1f3c0e-7a5b-4a0e-9a51-0f6b2f9d1c11',
        number: hostile,
        holder: hostile,
        standard: 'ISO 9001:2015',
        body: hostile,
        act: hostile,
        effective_on: '2026-11-23',
        recorded_at: '2026-11-23T09:00:00Z',
      },
    ],
    { q: hostile, address: 'https://x.example/?a=1&b=2', baseUrl: 'https://x.example', now: '' },
  );
  expect(written).not.toMatch(/<script|&(?!amp;|lt;|gt;|quot;|apos;)/);
  for (const sign of ['\u0007', '\ufffe', '\u202e']) expect(written).not.toContain(sign);
  expect(written.isWellFormed()).toBe(true);
  expect(count(written, '<title>')).toBe(count(written, '</title>'));
});
