/** One span for each request: named by its operation, with the pattern of its path and never the path itself. */
import type { Context, MiddlewareHandler } from 'hono';
import { factsOf } from '../http/route-facts.ts';
import { within } from './span.ts';
import type { Tracing } from './tracing.ts';

/** @param throughProxy whether a proxy of ours sent the request: only such a one may say which trace it belongs to */
export const tracedRequests =
  (tracing: Tracing, throughProxy: (c: Context) => boolean): MiddlewareHandler =>
  async (c, next) => {
    const { method } = c.req;
    const facts = factsOf(c);
    const span = tracing.begin({
      name: facts?.operation ?? method,
      kind: 'server',
      parent: throughProxy(c) ? c.req.header('traceparent') : undefined,
      attributes: {
        'http.request.method': method,
        ...(facts?.operation ? { 'certwright.operation': facts.operation } : {}),
      },
    });
    try {
      await within(span, next);
      const { status } = c.res;
      // Which pattern answers, where none said so before, is known afterwards.
      const route = facts?.path ?? c.req.routePath;
      if (!facts?.operation) span.rename(`${method} ${route}`);
      span.set({ 'http.route': route, 'http.response.status_code': status });
      if (status >= 500) span.fail(String(status));
    } finally {
      span.end();
    }
  };
