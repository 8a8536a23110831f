/** The way to an identity provider and back: started here, answered there, finished in the browser that began it. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { enterThrough } from '../platform/auth/auth.ts';
import { isPath } from '../platform/auth/places.ts';
import { hashOf } from '../platform/auth/token.ts';
import { after, milliseconds } from '../platform/clock.ts';
import { scoped, type Tx } from '../platform/db/scoped.ts';
import type { Mount } from '../platform/http/app.ts';
import { slugById } from '../platform/http/org.store.ts';
import { Arrival, SignOnFault } from '../platform/sign-on/arrival.ts';
import { oidcArrive, oidcStart } from '../platform/sign-on/oidc.ts';
import { samlArrive, samlMetadata, samlStart } from '../platform/sign-on/saml.ts';
import { arrive } from './arrive.ts';
import { oidcParty, samlParty } from './provider.ts';
import { insertTry, providerById, type ProviderRow, putArrived, takeTry } from './sign-on.store.ts';

const COOKIE = 'certwright.sign-on';
const BROWSER = /^[\w-]{43}$/;
const IdText = z.uuid();

/** A provider that says no moment proved nothing about this one. */
const LONG_AGO = '1970-01-01T00:00:00.000Z';

/** Whoever wants nowhere in particular sees what waits for him in the organization. */
const HOME = '/';

const OidcSent = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });
const SamlSent = z.object({ request: z.string() });

const fault = (code: SignOnFault['code'], detail: string): never => {
  throw new SignOnFault(code, detail);
};

