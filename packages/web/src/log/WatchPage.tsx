/** Being told by letter of what is published about a name: asked for here, confirmed and ended by the links of the letters. */
import { useState } from 'react';
import { call } from '../api/client.ts';
import { useQueryWord } from '../app/params.ts';
import { PublicPage } from '../app/PublicPage.tsx';
import { RouterLink } from '../app/RouterLink.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';

function AskToWatch({ q }: { readonly q: string }) {
  const [asked, setAsked] = useState<string>();
  if (asked !== undefined)
    return (
      <output>
        A letter is on its way to {asked}. Nothing is kept before the link in it was opened, within three
        days. Where no mail server is set, no letter goes out; the feed of the{' '}
        <RouterLink href="/register">register</RouterLink> works without one.
      </output>
    );
  return (
    <Form
      submit="Send me the link"
      label="Watch a name"
      onSubmit={async values => {
        const address = textOf(values.address);
        await call('log.watch', '', { address, q: textOf(values.q) });
        setAsked(address);
      }}
    >
      <TextField
        name="q"
        label="Name, number, city or standard"
        hint="As in the search of the register: several words narrow it."
        defaultValue={q}
        required
      />
      <TextField name="address" label="E-mail" type="email" autoComplete="email" required />
      <p className="quiet">
        At most one letter a day, and only when something was published. Each has a link that ends it.
      </p>
    </Form>
  );
}

function Confirm({ token }: { readonly token: string }) {
  const [words, setWords] = useState<string>();
  return words === undefined ? (
    <Form
      submit="Yes, tell me"
      label="Confirm"
      onSubmit={async () => setWords((await call('log.confirm-watch', '', { token })).words)}
    >
      <p>You will get a letter when something is published about the name that the letter said.</p>
    </Form>
  ) : (
    <output>You are told of everything that is published about “{words}”.</output>
  );
}

function End({ token }: { readonly token: string }) {
  const [ended, setEnded] = useState(false);
  return ended ? (
    <output>No letter will come about this name any more; your address was deleted with it.</output>
  ) : (
    <Form
      submit="Send me none"
      label="End"
      onSubmit={async () => {
        await call('log.end-watch', '', { token });
        setEnded(true);
      }}
    >
      <p>No letter will tell you any more of what is published about this name.</p>
    </Form>
  );
}

export default function WatchPage() {
  const [confirm] = useQueryWord('confirm');
  const [end] = useQueryWord('end');
  const [q] = useQueryWord('q');
  return (
    <PublicPage name="Watch a name in the register" measure="form">
      {confirm ? <Confirm token={confirm} /> : end ? <End token={end} /> : <AskToWatch q={q ?? ''} />}
    </PublicPage>
  );
}
