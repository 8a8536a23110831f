/** A feed for whoever watches a name: every act that is published about a certificate which the search finds. */
import { scoped } from '../platform/db/scoped.ts';
import type { Mount } from '../platform/http/app.ts';
import { HttpProblem } from '../platform/http/problem.ts';
import { weighs } from '../platform/http/route-facts.ts';
import { feedText } from './feed.ts';
import { newestAbout, searchText } from './register.store.ts';

const MOST_ENTRIES = 50;
const LONGEST = 200;
const MOST_WORDS = 8;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const feedRoutes: Mount = (app, { shell }) => {
  app.get('/api/public/register.atom', weighs(5, 'register.feed'), async c => {
    const [q, body] = [(c.req.query('q') ?? '').trim(), c.req.query('body')];
    if (q.length > LONGEST || (body !== undefined && !UUID.test(body)))
      throw new HttpProblem(
        400,
        'bad-query',
        'A search has up to 200 characters, and a body is named by its id.',
      );
    const words = searchText(q).split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
    const entries = await scoped(shell.db, { role: 'app_public', readOnly: true }, tx =>
      newestAbout(tx, { words, body, limit: MOST_ENTRIES }),
    );
    const tag = `"${entries[0]?.pos ?? 0}-${entries.length}"`;
    const headers = { etag: tag, 'cache-control': 'public, max-age=300', 'access-control-allow-origin': '*' };
    if (c.req.header('if-none-match') === tag) return c.body(null, 304, headers);
    const { baseUrl } = shell.config;
    const asked = new URLSearchParams({
      ...(q === '' ? {} : { q }),
      ...(body === undefined ? {} : { body }),
    });
    const address = `${baseUrl}/api/public/register.atom${asked.size === 0 ? '' : `?${asked.toString()}`}`;
    return c.body(feedText(entries, { q, address, baseUrl, now: shell.clock.now() }), 200, {
      ...headers,
      'content-type': 'application/atom+xml; charset=utf-8',
    });
  });
};
