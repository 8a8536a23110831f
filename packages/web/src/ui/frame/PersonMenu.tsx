// Who is signed in, and what concerns that person alone.
import { Menu, type MenuEntry } from '../menu/Menu.tsx';
import { initialsOf } from '../person/initials.ts';
import styles from './frame.module.css';

type Props = {
  readonly name: string;
  readonly note?: string | undefined;
  readonly entries: readonly MenuEntry[];
};

export function PersonMenu({ name, note, entries }: Props) {
  return (
    <Menu look="bare" side="end" label={note === undefined ? name : `${name}, ${note}`} entries={entries}>
      {/* Letters drawn by the style sheet: they are a picture of the name, not a second name. */}
      <span className={styles.person} data-initials={initialsOf(name)} />
    </Menu>
  );
}
