/** What one was reminded of and has not put away. */
import { useAct, useRead } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { RouterLink } from '../app/RouterLink.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { DateText } from '../ui/text/DateText.tsx';

export function RemindersNotice() {
  const can = useCan();
  const path = useOrgPath();
  const { data } = useRead('reminder.list', {}, { enabled: can('task:keep') });
  const see = useAct('reminder.see');
  if (!data || data.rows.length === 0) return null;
  const { rows } = data;
  return (
    <Notice
      tone="care"
      title={rows.length === 1 ? 'A reminder' : `${rows.length} reminders`}
      act={
        <Button busy={see.isPending} onClick={() => see.mutate({})}>
          Put away
        </Button>
      }
    >
      <ul>
        {rows.map(row => (
          <li key={row.key}>
            <RouterLink href={path(row.path)}>{row.title}</RouterLink>
            {row.due === null ? null : (
              <>
                {' '}
                due <DateText on={row.due} />
              </>
            )}
            {row.for === null ? '' : `, for ${row.for}`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
