/** Gives a member a number and a PIN for shared devices, and shows the slip to hand over. */
import { useState } from 'react';
import type { Output } from '../api/client.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { Facts } from '../ui/facts/Facts.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { Notice } from '../ui/notice/Notice.tsx';

type Props = {
  readonly person: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
};

export function PinDialog({ person, onClose }: Props) {
  const give = useAct('pin.give');
  const end = useAct('pin.end');
  const held = useRead('pin.list', {}).data?.rows.find(row => row.person.id === person.id);
  const [given, setGiven] = useState<Output<'pin.give'>>();
  const title = `PIN of ${person.name}`;
  if (given) {
    return (
      <Dialog title={title} onClose={onClose}>
        <Notice tone="done" title="Hand this over. The PIN is shown this one time." live>
          <Facts
            of={[
              { term: 'Number', value: <span className="mono">{given.number}</span> },
              { term: 'PIN', value: <span className="mono">{given.pin}</span> },
            ]}
          />
        </Notice>
        <p className="quiet">At the first use it is changed to one that only {person.name} knows.</p>
      </Dialog>
    );
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        key={held?.number ?? ''}
        label={title}
        submit={held ? 'Give a new PIN' : 'Give a number and a PIN'}
        beside={
          held ? (
            <Button
              kind="danger"
              busy={end.isPending}
              onClick={() => end.mutate({ person: person.id }, { onSuccess: onClose })}
            >
              Take it away
            </Button>
          ) : undefined
        }
        onSubmit={async values => {
          setGiven(await give.mutateAsync({ person: person.id, number: textOf(values.number) }));
        }}
      >
        <TextField
          name="number"
          label="Number"
          hint="What is typed at a shared device; a personnel number, for example"
          required
          maxLength={20}
          mono
          defaultValue={held?.number}
        />
      </Form>
    </Dialog>
  );
}
