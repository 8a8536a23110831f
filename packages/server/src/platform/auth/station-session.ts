/** Sessions on shared devices: `ps_` and 32 random bytes, for some minutes, for reading and acknowledging alone. */
import type { Clock } from '../clock.ts';
import { type Db, scoped } from '../db/scoped.ts';
import type { SignedIn } from './auth.ts';
import { readerOf } from './station-session.store.ts';
import { hashOf } from './token.ts';

/** Everything that can be asked with such a session. */
const READING = [
  'document.to-read',
  'document.release',
  'document.read-file',
  'document.acknowledge',
  'pin.choose',
] as const;
/** A PIN that was handed out is known to two: first it is changed. */
const HANDED_OUT = ['pin.choose'] as const;
const PERMISSIONS = ['requirement:read', 'document:acknowledge'] as const;

export const isStationSession = (token: string): boolean => token.startsWith('ps_');

/** Whoever reads there, while the session lasts and the device is one of the organization. */
export async function stationReader(db: Db, clock: Clock, token: string): Promise<SignedIn | undefined> {
  const found = await scoped(db, { role: 'app_platform', readOnly: true }, tx =>
    readerOf(tx, hashOf(token), clock.now()),
  );
  return (
    found && {
      person: found.person,
      session: found.id,
      provedAt: 0,
      only: {
        org: found.org,
        permissions: PERMISSIONS,
        operations: found.chosen ? READING : HANDED_OUT,
      },
    }
  );
}
