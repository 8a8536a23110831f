// The frame for those without an account: sign-in, public register, certificate, verification. No road.
import type { ReactNode } from 'react';
import { useUi } from '../UiProvider.tsx';
import styles from './frame.module.css';
import { Mark } from './Mark.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';

export type PublicFrameProps = {
  /** Whose register this is. */
  readonly name: string;
  readonly homeHref: string;
  readonly links?: readonly { readonly href: string; readonly label: string }[] | undefined;
  readonly banner?: ReactNode;
  readonly children: ReactNode;
};

export function PublicFrame({ name, homeHref, links = [], banner, children }: PublicFrameProps) {
  const { Link, words } = useUi();
  return (
    <div className={styles.public}>
      <a className={styles.skip} href="#content">
        {words.skipToContent}
      </a>
      <header data-screen-only>
        {banner === undefined ? null : <div className={styles.banner}>{banner}</div>}
        <div className={styles.publicBar}>
          <Link href={homeHref} className={styles.home}>
            <Mark />
            {name}
          </Link>
          <nav aria-label={words.road} className={styles.publicLinks}>
            {links.map(link => (
              <Link key={link.href} href={link.href}>
                {link.label}
              </Link>
            ))}
          </nav>
          <ThemeMenu />
        </div>
      </header>
      <main id="content" tabIndex={-1} className={styles.publicMain}>
        {children}
      </main>
    </div>
  );
}
