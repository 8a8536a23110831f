// What is put in beside what comes out of it; the outcome stays in view while the input is long.
import { useId, type ReactNode } from 'react';
import styles from './sides.module.css';

export type SidesProps = {
  readonly children: ReactNode;
  readonly outcome: ReactNode;
  /** Heading of the outcome for those who jump to it; not seen. */
  readonly label: string;
};

export function Sides({ children, outcome, label }: SidesProps) {
  const id = useId();
  return (
    <div className={styles.sides}>
      <div className={styles.input}>{children}</div>
      <section className={styles.outcome} aria-labelledby={id}>
        <h2 id={id} className="vh">
          {label}
        </h2>
        {outcome}
      </section>
    </div>
  );
}
