// A status: shape, word, then colour.
import { classes } from '../UiProvider.tsx';
import { statusLook } from './kinds.ts';
import { StatusShape } from './StatusShape.tsx';
import styles from './status.module.css';

export type StatusProps = {
  /** A code of kinds.ts (`in-place`, `partly`, `suspended` …). */
  readonly of: string;
  /** Another word for the same look, such as "3 of 5 read". */
  readonly word?: string | undefined;
  /** The shape is seen, the word is read aloud: where a legend on the page says what the shapes mean. */
  readonly brief?: boolean | undefined;
};

export function Status({ of, word, brief = false }: StatusProps) {
  const look = statusLook(of);
  return (
    <span className={styles.status}>
      <StatusShape of={of} />
      <span className={brief ? 'vh' : classes(styles.word, styles[look.tone])}>{word ?? look.word}</span>
    </span>
  );
}
