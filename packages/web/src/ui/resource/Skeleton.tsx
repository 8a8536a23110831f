// Grey lines in the shape of what is coming; they appear only when it takes longer than a blink.
import { classes, useWords } from '../UiProvider.tsx';
import styles from './resource.module.css';

export type SkeletonShape = 'lines' | 'table' | 'form' | 'text';

const COUNT: Readonly<Record<SkeletonShape, number>> = { lines: 6, table: 10, form: 4, text: 9 };

export function Skeleton({ as = 'lines' }: { readonly as?: SkeletonShape }) {
  const words = useWords();
  return (
    <output className={classes(styles.skeleton, styles[as])} aria-label={words.loading}>
      {Array.from({ length: COUNT[as] }, (_, line) => (
        // The lines are alike and never move, so their place is their identity.
        <span key={`line-${line}`} className={styles.line} />
      ))}
    </output>
  );
}
