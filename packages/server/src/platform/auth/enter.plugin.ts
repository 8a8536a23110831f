/** Opens a session for somebody whom an identity provider vouches for; reached by the program alone, never over HTTP. */
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import { dateOf } from '../clock.ts';
import { type Devices, recognize } from './device.plugin.ts';

const Body = z.object({ person: z.string(), signOn: z.string(), provedAt: z.string() });

export const enterBySignOn = (devices: Devices) => ({
  id: 'enter-by-sign-on',
  endpoints: {
    enterBySignOn: createAuthEndpoint.serverOnly({ method: 'POST', body: Body }, async ctx => {
      const { person, signOn, provedAt } = ctx.body;
      const { internalAdapter } = ctx.context;
      const user = await internalAdapter.findUserById(person);
      if (!user) throw ctx.error('NOT_FOUND');
      const session = await internalAdapter.createSession(person, false, {
        signOn,
        provedAt: dateOf(provedAt),
      });
      await setSessionCookie(ctx, { session, user });
      await recognize(ctx, devices, { session, user });
      return ctx.json({ entered: true });
    }),
  },
});
