/** Shows once more that it is the person who is signed in; invented people of the sample have nothing to show. */
import { useState } from 'react';
import { call } from '../api/client.ts';
import { enterPasskey, passkeysPossible } from '../api/passkey.ts';
import type { Session } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { CodeForm } from './CodeForm.tsx';
import { enterPassword } from './proof.ts';
import { proveThere } from './sign-on.ts';

type Props = {
  readonly person: Session['person'];
  /** The verb on the button. */
  readonly act: string;
  readonly danger?: boolean | undefined;
  /** What follows the proof; what it throws is shown in the form. */
  readonly onProved: () => Promise<unknown>;
  readonly onClose: () => void;
};

export function Prove({ person, act, danger, onProved, onClose }: Props) {
  const [asked, setAsked] = useState<'password' | 'code'>('password');
  const cancel = (
    <Button kind="quiet" onClick={onClose}>
      Cancel
    </Button>
  );
  if (person.sample) {
    return (
      <Form
        submit={act}
        danger={danger}
        beside={cancel}
        onSubmit={async () => {
          await call('sample.enter', '', { person: person.id });
          await onProved();
        }}
      >
        <p className="quiet">
          You act as {person.name}, an invented person; others confirm with their password.
        </p>
      </Form>
    );
  }
  const { signOn } = person;
  if (signOn) {
    return (
      <Form
        submit={`${act}: sign in anew`}
        danger={danger}
        beside={cancel}
        onSubmit={async () => {
          if (await proveThere(signOn)) await onProved();
        }}
      >
        <p className="quiet">Your identity provider asks in a window of its own.</p>
      </Form>
    );
  }
  if (asked === 'code') return <CodeForm submit={act} danger={danger} onIn={onProved} beside={cancel} />;
  const byPasskey = async (): Promise<void> => {
    if (await enterPasskey()) await onProved();
  };
  return (
    <Form
      submit={act}
      danger={danger}
      onSubmit={async values => {
        if (
          (await enterPassword(person.email, textOf(values.password), 'This is not your password.')) === 'in'
        )
          await onProved();
        else setAsked('code');
      }}
      beside={
        <>
          {passkeysPossible() ? <Button onClick={() => void byPasskey()}>With a passkey</Button> : null}
          {cancel}
        </>
      }
    >
      <TextField
        name="password"
        label="Password"
        type="password"
        hint={`You confirm this as ${person.name}.`}
        autoComplete="current-password"
        required
      />
    </Form>
  );
}
