// Facts as term and value: on one line under a heading, or as a list.
import type { ReactNode } from 'react';
import { classes } from '../UiProvider.tsx';
import styles from './facts.module.css';

export type Fact = {
  readonly term: string;
  readonly value: ReactNode;
  /** The value says by itself what it is (a status, "2 documents"): the term is for screen readers only. */
  readonly bare?: boolean;
};

export type FactsProps = {
  readonly of: readonly Fact[];
  /** `line` for the five things one asks first, `list` for all of them. */
  readonly as?: 'line' | 'list';
};

export function Facts({ of, as = 'list' }: FactsProps) {
  return (
    <dl className={styles[as]}>
      {of.map(fact => (
        <div key={fact.term} className={styles.fact}>
          <dt className={classes(fact.bare === true ? 'vh' : styles.term)}>{fact.term}</dt>
          <dd className={styles.value}>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
