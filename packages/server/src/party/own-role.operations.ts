/** Roles that an organization makes for itself out of the permissions of its kind. */
import { randomUUID } from 'node:crypto';
import { refuse } from '@certwright/core/kernel/decider';
import { Id } from '@certwright/core/kernel/schema';
import { PermissionName } from '@certwright/core/party/party.schema';
import { may, type Permission } from '@certwright/core/party/permission.table';
import { rolesOf } from '@certwright/core/party/role.table';
import { z } from 'zod';
import type { Act } from '../platform/events/act.ts';
import { recordEvent } from '../platform/events/event.store.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { changeOwnRole, insertOwnRole, ownRolesOf } from './access.store.ts';

const Said = z.object({
  name: z.string().trim().min(2).max(80),
  permissions: z.array(PermissionName).min(1).max(100),
});
const REFUSALS = ['role-name-taken', 'permission-of-another-kind'] as const;

/** @throws Refused */
async function requireRole(
  act: Act,
  { name, permissions }: z.output<typeof Said>,
  id?: string,
): Promise<void> {
  const strange = permissions.filter(one => !may(rolesOf(act.kind), one));
  if (strange.length > 0) {
    throw new Refused(refuse('permission-of-another-kind', [], { permissions: strange }));
  }
  const taken = (await ownRolesOf(act.tx, act.org)).some(
    role => role.id !== id && role.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) throw new Refused(refuse('role-name-taken'));
}

const list = operation({
  id: 'own-role.list',
  method: 'get',
  path: '/own-roles',
  summary: 'Roles that the organization made for itself',
  permission: 'party:read',
  input: z.object({}),
  output: z.object({
    rows: z.array(
      z.object({ id: Id, name: z.string(), permissions: z.array(PermissionName) }).meta({ id: 'OwnRole' }),
    ),
  }),
  run: async act => ({
    rows: (await ownRolesOf(act.tx, act.org)).map(row => ({
      ...row,
      permissions: row.permissions as Permission[],
    })),
  }),
});

const make = operation({
  id: 'own-role.make',
  method: 'post',
  path: '/own-roles',
  summary: 'Make a role of permissions',
  permission: 'party:manage',
  stepUp: true,
  refusals: REFUSALS,
  input: Said,
  output: z.object({ id: Id }),
  run: async (act, said) => {
    await requireRole(act, said);
    const id = randomUUID();
    await insertOwnRole(act.tx, { id, org: act.org, ...said, made_at: act.at });
    await recordEvent(act, `own_role:${id}`, { type: 'OwnRoleMade', ...said });
    return { id };
  },
});

const change = operation({
  id: 'own-role.change',
  method: 'put',
  path: '/own-roles/{id}',
  summary: 'Change what a role of the organization is called and includes; it holds for its bearers at once',
  permission: 'party:manage',
  stepUp: true,
  refusals: REFUSALS,
  input: Said.extend({ id: Id }),
  output: z.object({ id: Id }),
  run: async (act, { id, ...said }) => {
    await requireRole(act, said, id);
    if (!(await changeOwnRole(act.tx, { org: act.org, id }, said))) throw new NotFound('role');
    await recordEvent(act, `own_role:${id}`, { type: 'OwnRoleChanged', ...said });
    return { id };
  },
});

const end = operation({
  id: 'own-role.end',
  method: 'post',
  path: '/own-roles/{id}/end',
  summary: 'Use a role no longer; who has it loses what it gave',
  permission: 'party:manage',
  stepUp: true,
  input: z.object({ id: Id }),
  output: z.object({ id: Id }),
  run: async (act, { id }) => {
    if (!(await changeOwnRole(act.tx, { org: act.org, id }, { ended_at: act.at })))
      throw new NotFound('role');
    await recordEvent(act, `own_role:${id}`, { type: 'OwnRoleEnded' });
    return { id };
  },
});

export const OWN_ROLE_OPERATIONS = [list, make, change, end] as const;
