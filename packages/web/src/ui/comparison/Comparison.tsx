// Facts in large words, each with whether another source says the same, and what that says instead.
import { classes } from '../UiProvider.tsx';
import { SHAPES } from '../status/StatusShape.tsx';
import styles from './comparison.module.css';

export type ComparedFact = {
  readonly term: string;
  readonly value: string;
  /** `none`: the other source is silent, and may be. */
  readonly mark?: { readonly tone: 'good' | 'bad' | 'care' | 'none'; readonly word: string } | undefined;
  readonly other?: string | undefined;
};

const SHAPE = { good: 'full', bad: 'barred', care: 'half', none: 'ring' } as const;

export function Comparison({ of }: { readonly of: readonly ComparedFact[] }) {
  return (
    <dl className={styles.list}>
      {of.map(({ term, value, mark, other }) => (
        <div key={term} className={styles.fact}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.value}>{value}</dd>
          {mark === undefined ? null : (
            <dd className={classes(styles.mark, styles[mark.tone])}>
              <svg viewBox="-6 -6 12 12" className={styles.shape} aria-hidden="true">
                {SHAPES[SHAPE[mark.tone]]}
              </svg>
              <span>{mark.word}</span>
            </dd>
          )}
          {other === undefined ? null : <dd className={styles.other}>{other}</dd>}
        </div>
      ))}
    </dl>
  );
}
