/** Letters about an audit or an offer: written from the template, looked at, sent; the client sees what was sent. */
import { LETTER_KINDS, type LetterKind } from '@certwright/core/letter/letter.table';
import { useState } from 'react';
import type { Output } from '../api/client.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { useCan, useOrg } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { RadioCards } from '../ui/field/RadioCards.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { readProblem } from '../ui/form/problem.ts';
import { textOf } from '../ui/form/value-of.ts';
import { Refusal } from '../ui/refusal/Refusal.tsx';
import { Status } from '../ui/status/Status.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { useWords } from '../ui/UiProvider.tsx';

type Letter = Output<'letter.list'>['rows'][number];
type Props = { readonly about: string; readonly of: 'audit' | 'offer' };

export function LettersSection({ about, of }: Props) {
  const can = useCan();
  const words = useWords();
  const letters = useRead('letter.list', { about });
  const write = useAct('letter.write');
  const [sending, setSending] = useState<Letter>();
  const rows = letters.data?.rows ?? [];
  const may = can('letter:write');
  if (rows.length === 0 && !may) return null;
  const kinds = Object.entries(LETTER_KINDS).filter(([, kind]) => kind.about === of);
  return (
    <section className="stack">
      <h2>Letters</h2>
      {write.error ? <Refusal problem={readProblem(write.error, words.unreachable, words.failed)} /> : null}
      {rows.length === 0 ? null : (
        <ul className="stack-close">
          {rows.map(one => (
            <Line key={one.id} letter={one} may={may} onSend={() => setSending(one)} />
          ))}
        </ul>
      )}
      {may ? (
        <div className="row">
          {kinds.map(([kind, { title }]) => (
            <Button
              key={kind}
              kind="quiet"
              busy={write.isPending && write.variables?.kind === kind}
              onClick={() => write.mutate({ kind: kind as LetterKind, about })}
            >
              Write: {title.toLowerCase()}
            </Button>
          ))}
        </div>
      ) : null}
      {sending ? <SendDialog letter={sending} onClose={() => setSending(undefined)} /> : null}
    </section>
  );
}

type LineProps = { readonly letter: Letter; readonly may: boolean; readonly onSend: () => void };

function Line({ letter, may, onSend }: LineProps) {
  const { slug } = useOrg();
  const last = letter.sent.at(-1);
  const way = last?.through === 'mail' ? 'by e-mail' : last?.how;
  return (
    <li className="row">
      <strong>{letter.title}</strong>
      <span className="quiet">
        <DateText on={letter.on} />, {letter.by.name}
      </span>
      <Status
        of={letter.phase === 'sent' ? 'done' : 'draft'}
        word={letter.phase === 'sent' ? `sent, ${way}` : 'not sent'}
      />
      <Button
        kind="quiet"
        href={`/api/organizations/${encodeURIComponent(slug)}/letters/${letter.id}/letter.docx`}
      >
        Word
      </Button>
      {may ? (
        <Button kind="quiet" onClick={onSend}>
          {letter.phase === 'sent' ? 'Send again' : 'Send'}
        </Button>
      ) : null}
    </li>
  );
}

function SendDialog({ letter, onClose }: { readonly letter: Letter; readonly onClose: () => void }) {
  const send = useAct('letter.send');
  const [through, setThrough] = useState('mail');
  return (
    <Dialog title={`Send: ${letter.title}`} onClose={onClose}>
      <Form
        label="Letter"
        submit={through === 'mail' ? 'Send the e-mail' : 'Write it down'}
        onSubmit={async values => {
          const { id } = letter;
          await send.mutateAsync(
            through === 'mail'
              ? { id, through, address: textOf(values.address) }
              : { id, through: 'elsewhere', how: textOf(values.how) },
          );
          onClose();
        }}
      >
        <RadioCards
          name="through"
          label="How does it go?"
          value={through}
          onChange={setThrough}
          cards={[
            { value: 'mail', label: 'By e-mail', hint: 'The Word file is attached.' },
            {
              value: 'elsewhere',
              label: 'In another way',
              hint: 'By post, handed over, from your own mailbox.',
            },
          ]}
        />
        {through === 'mail' ? (
          <TextField name="address" label="Address of the client" type="email" required />
        ) : (
          <TextArea name="how" label="How it went, and when" rows={2} required />
        )}
      </Form>
    </Dialog>
  );
}
