/** Where a program is told, and about what. */
import type { Input } from '../api/client.ts';
import { useAct } from '../api/hooks.ts';
import { KINDS } from '../trail/kinds.ts';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { PickField } from '../ui/pick/PickField.tsx';

type Props = { readonly onClose: () => void; readonly onMade: (secret: string) => void };

export function MakeWebhookDialog({ onClose, onMade }: Props) {
  const make = useAct('webhook.make');
  return (
    <Dialog title="Tell a program" onClose={onClose}>
      <Form
        submit="Tell it from now on"
        label="Tell a program"
        onSubmit={async values => {
          const { secret } = await make.mutateAsync(values as unknown as Input<'webhook.make'>);
          onMade(secret);
        }}
      >
        <TextField name="name" label="Program" required maxLength={100} />
        <TextField
          name="address"
          label="Address"
          type="url"
          hint="https, reachable from the internet; or a host that the operator trusts"
          required
          maxLength={500}
        />
        <PickField name="kinds" label="About" hint="Empty is everything" multiple choices={KINDS} />
      </Form>
    </Dialog>
  );
}
