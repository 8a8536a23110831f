// The plain frame of pages outside an organization: the name at the top, one thing in the middle.
import type { ReactNode } from 'react';
import { Page } from '../page/Page.tsx';
import { useUi } from '../UiProvider.tsx';
import styles from './public-shell.module.css';

export type PublicShellProps = {
  readonly name: string;
  readonly measure?: 'full' | 'form' | 'reading';
  /** The ways out at the top right. */
  readonly ways: readonly { readonly label: string; readonly href: string }[];
  readonly children: ReactNode;
};

export function PublicShell({ name, measure = 'reading', ways, children }: PublicShellProps) {
  const { Link } = useUi();
  return (
    <div className={styles.shell}>
      <header className={styles.top}>
        <Link href="/" className={styles.brand}>
          Certwright
        </Link>
        <nav aria-label="Certwright" className={styles.ways}>
          {ways.map(({ label, href }) => (
            <Link key={href} href={href}>
              {label}
            </Link>
          ))}
        </nav>
      </header>
      <main id="content">
        <Page name={name} measure={measure}>
          {children}
        </Page>
      </main>
    </div>
  );
}
