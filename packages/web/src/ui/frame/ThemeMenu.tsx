// Light, dark, or as the system says.
import { Menu } from '../menu/Menu.tsx';
import { setTheme, useTheme, type Theme } from '../theme.ts';
import { useWords } from '../UiProvider.tsx';
import styles from './frame.module.css';

export function ThemeMenu() {
  const words = useWords();
  const theme = useTheme();
  const entries: readonly [Theme, string][] = [
    ['system', words.asSystem],
    ['light', words.light],
    ['dark', words.dark],
  ];
  return (
    <Menu
      look="bare"
      side="end"
      label={words.theme}
      entries={entries.map(([id, label]) => ({
        id,
        label,
        current: id === theme,
        onSelect: () => setTheme(id),
      }))}
    >
      <svg className={styles.moon} viewBox="0 0 16 16" aria-hidden="true">
        <path
          d="M13.2 9.7A5.6 5.6 0 0 1 6.3 2.8a5.6 5.6 0 1 0 6.9 6.9z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.3"
        />
      </svg>
    </Menu>
  );
}
