/** What a route says about itself before it runs: the operation that it is, and how much it weighs for the limits. */
import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';

export type RouteFacts = {
  /** Name of the operation, as permissions and the trail have it. */
  readonly operation?: string;
  /** How many requests it counts as; 1 when left out. */
  readonly cost?: number | undefined;
  /** The pattern of its path. */
  readonly path: string;
};
type Said = Omit<RouteFacts, 'path'>;

const SAID = Symbol('facts of a route');
type Saying = { readonly [SAID]?: Said };

/** Attaches facts to the handler of a route. */
export const saying = <H extends object>(said: Said, handler: H): H =>
  Object.assign(handler, { [SAID]: said });

/** Stands before the handler of a route that is no operation: `app.get(path, weighs(20, 'trail.export'), …)`. */
export const weighs = (cost: number, operation?: string): MiddlewareHandler =>
  saying({ cost, ...(operation ? { operation } : {}) }, (_, next) => next());

/** The facts of the route that is going to answer this request, where it says any. */
export function factsOf(c: Context): RouteFacts | undefined {
  for (const { handler, path } of matchedRoutes(c)) {
    const said = (handler as Saying)[SAID];
    if (said) return { ...said, path };
  }
  return undefined;
}
