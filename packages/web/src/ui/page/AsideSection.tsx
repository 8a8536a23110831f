// One heading with its short list in the right pane.
import type { ReactNode } from 'react';
import styles from './page.module.css';

export type AsideSectionProps = {
  readonly title: string;
  readonly act?: ReactNode;
  readonly children: ReactNode;
};

export function AsideSection({ title, act, children }: AsideSectionProps) {
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <h2 className={styles.sectionTitle}>{title}</h2>
        {act}
      </div>
      {children}
    </section>
  );
}
