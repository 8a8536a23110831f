// Views of one thing, each with its own address; so tabs are links and the chosen one is the current page.
import { useUi } from '../UiProvider.tsx';
import styles from './tabs.module.css';

export type Tab = {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  readonly count?: number | undefined;
};

export type TabsProps = { readonly label: string; readonly tabs: readonly Tab[]; readonly current: string };

export function Tabs({ label, tabs, current }: TabsProps) {
  const { Link } = useUi();
  return (
    <nav aria-label={label} className={styles.tabs}>
      {tabs.map(tab => (
        <Link
          key={tab.id}
          href={tab.href}
          className={styles.tab}
          aria-current={tab.id === current ? 'page' : undefined}
        >
          {tab.label}
          {tab.count === undefined ? null : <span className={styles.count}>{tab.count}</span>}
        </Link>
      ))}
    </nav>
  );
}
