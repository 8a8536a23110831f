/** Kysely on one checked-out connection: statements are sent at once (pipelined) and named by their text. */
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { PoolClient } from 'pg';
import { piece } from '../trace/span.ts';
import { aboutStatement } from '../trace/statement-span.ts';
import type { Database } from './schema.gen.ts';

/** Prepared statements a connection keeps; a text beyond that is sent unnamed. */
const NAMED_STATEMENTS = 500;
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known) return known;
  if (names.size >= NAMED_STATEMENTS) return undefined;
  const name = `q${names.size}`;
  names.set(text, name);
  return name;
}

class ClientConnection implements DatabaseConnection {
  readonly #client: PoolClient;
  constructor(client: PoolClient) {
    this.#client = client;
  }
  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return piece(
      () => aboutStatement(query.sql),
      () => this.#execute<R>(query),
    );
  }
  async #execute<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const name = nameOf(query.sql);
    const result = await this.#client.query({
      text: query.sql,
      values: [...query.parameters],
      ...(name ? { name } : {}),
    });
    return { rows: result.rows as R[], numAffectedRows: BigInt(result.rowCount ?? 0) };
  }
  // oxlint-disable-next-line require-yield -- rows are never streamed: lists are paged
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('lists are paged, not streamed');
  }
}

const nothing = async (): Promise<void> => {};

function driverOf(client: PoolClient): Driver {
  const connection = new ClientConnection(client);
  return {
    init: nothing,
    acquireConnection: async () => connection,
    beginTransaction: nothing,
    commitTransaction: nothing,
    rollbackTransaction: nothing,
    releaseConnection: nothing,
    destroy: nothing,
  };
}

const perClient = new WeakMap<PoolClient, Kysely<Database>>();

/** The query builder of this connection, made once. */
export function kyselyOn(client: PoolClient): Kysely<Database> {
  let built = perClient.get(client);
  if (!built) {
    const dialect: Dialect = {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driverOf(client),
      createIntrospector: db => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    };
    built = new Kysely<Database>({ dialect });
    perClient.set(client, built);
  }
  return built;
}
