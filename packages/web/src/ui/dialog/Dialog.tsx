// A modal page of its own: the browser's dialog, which keeps the focus inside and gives it back.
import { createPortal } from 'react-dom';
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../UiProvider.tsx';
import styles from './dialog.module.css';

export type DialogProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly acts?: ReactNode;
  readonly width?: 'normal' | 'wide';
};

/** Mount it to open it; unmount it when `onClose` was called. */
export function Dialog({ title, onClose, children, acts, width = 'normal' }: DialogProps) {
  const words = useWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the element leaves the page, so that the browser can give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element && !element.open) {
      element.showModal();
      // What is to be filled in comes first, not the cross that closes.
      const first =
        element.querySelector<HTMLElement>('input, select, textarea') ?? element.querySelector('h2');
      first?.focus();
    }
    return () => element?.close();
  }, []);
  // At the end of the page: a dialog opened from within a form must not lie in that form.
  return createPortal(
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-width={width}
      aria-labelledby={id}
      onCancel={event => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className={styles.head}>
        <h2 id={id} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        <button type="button" className={styles.close} aria-label={words.close} onClick={onClose}>
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path d="m2 2 8 8M10 2l-8 8" stroke="currentColor" strokeWidth="1.4" />
          </svg>
        </button>
      </header>
      <div className={styles.body}>{children}</div>
      {acts === undefined ? null : <footer className={styles.acts}>{acts}</footer>}
    </dialog>,
    document.body,
  );
}
