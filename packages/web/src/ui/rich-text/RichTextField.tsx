// A text with headings, lists, tables and pictures, written as it will look; the form gets its marks as text.
import { lazy, Suspense, useRef, useState } from 'react';
import { FieldShell, type FieldProps } from '../field/FieldShell.tsx';
import { useForm } from '../field/FormContext.ts';
import field from '../field/field.module.css';
import { useWords } from '../UiProvider.tsx';
import { Skeleton } from '../resource/Skeleton.tsx';

const Editor = lazy(() => import('./Editor.tsx'));

export type RichTextFieldProps = FieldProps & {
  readonly defaultValue?: string | undefined;
  /** Takes a picture and says under which file it is kept. */
  readonly onPicture?: ((picture: File) => Promise<string>) | undefined;
  readonly pictureAt?: ((file: string) => string) | undefined;
};

export function RichTextField(props: RichTextFieldProps) {
  const { draft } = useForm();
  const { writing: words } = useWords();
  const { name, required, pictureAt, onPicture } = props;
  const [start] = useState(() => draft?.[name] ?? props.defaultValue ?? '');
  const [marks, setMarks] = useState(false);
  const holder = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(start);
  const write = (value: string): void => {
    setText(value);
    const held = holder.current;
    if (held === null || held.value === value) return;
    held.value = value;
    // The form keeps a draft of what is typed; it listens to its controls.
    held.dispatchEvent(new Event('input', { bubbles: true }));
  };
  return (
    <FieldShell {...props} width="full">
      {({ id, invalid, describedBy }) => (
        <>
          <textarea
            ref={holder}
            name={name}
            id={marks ? id : undefined}
            className={field.input}
            rows={20}
            hidden={!marks}
            defaultValue={start}
            required={required}
            aria-invalid={invalid || undefined}
            aria-describedby={describedBy}
            onChange={event => setText(event.currentTarget.value)}
          />
          {marks ? null : (
            <Suspense fallback={<Skeleton as="text" />}>
              <Editor
                id={id}
                label={props.label}
                text={text}
                describedBy={describedBy}
                pictureAt={pictureAt}
                onPicture={onPicture}
                onWrite={write}
              />
            </Suspense>
          )}
          <div>
            <label>
              <input
                type="checkbox"
                checked={marks}
                onChange={event => setMarks(event.currentTarget.checked)}
              />{' '}
              {words.showMarks}
            </label>
          </div>
        </>
      )}
    </FieldShell>
  );
}
