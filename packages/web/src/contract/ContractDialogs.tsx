/** Taking a signature of a client down, and ending a contract. */
import { useAct } from '../api/hooks.ts';
import { useToday } from '../engagement/today.ts';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import type { Contract } from './contract.columns.tsx';

type Props = { readonly contract: Contract; readonly onClose: () => void };

export function SignatureDialog({ contract, onClose }: Props) {
  const record = useAct('contract.record-signature');
  const today = useToday();
  return (
    <Dialog title="Take a signature down" onClose={onClose}>
      <Form
        label="Signature of the client"
        submit="Take it down"
        onSubmit={async values => {
          const said = { source: textOf(values.source), on: textOf(values.on) };
          await record.mutateAsync({ id: contract.id, ...said, $version: contract.version });
          onClose();
        }}
      >
        <TextField name="source" label="Where the signed copy lies" required maxLength={300} width="full" />
        <DateField name="on" label="Signed on" required defaultValue={today} max={today} />
      </Form>
    </Dialog>
  );
}

export function EndDialog({ contract, onClose }: Props) {
  const end = useAct('contract.end');
  return (
    <Dialog title={`End contract ${contract.number}`} onClose={onClose}>
      <Form
        label="End of the contract"
        submit="End the contract"
        danger
        onSubmit={async values => {
          await end.mutateAsync({ id: contract.id, why: textOf(values.why), $version: contract.version });
          onClose();
        }}
      >
        <TextArea name="why" label="Why it ends" rows={2} required />
      </Form>
    </Dialog>
  );
}
