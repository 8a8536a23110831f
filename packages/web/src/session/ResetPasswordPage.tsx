/** Setting a new password by the link that was sent or handed over. */
import { account } from '../api/client.ts';
import { useQueryWord } from '../app/params.ts';
import { PublicPage } from '../app/PublicPage.tsx';
import { useGo } from '../app/RouterLink.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';

export default function ResetPasswordPage() {
  const go = useGo();
  const [token] = useQueryWord('token');
  return (
    <PublicPage name="Set a new password" measure="form">
      <Form
        submit="Set it"
        label="New password"
        blockedBy={token ? undefined : 'This address carries no link. Open the one of the letter.'}
        onSubmit={async values => {
          await account('reset-password', { token, newPassword: textOf(values.password) });
          go('/sign-in');
        }}
      >
        <TextField
          name="password"
          label="New password"
          type="password"
          autoComplete="new-password"
          hint="Ten characters or more. Passwords that were stolen elsewhere are refused. You are signed out everywhere."
          minLength={10}
          required
        />
      </Form>
    </PublicPage>
  );
}
