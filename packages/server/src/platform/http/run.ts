/** Runs one operation for one request: scope, permission, idempotency, the act itself, the checked answer. */
import { createHash } from 'node:crypto';
import { scoped, type Tx } from '../db/scoped.ts';
import { rememberAnswer, rememberedAnswer } from './idempotency.store.ts';
import type {
  Operation,
  OperatorOperation,
  OrganizationOperation,
  PersonOperation,
  PublicOperation,
} from './operation.ts';
import { notOperator } from './operator-key.ts';
import { HttpProblem } from './problem.ts';
import type { Limit } from '../auth/auth.ts';
import { openBytes, sealBytes } from '../secret/sealed.ts';
import { notForTokens } from './limit.ts';
import { enterOrg, nowhere } from './enter-org.ts';
import type { Shell } from './scope.ts';

export type Request = {
  readonly requestId: string;
  readonly person: string | undefined;
  /** The session by its id, where a person asks from one. */
  readonly session?: string | undefined;
  /** What the token was made for, where a program asks with one. */
  readonly only?: Limit | undefined;
  /** The identity provider through which the person came in. */
  readonly signOn?: string | undefined;
  /** Whether the person proved who he is within the last minutes. */
  readonly proved?: boolean;
  /** Id of the organization of the path, when the operation has one. */
  readonly org: string | undefined;
  readonly input: unknown;
  readonly idempotencyKey: string | undefined;
  readonly expected: number | undefined;
  /** Whether the request carries the key of the installation. */
  readonly operator?: boolean;
};
export type Answer = { readonly body: unknown; readonly replayed?: boolean; readonly headers?: Headers };

const parse = (op: Operation, input: unknown): unknown => {
  const parsed = op.input.safeParse(input);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map(issue => ({ path: issue.path.join('.'), message: issue.message }));
  const first = errors[0];
  const detail = first ? `${first.path || 'The input'}: ${first.message}` : 'The input does not fit.';
  throw new HttpProblem(400, 'input-invalid', detail, { errors });
};

const signedIn = (person: string | undefined): string => {
  if (!person) throw new HttpProblem(401, 'not-signed-in', 'Sign in to do this.');
  return person;
};

/** @throws HttpProblem 403 when a weighty act was not preceded by a proof of who acts */
function requireProof(op: Operation, { proved = false }: Request): void {
  if (op.stepUp && !proved) {
    throw new HttpProblem(403, 'step-up-needed', 'Show once more that it is you; then this is done.');
  }
}

/** @throws HttpProblem, Refused, NotFound, Stale */
export async function runOperation(shell: Shell, op: Operation, request: Request): Promise<Answer> {
  switch (op.scope) {
    case 'public':
      return forEverybody(shell, op, request);
    case 'operator':
      if (!request.operator) throw notOperator();
      return forEverybody(shell, op, request);
    case 'person':
      return asPerson(shell, op, request);
    case 'organization':
      return inOrganization(shell, op, request);
  }
}

/** What an Idempotency-Key is remembered under; a person's own acts are kept under the person. */
type Remembering = {
  readonly tx: Tx;
  readonly owner: string;
  readonly person: string;
  readonly op: Operation;
  /** Seals answers that carry a secret. */
  readonly sealing: Buffer;
};

/** Does the work once for a key: a repeated request gets the remembered answer. */
async function once(
  request: Request,
  { tx, owner, person, op, sealing }: Remembering,
  at: string,
  work: () => Promise<unknown>,
): Promise<Answer> {
  const key = op.method === 'get' ? undefined : request.idempotencyKey;
  if (!key) return { body: await work() };
  const hash = createHash('sha256')
    .update(`${op.id} ${JSON.stringify(request.input)}`)
    .digest('hex');
  const before = await rememberedAnswer(tx, owner, person, key);
  if (before && before.request_hash !== hash) {
    throw new HttpProblem(
      422,
      'idempotency-key-reused',
      'This Idempotency-Key was used for another request.',
    );
  }
  const place = `${owner} ${person} ${key}`;
  if (before) {
    const { body } = before;
    const opened = op.secret
      ? (JSON.parse(openBytes(sealing, String(body), place).toString()) as unknown)
      : body;
    return { body: opened, replayed: true };
  }
  const body = await work();
  const kept = op.secret ? sealBytes(sealing, Buffer.from(JSON.stringify(body)), place) : body;
  await rememberAnswer(tx, { org: owner, person, key, operation: op.id, request_hash: hash, body: kept, at });
  return { body };
}

async function forEverybody(
  shell: Shell,
  op: PublicOperation | OperatorOperation,
  request: Request,
): Promise<Answer> {
  const { requestId } = request;
  const headers = new Headers();
  const act = { shell, requestId, at: shell.clock.now(), today: shell.clock.today(), answering: headers };
  const body = op.output.parse(await op.run(act, parse(op, request.input)));
  return { body, headers };
}

function asPerson(shell: Shell, op: PersonOperation, request: Request): Promise<Answer> {
  const person = signedIn(request.person);
  if (request.only && (request.only.operations || op.id !== 'party.session')) throw notForTokens();
  requireProof(op, request);
  const input = parse(op, request.input);
  const readOnly = op.method === 'get';
  const at = shell.clock.now();
  return scoped(shell.db, { role: 'app_platform', readOnly }, tx =>
    once(request, { tx, owner: person, person, op, sealing: shell.key('idempotency') }, at, async () => {
      const act = {
        shell,
        requestId: request.requestId,
        at,
        today: shell.clock.today(),
        answering: new Headers(),
        person,
        session: request.session,
        signOn: request.signOn,
        onlyOrg: request.only?.org,
        tx,
      };
      return op.output.parse(await op.run(act, input));
    }),
  );
}

/** The record that a path names, so that what was opened can be told. */
const recordOf = (input: unknown): string => {
  const { id } = input as { id?: unknown };
  return typeof id === 'string' ? id : '';
};

async function inOrganization(shell: Shell, op: OrganizationOperation, request: Request): Promise<Answer> {
  const person = signedIn(request.person);
  const { only, signOn, requestId, expected } = request;
  const org = only && only.org !== request.org ? undefined : request.org;
  if (!org) throw nowhere();
  const readOnly = op.method === 'get';
  const done = await scoped(shell.db, { role: 'app_tenant', org, person, readOnly }, async tx => {
    const permissions = [op.permission];
    const entering = { org, person, only, signOn, permissions, operation: op.id, requestId, expected };
    const act = await enterOrg(shell, tx, entering);
    requireProof(op, request);
    const input = parse(op, request.input);
    const place = { tx, owner: org, person, op, sealing: shell.key('idempotency') };
    const answer = await once(request, place, act.at, async () => op.output.parse(await op.run(act, input)));
    return { answer, limited: act.limited, opening: { record: recordOf(input), at: act.at } };
  });
  if (readOnly) {
    await shell.openings.note({ org, person, operation: op.id, ...done.opening }, done.limited);
  }
  return done.answer;
}
