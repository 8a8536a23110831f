/** A provider's row as the party that the protocols speak with. */
import { OidcSettings, SamlSettings } from '@certwright/core/sign-on/sign-on.schema';
import type { OidcParty } from '../platform/sign-on/oidc.ts';
import type { SamlParty } from '../platform/sign-on/saml.ts';
import type { Shell } from '../platform/http/scope.ts';
import type { ProviderRow } from './sign-on.store.ts';

/** Where the provider `id` sends people back to. */
export const answersTo = (
  baseUrl: string,
  { id, kind }: { readonly id: string; readonly kind: string },
): string => `${baseUrl}/api/sign-on/${id}/${kind}`;
/** Our name towards a SAML provider: where our metadata lie. */
export const metadataAt = (baseUrl: string, id: string): string => `${baseUrl}/api/sign-on/${id}/metadata`;
export const startAt = (baseUrl: string, id: string): string => `${baseUrl}/api/sign-on/start?provider=${id}`;

/** Where a provider's client secret is sealed. */
export const secretPlace = ({ org, id }: { readonly org: string; readonly id: string }) => ({
  org,
  table: 'identity_provider',
  row: id,
});

/** @throws SecretLocked */
export async function oidcParty(
  { secrets, config }: Pick<Shell, 'secrets' | 'config'>,
  row: ProviderRow,
): Promise<OidcParty> {
  return {
    ...OidcSettings.parse(row.settings),
    clientSecret: await secrets.open(secretPlace(row), row.sealed ?? ''),
    redirectUri: answersTo(config.baseUrl, row),
    trustedHosts: config.trustedHosts,
  };
}

export const samlParty = ({ config }: Pick<Shell, 'config'>, row: ProviderRow): SamlParty => ({
  ...SamlSettings.parse(row.settings),
  entity: metadataAt(config.baseUrl, row.id),
  answersTo: answersTo(config.baseUrl, row),
});
