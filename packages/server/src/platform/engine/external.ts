// An external PostgreSQL of the operator's: looked at closely before anything is trusted to it.
import { Client, type ClientConfig } from 'pg';
import type { Engine } from './contract.ts';
import { EngineRefusal, errorCode } from './refusal.ts';
import { SEARCH_ROLE, WORKING_ROLES } from './roles.ts';

/** PostgreSQL 15, as server_version_num counts. */
const OLDEST = 150_000;

type Server = {
  readonly number: number;
  readonly version: string;
  readonly encoding: string;
  readonly user: string;
  readonly database: string;
  readonly superuser: boolean;
  readonly bypasses: boolean;
  readonly mayMakeRoles: boolean;
  readonly mayCreate: boolean;
  readonly missing: string[];
  readonly notGranted: string[];
};

const ROLES = [...WORKING_ROLES, SEARCH_ROLE];

/** Opens the server at the url. Refusals: server-unreachable, server-too-old, server-encoding, role-too-powerful, roles-missing. */
export const openExternal = async (databaseUrl: string): Promise<Engine> => {
  const config: ClientConfig = { connectionString: databaseUrl };
  const client = new Client(config);
  client.on('error', () => undefined);
  const place = addressOf(client);
  try {
    await client.connect();
  } catch (error) {
    throw unreachable(place, error);
  }
  try {
    const server = await look(client);
    requireFit(server, place);
    if (server.missing.length + server.notGranted.length > 0) await makeRoles(client, server);
    return {
      kind: 'external',
      version: server.version.split(' ')[0] ?? server.version,
      owner: config,
      login: config,
      facts: { server: place, state: 'running' },
      stop: () => Promise.resolve(),
    };
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** Host, port and database without user or password. */
const addressOf = (client: Client): string => `${client.host}:${client.port}/${client.database ?? ''}`;

const unreachable = (place: string, cause: unknown): EngineRefusal =>
  new EngineRefusal(
    'server-unreachable',
    `The database server at ${place} (DATABASE_URL) cannot be used: ${sentence(cause)}. ` +
      `Check that it runs, that the address is right, and that the user may enter.`,
    { cause },
  );

const sentence = (error: unknown): string =>
  (error instanceof Error && error.message) || errorCode(error) || 'no answer';

const look = async (client: Client): Promise<Server> => {
  const { rows } = await client.query<Server>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
            current_setting('server_encoding') as encoding, current_user as user, current_database() as database,
            r.rolsuper as superuser, r.rolbypassrls as bypasses, r.rolcreaterole as "mayMakeRoles",
            has_database_privilege(current_database(), 'CREATE') and has_schema_privilege('public', 'CREATE') as "mayCreate",
            array(select name from unnest($1::text[]) name where not exists (select from pg_roles where rolname = name)) as missing,
            array(select rolname::text from pg_roles where rolname = any($1)
                  and not pg_has_role(current_user, oid, case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end)) as "notGranted"
     from pg_roles r where r.rolname = current_user`,
    [ROLES],
  );
  const [server] = rows;
  if (!server) throw new Error('The server does not know the user that it let in.');
  return server;
};

const requireFit = (server: Server, place: string): void => {
  if (server.number < OLDEST) {
    throw new EngineRefusal(
      'server-too-old',
      `The server at ${place} is PostgreSQL ${server.version}; Certwright needs PostgreSQL 15 or later. ` +
        `Upgrade that server, or leave DATABASE_URL away to use the embedded PostgreSQL.`,
    );
  }
  if (server.encoding !== 'UTF8') {
    throw new EngineRefusal(
      'server-encoding',
      `The database ${server.database} at ${place} is encoded in ${server.encoding}; Certwright needs UTF8. ` +
        `Make one with: CREATE DATABASE certwright OWNER "${server.user}" ENCODING 'UTF8' TEMPLATE template0;`,
    );
  }
  if (server.superuser || server.bypasses) {
    throw new EngineRefusal(
      'role-too-powerful',
      `The user "${server.user}" of DATABASE_URL ${server.superuser ? 'is a superuser' : 'has BYPASSRLS'}, so the walls between ` +
        `organizations would not hold for it. Let an administrator make a user for Certwright with this SQL, and put that user into DATABASE_URL:\n` +
        administratorSql({ ...server, user: 'certwright', missing: server.missing, notGranted: ROLES }, true),
    );
  }
  if (!server.mayCreate) {
    throw new EngineRefusal(
      'roles-missing',
      `The user "${server.user}" may not create tables in the database ${server.database}. Let an administrator run once:\n` +
        grantCreate(server.database, server.user),
    );
  }
};

const makeRoles = async (client: Client, server: Server): Promise<void> => {
  try {
    if (server.missing.length > 0 && !server.mayMakeRoles) throw rolesMissing(server);
    await client.query(roleSql(server));
  } catch (error) {
    if (error instanceof EngineRefusal) throw error;
    // insufficient_privilege, or invalid_grant_operation: the roles are somebody else's.
    if (['42501', '0LP01'].includes(errorCode(error) ?? '')) throw rolesMissing(server);
    throw error;
  }
};

const rolesMissing = (server: Server): EngineRefusal =>
  new EngineRefusal(
    'roles-missing',
    `The roles that keep organizations apart are not there, or the user "${server.user}" may not take them, and it may not change that. ` +
      `Let an administrator of the server run this SQL once:\n${roleSql(server)}`,
  );

type RoleNeeds = Pick<Server, 'number' | 'user' | 'missing' | 'notGranted'>;

/** From PostgreSQL 16 on a membership itself says that it is not inherited; before, the user does (NOINHERIT). */
const roleSql = ({ number, user, missing, notGranted }: RoleNeeds): string => {
  const wanted = [...new Set([...missing, ...notGranted])];
  const how = number >= 160_000 ? ' WITH INHERIT FALSE, SET TRUE' : '';
  return [
    ...missing.map(role => `CREATE ROLE ${role} NOLOGIN NOSUPERUSER NOBYPASSRLS;`),
    ...(wanted.length > 0 ? [`GRANT ${wanted.join(', ')} TO "${user}"${how};`] : []),
  ].join('\n');
};

const grantCreate = (database: string, user: string): string =>
  `GRANT CONNECT, CREATE ON DATABASE "${database}" TO "${user}";\nGRANT USAGE, CREATE ON SCHEMA public TO "${user}";`;

const administratorSql = (server: Server, withUser: boolean): string =>
  [
    ...(withUser
      ? [`CREATE ROLE "${server.user}" LOGIN PASSWORD 'choose one' NOSUPERUSER NOBYPASSRLS;`]
      : []),
    roleSql(server),
    grantCreate(server.database, server.user),
  ].join('\n');
