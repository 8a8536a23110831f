/** Single sign-on as operations and screens see it. */
import { z } from 'zod';
import { Id } from '../kernel/schema.ts';
import { RoleSchema } from '../party/party.schema.ts';

/** A host name with at least two labels, in lower case (RFC 1035, 2.3.1). */
export const Domain = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/)
  .meta({ id: 'EmailDomain', description: 'What stands after the @ of an address' });

export const OidcSettings = z
  .object({
    issuer: z.url({ protocol: /^https?$/ }).max(500),
    clientId: z.string().trim().min(1).max(300),
  })
  .meta({ id: 'OidcSettings' });

export const SamlSettings = z
  .object({
    entityId: z.string().min(1).max(1000),
    entryPoint: z.url({ protocol: /^https?$/ }).max(2000),
    certificates: z.array(z.string().min(100).max(10_000)).min(1).max(10),
  })
  .meta({ id: 'SamlSettings' });

const Roles = z.array(RoleSchema).max(12);

/** What an organization says about a provider of its own. */
export const NewProvider = z.discriminatedUnion('kind', [
  OidcSettings.extend({
    kind: z.literal('oidc'),
    name: z.string().trim().min(1).max(100),
    clientSecret: z.string().min(1).max(1000),
    newcomers: Roles.default([]),
  }),
  z.object({
    kind: z.literal('saml'),
    name: z.string().trim().min(1).max(100),
    metadata: z.string().min(20).max(200_000).meta({ description: 'The provider’s metadata, XML' }),
    newcomers: Roles.default([]),
  }),
]);

export const Provider = z
  .object({
    id: Id,
    name: z.string(),
    kind: z.enum(['oidc', 'saml']),
    /** The provider’s own name: issuer or entityID. */
    of: z.string(),
    newcomers: Roles,
    required: z.boolean(),
    directory: z.boolean(),
    people: z.number().int(),
    /** What has to be entered at the provider. */
    answersTo: z.string(),
    metadata: z.string().nullable(),
    start: z.string(),
    madeAt: z.string(),
  })
  .meta({ id: 'IdentityProvider' });

export const ClaimedDomain = z
  .object({
    id: Id,
    domain: z.string(),
    record: z.string().meta({ description: 'The name of the TXT record' }),
    proof: z.string().meta({ description: 'What the TXT record has to say' }),
    confirmedAt: z.string().nullable(),
    confirmedBy: z.enum(['dns', 'operator']).nullable(),
  })
  .meta({ id: 'ClaimedDomain' });

/** What stands after the @; undefined where there is none. */
export const domainOf = (email: string): string | undefined => {
  const at = email.lastIndexOf('@');
  return at > 0 && at < email.length - 1 ? email.slice(at + 1).toLowerCase() : undefined;
};
