// One page: its only h1 is the number and the name of the thing; facts, acts, and what it is tied to.
import type { ReactNode } from 'react';
import { Facts, type Fact } from '../facts/Facts.tsx';
import { classes, useUi } from '../UiProvider.tsx';
import styles from './page.module.css';

export type PageProps = {
  readonly name: string;
  /** Number or code that people cite: `A.5.19`, `NC-2026-014`. */
  readonly number?: string | undefined;
  /** Where it belongs, before the number: `ISO/IEC 27001`. */
  readonly within?: string | undefined;
  readonly back?: { readonly href: string; readonly label: string } | undefined;
  /** The five things one asks first. */
  readonly facts?: readonly Fact[] | undefined;
  readonly actions?: ReactNode;
  readonly aside?: ReactNode;
  readonly asideLabel?: string | undefined;
  /** `reading` for text in long lines, `form` for one narrow column, `full` for tables and pictures. */
  readonly measure?: 'full' | 'form' | 'reading';
  readonly children: ReactNode;
};

export function Page(props: PageProps) {
  const { name, number, within, back, facts, actions, aside, asideLabel, measure = 'full', children } = props;
  const { Link, words } = useUi();
  const head = [within, number].filter(part => part !== undefined).join(' · ');
  return (
    <article className={styles.page}>
      <title>{`${[number, name].filter(part => part !== undefined).join(' ')} · Certwright`}</title>
      <header className={styles.head}>
        {back === undefined ? null : (
          <Link href={back.href} className={styles.back}>
            ← {back.label}
          </Link>
        )}
        <h1 className={styles.title}>
          {head === '' ? null : <span className={styles.number}>{head} </span>}
          {name}
        </h1>
        {facts === undefined && actions === undefined ? null : (
          <div className={styles.under}>
            {facts === undefined ? null : (
              <div className={styles.facts}>
                <Facts as="line" of={facts} />
              </div>
            )}
            {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
          </div>
        )}
      </header>
      <div className={classes(styles.body, aside !== undefined && styles.withAside)}>
        <div className={classes(styles.middle, styles[measure])}>{children}</div>
        {aside === undefined ? null : (
          <aside className={styles.aside} aria-label={asideLabel ?? words.tiedTo}>
            {aside}
          </aside>
        )}
      </div>
    </article>
  );
}
