/** Making an account. */
import { useQueryClient } from '@tanstack/react-query';
import { account } from '../api/client.ts';
import { useQueryWord } from '../app/params.ts';
import { PublicPage } from '../app/PublicPage.tsx';
import { RouterLink, useGo } from '../app/RouterLink.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';

export default function SignUpPage() {
  const client = useQueryClient();
  const go = useGo();
  const [next] = useQueryWord('next');
  const make = async (values: Record<string, unknown>): Promise<void> => {
    await account('sign-up/email', { name: values.name, email: values.email, password: values.password });
    client.clear();
    go(next && /^\/(?![/\\])/.test(next) ? next : '/open');
  };
  return (
    <PublicPage name="Make an account" measure="form">
      <Form
        submit="Make the account"
        label="Make an account"
        onSubmit={make}
        beside={
          <RouterLink href={next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'}>
            I have one
          </RouterLink>
        }
      >
        <TextField name="name" label="Your name" autoComplete="name" required maxLength={120} />
        <TextField name="email" label="E-mail" type="email" autoComplete="username" required />
        <TextField
          name="password"
          label="Password"
          type="password"
          autoComplete="new-password"
          hint="Ten characters or more; a sentence is easy to keep in mind."
          required
        />
      </Form>
    </PublicPage>
  );
}
