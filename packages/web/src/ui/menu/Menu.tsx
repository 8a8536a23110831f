// A button that opens a short list of acts or places.
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { placeNear, type Side } from '../floating/place.ts';
import { classes, useUi } from '../UiProvider.tsx';
import styles from './menu.module.css';

export type MenuEntry = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly href?: string | undefined;
  readonly onSelect?: (() => void) | undefined;
  readonly current?: boolean | undefined;
  readonly danger?: boolean | undefined;
  /** A line above, where a new kind of entries begins. */
  readonly apart?: boolean | undefined;
};

export type MenuProps = {
  /** What is seen on the button. */
  readonly children: ReactNode;
  /** Name for screen readers when the button shows no words. */
  readonly label?: string | undefined;
  readonly entries: readonly MenuEntry[];
  readonly side?: Side;
  readonly look?: 'plain' | 'bare';
};

export function Menu({ children, label, entries, side = 'start', look = 'plain' }: MenuProps) {
  const { Link } = useUi();
  const id = useId();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);

  const items = () => [...(list.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  const show = (last = false) => {
    if (!list.current || !button.current) return;
    list.current.showPopover();
    placeNear(button.current, list.current, side);
    items()
      .at(last ? -1 : 0)
      ?.focus();
  };
  const close = (refocus: boolean) => {
    list.current?.hidePopover();
    if (refocus) button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const all = items();
    const at = all.findIndex(item => item === document.activeElement);
    const to: Readonly<Record<string, number>> = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    };
    const next = to[event.key];
    if (next !== undefined) {
      event.preventDefault();
      all[next]?.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close(true);
    } else if (event.key === 'Tab') close(false);
    else if (event.key.length === 1) {
      const letter = event.key.toLowerCase();
      all.find((item, index) => index > at && item.textContent?.toLowerCase().startsWith(letter))?.focus();
    }
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        className={classes(styles.button, styles[look])}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => (open ? close(true) : show())}
        onKeyDown={event => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          show(event.key === 'ArrowUp');
        }}
      >
        {children}
      </button>
      <ul
        ref={list}
        id={id}
        role="menu"
        aria-label={label}
        popover="auto"
        className={styles.list}
        onToggle={event => setOpen(event.newState === 'open')}
        onKeyDown={onKeyDown}
      >
        {entries.map(entry => (
          <li key={entry.id} role="none" className={classes(entry.apart === true && styles.apart)}>
            <MenuItem entry={entry} Link={Link} onDone={() => close(entry.href === undefined)} />
          </li>
        ))}
      </ul>
    </>
  );
}

type MenuItemProps = {
  readonly entry: MenuEntry;
  readonly Link: ReturnType<typeof useUi>['Link'];
  readonly onDone: () => void;
};

function MenuItem({ entry, Link, onDone }: MenuItemProps) {
  const look = classes(
    styles.item,
    entry.danger === true && styles.danger,
    entry.current === true && styles.current,
  );
  const inner = (
    <>
      <span>{entry.label}</span>
      {entry.hint === undefined ? null : <span className={styles.hint}>{entry.hint}</span>}
    </>
  );
  if (entry.href !== undefined) {
    return (
      <Link
        href={entry.href}
        role="menuitem"
        className={look}
        tabIndex={-1}
        aria-current={entry.current === true ? 'true' : undefined}
        onClick={() => {
          onDone();
          entry.onSelect?.();
        }}
      >
        {inner}
      </Link>
    );
  }
  return (
    <button
      type="button"
      role="menuitem"
      className={look}
      tabIndex={-1}
      aria-current={entry.current === true ? 'true' : undefined}
      onClick={() => {
        onDone();
        entry.onSelect?.();
      }}
    >
      {inner}
    </button>
  );
}
