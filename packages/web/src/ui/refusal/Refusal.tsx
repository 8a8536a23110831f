// What cannot be, why (the clause), and what can be done.
import type { ReactNode, Ref } from 'react';
import { Citations } from '../citation/Citation.tsx';
import type { Problem } from '../form/problem.ts';
import { StatusShape } from '../status/StatusShape.tsx';
import { useWords } from '../UiProvider.tsx';
import styles from './refusal.module.css';

export type RefusalProps = {
  readonly problem: Problem;
  /** Acts that help, such as a link to what is missing. */
  readonly children?: ReactNode;
  /** Lets a form move the focus here. */
  readonly ref?: Ref<HTMLElement>;
};

export function Refusal({ problem, children, ref }: RefusalProps) {
  const words = useWords();
  const { citations = [], remedies = [] } = problem;
  return (
    <section ref={ref} className={styles.refusal} role="alert" tabIndex={-1}>
      <p className={styles.what}>
        <span className={styles.mark}>
          <StatusShape of="refused" />
        </span>
        <span>{problem.detail}</span>
      </p>
      {citations.length === 0 ? null : (
        <p className={styles.why}>
          {words.because} <Citations of={citations} />
        </p>
      )}
      {remedies.length === 0 && children === undefined ? null : (
        <div className={styles.can}>
          {remedies.length === 0 ? null : <p className={styles.label}>{words.canBeDone}</p>}
          <ul>
            {remedies.map(remedy => (
              <li key={remedy}>{remedy}</li>
            ))}
          </ul>
          {children}
        </div>
      )}
      {problem.requestId === undefined ? null : (
        <p className={styles.request}>
          {words.requestId} <code>{problem.requestId}</code>
        </p>
      )}
    </section>
  );
}
