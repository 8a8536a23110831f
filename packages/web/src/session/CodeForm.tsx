/** The second factor: six digits of the app, or one of the recovery codes. */
import type { ReactNode } from 'react';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { enterCode } from './proof.ts';

type Props = {
  readonly submit: string;
  readonly onIn: () => Promise<unknown>;
  readonly beside?: ReactNode;
  readonly danger?: boolean | undefined;
};

export const CodeForm = ({ submit, onIn, beside, danger }: Props) => (
  <Form
    submit={submit}
    label="Second factor"
    danger={danger}
    beside={beside}
    onSubmit={async values => {
      await enterCode(textOf(values.code));
      await onIn();
    }}
  >
    <TextField
      name="code"
      label="Code"
      hint="Six digits from your app, or one of your recovery codes."
      autoComplete="one-time-code"
      width="short"
      mono
      required
    />
  </Form>
);
