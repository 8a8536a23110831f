/** Tells a person by letter that his account was entered on a device on which it had not been before. */
import { randomBytes } from 'node:crypto';
import type { GenericEndpointContext } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';
import { systemClock } from '../clock.ts';
import type { Letter } from '../mail/post-mail.ts';
import { hashOf } from './token.ts';

const DAYS_KEPT = 400;

/** Where sessions begin; elsewhere they are only renewed. */
const WAYS_IN = /^\/(sign-up\/|sign-in\/|passkey\/verify-authentication|two-factor\/verify-)/;

export type Devices = {
  /** Notes the device by its hash. */
  readonly note: (person: string, hash: string, at: string) => Promise<'first' | 'known' | 'new'>;
  readonly post: (letter: Omit<Letter, 'org' | 'at'>) => Promise<void>;
};

/** What a browser says of itself, as one short line. */
const agentOf = (headers: Headers | undefined): string =>
  (headers?.get('user-agent') ?? '').slice(0, 200) || 'a program that does not say which';

/** Recognizes the device by a cookie of its own; programs that keep none are new each time and are not written about. */
export async function recognize(
  ctx: GenericEndpointContext,
  { note, post }: Devices,
  opened: {
    readonly user: { readonly id: string; readonly email: string };
    readonly session: { readonly ipAddress?: string | null | undefined };
  },
): Promise<void> {
  const cookie = ctx.context.createAuthCookie('device', { maxAge: DAYS_KEPT * 24 * 60 * 60 });
  const brought = ctx.getCookie(cookie.name);
  const mark = brought && brought.length === 43 ? brought : randomBytes(32).toString('base64url');
  ctx.setCookie(cookie.name, mark, cookie.attributes);
  const at = systemClock.now();
  if ((await note(opened.user.id, hashOf(mark), at)) !== 'new') return;
  await post({
    address: opened.user.email,
    letter: 'new-device',
    data: {
      device: agentOf(ctx.headers),
      address: opened.session.ipAddress ?? '',
      at: `${at.slice(0, 16).replace('T', ' ')} UTC`,
      link: `${new URL(ctx.context.baseURL).origin}/account`,
    },
  });
}

/** Stands last among the plugins: what is still open then is a session that counts. */
export const newDevices = (devices: Devices) => ({
  id: 'new-devices',
  hooks: {
    after: [
      {
        matcher: ({ path }: { path?: string }) => WAYS_IN.test(path ?? ''),
        handler: createAuthMiddleware(async ctx => {
          const opened = ctx.context.newSession;
          if (opened) await recognize(ctx, devices, opened);
        }),
      },
    ],
  },
});
