/** How much one person, one token, or one address without a session may ask for within a minute; sign-in has limits of its own. */
import type { Context, MiddlewareHandler } from 'hono';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { SignedIn } from '../auth/auth.ts';
import type { KnownSessions } from '../auth/known-sessions.ts';
import type { AddressOf } from './address.ts';
import { HttpProblem } from './problem.ts';
import { factsOf } from './route-facts.ts';

type Parts = {
  /** What the requests of one caller may weigh in a minute; 0 switches the limit off. */
  readonly perMinute: number;
  readonly sessions: KnownSessions;
  readonly addressOf: AddressOf;
};

/** One count, and how far it may go for this request. */
type Budget = { readonly key: string; readonly quota: number };
type Spent = { readonly quota: number; readonly left: number; readonly seconds: number };

/** What one token may take of its person's budget, and all tokens together: the rest is kept for the person himself. */
const ONE_TOKEN = 0.5;
const ALL_TOKENS = 0.75;

/** A token counts for itself and for its person, so that many tokens are no more than one, and none locks him out. */
function budgetsOf(who: SignedIn, perMinute: number): readonly [Budget, ...Budget[]] {
  const key = `person ${who.person}`;
  if (!who.only) return [{ key, quota: perMinute }];
  return [
    { key: `token ${who.session}`, quota: Math.ceil(perMinute * ONE_TOKEN) },
    { key, quota: Math.ceil(perMinute * ALL_TOKENS) },
  ];
}

function tell(c: Context, { quota, left, seconds }: Spent): void {
  c.header('ratelimit-policy', `"minute";q=${quota};w=60`);
  c.header('ratelimit', `"minute";r=${left};t=${seconds}`);
}

const tooMany = (c: Context, spent: Spent): HttpProblem => {
  tell(c, spent);
  c.header('retry-after', String(spent.seconds));
  return new HttpProblem(
    429,
    'too-many-requests',
    'Too many requests in a minute. Wait a moment, then go on.',
  );
};

/**
 * A request weighs what its route says. The person counts over all his sessions, so that an office behind one address is
 * not one caller. What carries no session that holds, made-up tokens among them, counts for its address; an address past
 * its limit is not even looked up. What is refused counts as one, so that a heavy request does not use up what lighter
 * ones may still have.
 */
export function rateLimit({ perMinute, sessions, addressOf }: Parts): MiddlewareHandler {
  if (perMinute === 0) return (_, next) => next();
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });

  const budgets = async (c: Context): Promise<readonly [Budget, ...Budget[]]> => {
    const { headers } = c.req.raw;
    const known = sessions.remembered(headers);
    if (known) return budgetsOf(known, perMinute);
    const address = { key: `address ${addressOf(c) ?? 'inside'}`, quota: perMinute };
    const spent = await limiter.get(address.key);
    if (spent && spent.consumedPoints >= perMinute) return [address];
    const who = await sessions.whose(headers);
    return who ? budgetsOf(who, perMinute) : [address];
  };
  /** Counts first and looks then, so that requests that come at once do not all find the same room. */
  const spend = async ({ key, quota }: Budget, cost: number): Promise<Spent & { readonly over: boolean }> => {
    const { consumedPoints, msBeforeNext } = await limiter.penalty(key, cost);
    const seconds = Math.ceil(msBeforeNext / 1000);
    return { quota, seconds, left: Math.max(quota - consumedPoints, 0), over: consumedPoints > quota };
  };
  const giveBack = async ({ key, quota }: Budget, points: number): Promise<number> =>
    Math.max(quota - (await limiter.reward(key, points)).consumedPoints, 0);

  return async (c, next) => {
    const counted = await budgets(c);
    // What weighs more than a whole budget can be done once in a minute.
    const cost = Math.min(factsOf(c)?.cost ?? 1, ...counted.map(({ quota }) => quota));
    const paid: Budget[] = [];
    let tightest: Spent | undefined;
    for (const budget of counted) {
      const spent = await spend(budget, cost);
      paid.push(budget);
      if (spent.over) {
        const [own, ...others] = paid as [Budget, ...Budget[]];
        for (const other of others) await giveBack(other, cost);
        const left = await giveBack(own, cost - 1);
        throw tooMany(c, own === budget ? { ...spent, left } : spent);
      }
      if (!tightest || spent.left < tightest.left) tightest = spent;
    }
    if (tightest) tell(c, tightest);
    await next();
  };
}
