/** The nearest deadline: what, and in how long. */
import { Status } from '../ui/status/Status.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { RelativeTime } from '../ui/text/RelativeTime.tsx';

type Props = {
  readonly due: { readonly text: string; readonly due: string; readonly overdue: boolean } | null;
};

/** Deadlines are worded to be followed by their day; here the distance follows. */
const named = (text: string): string => text.replace(/ (by|until)$/, '');

export function NextDue({ due }: Props) {
  if (!due) return <span className="quiet">–</span>;
  return (
    <span>
      {due.overdue ? <Status of="overdue" word={due.text} /> : named(due.text)}{' '}
      <span className="quiet">{due.overdue ? <DateText on={due.due} /> : <RelativeTime on={due.due} />}</span>
    </span>
  );
}
