/** Answering an offer: by the client, or taken down by the body. */
import { useAct } from '../api/hooks.ts';
import { useCan } from '../app/org.ts';
import { useToday } from '../engagement/today.ts';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { nameOfOffer, type Offer } from './offer.columns.tsx';

type Props = { readonly offer: Offer; readonly answer: 'accept' | 'decline'; readonly onClose: () => void };

export function AnswerDialog({ offer, answer, onClose }: Props) {
  const own = useCan()('offer:answer');
  const say = useAct('offer.answer');
  const record = useAct('offer.record-answer');
  const today = useToday();
  const verb = answer === 'accept' ? 'Accept' : 'Decline';
  return (
    <Dialog title={`${verb} offer ${nameOfOffer(offer)}`} onClose={onClose}>
      <Form
        label={verb}
        submit={`${verb} the offer`}
        danger={answer === 'decline'}
        onSubmit={async values => {
          const said = { id: offer.id, answer, words: textOf(values.words), $version: offer.version };
          await (own
            ? say.mutateAsync(said)
            : record.mutateAsync({ ...said, source: textOf(values.source), on: textOf(values.on) }));
          onClose();
        }}
      >
        <TextArea name="words" label="What else you want to say" rows={2} />
        {own ? null : (
          <>
            <TextField
              name="source"
              label="Where the client said this"
              required
              maxLength={300}
              width="full"
            />
            <DateField name="on" label="Date of the answer" required defaultValue={today} max={today} />
          </>
        )}
      </Form>
    </Dialog>
  );
}
