// A share as a small bar beside the number that says it: for the eye alone, the number is what is read.
import type { CSSProperties } from 'react';
import styles from './bar.module.css';

/** @param share from 0; what is above 1 fills the bar and marks its end */
export function Bar({ share }: { readonly share: number }) {
  const filled = `${Math.min(1, Math.max(0, share)) * 100}%`;
  return (
    <span
      aria-hidden="true"
      className={share > 1 ? `${styles.bar} ${styles.over}` : styles.bar}
      style={{ '--filled': filled } as CSSProperties}
    />
  );
}
