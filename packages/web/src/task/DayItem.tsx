/** One thing that is due, as a line of a day. */
import { useOrgPath } from '../app/org.ts';
import { RouterLink } from '../app/RouterLink.tsx';
import { Status } from '../ui/status/Status.tsx';
import { type AgendaRow, kindWord } from './agenda.words.ts';
import styles from './calendar-page.module.css';

export function DayItem({ of }: { readonly of: AgendaRow }) {
  const path = useOrgPath();
  return (
    <li className={styles.item}>
      <RouterLink href={path(of.path)}>{of.title}</RouterLink>
      <span className="quiet">
        {kindWord(of.kind)}
        {of.owner ? `, ${of.owner.name}` : ''}
        {of.for === null ? '' : ` (for ${of.for})`}
      </span>
      {of.overdue ? <Status of="overdue" /> : null}
    </li>
  );
}
