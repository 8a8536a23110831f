// The line under the picture that says what was touched: name, days, state, clause.
import { Citation } from '../citation/Citation.tsx';
import { Status } from '../status/Status.tsx';
import { DateText } from '../text/DateText.tsx';
import { useUi } from '../UiProvider.tsx';
import type { Mark } from './cycle.ts';
import styles from './timeline.module.css';

export function CycleReadout({ mark }: { readonly mark: Mark | undefined }) {
  const { Link, words } = useUi();
  if (mark === undefined) return <figcaption className={styles.readout}>{words.touchForDetail}</figcaption>;
  return (
    <figcaption className={styles.readout}>
      <strong className={styles.name}>
        {mark.href === undefined ? mark.label : <Link href={mark.href}>{mark.label}</Link>}
      </strong>
      <span>
        <DateText on={mark.from} />
        {mark.until === undefined ? null : (
          <>
            {' – '}
            <DateText on={mark.until} />
          </>
        )}
      </span>
      {mark.status === undefined ? null : <Status of={mark.status} />}
      {mark.citation === undefined ? null : (
        <>
          <Citation of={{ ...mark.citation, title: undefined }} />
          {mark.citation.title === undefined ? null : <span>{mark.citation.title}</span>}
        </>
      )}
    </figcaption>
  );
}
