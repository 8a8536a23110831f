/** A real OpenID provider on the loopback: whoever is named as next comes in without a page. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export type OidcIdp = {
  readonly issuer: string;
  /** Who is signed in there from now on. */
  is(claims: { sub: string; email?: string; email_verified?: boolean; name?: string }): void;
  close(): Promise<void>;
};

/** @param redirects where people may be sent back to; more may be added later */
export async function openOidcIdp(
  client: { id: string; secret: string },
  redirects: readonly string[],
): Promise<OidcIdp> {
  let next: { readonly sub: string; readonly [claim: string]: unknown } = { sub: 'nobody' };
  const server = createServer();
  await new Promise<void>(done => {
    server.listen(0, '127.0.0.1', done);
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: ['http://localhost:8420/never'],
        application_type: 'native',
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/enter/${uid}` },
    cookies: { keys: ['only-for-tests'] },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => Promise.resolve({ ...next }) }),
    ttl: { Session: 3600, Interaction: 300, Grant: 300, AccessToken: 60, IdToken: 60, AuthorizationCode: 60 },
  });
  provider.Client.prototype.redirectUriAllowed = (place: string) => redirects.includes(place);
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/enter/')) return void answer(request, response);
    void (async () => {
      const { prompt, params } = await provider.interactionDetails(request, response);
      if (prompt.name === 'login') {
        return provider.interactionFinished(request, response, { login: { accountId: next.sub } });
      }
      const grant = new provider.Grant({ accountId: next.sub, clientId: String(params.client_id) });
      grant.addOIDCScope('openid email profile');
      const grantId = await grant.save();
      return provider.interactionFinished(request, response, { consent: { grantId } });
    })().catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  return {
    issuer,
    is(claims) {
      next = claims;
    },
    close: () =>
      new Promise(done => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
