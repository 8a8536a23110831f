/** Number and PIN; and the own PIN instead of the one that was handed out. */
import { useState } from 'react';
import { call, type Output } from '../api/client.ts';
import { Button } from '../ui/button/Button.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import type { Reader } from './StationPage.tsx';

const DIGITS = { type: 'password', inputMode: 'numeric', pattern: '[0-9]{6,12}', maxLength: 12 } as const;

type EnterProps = {
  readonly station: string;
  readonly onEntered: (entered: Output<'station.enter'>) => void;
};

export function EnterForm({ station, onEntered }: EnterProps) {
  return (
    <Form
      label="Enter"
      submit="Enter"
      size="large"
      onSubmit={async values => {
        const who = { number: textOf(values.number), pin: textOf(values.pin) };
        onEntered(await call('station.enter', '', { station, ...who }));
      }}
    >
      <TextField name="number" label="Your number" required maxLength={20} mono />
      <TextField name="pin" label="PIN" required mono {...DIGITS} />
    </Form>
  );
}

type OwnProps = {
  readonly reader: Reader;
  readonly onChosen: () => void;
  readonly onLeave: () => void;
};

export function OwnPinForm({ reader, onChosen, onLeave }: OwnProps) {
  const [differs, setDiffers] = useState(false);
  return (
    <Form
      label="Choose your PIN"
      submit="Take this PIN"
      size="large"
      beside={
        <Button size="large" onClick={onLeave}>
          Leave
        </Button>
      }
      onSubmit={async values => {
        const pin = textOf(values.pin);
        const same = pin === textOf(values.again);
        setDiffers(!same);
        if (!same) return;
        const { token, slug } = reader;
        await call('pin.choose', slug, { before: textOf(values.before), pin }, { token });
        onChosen();
      }}
    >
      <p>The PIN that you were given is known to somebody else too. Choose one that only you know.</p>
      <TextField name="before" label="The PIN that you were given" required mono {...DIGITS} />
      <TextField name="pin" label="Your own PIN" hint="Six to twelve digits" required mono {...DIGITS} />
      <TextField name="again" label="Your own PIN once more" required mono {...DIGITS} />
      {differs ? <p role="alert">The two do not agree. Type your own PIN twice.</p> : null}
    </Form>
  );
}
