// The editor itself: what is typed looks as it will on paper; loaded only where somebody writes.
import { Editor as Writing } from '@tiptap/core';
import { Image } from '@tiptap/extension-image';
import { TableKit } from '@tiptap/extension-table';
import { Markdown } from '@tiptap/markdown';
import StarterKit from '@tiptap/starter-kit';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import paper from '../paper/paper.module.css';
import { classes } from '../UiProvider.tsx';
import styles from './rich-text.module.css';
import { Toolbar } from './Toolbar.tsx';

export type EditorProps = {
  readonly id: string;
  readonly label: string;
  /** Markdown. */
  readonly text: string;
  readonly describedBy: string | undefined;
  readonly pictureAt: ((file: string) => string) | undefined;
  readonly onPicture: ((picture: File) => Promise<string>) | undefined;
  readonly onWrite: (text: string) => void;
};

const OF_A_FILE = /^file:([0-9a-f-]{36})$/;

/** Pictures are named by their file; only what is shown has an address. */
const pictures = (pictureAt: EditorProps['pictureAt']) =>
  Image.extend({
    renderHTML({ HTMLAttributes }) {
      const { src, alt } = HTMLAttributes as { src?: string; alt?: string };
      const file = OF_A_FILE.exec(src ?? '')?.[1];
      return ['img', { alt: alt ?? '', 'data-file': src ?? '', src: (file && pictureAt?.(file)) ?? '' }];
    },
    parseHTML: () => [
      {
        tag: 'img[data-file]',
        getAttrs: element => ({ src: element.dataset.file ?? '', alt: element.getAttribute('alt') }),
      },
    ],
  });

export default function Editor(props: EditorProps) {
  const { id, label, describedBy, onPicture } = props;
  const place = useRef<HTMLDivElement>(null);
  const [writing, setWriting] = useState<Writing>();
  const onWrite = useEffectEvent((text: string) => props.onWrite(text));
  const start = useEffectEvent((element: HTMLElement) => {
    const opened = new Writing({
      element,
      // Styles of the page stand in its stylesheet; nothing is put into the document.
      injectCSS: false,
      extensions: [
        StarterKit.configure({
          heading: { levels: [2, 3, 4] },
          underline: false,
          link: { openOnClick: false, protocols: ['https', 'http', 'mailto'] },
        }),
        TableKit.configure({ table: { resizable: false } }),
        pictures(props.pictureAt),
        Markdown,
      ],
      content: props.text,
      contentType: 'markdown',
      editorProps: {
        attributes: {
          id,
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
          class: paper.text ?? '',
        },
      },
      onUpdate: ({ editor }) => onWrite(editor.getMarkdown()),
    });
    setWriting(opened);
    return opened;
  });
  useEffect(() => {
    const { current } = place;
    if (current === null) return undefined;
    const opened = start(current);
    return () => opened.destroy();
  }, []);
  return (
    <div className={styles.editor}>
      {writing === undefined ? null : <Toolbar of={writing} label={label} onPicture={onPicture} />}
      <div ref={place} className={classes(paper.paper, styles.sheet)} />
    </div>
  );
}
