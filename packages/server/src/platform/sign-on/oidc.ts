/** OpenID Connect: authorization code with PKCE, nonce and state; the library checks issuer, audience, signature and times. */
import * as client from 'openid-client';
import { AddressFault, isTrusted } from '../net/asking.ts';
import { guardedFetch } from '../net/guarded-fetch.ts';
import { type Arrival, PROOF_SECONDS, SignOnFault } from './arrival.ts';

export type OidcParty = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the provider sends people back to. */
  readonly redirectUri: string;
  readonly trustedHosts: readonly string[];
};
/** What has to be known again when the person comes back. */
export type OidcSent = { readonly state: string; readonly nonce: string; readonly verifier: string };

const SLOW_S = 10;

/** Some providers take the secret in the header only; those that say nothing take it there too (OpenID Connect Core, 9). */
const secretIn = (secret: string): client.ClientAuth => {
  const basic = client.ClientSecretBasic(secret);
  const post = client.ClientSecretPost(secret);
  return (as, party, body, headers) => {
    const methods = as.token_endpoint_auth_methods_supported;
    (methods?.includes('client_secret_post') && !methods.includes('client_secret_basic') ? post : basic)(
      as,
      party,
      body,
      headers,
    );
  };
};

const causeOf = (error: unknown): unknown =>
  error instanceof Error && error.cause instanceof Error ? causeOf(error.cause) : error;

/** @throws SignOnFault provider-unreachable */
export async function discover(party: OidcParty): Promise<client.Configuration> {
  const issuer = new URL(party.issuer);
  try {
    return await client.discovery(issuer, party.clientId, undefined, secretIn(party.clientSecret), {
      [client.customFetch]: guardedFetch(party.trustedHosts),
      timeout: SLOW_S,
      execute: isTrusted(issuer, party.trustedHosts) ? [client.allowInsecureRequests] : [],
    });
  } catch (error) {
    const cause = causeOf(error);
    const why = cause instanceof AddressFault || cause instanceof Error ? cause.message : String(cause);
    throw new SignOnFault('provider-unreachable', why);
  }
}

/** @param state comes back with the answer @param proving the person has to show who he is, even when the provider knows him from before */
export async function oidcStart(
  party: OidcParty,
  {
    proving,
    hint,
    state,
  }: { readonly proving: boolean; readonly hint: string | undefined; readonly state: string },
): Promise<{ readonly url: string; readonly sent: OidcSent }> {
  const config = await discover(party);
  const sent = {
    state,
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
  };
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: party.redirectUri,
    scope: 'openid email profile',
    response_type: 'code',
    state: sent.state,
    nonce: sent.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(sent.verifier),
    code_challenge_method: 'S256',
    ...(hint === undefined ? {} : { login_hint: hint }),
    ...(proving ? { prompt: 'login', max_age: String(PROOF_SECONDS) } : {}),
  });
  return { url: url.href, sent };
}

const textOf = (claim: unknown): string | null => (typeof claim === 'string' && claim !== '' ? claim : null);

/**
 * @param current the address that the person came back to, with its query
 * @throws SignOnFault
 */
export async function oidcArrive(
  party: OidcParty,
  sent: OidcSent,
  { current, proving }: { readonly current: string; readonly proving: boolean },
): Promise<Arrival> {
  const config = await discover(party);
  try {
    // What is compared is our own address with the query that came, whatever a proxy made of the rest.
    const url = new URL(party.redirectUri);
    url.search = new URL(current).search;
    const tokens = await client.authorizationCodeGrant(config, url, {
      expectedState: sent.state,
      expectedNonce: sent.nonce,
      pkceCodeVerifier: sent.verifier,
      idTokenExpected: true,
      ...(proving ? { maxAge: PROOF_SECONDS } : {}),
    });
    const claims = tokens.claims();
    if (!claims) throw new SignOnFault('answer-not-valid', 'The answer has no ID token.');
    const asked =
      claims.email === undefined && config.serverMetadata().userinfo_endpoint !== undefined
        ? await client.fetchUserInfo(config, tokens.access_token, claims.sub)
        : {};
    const {
      email,
      email_verified: verified,
      name,
    }: Readonly<Record<string, unknown>> = {
      ...claims,
      ...asked,
    };
    return {
      subject: claims.sub,
      // An address that the provider itself does not vouch for says nothing.
      email: verified === false ? null : textOf(email),
      name: textOf(name),
      provedAt: typeof claims.auth_time === 'number' ? claims.auth_time * 1000 : null,
    };
  } catch (error) {
    if (error instanceof SignOnFault) throw error;
    if (error instanceof client.AuthorizationResponseError) {
      throw new SignOnFault('provider-refused', error.error_description ?? error.error);
    }
    throw new SignOnFault('answer-not-valid', error instanceof Error ? error.message : String(error));
  }
}
