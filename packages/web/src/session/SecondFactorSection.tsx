/** A second factor besides the password: an app that shows six digits, and recovery codes for the day it is lost. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { account } from '../api/client.ts';
import { usePublic } from '../api/hooks.ts';
import { Button } from '../ui/button/Button.tsx';
import { CopyText } from '../ui/copy-text/CopyText.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { QrCode } from '../ui/qr-code/QrCode.tsx';
import { Status } from '../ui/status/Status.tsx';
import { CodeForm } from './CodeForm.tsx';

type Fresh = { readonly totpURI: string; readonly backupCodes: readonly string[] };

const secretOf = (uri: string): string => new URL(uri).searchParams.get('secret') ?? '';

function PasswordForm({
  submit,
  onPassword,
}: {
  submit: string;
  onPassword: (password: string) => Promise<void>;
}) {
  return (
    <Form submit={submit} label="Second factor" onSubmit={values => onPassword(textOf(values.password))}>
      <TextField name="password" label="Password" type="password" autoComplete="current-password" required />
    </Form>
  );
}

function SwitchOn({
  onClose,
  onDone,
}: {
  readonly onClose: () => void;
  readonly onDone: () => Promise<unknown>;
}) {
  const [fresh, setFresh] = useState<Fresh>();
  const [kept, setKept] = useState(false);
  if (!fresh) {
    return (
      <Dialog title="Switch on the second factor" onClose={onClose}>
        <PasswordForm
          submit="Go on"
          onPassword={async password => {
            setFresh((await account('two-factor/enable', { password })) as unknown as Fresh);
          }}
        />
      </Dialog>
    );
  }
  return (
    <Dialog title="Switch on the second factor" onClose={onClose}>
      {kept ? (
        <div className="stack">
          <p>Take this up with your app, then type the six digits that it shows.</p>
          <QrCode content={fresh.totpURI} label="Key for your authenticator app" />
          <CopyText text={secretOf(fresh.totpURI)} label="Key, where no camera is at hand" />
          <CodeForm submit="Switch it on" onIn={onDone} />
        </div>
      ) : (
        <div className="stack">
          <p>
            Keep these recovery codes where you find them without your phone. Each opens the account once;
            they are shown this one time.
          </p>
          <CopyText text={fresh.backupCodes.join('\n')} label="Recovery codes" />
          <div>
            <Button kind="primary" onClick={() => setKept(true)}>
              I have kept them
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

export function SecondFactorSection() {
  const client = useQueryClient();
  const ways = usePublic('account.sign-in', {}).data;
  const [open, setOpen] = useState<'on' | 'off'>();
  const again = async (): Promise<void> => {
    setOpen(undefined);
    await client.invalidateQueries();
  };
  const on = ways?.secondFactor === true;
  return (
    <section className="stack-close">
      <h2>Second factor</h2>
      <div className="row">
        <Status
          of={on ? 'in-place' : 'not-started'}
          word={on ? 'asked for after the password' : 'not asked for'}
        />
        <Button onClick={() => setOpen(on ? 'off' : 'on')}>{on ? 'Switch it off' : 'Switch it on'}</Button>
      </div>
      {open === 'on' ? <SwitchOn onClose={() => setOpen(undefined)} onDone={again} /> : null}
      {open === 'off' ? (
        <Dialog title="Switch off the second factor" onClose={() => setOpen(undefined)}>
          <PasswordForm
            submit="Switch it off"
            onPassword={async password => {
              await account('two-factor/disable', { password });
              await again();
            }}
          />
        </Dialog>
      ) : null}
    </section>
  );
}
