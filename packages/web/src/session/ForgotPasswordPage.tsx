/** Asking for a link to set a new password; the answer is the same whether the account exists or not. */
import { useState } from 'react';
import { account } from '../api/client.ts';
import { PublicPage } from '../app/PublicPage.tsx';
import { RouterLink } from '../app/RouterLink.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';

export default function ForgotPasswordPage() {
  const [asked, setAsked] = useState(false);
  return (
    <PublicPage name="A new password" measure="form">
      {asked ? (
        <div className="stack">
          <p>
            If there is an account with this address, a letter with a link is on its way. It is good for an
            hour.
          </p>
          <p className="quiet">
            No letter came? Where no mail server is set, the operator of this installation can make the link.
          </p>
        </div>
      ) : (
        <Form
          submit="Send me a link"
          label="A new password"
          beside={<RouterLink href="/sign-in">Back to signing in</RouterLink>}
          onSubmit={async values => {
            await account('request-password-reset', { email: textOf(values.email) });
            setAsked(true);
          }}
        >
          <TextField name="email" label="E-mail" type="email" autoComplete="username" required />
        </Form>
      )}
    </PublicPage>
  );
}
