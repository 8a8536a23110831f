/** By when the client answers, late where it is or came after that, and whose time that is. */
import { useIsBody } from '../engagement/today.ts';
import { Status } from '../ui/status/Status.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import type { Finding } from './finding.columns.tsx';

type Props = { readonly of: Pick<Finding, 'answerDue' | 'phase'> };

export const isAwaited = ({ phase }: Pick<Finding, 'phase'>): boolean =>
  phase === 'open' || phase === 'returned';

export function AnswerBy({ of }: Props) {
  const { answerDue } = of;
  if (!answerDue) return <span className="quiet">–</span>;
  return (
    <>
      {answerDue.late ? <Status of="late" word={isAwaited(of) ? 'late since' : 'came after'} /> : null}{' '}
      <DateText on={answerDue.on} />
    </>
  );
}

/** Of the rules none sets a time for the answer: it is the body's. */
export function AnswerTime({ of: { answerDue, phase } }: Props) {
  const isBody = useIsBody();
  if (!answerDue || !isAwaited({ phase })) return null;
  const { days } = answerDue;
  const whose = isBody ? 'a time of your own' : 'a time of the body’s own';
  return (
    <p className={answerDue.late ? undefined : 'quiet'}>
      To be answered by <DateText on={answerDue.on} />:{' '}
      {days === null
        ? 'the day of the earlier records'
        : `${days} days after the ${phase === 'returned' ? 'answer was returned' : 'report'}, ${whose}`}
      {answerDue.late ? '. It is late; an answer is taken all the same, with its true date.' : '.'}
    </p>
  );
}
