// An empty place: what belongs here, the first act, an example.
import type { ReactNode } from 'react';
import styles from './resource.module.css';

export type EmptyStateProps = {
  /** One sentence: what belongs here. */
  readonly what: string;
  /** The first act, usually one Button. */
  readonly act?: ReactNode;
  /** One example, so that a newcomer sees what is meant. */
  readonly example?: string | undefined;
  readonly children?: ReactNode;
};

export function EmptyState({ what, act, example, children }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p className={styles.what}>{what}</p>
      {example === undefined ? null : <p className={styles.example}>{example}</p>}
      {children}
      {act === undefined ? null : <div className={styles.act}>{act}</div>}
    </div>
  );
}
