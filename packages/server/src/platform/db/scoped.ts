/** The only kind of transaction there is: one organization, one role, one operation. */
import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import { type About, piece, type Span } from '../trace/span.ts';
import { kyselyOn } from './client-dialect.ts';
import type { Database } from './schema.gen.ts';

declare const inTransaction: unique symbol;
/** A transaction under a role and an organization; stores accept nothing else, because the pool would escape it. */
export type Tx = Kysely<Database> & { readonly [inTransaction]: true };

export type Scope =
  | {
      readonly role: 'app_tenant';
      readonly org: string;
      readonly person: string;
      readonly readOnly?: boolean;
    }
  | {
      readonly role: 'app_public';
      readonly readOnly: true;
      /** The certification of which a paper was shown: opens what is kept confidential about it. */
      readonly paper?: string;
    }
  | { readonly role: 'app_platform'; readonly readOnly?: boolean };

/** The pool, under a name of its own so that it is handed to `scoped` alone. */
export type Db = {
  readonly pool: Pool;
  /** Told after every commit of a transaction that may have written. */
  readonly committed?: () => void;
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const checked = (id: string): string => {
  if (!UUID.test(id)) throw new TypeError('an id of a scope has to be a UUID');
  return id;
};

function opening(scope: Scope): string {
  const org = scope.role === 'app_tenant' ? checked(scope.org) : '';
  const person = scope.role === 'app_tenant' ? checked(scope.person) : '';
  const paper = scope.role === 'app_public' && scope.paper !== undefined ? checked(scope.paper) : '';
  return (
    `begin${scope.readOnly ? ' read only' : ''}; select set_config('role', '${scope.role}', true), ` +
    `set_config('app.org', '${org}', true), set_config('app.person', '${person}', true), ` +
    `set_config('app.paper', '${paper}', true)`
  );
}

/**
 * Runs `work` in one transaction. The opening is sent without waiting (pipelined): when it fails the
 * transaction is broken and every later statement fails with it, so nothing can run outside the scope.
 * @throws whatever `work` throws, after rolling back
 */
export const scoped = <T>(db: Db, scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> =>
  piece(
    () => aboutTransaction(scope),
    span => inTransactionOf(db, scope, work, span),
  );

const aboutTransaction = ({ role, readOnly = false }: Scope): About => ({
  name: 'transaction',
  kind: 'client',
  attributes: { 'db.system.name': 'postgresql', 'certwright.role': role, 'certwright.read_only': readOnly },
  mayRefuse: true,
});

async function inTransactionOf<T>(
  db: Db,
  scope: Scope,
  work: (tx: Tx) => Promise<T>,
  span: Span | undefined,
): Promise<T> {
  const text = opening(scope);
  const client = await db.pool.connect();
  let broken: Error | undefined;
  try {
    const opened = client.query(text);
    opened.catch(() => undefined);
    const result = await work(kyselyOn(client) as Tx);
    await opened;
    const done = await client.query('commit');
    // A transaction that failed on the way answers ROLLBACK without raising an error.
    if (done.command !== 'COMMIT') throw new Error('the transaction was rolled back');
    span?.set({ 'certwright.outcome': 'committed' });
    if (!scope.readOnly) db.committed?.();
    return result;
  } catch (error) {
    span?.set({ 'certwright.outcome': 'rolled back' });
    await client.query('rollback').catch((lost: Error) => {
      broken = lost;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
