/** Acting through a link: as the client, on the one record it was given for, with every opening noted. */
import { randomUUID } from 'node:crypto';
import type { LinkSubject } from '@certwright/core/link/link.schema';
import { hashOf } from '../platform/auth/token.ts';
import { scoped } from '../platform/db/scoped.ts';
import type { Act } from '../platform/events/act.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { fromShell } from '../platform/http/enter-org.ts';
import type { PublicAct } from '../platform/http/scope.ts';
import { linkByToken, noteOpening } from './link.store.ts';

export type Link = NonNullable<Awaited<ReturnType<typeof linkByToken>>>;

/** The word of a client that came through a link. */
export const BY_LINK = { through: 'link', source: '' } as const;

/**
 * Does one thing through a link. Its id stands as the actor in the trail: who held it is no account here.
 * @param subject what the link must have been given for; any when left out
 * @throws NotFound when there is no such link, it has expired or was ended, or it was given for something else
 */
export async function throughLink<T>(
  { shell, requestId, at }: PublicAct,
  {
    token,
    operation,
    subject,
  }: { readonly token: string; readonly operation: string; readonly subject?: LinkSubject },
  work: (act: Act, link: Link) => Promise<T>,
): Promise<T> {
  const link = await scoped(shell.db, { role: 'app_platform', readOnly: true }, tx =>
    linkByToken(tx, hashOf(token), at),
  );
  if (!link || (subject && link.subject !== subject)) throw new NotFound('link');
  const scope = { role: 'app_tenant', org: link.org, person: link.id } as const;
  // In a transaction of its own: what was refused was tried all the same.
  await scoped(shell.db, scope, tx =>
    noteOpening(tx, { id: randomUUID(), org: link.org, link: link.id, at, what: operation }),
  );
  return scoped(shell.db, scope, async tx => {
    const act: Act = {
      ...fromShell(shell),
      tx,
      org: link.org,
      person: link.id,
      kind: 'organization',
      limited: true,
      can: () => false,
      operation,
      requestId,
    };
    return work(act, link);
  });
}

/** The record that a link was given for. @throws NotFound when it was given for none */
export function recordOf({ record }: Link): string {
  if (record === null) throw new NotFound('link');
  return record;
}
