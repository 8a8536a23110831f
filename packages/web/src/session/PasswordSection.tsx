/** Changing the password; everywhere else the account is signed out. */
import { useState } from 'react';
import { account } from '../api/client.ts';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { Notice } from '../ui/notice/Notice.tsx';

export function PasswordSection() {
  const [open, setOpen] = useState(false);
  const [changed, setChanged] = useState(false);
  return (
    <section className="stack-close">
      <h2>Password</h2>
      {changed ? <Notice>The password is changed. Everywhere else you are signed out.</Notice> : null}
      <div>
        <Button onClick={() => setOpen(true)}>Change the password</Button>
      </div>
      {open ? (
        <Dialog title="Change the password" onClose={() => setOpen(false)}>
          <Form
            submit="Change it"
            label="Change the password"
            onSubmit={async values => {
              await account('change-password', {
                currentPassword: textOf(values.current),
                newPassword: textOf(values.next),
                revokeOtherSessions: true,
              });
              setChanged(true);
              setOpen(false);
            }}
          >
            <TextField
              name="current"
              label="Password now"
              type="password"
              autoComplete="current-password"
              required
            />
            <TextField
              name="next"
              label="New password"
              type="password"
              autoComplete="new-password"
              hint="Ten characters or more. Passwords that were stolen elsewhere are refused."
              minLength={10}
              required
            />
          </Form>
        </Dialog>
      ) : null}
    </section>
  );
}
