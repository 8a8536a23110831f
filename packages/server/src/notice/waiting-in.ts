/** What waits for a person in one of his organizations, looked at from outside of it. */
import { scoped } from '../platform/db/scoped.ts';
import { enterOrg, type Entering } from '../platform/http/enter-org.ts';
import { slugById } from '../platform/http/org.store.ts';
import type { Shell } from '../platform/http/scope.ts';
import { waitingFor } from './waiting.ts';

type Looking = Pick<Entering, 'inside' | 'signOn' | 'operation' | 'requestId'>;

/** @throws HttpProblem when the person is let in there no more, or only through its single sign-on */
export const waitingIn = (shell: Shell, person: string, org: string, looking: Looking) =>
  scoped(shell.db, { role: 'app_tenant', org, person, readOnly: true }, async tx => {
    const entering = { org, person, only: undefined, permissions: ['party:read'] as const };
    const act = await enterOrg(shell, tx, { ...entering, ...looking });
    return { items: await waitingFor(act), slug: await slugById(tx, org) };
  });
