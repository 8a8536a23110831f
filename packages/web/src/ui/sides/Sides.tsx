// What is put in beside what comes out of it; the outcome stays in view while the input is long.
import type { ReactNode } from 'react';
import styles from './sides.module.css';

export type SidesProps = {
  readonly children: ReactNode;
  readonly outcome: ReactNode;
  /** Heading of the outcome for those who jump to it. */
  readonly label: string;
};

export const Sides = ({ children, outcome, label }: SidesProps) => (
  <div className={styles.sides}>
    <div className={styles.input}>{children}</div>
    <section className={styles.outcome} aria-label={label}>
      {outcome}
    </section>
  </div>
);
