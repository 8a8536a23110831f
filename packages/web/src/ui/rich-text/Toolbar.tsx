// What can be done with the text at the cursor, as buttons that say it; arrow keys move between them.
import type { Editor } from '@tiptap/core';
import { useEffect, useReducer, useRef, type KeyboardEvent } from 'react';
import { useWords } from '../UiProvider.tsx';
import styles from './rich-text.module.css';

type Act = {
  readonly key: string;
  readonly label: string;
  readonly on?: boolean;
  readonly possible?: boolean;
  readonly run: () => void;
};

type Props = {
  readonly of: Editor;
  readonly label: string;
  readonly onPicture: ((picture: File) => Promise<string>) | undefined;
};

function actsOf(of: Editor, words: ReturnType<typeof useWords>['writing']): readonly Act[] {
  const chain = () => of.chain().focus();
  const level = (depth: 2 | 3, label: string): Act => ({
    key: `h${depth}`,
    label,
    on: of.isActive('heading', { level: depth }),
    run: () => chain().toggleHeading({ level: depth }).run(),
  });
  const inTable = of.isActive('table');
  const table: readonly Act[] = inTable
    ? [
        { key: 'row', label: words.addRow, run: () => chain().addRowAfter().run() },
        { key: 'column', label: words.addColumn, run: () => chain().addColumnAfter().run() },
        { key: 'less-row', label: words.takeRow, run: () => chain().deleteRow().run() },
        { key: 'less-column', label: words.takeColumn, run: () => chain().deleteColumn().run() },
        { key: 'no-table', label: words.takeTable, run: () => chain().deleteTable().run() },
      ]
    : [
        {
          key: 'table',
          label: words.table,
          run: () => chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
        },
      ];
  return [
    level(2, words.heading),
    level(3, words.subheading),
    { key: 'bold', label: words.bold, on: of.isActive('bold'), run: () => chain().toggleBold().run() },
    {
      key: 'italic',
      label: words.italic,
      on: of.isActive('italic'),
      run: () => chain().toggleItalic().run(),
    },
    {
      key: 'list',
      label: words.list,
      on: of.isActive('bulletList'),
      run: () => chain().toggleBulletList().run(),
    },
    {
      key: 'numbered',
      label: words.numbered,
      on: of.isActive('orderedList'),
      run: () => chain().toggleOrderedList().run(),
    },
    ...table,
    { key: 'undo', label: words.undo, possible: of.can().undo(), run: () => chain().undo().run() },
    { key: 'redo', label: words.redo, possible: of.can().redo(), run: () => chain().redo().run() },
  ];
}

export function Toolbar({ of, label, onPicture }: Props) {
  const { writing: words } = useWords();
  const [, look] = useReducer((n: number) => n + 1, 0);
  const bar = useRef<HTMLDivElement>(null);
  const file = useRef<HTMLInputElement>(null);
  useEffect(() => {
    of.on('transaction', look);
    return () => {
      of.off('transaction', look);
    };
  }, [of]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    event.preventDefault();
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  };
  const take = async (picture: File | undefined): Promise<void> => {
    if (picture === undefined || onPicture === undefined) return;
    const src = `file:${await onPicture(picture)}`;
    of.chain()
      .focus()
      .setImage({ src, alt: picture.name.replace(/\.\w+$/, '') })
      .run();
  };
  return (
    <div
      ref={bar}
      role="toolbar"
      tabIndex={-1}
      aria-label={words.tools(label)}
      className={styles.bar}
      onKeyDown={onKeyDown}
    >
      {actsOf(of, words).map(({ key, label: words_, on, possible = true, run }, at) => (
        <button
          key={key}
          type="button"
          className={styles.tool}
          tabIndex={at === 0 ? 0 : -1}
          aria-pressed={on}
          disabled={!possible}
          onClick={run}
        >
          {words_}
        </button>
      ))}
      {onPicture === undefined ? null : (
        <>
          <button type="button" className={styles.tool} tabIndex={-1} onClick={() => file.current?.click()}>
            {words.picture}
          </button>
          <input
            ref={file}
            type="file"
            accept=".png,.jpg,.jpeg"
            hidden
            aria-label={words.picture}
            onChange={event => {
              void take(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
        </>
      )}
    </div>
  );
}
