/** Ends the letters that say what waits, by the link in one of them; nobody has to sign in for it. */
import { useState } from 'react';
import { post } from '../api/client.ts';
import { useQueryWord } from '../app/params.ts';
import { PublicPage } from '../app/PublicPage.tsx';
import { RouterLink } from '../app/RouterLink.tsx';
import { Form } from '../ui/form/Form.tsx';

export default function UnsubscribePage() {
  const [token] = useQueryWord('token');
  const [done, setDone] = useState(false);
  return (
    <PublicPage name="No such letter any more" measure="form">
      {done ? (
        <output>
          No letter will say any more what waits for you.{' '}
          <RouterLink href="/account">Your account</RouterLink> brings them back.
        </output>
      ) : (
        <Form
          submit="Send me none"
          label="No such letter any more"
          blockedBy={token ? undefined : 'This address carries no link. Open the one of the letter.'}
          onSubmit={async () => {
            await post(`/api/public/letters/${encodeURIComponent(token ?? '')}/unsubscribe`);
            setDone(true);
          }}
        >
          <p>Letters about your account itself, such as a lost password, still come.</p>
        </Form>
      )}
    </PublicPage>
  );
}
