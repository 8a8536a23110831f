// The frame around every page: the road at the left, tools at the right, the one thing in the middle.
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { Command, CommandSearch } from '../palette/rank.ts';
import { useKeys } from '../keys/useKeys.ts';
import { KeyHint } from '../keys/KeyHint.tsx';
import type { MenuEntry } from '../menu/Menu.tsx';
import { useUi } from '../UiProvider.tsx';
import styles from './frame.module.css';
import { OrganizationSwitcher, type Organization } from './OrganizationSwitcher.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { Road, type Stop } from './Road.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';

const Palette = lazy(() => import('../palette/Palette.tsx'));
const KeysOverlay = lazy(() => import('../keys/KeysOverlay.tsx'));

export type KeyEntry = { readonly keys: string; readonly does: string };

export type FrameProps = {
  readonly organizations: readonly Organization[];
  readonly onSwitch: (id: string) => void;
  readonly road: readonly Stop[];
  /** Path of the open page; the stop whose address it begins with is current. */
  readonly path: string;
  readonly person: { readonly name: string; readonly note?: string | undefined };
  readonly personEntries: readonly MenuEntry[];
  readonly commands: readonly Command[];
  readonly search?: CommandSearch | undefined;
  /** Keys of the open page, shown by `?` beside those of the frame. */
  readonly keys?: readonly KeyEntry[] | undefined;
  /** A line over everything, such as "sample data". */
  readonly banner?: ReactNode;
  readonly children: ReactNode;
};

export function Frame(props: FrameProps) {
  const { words } = useUi();
  const [over, setOver] = useState<'palette' | 'keys'>();
  const close = () => setOver(undefined);
  useKeys({ 'mod+k': () => setOver('palette'), '/': () => setOver('palette'), '?': () => setOver('keys') });
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {words.skipToContent}
      </a>
      <div className={styles.side}>
        <nav aria-label={words.road} className={styles.held}>
          <OrganizationSwitcher organizations={props.organizations} onSwitch={props.onSwitch} />
          <Road stops={props.road} path={props.path} />
        </nav>
      </div>
      <div className={styles.right}>
        <header className={styles.top} data-screen-only>
          {props.banner === undefined ? null : <div className={styles.banner}>{props.banner}</div>}
          <div className={styles.tools}>
            <button
              type="button"
              className={styles.tool}
              aria-keyshortcuts="Control+K Meta+K"
              onClick={() => setOver('palette')}
            >
              <span className="vh">{words.commands} </span>
              <span className={styles.keyHint}>
                <KeyHint keys="mod+k" />
              </span>
              <svg className={styles.lens} viewBox="0 0 16 16" aria-hidden="true">
                <circle cx="7" cy="7" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.3" />
                <path d="m10.5 10.5 3.5 3.5" stroke="currentColor" strokeWidth="1.3" strokeLinecap="round" />
              </svg>
            </button>
            <ThemeMenu />
            <PersonMenu name={props.person.name} note={props.person.note} entries={props.personEntries} />
          </div>
        </header>
        <main id="content" tabIndex={-1} className={styles.main}>
          {props.children}
        </main>
      </div>
      <Suspense fallback={null}>
        {over === 'palette' ? (
          <Palette commands={props.commands} search={props.search} onClose={close} />
        ) : null}
        {over === 'keys' ? <KeysOverlay keys={props.keys ?? []} onClose={close} /> : null}
      </Suspense>
    </div>
  );
}
