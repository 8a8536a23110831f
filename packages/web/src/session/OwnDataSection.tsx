/** What is kept about you: taken along as a file, or erased for good. */
import { useState } from 'react';
import { call } from '../api/client.ts';
import { useGo } from '../app/RouterLink.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { Checkbox } from '../ui/field/Checkbox.tsx';
import { Form } from '../ui/form/Form.tsx';

async function takeAlong(): Promise<void> {
  const data = await call('account.export', '', {});
  const address = URL.createObjectURL(
    new Blob([JSON.stringify(data, undefined, 2)], { type: 'application/json' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = 'certwright-your-data.json';
  link.click();
  URL.revokeObjectURL(address);
}

export function OwnDataSection() {
  const go = useGo();
  const [erasing, setErasing] = useState(false);
  return (
    <section className="stack-close">
      <h2>Your data</h2>
      <p className="reading">
        Take everything along that is kept about you, or erase your name, address and account for good. What
        you did stays in the trail of your organizations, without your name.
      </p>
      <div className="row">
        <Button onClick={() => void takeAlong()}>Take your data along</Button>
        <Button kind="danger" onClick={() => setErasing(true)}>
          Erase yourself
        </Button>
      </div>
      {erasing ? (
        <Dialog title="Erase yourself" onClose={() => setErasing(false)}>
          <Form
            submit="Erase for good"
            label="Erase yourself"
            onSubmit={async () => {
              await call('account.erase', '', { sure: true });
              go('/');
            }}
          >
            <p className="reading">
              You are signed out everywhere, your memberships end, and nobody can bring this back.
            </p>
            <Checkbox name="sure" label="I want that" required />
          </Form>
        </Dialog>
      ) : null}
    </section>
  );
}
