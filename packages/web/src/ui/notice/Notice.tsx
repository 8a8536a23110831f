// A sentence in its place on the page: what happened or what to know. There are no toasts.
import type { ReactNode } from 'react';
import { StatusShape } from '../status/StatusShape.tsx';
import { classes } from '../UiProvider.tsx';
import styles from './notice.module.css';

export type NoticeProps = {
  readonly children: ReactNode;
  readonly title?: string;
  /** `note` something to know · `done` it was done · `care` look before going on · `stop` it cannot go on. */
  readonly tone?: 'note' | 'done' | 'care' | 'stop';
  readonly act?: ReactNode;
  /** It appeared as the answer to an act, so screen readers are told. */
  readonly live?: boolean;
};

const SHAPE = { note: 'draft', done: 'done', care: 'partly', stop: 'open' } as const;

export function Notice({ children, title, tone = 'note', act, live = false }: NoticeProps) {
  return (
    <div className={classes(styles.notice, styles[tone])} role={live ? 'status' : undefined}>
      <span className={styles.mark}>
        <StatusShape of={SHAPE[tone]} />
      </span>
      <div className={styles.text}>
        {title === undefined ? null : <strong className={styles.title}>{title}</strong>}
        <div>{children}</div>
      </div>
      {act === undefined ? null : <div className={styles.act}>{act}</div>}
    </div>
  );
}
