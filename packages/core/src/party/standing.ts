/** What somebody may do in an organization, and why: roles, roles of the organization's own, what was handed over, limits. */
import type { Id, PlainDate } from '../kernel/schema.ts';
import { ALL_PERMISSIONS, type Permission, may } from './permission.table.ts';
import type { Role } from './role.table.ts';

/** A role that an organization made for itself. */
export type OwnRole = { readonly id: Id; readonly name: string; readonly permissions: readonly string[] };

/** What an absent colleague handed over until a day. */
export type Delegated = {
  readonly id: Id;
  readonly from: Id;
  readonly lastDay: PlainDate;
  readonly roles: readonly Role[];
  readonly ownRoles: readonly OwnRole[];
};

/** What a guest is limited to. */
export type Limits = {
  /** Kinds of records: keys of the table of kinds. */
  readonly kinds: readonly string[];
  /** Single records; null is all of these kinds. */
  readonly records: readonly Id[] | null;
  /** The days that dated records may stand for; null is open. */
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
};

export type Held = {
  readonly roles: readonly Role[];
  readonly ownRoles: readonly OwnRole[];
  readonly delegated: readonly Delegated[];
  readonly limits: Limits | null;
};

export type Ground =
  | { readonly by: 'role'; readonly role: Role }
  | { readonly by: 'own-role'; readonly name: string }
  | { readonly by: 'delegation'; readonly from: Id; readonly lastDay: PlainDate };

/**
 * Acts that stay with the person whose competence and impartiality were judged (ISO/IEC 17021-1, 5.2 and 7.2), and who
 * belongs to the organization at all: nobody hands these over with his work.
 */
export const NOT_HANDED_OVER: readonly Permission[] = [
  'certification:review',
  'certification:decide',
  'certificate:issue',
  'party:manage',
  'organization:move',
];

/** What a guest with limits may at most: look. */
export const OF_LIMITED: readonly Permission[] = ['party:read', 'requirement:read', 'engagement:read'];

const include = (roles: readonly OwnRole[], permission: Permission): readonly OwnRole[] =>
  roles.filter(role => role.permissions.includes(permission));

/** Everything that gives somebody a permission; empty when he does not have it. */
export function groundsOf(held: Held, permission: Permission): readonly Ground[] {
  if (held.limits && !OF_LIMITED.includes(permission)) return [];
  const handedOver = NOT_HANDED_OVER.includes(permission)
    ? []
    : held.delegated.filter(
        one => may(one.roles, permission) || include(one.ownRoles, permission).length > 0,
      );
  return [
    ...held.roles.filter(role => may([role], permission)).map(role => ({ by: 'role' as const, role })),
    ...include(held.ownRoles, permission).map(({ name }) => ({ by: 'own-role' as const, name })),
    ...handedOver.map(({ from, lastDay }) => ({ by: 'delegation' as const, from, lastDay })),
  ];
}

/** All that somebody may do: sent with the session, so that a screen shows only that. */
export const abilitiesOf = (held: Held): readonly Permission[] =>
  ALL_PERMISSIONS.filter(permission => groundsOf(held, permission).length > 0);