export const signOnRoutes: Mount = (app, { shell, auth, whose, forget }) => {
  const { db, clock, config, log } = shell;
  const base = config.baseUrl;
  const platform = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    scoped(db, { role: 'app_platform' }, work);

  const providerOf = async (id: string | undefined): Promise<ProviderRow> => {
    const asked = IdText.safeParse(id);
    const found = asked.success ? await platform(tx => providerById(tx, asked.data)) : undefined;
    return found ?? fault('try-over', 'This provider is not here any more.');
  };
  /** What stops somebody on the way is told on the page where he signs in. */
  const telling = async (c: Context, work: () => Promise<Response>): Promise<Response> => {
    c.header('cache-control', 'no-store');
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof SignOnFault)) throw error;
      log.warn(
        { requestId: c.get('requestId') as string, fault: error.code, why: error.message },
        'sign-on stopped',
      );
      const query = new URLSearchParams({ fault: error.code });
      const provider = c.req.param('provider') ?? c.req.query('provider');
      if (provider && IdText.safeParse(provider).success) query.set('provider', provider);
      return c.redirect(`${base}/sign-in?${query.toString()}`, 303);
    }
  };

  app.get('/api/sign-on/start', c =>
    telling(c, async () => {
      const row = await providerOf(c.req.query('provider'));
      const proving = c.req.query('proving') === '1';
      const wished = c.req.query('next') ?? HOME;
      const kept = getCookie(c, COOKIE) ?? '';
      const browser = BROWSER.test(kept) ? kept : randomBytes(32).toString('base64url');
      setCookie(c, COOKIE, browser, {
        httpOnly: true,
        sameSite: 'Lax',
        secure: base.startsWith('https:'),
        path: '/api/sign-on',
        maxAge: 900,
      });
      const id = randomUUID();
      const request = `_${randomUUID()}`;
      const { url, sent } =
        row.kind === 'oidc'
          ? await oidcStart(await oidcParty(shell, row), { proving, hint: c.req.query('email'), state: id })
          : {
              url: await samlStart(samlParty(shell, row), { request, relay: id, proving }),
              sent: { request },
            };
      const { org, id: provider } = row;
      const next = isPath(wished) ? wished : HOME;
      const made_at = clock.now();
      await platform(tx =>
        insertTry(tx, { id, org, provider, browser_hash: hashOf(browser), sent, next, proving, made_at }),
      );
      return c.redirect(url, 303);
    }),
  );

  const taken = async (id: string | undefined, provider?: string) => {
    const asked = IdText.safeParse(id);
    const found = asked.success ? await platform(tx => takeTry(tx, asked.data, clock.now())) : undefined;
    return found && (provider === undefined || found.provider === provider)
      ? found
      : fault('try-over', 'This try is over, or was answered before.');
  };
  const requireBrowser = (c: Context, hash: string): void => {
    if (hashOf(getCookie(c, COOKIE) ?? '') !== hash) fault('try-over', 'It was begun in another browser.');
  };

  const comeIn = async (
    c: Context,
    row: ProviderRow,
    { arrival, next }: { readonly arrival: Arrival; readonly next: string },
  ): Promise<Response> => {
    const present = (await whose(c))?.person;
    const person = await platform(tx =>
      arrive({
        tx,
        provider: row,
        arrival,
        present,
        at: clock.now(),
        today: clock.today(),
        requestId: c.get('requestId') as string,
      }),
    );
    const provedAt = after(LONG_AGO, arrival.provedAt ?? 0);
    const headers = await enterThrough(auth, c.req.raw.headers, { person, signOn: row.id, provedAt });
    forget();
    for (const cookie of headers.getSetCookie()) c.header('set-cookie', cookie, { append: true });
    const slug = await platform(tx => slugById(tx, row.org));
    return c.redirect(`${base}${next === HOME ? `/o/${slug ?? ''}/today` : next}`, 303);
  };

  app.get('/api/sign-on/:provider/oidc', c =>
    telling(c, async () => {
      const row = await providerOf(c.req.param('provider'));
      const found = await taken(c.req.query('state'), row.id);
      requireBrowser(c, found.browserHash);
      const { proving, next } = found;
      const arrival = await oidcArrive(await oidcParty(shell, row), OidcSent.parse(found.sent), {
        current: c.req.url,
        proving,
      });
      return comeIn(c, row, { arrival, next });
    }),
  );

  // A provider's page posts here, so the browser keeps its cookies back; it brings them on the way to /finish.
  app.post('/api/sign-on/:provider/saml', c =>
    telling(c, async () => {
      const row = await providerOf(c.req.param('provider'));
      const form = new URLSearchParams(await c.req.text());
      const found = await taken(form.get('RelayState') ?? undefined, row.id);
      if (found.arrived !== null) fault('try-over', 'This try was answered before.');
      const { proving, next, browserHash, org } = found;
      const arrived = await samlArrive(samlParty(shell, row), {
        request: SamlSent.parse(found.sent).request,
        answer: form.get('SAMLResponse') ?? '',
        proving,
        now: milliseconds(clock.now()),
      });
      const id = randomUUID();
      const made_at = clock.now();
      await platform(tx =>
        putArrived(tx, {
          id,
          org,
          provider: row.id,
          browser_hash: browserHash,
          next,
          proving,
          made_at,
          arrived,
        }),
      );
      return c.redirect(`${base}/api/sign-on/${row.id}/finish?try=${id}`, 303);
    }),
  );
  app.get('/api/sign-on/:provider/finish', c =>
    telling(c, async () => {
      const row = await providerOf(c.req.param('provider'));
      const found = await taken(c.req.query('try'), row.id);
      requireBrowser(c, found.browserHash);
      if (found.arrived === null) fault('try-over', 'Nothing arrived for this try.');
      return comeIn(c, row, { arrival: Arrival.parse(found.arrived), next: found.next });
    }),
  );

  app.get('/api/sign-on/:provider/metadata', async c => {
    const row = await providerOf(c.req.param('provider')).catch(() => undefined);
    if (row?.kind !== 'saml') return c.notFound();
    c.header('content-type', 'application/samlmetadata+xml; charset=utf-8');
    return c.body(samlMetadata(samlParty(shell, row)));
  });
};
