// How far something is: a bar with its words.
import { useUi } from '../UiProvider.tsx';
import styles from './progress.module.css';

export type ProgressProps = {
  readonly label: string;
  readonly labelShown?: boolean;
  /** From 0 to 1; nothing while it is not known. */
  readonly share?: number | undefined;
  /** Words instead of the percentage: "14 of 93 assessed". */
  readonly words?: string | undefined;
};

export function Progress({ label, labelShown = true, share, words }: ProgressProps) {
  const { locale } = useUi();
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(share ?? 0);
  const said = words ?? (share === undefined ? '' : percent);
  return (
    <div className={styles.progress}>
      {labelShown ? (
        <div className={styles.words}>
          <span>{label}</span>
          <span className="quiet">{said}</span>
        </div>
      ) : null}
      <progress
        className={styles.bar}
        aria-label={label}
        aria-valuetext={said === '' ? undefined : said}
        max={1}
        {...(share === undefined ? {} : { value: share })}
      />
    </div>
  );
}
