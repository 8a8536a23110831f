/** How often one person, or one address without a session, may ask within a minute; sign-in has limits of its own. */
import type { Context, MiddlewareHandler } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { KnownSessions } from '../auth/known-sessions.ts';
import type { AddressOf } from './address.ts';
import { HttpProblem } from './problem.ts';

type Parts = {
  /** Requests that one caller may make in a minute; 0 switches the limit off. */
  readonly perMinute: number;
  readonly sessions: KnownSessions;
  readonly addressOf: AddressOf;
};

const tooMany = (c: Context, waitMs: number): HttpProblem => {
  c.header('retry-after', String(Math.ceil(waitMs / 1000)));
  return new HttpProblem(
    429,
    'too-many-requests',
    'Too many requests in a minute. Wait a moment, then go on.',
  );
};

/**
 * The person counts over all his sessions, so that an office behind one address is not one caller. What carries no
 * session that holds, made-up tokens among them, counts for its address; an address past its limit is not even looked up.
 */
export function rateLimit({ perMinute, sessions, addressOf }: Parts): MiddlewareHandler {
  if (perMinute === 0) return (_, next) => next();
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  const callerOf = async (c: Context): Promise<string> => {
    const { headers } = c.req.raw;
    const known = sessions.remembered(headers);
    if (known) return `person ${known.person}`;
    const address = `address ${addressOf(c) ?? 'inside'}`;
    const spent = await limiter.get(address);
    if (spent && spent.consumedPoints >= perMinute) return address;
    const who = await sessions.whose(headers);
    return who ? `person ${who.person}` : address;
  };
  return async (c, next) => {
    try {
      const { remainingPoints, msBeforeNext } = await limiter.consume(await callerOf(c));
      c.header('ratelimit-policy', `"minute";q=${perMinute};w=60`);
      c.header('ratelimit', `"minute";r=${remainingPoints};t=${Math.ceil(msBeforeNext / 1000)}`);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw tooMany(c, error.msBeforeNext);
    }
    await next();
  };
}
