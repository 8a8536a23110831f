/** Signing in with e-mail and password. */
import { useQueryClient } from '@tanstack/react-query';
import { account, call } from '../api/client.ts';
import { useQueryWord } from '../app/params.ts';
import { PublicPage } from '../app/PublicPage.tsx';
import { RouterLink, useGo } from '../app/RouterLink.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';

/** Only addresses of this app: a link may carry anything. */
const inside = (next: string | undefined): string | undefined =>
  next && /^\/(?![/\\])/.test(next) ? next : undefined;

export default function SignInPage() {
  const client = useQueryClient();
  const go = useGo();
  const [next] = useQueryWord('next');
  const enter = async (values: Record<string, unknown>): Promise<void> => {
    await account('sign-in/email', { email: values.email, password: values.password });
    client.clear();
    const { organizations } = await call('party.session', '', {});
    const home = organizations[0] ? `/o/${organizations[0].slug}/today` : '/open';
    go(inside(next) ?? home);
  };
  return (
    <PublicPage name="Sign in" measure="form">
      <Form
        submit="Sign in"
        label="Sign in"
        onSubmit={enter}
        beside={
          <RouterLink href={next ? `/sign-up?next=${encodeURIComponent(next)}` : '/sign-up'}>
            No account yet
          </RouterLink>
        }
      >
        <TextField name="email" label="E-mail" type="email" autoComplete="username" required />
        <TextField
          name="password"
          label="Password"
          type="password"
          autoComplete="current-password"
          required
        />
      </Form>
    </PublicPage>
  );
}
