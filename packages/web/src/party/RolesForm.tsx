/** A dialog that asks for roles, and for an e-mail address when somebody is invited. */
import { type Role, roleTitle } from '@certwright/core/party/role.table';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { Checkbox } from '../ui/field/Checkbox.tsx';
import { FieldGroup } from '../ui/form/FieldGroup.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';

type Props = {
  readonly title: string;
  readonly act: string;
  readonly roles: readonly Role[];
  readonly held?: readonly string[];
  readonly onClose: () => void;
  readonly onDone: (roles: Role[], email: string) => Promise<void>;
};

export function RolesForm({ title, act, roles, held, onClose, onDone }: Props) {
  const done = async (values: Record<string, unknown>): Promise<void> => {
    await onDone((values.roles ?? []) as Role[], typeof values.email === 'string' ? values.email : '');
    onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <Form submit={act} label={title} onSubmit={done}>
        {held ? null : <TextField name="email" label="E-mail" type="email" required />}
        <FieldGroup title="Roles">
          {roles.map(role => (
            <Checkbox
              key={role}
              name="roles"
              value={role}
              label={roleTitle(role)}
              defaultChecked={held?.includes(role) ?? false}
            />
          ))}
        </FieldGroup>
      </Form>
    </Dialog>
  );
}
