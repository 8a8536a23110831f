/** Asks the register about another day, or about what it said on another day. */
import { DateField } from '../ui/field/DateField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';

type Props = {
  readonly on: string;
  readonly known: string;
  readonly onAsk: (on: string | undefined, known: string | undefined) => void;
};

export function AskForm({ on, known, onAsk }: Props) {
  return (
    <section className="stack" aria-labelledby="ask" data-screen-only>
      <h2 id="ask">Ask about another day</h2>
      <Form
        key={`${on} ${known}`}
        submit="Ask"
        label="Ask about another day"
        onSubmit={async values => onAsk(text(values.on), text(values.known))}
      >
        <FieldRow>
          <DateField name="on" label="Was it valid on" defaultValue={on} />
          <DateField
            name="known"
            label="As published until"
            hint="What the register said by then"
            defaultValue={known}
          />
        </FieldRow>
      </Form>
    </section>
  );
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
