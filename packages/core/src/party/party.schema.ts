/** Organizations and people as operations and screens see them. */
import { z } from 'zod';
import { CountryCode, Id, Line, PlainDate } from '../kernel/schema.ts';
import { ALL_GUEST_KINDS, type GuestKind } from './guest-kind.table.ts';
import { ALL_PERMISSIONS, type Permission } from './permission.table.ts';
import { ALL_ROLES, ORG_KINDS, type Role } from './role.table.ts';

export const OrgKindSchema = z.enum(ORG_KINDS as [string, ...string[]]).meta({ id: 'OrgKind' });
export const RoleSchema = z.enum(ALL_ROLES as [Role, ...Role[]]).meta({ id: 'Role' });
const Roles = z.array(RoleSchema).max(12);

export const PermissionName = z
  .enum(ALL_PERMISSIONS as [Permission, ...Permission[]])
  .meta({ id: 'Permission' });

export const GuestLimits = z
  .object({
    kinds: z.array(z.enum(ALL_GUEST_KINDS as [GuestKind, ...GuestKind[]])).min(1),
    records: z.array(Id).min(1).max(200).nullable().default(null),
    from: PlainDate.nullable().default(null),
    to: PlainDate.nullable().default(null),
  })
  .meta({ id: 'GuestLimits', description: 'What a guest may look at; records null is all of these kinds' });

/** What somebody is given in an organization. */
export const Place = z.object({
  roles: Roles,
  ownRoles: z
    .array(Id)
    .max(20)
    .default([])
    .meta({ description: 'Roles that the organization made for itself' }),
  lastDay: PlainDate.nullable()
    .default(null)
    .meta({ description: 'The last day of the membership; null is open' }),
  limits: GuestLimits.nullable().default(null),
});
export type Place = z.output<typeof Place>;

export const Accreditation = z
  .object({ body: Line, number: Line })
  .meta({ id: 'AccreditationClaim', description: 'An accreditation as the body claims it' });

export const Profile = z
  .object({
    id: Id,
    slug: z.string(),
    kind: OrgKindSchema,
    name: z.string(),
    address: z.string(),
    city: z.string(),
    country: z.string(),
    accreditation: Accreditation.nullable(),
    sample: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: 'Organization' });

export const FoundOrganization = z.object({
  name: z.string().trim().min(2).max(200),
  kind: z.enum(['organization', 'certification-body']),
  address: z.string().trim().max(300).default(''),
  city: z.string().trim().max(120).default(''),
  country: CountryCode.or(z.literal('')).default(''),
  accreditation: Accreditation.nullable().default(null),
});

export const Person = z.object({ id: Id, name: z.string(), email: z.string(), roles: z.array(z.string()) });

/** The short name of an organization in addresses, from its name. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50) || 'organization';
