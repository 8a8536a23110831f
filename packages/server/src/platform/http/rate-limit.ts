/** How often one address, or one session, may ask within a minute; sign-in has limits of its own in the accounts. */
import type { Context, MiddlewareHandler } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { addressOf } from './address.ts';
import { HttpProblem } from './problem.ts';

/** The session where there is one, so that an office behind one address is not one caller; else the address. */
function callerOf(c: Context): string {
  const bearer = c.req.header('authorization');
  const cookie = c.req.header('cookie')?.match(/certwright\.session_token=([^;]{1,64})/)?.[1];
  if (bearer) return `b ${bearer.slice(0, 72)}`;
  if (cookie) return `c ${cookie}`;
  return `a ${addressOf(c) ?? 'inside'}`;
}

/** @param perMinute requests that one caller may make in a minute; 0 switches the limit off */
export function rateLimit(perMinute: number): MiddlewareHandler {
  if (perMinute === 0) return (_, next) => next();
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return async (c, next) => {
    try {
      await limiter.consume(callerOf(c));
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      c.header('retry-after', String(Math.ceil(error.msBeforeNext / 1000)));
      throw new HttpProblem(
        429,
        'too-many-requests',
        'Too many requests in a minute. Wait a moment, then go on.',
      );
    }
    await next();
  };
}
