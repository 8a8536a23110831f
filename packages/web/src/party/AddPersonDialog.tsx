/** Writes down somebody who has no e-mail. */
import { type Role, roleTitle } from '@certwright/core/party/role.table';
import { useAct } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { useGo } from '../app/RouterLink.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { Checkbox } from '../ui/field/Checkbox.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldGroup } from '../ui/form/FieldGroup.tsx';
import { Form } from '../ui/form/Form.tsx';
import { listOf, textOf } from '../ui/form/value-of.ts';

type Props = { readonly roles: readonly Role[]; readonly onClose: () => void };

export function AddPersonDialog({ roles, onClose }: Props) {
  const add = useAct('party.add');
  const go = useGo();
  const path = useOrgPath();
  return (
    <Dialog title="Add somebody without e-mail" onClose={onClose}>
      <Form
        label="Add somebody without e-mail"
        submit="Add"
        onSubmit={async values => {
          const chosen = listOf(values.roles) as Role[];
          const { id } = await add.mutateAsync({ name: textOf(values.name), roles: chosen });
          go(path(`/settings/people/${id}`));
        }}
      >
        <TextField name="name" label="Name" required maxLength={120} />
        <FieldGroup title="Roles">
          {roles.map(role => (
            <Checkbox
              key={role}
              name="roles"
              value={role}
              label={roleTitle(role)}
              defaultChecked={role === 'reader'}
            />
          ))}
        </FieldGroup>
        <p className="quiet">Next you give a number and a PIN for shared devices.</p>
      </Form>
    </Dialog>
  );
}
