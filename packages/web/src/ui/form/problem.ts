// What the server says when it refuses or fails (RFC 9457), read from whatever a call threw.
import type { CitationRef } from '../citation/Citation.tsx';

export type FieldError = { readonly path: string; readonly message: string };

export type Problem = {
  readonly detail: string;
  readonly title?: string | undefined;
  readonly status?: number | undefined;
  /** Stable name of the refusal, for programs. */
  readonly code?: string | undefined;
  readonly citations?: readonly CitationRef[] | undefined;
  /** What the refusal says of the case, for screens that offer a way on. */
  readonly facts?: Readonly<Record<string, unknown>> | undefined;
  readonly errors?: readonly FieldError[] | undefined;
  /** What can be done about it, one sentence each. */
  readonly remedies?: readonly string[] | undefined;
  readonly requestId?: string | undefined;
};

type Bag = Readonly<Record<string, unknown>>;
const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null;
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const isCitation = (value: unknown): value is CitationRef =>
  isBag(value) && typeof value.doc === 'string' && typeof value.clause === 'string';

/** `/address/city`, `address.city`, `sites[0].name` and `['sites', 0, 'name']` name the same field. */
export function fieldName(path: unknown): string {
  const parts = Array.isArray(path) ? path.map(String) : String(path).split(/[/.[\]]+/);
  return parts.filter(part => part !== '' && part !== '#').join('.');
}

function readErrors(value: unknown): readonly FieldError[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const read = (one: unknown): FieldError[] =>
    isBag(one) && typeof one.message === 'string'
      ? [{ path: fieldName(one.path ?? ''), message: one.message }]
      : [];
  return value.flatMap(read);
}

/** A problem from a thrown value: problem details themselves, an error that carries them, or no answer at all. */
export function readProblem(thrown: unknown, unreachable: string, failed: string): Problem {
  const carried = isBag(thrown) && isBag(thrown.problem) ? thrown.problem : thrown;
  if (isBag(carried) && typeof carried.detail === 'string') {
    const citations = Array.isArray(carried.citations) ? carried.citations.filter(isCitation) : undefined;
    const remedies = Array.isArray(carried.remedies)
      ? carried.remedies.filter(one => typeof one === 'string')
      : undefined;
    return {
      detail: carried.detail,
      title: text(carried.title),
      status: typeof carried.status === 'number' ? carried.status : undefined,
      code: text(carried.code),
      citations,
      errors: readErrors(carried.errors),
      remedies,
      ...(isBag(carried.facts) ? { facts: carried.facts } : {}),
      requestId: text(carried.requestId) ?? text(carried.instance),
    };
  }
  if (thrown instanceof TypeError) return { detail: unreachable };
  return { detail: failed };
}

/** A refusal is the domain's answer; everything else is a fault that may pass. */
export const isFault = (problem: Problem): boolean => problem.status === undefined || problem.status >= 500;
