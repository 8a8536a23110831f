/** Signing in: with a passkey, or with e-mail and password, then the second factor where there is one. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, ProblemError } from '../api/client.ts';
import { enterPasskey, passkeysPossible } from '../api/passkey.ts';
import { useQueryWord } from '../app/params.ts';
import { PublicPage } from '../app/PublicPage.tsx';
import { RouterLink, useGo } from '../app/RouterLink.tsx';
import { Button } from '../ui/button/Button.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { Refusal } from '../ui/refusal/Refusal.tsx';
import { CodeForm } from './CodeForm.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { enterPassword } from './proof.ts';
import { faultInWords, inside, signOnStart } from './sign-on.ts';

export default function SignInPage() {
  const client = useQueryClient();
  const go = useGo();
  const [next] = useQueryWord('next');
  const [asked, setAsked] = useState<'password' | 'code'>('password');
  const [fault] = useQueryWord('fault');
  const [provider] = useQueryWord('provider');
  const [problem, setProblem] = useState<ProblemError['problem']>();
  const arrive = async (): Promise<void> => {
    client.clear();
    // Whoever had an account before is sent through the provider once more, which joins the two.
    if (fault === 'address-known' && provider) {
      window.location.assign(signOnStart(provider, inside(next) ?? '/'));
      return;
    }
    const { organizations } = await call('party.session', '', {});
    const home = organizations[0] ? `/o/${organizations[0].slug}/today` : '/open';
    go(inside(next) ?? home);
  };
  const byPasskey = async (): Promise<void> => {
    setProblem(undefined);
    try {
      if (await enterPasskey()) await arrive();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      setProblem(error.problem);
    }
  };
  if (asked === 'code') {
    return (
      <PublicPage name="Sign in" measure="form">
        <CodeForm
          submit="Sign in"
          onIn={arrive}
          beside={
            <Button kind="quiet" onClick={() => setAsked('password')}>
              Back
            </Button>
          }
        />
      </PublicPage>
    );
  }
  return (
    <PublicPage name="Sign in" measure="form">
      <div className="stack">
        {problem ? <Refusal problem={problem} /> : null}
        {fault ? (
          <Notice tone="care" title="You did not come in">
            {faultInWords(fault)}
          </Notice>
        ) : null}
        <Form
          submit="Sign in"
          label="Sign in"
          onSubmit={async values => {
            const after = await enterPassword(
              textOf(values.email),
              textOf(values.password),
              'E-mail and password do not fit together.',
            );
            if (after === 'in') await arrive();
            else setAsked('code');
          }}
          beside={
            <>
              {passkeysPossible() ? <Button onClick={() => void byPasskey()}>With a passkey</Button> : null}
              <RouterLink
                href={
                  next ? `/sign-in/organization?next=${encodeURIComponent(next)}` : '/sign-in/organization'
                }
              >
                Through your organization
              </RouterLink>
              <RouterLink href={next ? `/sign-up?next=${encodeURIComponent(next)}` : '/sign-up'}>
                No account yet
              </RouterLink>
              <RouterLink href="/forgot-password">Password lost</RouterLink>
            </>
          }
        >
          <TextField name="email" label="E-mail" type="email" autoComplete="username webauthn" required />
          <TextField
            name="password"
            label="Password"
            type="password"
            autoComplete="current-password"
            required
          />
        </Form>
      </div>
    </PublicPage>
  );
}
