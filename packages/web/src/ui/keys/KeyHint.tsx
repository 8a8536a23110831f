// A key or a chord as it is printed on the keyboard.
import styles from './keys.module.css';

const onMac = (): boolean => typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

/** `mod+k` becomes ⌘K or Ctrl K. */
export const keyWords = (keys: string, mac: boolean): string =>
  keys
    .split('+')
    .map(part => (part === 'mod' ? (mac ? '⌘' : 'Ctrl ') : part.length === 1 ? part.toUpperCase() : part))
    .join('');

export const KeyHint = ({ keys }: { readonly keys: string }) => (
  <kbd className={styles.key}>{keyWords(keys, onMac())}</kbd>
);
