// A person, by name; a note on the role where it matters.
import { initialsOf } from './initials.ts';
import styles from './person.module.css';

export type PersonProps = { readonly name: string; readonly note?: string | undefined };

export function Person({ name, note }: PersonProps) {
  return (
    <span className={styles.person}>
      <span className={styles.initials} aria-hidden="true">
        {initialsOf(name)}
      </span>
      <span>
        {name}
        {note === undefined ? null : <span className="quiet">, {note}</span>}
      </span>
    </span>
  );
}
