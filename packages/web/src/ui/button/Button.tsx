// An act, named by a verb; when it is not possible yet it stays readable and says what stands in the way.
import { useId, type MouseEventHandler, type ReactNode } from 'react';
import { Citations, type CitationRef } from '../citation/Citation.tsx';
import { classes, useUi } from '../UiProvider.tsx';
import styles from './button.module.css';

export type Blocked = { readonly reason: string; readonly because?: readonly CitationRef[] | undefined };

export type ButtonProps = {
  readonly children: ReactNode;
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly type?: 'button' | 'submit';
  readonly size?: 'normal' | 'large';
  readonly onClick?: MouseEventHandler<HTMLElement> | undefined;
  /** With an address the act is a link. */
  readonly href?: string | undefined;
  /** Something is under way; the button keeps its size and takes no second press. */
  readonly busy?: boolean | undefined;
  /** Not possible yet: the sentence, and the clauses that it rests on. */
  readonly blockedBy?: string | Blocked | undefined;
  /** Where the reason is shown: below the button, or only to screen readers and on hover. */
  readonly reason?: 'below' | 'hidden';
  /** A key that does the same, shown after the words. */
  readonly hotkey?: string | undefined;
};

export function Button(props: ButtonProps) {
  const {
    children,
    kind = 'plain',
    type = 'button',
    size = 'normal',
    busy,
    hotkey,
    href,
    reason = 'below',
  } = props;
  const { Link } = useUi();
  const id = useId();
  const blocked = typeof props.blockedBy === 'string' ? { reason: props.blockedBy } : props.blockedBy;
  const look = classes(styles.button, styles[kind], size === 'large' && styles.large);
  const label = (
    <>
      {children}
      {hotkey === undefined ? null : (
        <kbd aria-hidden="true" className={styles.key}>
          {hotkey}
        </kbd>
      )}
    </>
  );
  if (href !== undefined && !blocked) {
    return (
      <Link href={href} className={look}>
        {label}
      </Link>
    );
  }
  const button = (
    <button
      type={blocked ? 'button' : type}
      className={look}
      aria-disabled={blocked !== undefined || busy === true ? true : undefined}
      aria-busy={busy === true ? true : undefined}
      aria-describedby={blocked ? id : undefined}
      aria-keyshortcuts={hotkey}
      title={blocked && reason === 'hidden' ? blocked.reason : undefined}
      onClick={event => {
        if (blocked !== undefined || busy === true) event.preventDefault();
        else props.onClick?.(event);
      }}
    >
      {label}
    </button>
  );
  if (!blocked) return button;
  return (
    <span className={styles.blocked}>
      {button}
      <span id={id} className={reason === 'hidden' ? 'vh' : styles.reason}>
        {blocked.reason} {blocked.because ? <Citations of={blocked.because} /> : null}
      </span>
    </span>
  );
}
