/** The sheet at the right that builds itself: what was answered so far, and how the standards stand after it. */
import { RouterLink } from '../app/RouterLink.tsx';
import { AsideSection } from '../ui/page/AsideSection.tsx';
import { Status } from '../ui/status/Status.tsx';
import { answerWords, type Answers, type Question } from './adviser.answers.ts';
import { FIT } from './fit.ts';
import { useAdvice } from './useAdvice.ts';

type Props = {
  readonly questions: readonly Question[];
  readonly answers: Answers;
  readonly hrefOf: (question: string) => string;
};

export function AnswerSheet({ questions, answers, hrefOf }: Props) {
  const advice = useAdvice(answers).data;
  const leads = (advice?.ranked ?? []).filter(one => one.fit !== 'weak').slice(0, 5);
  const answered = questions.filter(question => answers[question.id] !== undefined);
  if (answered.length === 0) {
    return (
      <AsideSection title="Your answers">
        <p className="quiet">They gather here while you answer, and with them what fits.</p>
      </AsideSection>
    );
  }
  return (
    <>
      <AsideSection title="Where it leads">
        {leads.length === 0 ? (
          <p className="quiet">Nothing fits yet.</p>
        ) : (
          <ol className="stack-close">
            {leads.map(one => (
              <li key={one.edition} className="row">
                <strong>{one.name}</strong>
                <Status of={FIT[one.fit].status} word={FIT[one.fit].word} />
              </li>
            ))}
          </ol>
        )}
      </AsideSection>
      <AsideSection title="Your answers">
        <ul className="stack">
          {answered.map(question => (
            <li key={question.id}>
              <p className="quiet">{question.title}</p>
              <RouterLink href={hrefOf(question.id)}>
                {answerWords(question, answers[question.id] ?? [])}
              </RouterLink>
            </li>
          ))}
        </ul>
      </AsideSection>
    </>
  );
}
