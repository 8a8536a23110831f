// Keys that act on a whole page: `?`, `e`, `mod+k`. Never while somebody is typing.
import { useEffect, useRef } from 'react';

/** Key as in `KeyboardEvent.key`, in small letters; `mod+` is ⌘ on a Mac and Ctrl elsewhere. */
export type KeyMap = Readonly<Record<string, () => void>>;

const TYPING = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"]';

type Pressed = Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'altKey'>;

/** The name under which a pressed key is looked up. */
export const keyName = (event: Pressed): string =>
  `${event.metaKey || event.ctrlKey ? 'mod+' : ''}${event.altKey ? 'alt+' : ''}${event.key.toLowerCase()}`;

export function useKeys(keys: KeyMap): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const name = keyName(event);
      const act = latest.current[name];
      if (act === undefined || event.defaultPrevented) return;
      const typing = event.target instanceof Element && event.target.closest(TYPING) !== null;
      const covered = document.querySelector('dialog:modal') !== null;
      if ((typing || covered) && !name.startsWith('mod+')) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
