/** People and groups as SCIM 2.0 names them (RFC 7643); what else a directory sends is not kept. */
import { z } from 'zod';
import type { Group, Identity } from './sign-on.store.ts';

export const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';
export const LIST = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';
export const ERROR = 'urn:ietf:params:scim:api:messages:2.0:Error';

const text = z.string().trim().max(400);
/** Some directories send booleans as words. */
const flag = z.union([z.boolean(), z.stringbool()]);

export const ScimUser = z.object({
  userName: text.min(1),
  externalId: text.nullish(),
  displayName: text.nullish(),
  name: z
    .object({ formatted: text.nullish(), givenName: text.nullish(), familyName: text.nullish() })
    .nullish(),
  emails: z
    .array(z.object({ value: text, primary: flag.nullish() }))
    .max(20)
    .nullish(),
  active: flag.nullish(),
});
export type ScimUser = z.infer<typeof ScimUser>;

export const ScimGroup = z.object({
  displayName: text.min(1),
  externalId: text.nullish(),
  members: z
    .array(z.object({ value: z.string().max(100) }))
    .max(20_000)
    .nullish(),
});
export type ScimGroup = z.infer<typeof ScimGroup>;

export const Patch = z.object({
  Operations: z
    .array(
      z
        .object({
          op: z.string().transform(op => op.toLowerCase() as 'add' | 'remove' | 'replace'),
          path: z.string().max(500).optional(),
          value: z.unknown().optional(),
        })
        .refine(({ op }) => ['add', 'remove', 'replace'].includes(op)),
    )
    .min(1)
    .max(1000),
});

/** The address of a person: the primary one, the first, or the user name where that is one. */
export const emailOf = ({ emails, userName }: ScimUser): string | undefined =>
  [emails?.find(one => one.primary)?.value, emails?.[0]?.value, userName]
    .find(one => one !== undefined && /^[^@\s]+@[^@\s]+$/.test(one))
    ?.toLowerCase();

export const nameOf = ({ displayName, name, userName }: ScimUser): string => {
  const parts = [name?.givenName, name?.familyName].filter(Boolean).join(' ');
  return displayName || name?.formatted || parts || userName;
};

const meta = (
  base: string,
  resourceType: 'User' | 'Group',
  row: { id: string; madeAt: string; changedAt: string },
) => ({
  resourceType,
  created: row.madeAt,
  lastModified: row.changedAt,
  location: `${base}/${resourceType}s/${row.id}`,
});

export const userShape = (base: string, row: Identity) => ({
  schemas: [USER],
  id: row.id,
  ...(row.externalId === null ? {} : { externalId: row.externalId }),
  userName: row.userName ?? row.email,
  displayName: row.name,
  name: { formatted: row.name },
  emails: [{ value: row.email, primary: true, type: 'work' }],
  active: row.active,
  meta: meta(base, 'User', row),
});

export const groupShape = (base: string, row: Group) => ({
  schemas: [GROUP],
  id: row.id,
  ...(row.externalId === null ? {} : { externalId: row.externalId }),
  displayName: row.name,
  members: row.members.map(value => ({ value, $ref: `${base}/Users/${value}` })),
  meta: meta(base, 'Group', row),
});

/** What this server can of SCIM (RFC 7643, 5). */
export const CONFIG = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: 200 },
  changePassword: { supported: false },
  sort: { supported: false },
  etag: { supported: false },
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'Token',
      description: 'A token that the organization made',
      primary: true,
    },
  ],
};

const resource = (base: string, name: 'User' | 'Group', schema: string) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
  id: name,
  name,
  endpoint: `/${name}s`,
  schema,
  meta: { resourceType: 'ResourceType', location: `${base}/ResourceTypes/${name}` },
});
export const resourceTypes = (base: string) => [resource(base, 'User', USER), resource(base, 'Group', GROUP)];

const attribute = (name: string, type: string, more: object = {}) => ({
  name,
  type,
  multiValued: false,
  required: false,
  mutability: 'readWrite',
  returned: 'default',
  uniqueness: 'none',
  ...more,
});
export const SCHEMAS = [
  {
    id: USER,
    name: 'User',
    attributes: [
      attribute('userName', 'string', { required: true, uniqueness: 'server', caseExact: false }),
      attribute('displayName', 'string'),
      attribute('name', 'complex', {
        subAttributes: ['formatted', 'givenName', 'familyName'].map(one => attribute(one, 'string')),
      }),
      attribute('emails', 'complex', {
        multiValued: true,
        subAttributes: [attribute('value', 'string'), attribute('primary', 'boolean')],
      }),
      attribute('active', 'boolean'),
    ],
  },
  {
    id: GROUP,
    name: 'Group',
    attributes: [
      attribute('displayName', 'string', { required: true, uniqueness: 'server', caseExact: false }),
      attribute('members', 'complex', { multiValued: true, subAttributes: [attribute('value', 'string')] }),
    ],
  },
];
