/** Where your letters go, in which language, and how often one says what waits for you. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, type Output } from '../api/client.ts';
import { usePublic } from '../api/hooks.ts';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { Notice } from '../ui/notice/Notice.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';

type Letters = Output<'account.letters'>;

const LANGUAGES = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'Deutsch' },
];
const DIGESTS = [
  { value: 'weekly', label: 'Every Monday' },
  { value: 'daily', label: 'Every working day' },
  { value: 'never', label: 'Never' },
];

function Address({ email, letters }: { readonly email: string; readonly letters: Letters }) {
  const [changing, setChanging] = useState(false);
  const [said, setSaid] = useState<string>();
  const confirm = async (): Promise<void> => {
    await call('account.confirm-address', '', {});
    setSaid(`Open the link in the letter to ${email}; it is good for an hour.`);
  };
  return (
    <div className="stack-close">
      <p>
        {email}{' '}
        <Status
          of={letters.confirmed ? 'done' : 'open'}
          word={letters.confirmed ? 'confirmed' : 'not confirmed'}
        />
      </p>
      {said ? (
        <Notice tone="done" title="A letter is on its way">
          {said}
        </Notice>
      ) : null}
      {letters.posting ? (
        <div className="row">
          {letters.confirmed ? null : (
            <Button onClick={() => void confirm()}>Send the letter that confirms it</Button>
          )}
          <Button onClick={() => setChanging(true)}>Change the address</Button>
        </div>
      ) : (
        <p className="quiet">
          This installation sends no letters: its operator has set no mail server. Links are handed over by
          people.
        </p>
      )}
      {changing ? (
        <Dialog title="Change the address" onClose={() => setChanging(false)}>
          <Form
            submit="Send the letter"
            label="Change the address"
            onSubmit={async values => {
              const to = textOf(values.email);
              await call('account.change-address', '', { email: to });
              setSaid(`Open the link in the letter to ${to}; until then everything stays as it is.`);
              setChanging(false);
            }}
          >
            <TextField name="email" label="New address" type="email" autoComplete="email" required />
          </Form>
        </Dialog>
      ) : null}
    </div>
  );
}

export function LettersSection({ email }: { readonly email: string }) {
  const client = useQueryClient();
  const [kept, setKept] = useState(false);
  return (
    <section className="stack-close">
      <h2>Address and letters</h2>
      <Resource of={usePublic('account.letters', {})} skeleton="text">
        {letters => (
          <div className="stack">
            <Address email={email} letters={letters} />
            <Form
              submit="Keep"
              label="Letters"
              onSubmit={async values => {
                await call('account.choose-letters', '', {
                  language: textOf(values.language) as Letters['language'],
                  digest: textOf(values.digest) as Letters['digest'],
                });
                setKept(true);
                await client.invalidateQueries({ queryKey: ['', 'account.letters'] });
              }}
            >
              <Select name="language" label="Language" choices={LANGUAGES} defaultValue={letters.language} />
              <Select
                name="digest"
                label="What waits for you, by letter"
                hint="Nothing is sent on days on which nothing waits."
                choices={DIGESTS}
                defaultValue={letters.digest}
              />
            </Form>
            {kept ? <output>Kept.</output> : null}
          </div>
        )}
      </Resource>
    </section>
  );
}
