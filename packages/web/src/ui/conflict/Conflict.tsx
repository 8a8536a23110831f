// A stale edit: yours and what was saved meanwhile, side by side; nothing is overwritten in silence.
import type { ReactNode } from 'react';
import { Button } from '../button/Button.tsx';
import { classes, useWords } from '../UiProvider.tsx';
import styles from './conflict.module.css';

export type ConflictField = {
  readonly label: string;
  readonly yours: ReactNode;
  readonly theirs: ReactNode;
  readonly differs: boolean;
};

export type ConflictProps = {
  readonly fields: readonly ConflictField[];
  /** Who saved meanwhile and when: "Jon Reed, 3 Nov, 10:12". */
  readonly theirsBy?: ReactNode;
  readonly onKeepYours: () => void;
  readonly onTakeTheirs: () => void;
  readonly busy?: boolean | undefined;
};

export function Conflict({ fields, theirsBy, onKeepYours, onTakeTheirs, busy }: ConflictProps) {
  const words = useWords();
  return (
    <section className={styles.conflict} role="alert">
      <p className={styles.what}>{words.changedMeanwhile}</p>
      <div className={styles.fields}>
        <table className={styles.sheet}>
          <thead>
            <tr>
              <th scope="col">
                <span className="vh">{words.what}</span>
              </th>
              <th scope="col">{words.yours}</th>
              <th scope="col">
                {words.theirs}
                {theirsBy === undefined ? null : <span className={styles.by}> {theirsBy}</span>}
              </th>
            </tr>
          </thead>
          <tbody>
            {fields.map(field => (
              <tr key={field.label} className={classes(field.differs ? styles.differs : styles.same)}>
                <th scope="row">{field.label}</th>
                <td>{field.yours}</td>
                <td>{field.theirs}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="row">
        <Button kind="primary" onClick={onKeepYours} busy={busy}>
          {words.keepYours}
        </Button>
        <Button onClick={onTakeTheirs}>{words.takeTheirs}</Button>
      </div>
    </section>
  );
}
