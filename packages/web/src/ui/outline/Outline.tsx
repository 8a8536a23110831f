// Numbered headings and, below them, entries that open in their place: the tree of a standard's clauses.
import type { ReactNode } from 'react';
import { classes } from '../UiProvider.tsx';
import styles from './outline.module.css';

export type OutlineItem = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** How deep it lies; 1 is a chapter. */
  readonly level: number;
  /** At the end of the line: a status, a word. */
  readonly note?: ReactNode;
  /** What is read when it is opened; a heading has none. */
  readonly body?: ReactNode;
};

export type OutlineProps = { readonly label: string; readonly items: readonly OutlineItem[] };

const DEEPEST = 4;

export const Outline = ({ label, items }: OutlineProps) => (
  <ol className={styles.outline} aria-label={label}>
    {items.map(item => (
      <li key={item.id} className={styles.item} data-level={Math.min(item.level, DEEPEST)}>
        {item.body === undefined ? (
          <div className={classes(styles.line, styles.heading)}>
            <Line item={item} />
          </div>
        ) : (
          <details className={styles.details}>
            <summary className={styles.line}>
              <Line item={item} />
            </summary>
            <div className={styles.body}>{item.body}</div>
          </details>
        )}
      </li>
    ))}
  </ol>
);

const Line = ({ item }: { readonly item: OutlineItem }) => (
  <>
    <span className={styles.number}>{item.number}</span>
    <span className={styles.title}>{item.title}</span>
    {item.note === undefined ? null : <span className={styles.note}>{item.note}</span>}
  </>
);
