// A stale edit: yours and what was saved meanwhile, side by side; nothing is overwritten in silence.
import { useId, type ReactNode } from 'react';
import { Button } from '../button/Button.tsx';
import { classes, useWords } from '../UiProvider.tsx';
import styles from './conflict.module.css';

export type ConflictField = {
  readonly label: string;
  readonly yours: ReactNode;
  readonly theirs: ReactNode;
  readonly differs: boolean;
  /** Where the two can be put together: which side this field is taken from. */
  readonly taken?: Side | undefined;
  readonly onTake?: ((side: Side) => void) | undefined;
};
type Side = 'yours' | 'theirs';

export type ConflictProps = {
  readonly fields: readonly ConflictField[];
  /** Who saved meanwhile and when: "Jon Reed, 3 Nov, 10:12". */
  readonly theirsBy?: ReactNode;
  readonly onKeepYours: () => void;
  readonly onTakeTheirs: () => void;
  /** Saves what was chosen field by field. */
  readonly onMerge?: (() => void) | undefined;
  readonly busy?: boolean | undefined;
};

export function Conflict({ fields, theirsBy, onKeepYours, onTakeTheirs, onMerge, busy }: ConflictProps) {
  const words = useWords();
  const group = useId();
  return (
    <section className={styles.conflict} role="alert">
      <p className={styles.what}>{words.changedMeanwhile}</p>
      {onMerge === undefined ? null : <p>{words.chooseBoth}</p>}
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
                <td>
                  <Value field={field} side="yours" group={group} />
                </td>
                <td>
                  <Value field={field} side="theirs" group={group} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="row">
        {onMerge === undefined ? null : (
          <Button kind="primary" onClick={onMerge} busy={busy}>
            {words.saveMerged}
          </Button>
        )}
        <Button kind={onMerge === undefined ? 'primary' : 'plain'} onClick={onKeepYours} busy={busy}>
          {words.keepYours}
        </Button>
        <Button onClick={onTakeTheirs}>{words.takeTheirs}</Button>
      </div>
    </section>
  );
}

type ValueProps = { readonly field: ConflictField; readonly side: Side; readonly group: string };

/** What one of the two says; where it can be chosen, with its button. */
function Value({ field, side, group }: ValueProps) {
  const words = useWords();
  const { onTake, taken } = field;
  if (!field.differs || onTake === undefined) return field[side];
  return (
    <label className={styles.choice}>
      <input
        type="radio"
        name={`${group} ${field.label}`}
        aria-label={`${field.label}: ${words[side]}`}
        checked={taken === side}
        onChange={() => onTake(side)}
      />
      <span>{field[side]}</span>
    </label>
  );
}
