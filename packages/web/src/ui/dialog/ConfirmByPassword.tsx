// Confirms a weighty act by signing in again, never by "Are you sure?".
import type { ReactNode } from 'react';
import { TextField } from '../field/TextField.tsx';
import { Form } from '../form/Form.tsx';
import { Button } from '../button/Button.tsx';
import { useWords } from '../UiProvider.tsx';
import { Dialog } from './Dialog.tsx';
import styles from './dialog.module.css';

export type ConfirmByPasswordProps = {
  /** What will be done, as a heading: "Grant certification to Northlight". */
  readonly title: string;
  /** What it rests on and what follows. */
  readonly children: ReactNode;
  /** The verb on the button: "Grant". */
  readonly act: string;
  readonly personName: string;
  /** Throws problem details when the password is wrong or the act is refused; the dialog shows them and stays. */
  readonly onConfirm: (password: string) => Promise<unknown>;
  readonly onClose: () => void;
  readonly danger?: boolean | undefined;
};

export function ConfirmByPassword(props: ConfirmByPasswordProps) {
  const words = useWords();
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <div className={styles.confirm}>
        <div>{props.children}</div>
        <Form
          submit={props.act}
          danger={props.danger}
          onSubmit={values => props.onConfirm(typeof values.password === 'string' ? values.password : '')}
          beside={
            <Button kind="quiet" onClick={props.onClose}>
              {words.cancel}
            </Button>
          }
        >
          <TextField
            name="password"
            type="password"
            label={words.password}
            hint={words.confirmAs(props.personName)}
            autoComplete="current-password"
            required
          />
        </Form>
      </div>
    </Dialog>
  );
}
