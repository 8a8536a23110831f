/** Every error as RFC 9457 problem details: one shape, stable codes, the citations of a refusal. */
import type { Citation } from '@certwright/core/kernel/decider';
import { citationText } from '@certwright/core/kernel/citation';
import { refusalText } from '@certwright/core/kernel/refusal.messages';
import { z } from 'zod';
import { NotFound, Refused, Stale } from '../events/outcome.ts';

export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string(),
    requestId: z.string(),
    citations: z.array(z.object({ doc: z.string(), edition: z.string(), clause: z.string() })).optional(),
    facts: z.record(z.string(), z.unknown()).optional(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    versions: z.object({ yours: z.number().nullable(), current: z.number() }).optional(),
    current: z.unknown().optional(),
    changes: z
      .array(z.object({ field: z.string(), was: z.unknown(), now: z.unknown() }))
      .optional()
      .meta({ description: 'What was changed since the version that the caller had read' }),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details' });
export type Problem = z.infer<typeof Problem>;

export class HttpProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly extra: Partial<Problem>;
  constructor(status: number, code: string, detail: string, extra: Partial<Problem> = {}) {
    super(detail);
    this.status = status;
    this.code = code;
    this.extra = extra;
  }
}

const TITLES: Record<number, string> = {
  400: 'The request is not well formed',
  401: 'Sign in first',
  403: 'Not permitted',
  404: 'Not found',
  409: 'Changed meanwhile',
  413: 'Too large',
  422: 'Refused',
  429: 'Too many requests',
  500: 'Something broke',
  503: 'Not available at the moment',
};

const build = (
  status: number,
  code: string,
  detail: string,
  requestId: string,
  extra: Partial<Problem> = {},
): Problem => ({
  type: `urn:certwright:problem:${code}`,
  title: TITLES[status] ?? 'Problem',
  status,
  detail,
  code,
  requestId,
  ...extra,
});

/** Connection errors of PostgreSQL (class 08, 53, shutting down or starting) and of the socket below it. */
const LOST_CODE = /^(57P0[1-5]|08\w{3}|53\d{3}|ECONN\w+|EPIPE|ETIMEDOUT)$/;
const LOST_WORDS =
  /Connection terminated|server closed the connection|Client has encountered a connection error|not queryable/;

/** Lost or starting database: the request may be sent again. */
const isUnavailable = (error: unknown): boolean => {
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  if (typeof code === 'string' && LOST_CODE.test(code)) return true;
  // Between two databases there is no socket; a missing file of another kind is a bug.
  if (code === 'ENOENT' && syscall === 'connect') return true;
  return error instanceof Error && LOST_WORDS.test(error.message);
};

/** The problem that stands for an error; anything unknown is opaque and goes to the log under its request id. */
export function problemOf(error: unknown, requestId: string): Problem {
  if (error instanceof Refused) {
    const { refused, because, facts } = error.refusal;
    const clauses = because.map((c: Citation) => citationText(c)).join('; ');
    const detail = refusalText(refused, facts) + (clauses ? ` (${clauses})` : '');
    return build(422, refused, detail, requestId, { citations: [...because], ...(facts ? { facts } : {}) });
  }
  if (error instanceof NotFound)
    return build(404, 'not-found', `There is no such ${error.what.replaceAll('_', ' ')} here.`, requestId);
  if (error instanceof Stale) {
    return build(
      409,
      'changed-meanwhile',
      'Somebody changed this after you opened it. Compare, then save again.',
      requestId,
      {
        versions: { yours: error.yours ?? null, current: error.current },
        ...(error.state === undefined ? {} : { current: error.state }),
        ...(error.changes.length === 0 ? {} : { changes: [...error.changes] }),
      },
    );
  }
  if (error instanceof HttpProblem)
    return build(error.status, error.code, error.message, requestId, error.extra);
  if (isUnavailable(error)) {
    return build(
      503,
      'database-unavailable',
      'The database is not reachable at this moment. Send it again: under the same Idempotency-Key nothing is done twice.',
      requestId,
    );
  }
  return build(500, 'internal', `Something broke on our side. The log has it under ${requestId}.`, requestId);
}
