/** The text that the organization bought for one requirement: read, typed in, replaced, removed. */
import { useState } from 'react';
import { useAct, useRead } from '../api/hooks.ts';
import { useCan } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { Tag } from '../ui/tag/Tag.tsx';
import { DateText } from '../ui/text/DateText.tsx';

type Props = { readonly place: { readonly edition: string; readonly key: string } };

export function LicensedText({ place }: Props) {
  const can = useCan();
  const [typing, setTyping] = useState(false);
  const keep = useAct('licensed-text.keep');
  const remove = useAct('licensed-text.remove');
  const kept = useRead('licensed-text.get', place).data?.kept;
  const may = can('standard:adopt');
  if (kept === undefined || (kept === null && !may)) return null;
  if (typing) {
    return (
      <section className="stack-close">
        <h2>The text that you bought</h2>
        <Form
          label="The text that you bought"
          submit="Keep the text"
          draft={`licensed-${place.edition}-${place.key}`}
          beside={
            <Button kind="quiet" onClick={() => setTyping(false)}>
              Leave it
            </Button>
          }
          onSubmit={async ({ text, source }) => {
            await keep.mutateAsync({ ...place, text: textOf(text), source: textOf(source) });
            setTyping(false);
          }}
        >
          <TextArea
            name="text"
            label="Text"
            hint="Seen inside your organization alone; left out of every export."
            rows={6}
            defaultValue={kept?.text}
            required
          />
          <TextField name="source" label="Copy or licence" maxLength={200} defaultValue={kept?.source} />
        </Form>
      </section>
    );
  }
  if (kept === null) {
    return (
      <p>
        <Button kind="quiet" onClick={() => setTyping(true)}>
          Add the text that you bought
        </Button>
      </p>
    );
  }
  return (
    <section className="stack-close">
      <h2>The text that you bought</h2>
      <div className="reading">
        {kept.text.split(/\n+/).map((paragraph, i) => (
          <p key={`${i} ${paragraph.slice(0, 20)}`}>{paragraph}</p>
        ))}
      </div>
      <p className="row">
        <Tag>licensed</Tag>
        <span className="quiet">
          {kept.source === '' ? '' : `${kept.source}, `}kept on <DateText on={kept.keptOn} />; in no export
        </span>
        {may ? (
          <>
            <Button kind="quiet" onClick={() => setTyping(true)}>
              Change
            </Button>
            <Button kind="quiet" busy={remove.isPending} onClick={() => remove.mutate(place)}>
              Remove
            </Button>
          </>
        ) : null}
      </p>
    </section>
  );
}
