/** Rotating, retiring and giving up a key: one dialog each, with what follows in plain words. */
import { useAct } from '../api/hooks.ts';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { useToday } from '../ui/text/useToday.ts';
import type { SigningKey } from './key-words.ts';

export const KEY_ACTS = {
  rotate: {
    button: 'Rotate',
    says: 'A new key takes over from now on. This one signs nothing from the day that you choose; what it signed stays good.',
  },
  retire: {
    button: 'Retire',
    says: 'This key signs nothing from the day that you choose; what it signed stays good. Another key has to be there.',
  },
  compromised: {
    button: 'Say it is compromised',
    says: 'From the day that you say, signatures of this key count no more, whatever date they carry, for whoever reads the log. A new key takes over at once. The day can later be made earlier, never later.',
  },
} as const;
export type KeyActName = keyof typeof KEY_ACTS;

type Props = { readonly of: SigningKey; readonly name: KeyActName; readonly onClose: () => void };

export function KeyAct({ of, name, onClose }: Props) {
  const today = useToday();
  const acts = {
    rotate: useAct('signing-key.rotate'),
    retire: useAct('signing-key.retire'),
  };
  const say = useAct('signing-key.say-compromised');
  const { button, says } = KEY_ACTS[name];
  return (
    <Dialog title={`${button}: ${of.fragment}`} onClose={onClose}>
      <Form
        label={button}
        submit={button}
        onSubmit={async ({ on, why }) => {
          const day = textOf(on);
          if (name === 'compromised') await say.mutateAsync({ id: of.id, from: day, why: textOf(why) });
          else await acts[name].mutateAsync({ id: of.id, on: day });
          onClose();
        }}
      >
        <p>{says}</p>
        {name === 'compromised' ? (
          <>
            <DateField name="on" label="Compromised from" required max={today} defaultValue={today} />
            <TextArea name="why" label="What happened" required rows={3} />
          </>
        ) : (
          <>
            <p className="quiet">
              With a domain of your own, choose a day by which the new file lies there: until then this key
              goes on under it.
            </p>
            <DateField name="on" label="It signs nothing from" required min={today} defaultValue={today} />
          </>
        )}
      </Form>
    </Dialog>
  );
}
