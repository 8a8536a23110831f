/** Calls operations of the server by name, with the types of the table of operations. */
import { sentRequest } from '@certwright/core/kernel/sent-request';
import type { OperationId, OperationInput, OperationOutput } from '@certwright/server/operations';
import type { Problem } from '@certwright/server/platform/http/problem';
import { ROUTES } from './routes.gen.ts';
import { askForProof } from './step-up.ts';

export type OpId = Extract<OperationId, keyof typeof ROUTES>;
export type Input<I extends OpId> = OperationInput<I>;
export type Output<I extends OpId> = OperationOutput<I>;

/** What the server said no with; forms and refusal boxes show it. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

export type CallOptions = {
  /** The version in front of the person; the server answers 409 when somebody was faster. */
  readonly version?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Of somebody who reads at a shared device, instead of the browser's own session. */
  readonly token?: string | undefined;
};

const unreachable: Problem = {
  type: 'urn:certwright:problem:unreachable',
  title: 'Not reachable',
  status: 0,
  code: 'unreachable',
  detail: 'The server cannot be reached. What you typed is kept; try again in a moment.',
  requestId: '',
};

async function answerOf(response: Response): Promise<unknown> {
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return body;
  throw new ProblemError((body as Problem | undefined) ?? { ...unreachable, status: response.status });
}

/**
 * Calls an operation. `org` is the short name of the organization in the address; '' where there is none.
 * @throws ProblemError
 */
export async function call<I extends OpId>(
  id: I,
  org: string,
  input: Input<I>,
  { version, signal, token }: CallOptions = {},
): Promise<Output<I>> {
  const [method, template] = ROUTES[id];
  const { path, ...sent } = sentRequest({ method, template }, org, input);
  const headers: Record<string, string> =
    sent.body === undefined
      ? {}
      : { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
  if (token !== undefined) headers.authorization = `Bearer ${token}`;
  if (version !== undefined) headers['if-match'] = `"${version}"`;
  const init: RequestInit = { ...sent, headers, ...(signal ? { signal } : {}) };
  const ask = async (): Promise<unknown> => {
    const response = await fetch(path, init).catch((error: unknown) => {
      if (signal?.aborted) throw error;
      throw new ProblemError(unreachable);
    });
    return answerOf(response);
  };
  try {
    return (await ask()) as Output<I>;
  } catch (error) {
    const wanted = error instanceof ProblemError && error.problem.code === 'step-up-needed';
    if (!wanted || !(await askForProof())) throw error;
    // The same request under the same key: what was done meanwhile is not done again.
    return (await ask()) as Output<I>;
  }
}

/** Posts to a route that is no operation. @throws ProblemError */
export async function post(path: string): Promise<unknown> {
  const response = await fetch(path, { method: 'POST' }).catch(() => {
    throw new ProblemError(unreachable);
  });
  return answerOf(response);
}

/** Sends a file to a route that takes one; its content travels as it is. @throws ProblemError */
export async function send(path: string, file: File): Promise<unknown> {
  const headers = { 'content-type': 'application/octet-stream' };
  const response = await fetch(path, { method: 'POST', headers, body: file }).catch(() => {
    throw new ProblemError(unreachable);
  });
  return answerOf(response);
}

/** The content of an address, for whoever comes with a token instead of the browser's own session. @throws ProblemError */
export async function contentAt(path: string, token: string): Promise<Blob> {
  const response = await fetch(path, { headers: { authorization: `Bearer ${token}` } }).catch(() => {
    throw new ProblemError(unreachable);
  });
  return response.ok ? response.blob() : ((await answerOf(response)) as never);
}

/** Hands in a file of the organization. @throws ProblemError */
export async function upload(org: string, file: File): Promise<{ id: string; name: string; size: number }> {
  const path = `/api/organizations/${encodeURIComponent(org)}/files?name=${encodeURIComponent(file.name)}`;
  return (await send(path, file)) as { id: string; name: string; size: number };
}

/**
 * The accounts' own routes (sign-in, sign-up, passkeys); a GET where there is no body.
 * @throws ProblemError with its sentence
 */
export async function account(path: string, body?: object): Promise<Readonly<Record<string, unknown>>> {
  const init: RequestInit =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(`/api/auth/${path}`, init).catch(() => {
    throw new ProblemError(unreachable);
  });
  const said = (await response.json().catch(() => ({}))) as Record<string, unknown> | null;
  if (response.ok) return said ?? {};
  const detail = typeof said?.message === 'string' ? said.message : 'That did not work.';
  const code = typeof said?.code === 'string' ? said.code : 'account';
  throw new ProblemError({ ...unreachable, status: response.status, code, detail });
}
