/** What people say about a document while it is written; answered and settled here. */
import { useState } from 'react';
import type { Output } from '../api/client.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { useCan } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { AsideSection } from '../ui/page/AsideSection.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import type { Document } from './document.words.tsx';

type Comment = Output<'document.comments'>['rows'][number];

export function CommentsSection({ of }: { readonly of: Document }) {
  const can = useCan();
  const rows = useRead('document.comments', { id: of.id }).data?.rows ?? [];
  const say = useAct('document.comment');
  const [asking, setAsking] = useState(false);
  const written = of.phase === 'draft' || of.phase === 'submitted';
  const open = rows.filter(row => row.phase === 'open');
  const settled = rows.length - open.length;
  if (!written && rows.length === 0) return null;
  return (
    <AsideSection title="Comments">
      {rows.length === 0 && !asking ? <p className="quiet">None yet.</p> : null}
      <ul className="stack-close">
        {open.map(one => (
          <li key={one.id}>
            <OneComment of={one} />
          </li>
        ))}
      </ul>
      {settled === 0 ? null : <p className="quiet">{settled} settled.</p>}
      {!written || !can('document:acknowledge') ? null : asking ? (
        <Form
          label="Comment"
          submit="Say it"
          draft={`comment-${of.id}`}
          beside={
            <Button kind="quiet" onClick={() => setAsking(false)}>
              Cancel
            </Button>
          }
          onSubmit={async values => {
            const said = { text: textOf(values.text), quote: textOf(values.quote) };
            await say.mutateAsync({ id: of.id, ...said });
            setAsking(false);
          }}
        >
          <TextField name="quote" label="About these words" width="full" maxLength={2_000} />
          <TextArea name="text" label="Comment" required rows={3} />
        </Form>
      ) : (
        <Button hotkey="c" onClick={() => setAsking(true)}>
          Comment
        </Button>
      )}
    </AsideSection>
  );
}

function OneComment({ of }: { readonly of: Comment }) {
  const can = useCan();
  const answer = useAct('document.answer-comment');
  const settle = useAct('document.settle-comment');
  const [answering, setAnswering] = useState(false);
  return (
    <div className="stack-close">
      {of.quote === '' ? null : <q>{of.quote}</q>}
      <p>{of.text}</p>
      <p className="quiet">
        {of.by.name}, <DateText on={of.on} />
      </p>
      {of.answers.map((one, at) => (
        <p key={`${at} ${one.by.id}`}>
          {one.text}{' '}
          <span className="quiet">
            {one.by.name}, <DateText on={one.on} />
          </span>
        </p>
      ))}
      {answering ? (
        <Form
          label="Answer"
          submit="Answer"
          onSubmit={async values => {
            await answer.mutateAsync({ id: of.id, text: textOf(values.text) });
            setAnswering(false);
          }}
        >
          <TextArea name="text" label="Answer" required rows={2} />
        </Form>
      ) : (
        <div className="row">
          {can('document:acknowledge') ? (
            <Button kind="quiet" onClick={() => setAnswering(true)}>
              Answer
            </Button>
          ) : null}
          {can('document:write') ? (
            <Button kind="quiet" busy={settle.isPending} onClick={() => settle.mutate({ id: of.id })}>
              Settle
            </Button>
          ) : null}
        </div>
      )}
    </div>
  );
}
