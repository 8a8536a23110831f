/** Roles of the organization's kind to choose from, as boxes of a form. */
import { type OrgKind, roleTitle, rolesOf } from '@certwright/core/party/role.table';
import { useOrg } from '../app/org.ts';
import { Checkbox } from '../ui/field/Checkbox.tsx';
import { FieldGroup } from '../ui/form/FieldGroup.tsx';

type Props = {
  readonly name: string;
  readonly title: string;
  readonly hint?: string;
  readonly held: readonly string[];
};

export function RoleChecks({ name, title, hint, held }: Props) {
  const { kind } = useOrg();
  return (
    <FieldGroup title={title} {...(hint === undefined ? {} : { hint })}>
      {rolesOf(kind as OrgKind).map(role => (
        <Checkbox
          key={role}
          name={name}
          value={role}
          label={roleTitle(role)}
          defaultChecked={held.includes(role)}
        />
      ))}
    </FieldGroup>
  );
}

/** What the boxes of that name say. */
export const checkedRoles = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : []);
