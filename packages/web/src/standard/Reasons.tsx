/** Reasons as a list, each with the answer that it follows from and what it rests on. */
import type { Output } from '../api/client.ts';
import { RouterLink } from '../app/RouterLink.tsx';
import { answerWords, type Question } from './adviser.answers.ts';

export type Reason = Output<'adviser.advise'>['ranked'][number]['reasons'][number];
export type ReasonContext = {
  readonly questions: readonly Question[];
  readonly hrefOf: (question: string) => string;
};

export function Reasons({ of, questions, hrefOf }: { readonly of: readonly Reason[] } & ReasonContext) {
  return (
    <div className="reading">
      <ul>
        {of.map(one => (
          <li key={one.text}>
            {one.text}
            {one.source === null ? null : <span className="quiet"> {one.source}.</span>}
            {one.from.map(({ question, answer }) => {
              const asked = questions.find(row => row.id === question);
              return asked === undefined ? null : (
                <span key={`${question} ${answer}`} className="quiet">
                  {' '}
                  You said: <RouterLink href={hrefOf(question)}>{answerWords(asked, [answer])}</RouterLink>
                </span>
              );
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
