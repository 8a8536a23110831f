/** Writes come from our own pages or from programs: a page of somebody else cannot use a signed-in person's cookie. */
import type { MiddlewareHandler } from 'hono';
import { HttpProblem } from './problem.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);
/** What a form of another page can send without being asked whether it may. */
const OF_A_FORM = /^(text\/plain|application\/x-www-form-urlencoded|multipart\/form-data)\b/i;
const isLoopback = (origin: string): boolean =>
  /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(origin);

/**
 * Browsers name the page that asks in `Origin`, or say in `Sec-Fetch-Site` that it is another one's; programs send neither.
 * A cookie with what a form sends, and neither of the two, is a browser too old to say where it comes from.
 * @param baseUrl of this server; where it is this machine itself, other ports of it (a development server) count as ours
 * @param fromElsewhere paths to which other pages post on purpose
 */
export function sameOrigin(baseUrl: string, fromElsewhere: RegExp): MiddlewareHandler {
  const own = new URL(baseUrl).origin;
  const isOurs = (origin: string): boolean => origin === own || (isLoopback(own) && isLoopback(origin));
  return async (c, next) => {
    const origin = c.req.header('origin');
    const site = c.req.header('sec-fetch-site');
    const ofAForm =
      site === undefined &&
      c.req.header('cookie') !== undefined &&
      OF_A_FORM.test(c.req.header('content-type') ?? '');
    const foreign =
      origin === undefined ? ofAForm || site === 'cross-site' || site === 'same-site' : !isOurs(origin);
    if (foreign && !READS.has(c.req.method) && !fromElsewhere.test(c.req.path)) {
      throw new HttpProblem(
        403,
        'foreign-origin',
        'This came from a page of another site. Nothing was done.',
      );
    }
    return next();
  };
}
