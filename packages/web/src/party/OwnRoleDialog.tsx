/** A role of the organization's own: its name and what it includes; made, changed, ended. */
import type { Input, Output } from '../api/client.ts';
import { useAct } from '../api/hooks.ts';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { Checkbox } from '../ui/field/Checkbox.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldGroup } from '../ui/form/FieldGroup.tsx';
import { Form } from '../ui/form/Form.tsx';

type OwnRole = Output<'own-role.list'>['rows'][number];
type Props = {
  readonly role?: OwnRole;
  readonly choices: readonly { readonly id: string; readonly meaning: string }[];
  readonly onClose: () => void;
};

export function OwnRoleDialog({ role, choices, onClose }: Props) {
  const make = useAct('own-role.make');
  const change = useAct('own-role.change');
  const end = useAct('own-role.end');
  const title = role ? `The role ${role.name}` : 'A role of your own';
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        submit={role ? 'Change the role' : 'Make the role'}
        label={title}
        onSubmit={async values => {
          const said = values as unknown as Input<'own-role.make'>;
          await (role ? change.mutateAsync({ id: role.id, ...said }) : make.mutateAsync(said));
          onClose();
        }}
      >
        <TextField name="name" label="Name" required minLength={2} maxLength={80} defaultValue={role?.name} />
        <FieldGroup title="Who has it may">
          {choices.map(({ id, meaning }) => (
            <Checkbox
              key={id}
              name="permissions"
              value={id}
              label={meaning}
              defaultChecked={
                role ? (role.permissions as readonly string[]).includes(id) : id === 'party:read'
              }
            />
          ))}
        </FieldGroup>
      </Form>
      {role ? (
        <p>
          <Button kind="danger" onClick={() => void end.mutateAsync({ id: role.id }).then(onClose)}>
            Use it no longer
          </Button>
        </p>
      ) : null}
    </Dialog>
  );
}
