/** Signing in through the identity provider of one's organization, found by the domain of the address. */
import { useState } from 'react';
import { call, type Output } from '../api/client.ts';
import { useQueryWord } from '../app/params.ts';
import { PublicPage } from '../app/PublicPage.tsx';
import { RouterLink } from '../app/RouterLink.tsx';
import { Button } from '../ui/button/Button.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { Notice } from '../ui/notice/Notice.tsx';
import { inside, signOnStart } from './sign-on.ts';

type Providers = Output<'sign-on.ways'>['providers'];

export default function OrganizationSignInPage() {
  const [next] = useQueryWord('next');
  const [found, setFound] = useState<Providers>();
  const [email, setEmail] = useState('');
  const start = (provider: string, address: string): string =>
    signOnStart(provider, inside(next) ?? '/', `&email=${encodeURIComponent(address)}`);
  return (
    <PublicPage name="Sign in through your organization" measure="form">
      <div className="stack">
        {found?.length === 0 ? (
          <Notice tone="care" title="No organization is known by this address">
            Sign in with a password or a passkey, or ask whoever manages people in your organization.
          </Notice>
        ) : null}
        {found && found.length > 1 ? (
          <div className="stack">
            {found.map(({ id, name }) => (
              <Button key={id} href={start(id, email)}>
                {name}
              </Button>
            ))}
          </div>
        ) : null}
        <Form
          submit="Go on"
          label="Sign in through your organization"
          onSubmit={async values => {
            const address = textOf(values.email);
            const { providers } = await call('sign-on.ways', '', { email: address });
            const [only] = providers;
            if (only && providers.length === 1) window.location.assign(start(only.id, address));
            setEmail(address);
            setFound(providers);
          }}
          beside={<RouterLink href="/sign-in">Another way</RouterLink>}
        >
          <TextField name="email" label="E-mail at work" type="email" autoComplete="username" required />
        </Form>
      </div>
    </PublicPage>
  );
}
