/** Whom the limits count: the other end of the connection. */
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** Undefined for a request that came without a connection, made inside the process. */
export function addressOf(c: Context): string | undefined {
  try {
    return getConnInfo(c).remote.address;
  } catch {
    return undefined;
  }
}
