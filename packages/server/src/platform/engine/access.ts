// Who may connect to the embedded database: the one user of the operating system that runs the app.
import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { ClientConfig } from 'pg';
import { ownFile } from './own-folder.ts';
import type { Placement } from './placement.ts';
import { errorCode } from './refusal.ts';
import { PORT } from './socket.ts';

export const DATABASE = 'certwright';

/** Creates roles and database while the engine starts, and does nothing afterwards. */
export const BOOTSTRAP = 'app_bootstrap';

export type Access = {
  readonly method: 'peer' | 'password';
  /** Random; the password of the roles where passwords are asked for. */
  readonly secret: string;
  /** The name that the system's user list has for us. */
  readonly userName?: string;
};

/**
 * Peer, where the kernel vouches for the user behind the socket, if that user has a name; else (a bare user
 * id, as in some containers) a random secret that lies beside the data, readable by that user alone.
 */
export const chooseAccess = (secret: string, userName = ownName()): Access =>
  userName === undefined ? { method: 'password', secret } : { method: 'peer', secret, userName };

const ownName = (): string | undefined => {
  try {
    return userInfo().username;
  } catch {
    return undefined;
  }
};

/** What a running engine was told to ask for. */
export const accessInForce = ({ cluster, dataFolder }: Placement): Access => ({
  method: readFileSync(join(cluster, 'pg_hba.conf'), 'utf8').includes('peer') ? 'peer' : 'password',
  secret: secretOf(dataFolder),
});

/** The secret of this data folder, made on first use. */
export const secretOf = (dataFolder: string): string => {
  const path = join(dataFolder, 'database-secret');
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    const secret = randomBytes(24).toString('base64url');
    const { uid, gid } = statSync(dataFolder);
    ownFile(path, `${secret}\n`, process.getuid?.() === 0 ? { uid, gid } : undefined);
    return secret;
  }
};

/** Writes who may enter anew at each start, because another user may run the app this time. */
export const writeAccessFiles = (placement: Placement, access: Access): void => {
  const rule = access.method === 'peer' ? 'peer map=certwright' : 'scram-sha-256';
  ownFile(join(placement.cluster, 'pg_hba.conf'), `local all all ${rule}\n`, placement.runAs);
  const roles = [BOOTSTRAP, 'app_owner', 'app_login'];
  const name = access.userName;
  const map = name === undefined ? [] : roles.map(role => `certwright ${quoted(name)} ${role}\n`);
  ownFile(join(placement.cluster, 'pg_ident.conf'), map.join(''), placement.runAs);
};

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** How to connect as a role. Every field that the driver would otherwise take from PG* variables is given. */
export const connection = (
  socketFolder: string,
  access: Access,
  role: string,
  database = DATABASE,
): ClientConfig => ({
  host: socketFolder,
  port: PORT,
  user: role,
  database,
  ssl: false,
  ...(access.method === 'password' ? { password: access.secret } : {}),
});
