/** Confirms a decision by the person's own password; invented people of sample data have none and confirm plainly. */
import type { ReactNode } from 'react';
import { account, ProblemError } from '../api/client.ts';
import { useOrg } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { ConfirmByPassword } from '../ui/dialog/ConfirmByPassword.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { Form } from '../ui/form/Form.tsx';

type Props = {
  readonly title: string;
  readonly act: string;
  readonly danger: boolean;
  readonly children: ReactNode;
  readonly onConfirm: () => Promise<unknown>;
  readonly onClose: () => void;
};

/** @throws problem details at the password field when it is not this person's */
async function requirePassword(email: string, password: string): Promise<void> {
  try {
    await account('sign-in/email', { email, password });
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 401) {
      const errors = [{ path: 'password', message: 'This is not your password.' }];
      throw new ProblemError({ ...error.problem, status: 422, errors });
    }
    throw error;
  }
}

export function SignedConfirm({ title, act, danger, children, onConfirm, onClose }: Props) {
  const { person } = useOrg();
  if (!person.sample) {
    return (
      <ConfirmByPassword
        title={title}
        act={act}
        personName={person.name}
        danger={danger}
        onClose={onClose}
        onConfirm={async password => {
          await requirePassword(person.email, password);
          await onConfirm();
        }}
      >
        {children}
      </ConfirmByPassword>
    );
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="stack">
        <div>{children}</div>
        <Form
          submit={act}
          danger={danger}
          onSubmit={onConfirm}
          beside={
            <Button kind="quiet" onClick={onClose}>
              Cancel
            </Button>
          }
        >
          <p className="quiet">
            You act as {person.name}, an invented person; others confirm with their password.
          </p>
        </Form>
      </div>
    </Dialog>
  );
}
