// The list at the left, the thing that is open at the right; on a phone one of the two.
import { type ReactNode } from 'react';
import { useKeys } from '../keys/useKeys.ts';
import { classes, useUi } from '../UiProvider.tsx';
import styles from './split-view.module.css';

export type SplitViewProps = {
  readonly list: ReactNode;
  /** Over both in their whole width: a picture, filters; on a phone it makes room for the open thing. */
  readonly above?: ReactNode;
  /** The open thing; nothing when none is open, and the list has the whole width. */
  readonly thing?: ReactNode;
  readonly thingLabel: string;
  /** Address of the list alone; Escape leads there. */
  readonly closeHref: string;
  readonly onClose?: () => void;
};

export function SplitView({ list, above, thing, thingLabel, closeHref, onClose }: SplitViewProps) {
  const { Link, words } = useUi();
  const open = thing !== undefined && thing !== null && thing !== false;
  useKeys(open && onClose ? { escape: onClose } : {});
  return (
    <>
      {above === undefined ? null : (
        <div className={classes(styles.above, open && styles.aside)}>{above}</div>
      )}
      <div className={classes(styles.split, open && styles.open)}>
        <div className={styles.list}>{list}</div>
        {open ? (
          <section className={styles.thing} aria-label={thingLabel}>
            <Link href={closeHref} className={styles.back}>
              ← {words.backToList}
            </Link>
            {thing}
          </section>
        ) : null}
      </div>
    </>
  );
}
