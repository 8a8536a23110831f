// The roles of the database and what each may do; brought to this state at every start.
import type { Client } from 'pg';
import { type Access, BOOTSTRAP, DATABASE } from './access.ts';

/** Roles that a transaction takes; none can connect by itself and none passes row-level security. */
export const WORKING_ROLES = ['app_tenant', 'app_public', 'app_platform'] as const;

/** Owns the search functions, which pass the tenants' policies on purpose; nobody works as this role. */
export const SEARCH_ROLE = 'app_search';

const UNPRIVILEGED = 'NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS';

const ATTRIBUTES: Readonly<Record<string, string>> = {
  app_owner: `LOGIN INHERIT ${UNPRIVILEGED}`,
  app_login: `LOGIN NOINHERIT ${UNPRIVILEGED}`,
  app_tenant: `NOLOGIN ${UNPRIVILEGED}`,
  app_public: `NOLOGIN ${UNPRIVILEGED}`,
  app_platform: `NOLOGIN ${UNPRIVILEGED}`,
  app_search: `NOLOGIN ${UNPRIVILEGED}`,
};

/** Makes or mends roles and database of the embedded engine. `client` is the bootstrap user on database "postgres". */
export const bringRoles = async (client: Client, access: Access): Promise<void> => {
  const roles = await client.query<{ rolname: string }>('select rolname from pg_roles');
  const present = new Set(roles.rows.map(row => row.rolname));
  const working = WORKING_ROLES.join(', ');
  const statements = [
    // The secret's file may have been lost and made anew since the cluster was made.
    `ALTER ROLE ${BOOTSTRAP} PASSWORD '${access.secret}'`,
    ...Object.entries(ATTRIBUTES).map(
      ([role, attributes]) =>
        `${present.has(role) ? 'ALTER' : 'CREATE'} ROLE ${role} ${attributes} PASSWORD ${password(role, access)}`,
    ),
    `GRANT ${working} TO app_login WITH ADMIN FALSE, INHERIT FALSE, SET TRUE`,
    // Not inherited: a migration that has to act as one of them says so with SET ROLE, here as on other servers.
    `GRANT ${working}, ${SEARCH_ROLE} TO app_owner WITH ADMIN TRUE, INHERIT FALSE, SET TRUE`,
    'GRANT pg_use_reserved_connections TO app_owner WITH INHERIT TRUE',
    'REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC',
  ];
  await client.query(`SET client_min_messages = error; ${statements.join('; ')}`);
  await revokeSurplus(client);
  const database = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
  if (database.rowCount === 0)
    await client.query(`CREATE DATABASE ${DATABASE} OWNER app_owner TEMPLATE template0`);
  await client.query(privateDatabase(DATABASE));
};

/** Whatever somebody granted by hand: the login is a member of the working roles alone, and these of none. */
const revokeSurplus = async (client: Client): Promise<void> => {
  const { rows } = await client.query<{ statement: string }>(
    `select format('REVOKE %s FROM %s GRANTED BY %s CASCADE', roleid::regrole, member::regrole, grantor::regrole) as statement
     from pg_auth_members
     where member::regrole::text = any($1) and not (member::regrole::text = 'app_login' and roleid::regrole::text = any($2))`,
    [['app_login', ...WORKING_ROLES, SEARCH_ROLE], WORKING_ROLES],
  );
  for (const { statement } of rows) await client.query(statement);
};

/** Nobody but the app's own roles enters the database. */
export const privateDatabase = (database: string): string =>
  `REVOKE ALL ON DATABASE "${database}" FROM PUBLIC; GRANT CONNECT ON DATABASE "${database}" TO app_login`;

/** Under peer access no role has a password at all; the secret is base64url, which needs no quoting. */
const password = (role: string, access: Access): string =>
  access.method === 'password' && ['app_owner', 'app_login'].includes(role) ? `'${access.secret}'` : 'NULL';
