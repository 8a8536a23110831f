/** Where the link of a letter arrives that confirms an address; it is done by a click, because mail scanners open links. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { account } from '../api/client.ts';
import { useQueryWord } from '../app/params.ts';
import { PublicPage } from '../app/PublicPage.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Form } from '../ui/form/Form.tsx';

export default function ConfirmAddressPage() {
  const client = useQueryClient();
  const [token] = useQueryWord('token');
  const [done, setDone] = useState(false);
  return (
    <PublicPage name="Confirm your address" measure="form">
      {done ? (
        <div className="stack">
          <output>Your address is confirmed.</output>
          <div>
            <Button href="/account">To your account</Button>
          </div>
        </div>
      ) : (
        <Form
          submit="Confirm"
          label="Confirm your address"
          blockedBy={token ? undefined : 'This address carries no link. Open the one of the letter.'}
          onSubmit={async () => {
            await account(`verify-email?token=${encodeURIComponent(token ?? '')}`);
            client.clear();
            setDone(true);
          }}
        >
          <p>With this you say that the letter reached you.</p>
        </Form>
      )}
    </PublicPage>
  );
}
