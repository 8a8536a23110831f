// A number or hash that people copy: shown in full, copied whole.
import { useEffect, useState } from 'react';
import { useWords } from '../UiProvider.tsx';
import styles from './copy-text.module.css';

export type CopyTextProps = { readonly text: string; readonly label?: string | undefined };

const SHOWN_MS = 2000;

export function CopyText({ text, label }: CopyTextProps) {
  const words = useWords();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <span className={styles.copy}>
      <code>{text}</code>
      <button
        type="button"
        className={styles.button}
        aria-label={`${words.copy} ${label ?? text}`}
        onClick={() => {
          // Without permission for the clipboard the text stays selectable, and nothing is claimed.
          navigator.clipboard.writeText(text).then(
            () => setCopied(true),
            () => undefined,
          );
        }}
      >
        {copied ? words.copied : words.copy}
      </button>
      <span className="vh" aria-live="polite">
        {copied ? words.copied : ''}
      </span>
    </span>
  );
}
