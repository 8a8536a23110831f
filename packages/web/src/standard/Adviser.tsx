/** The adviser's three faces: a question, what fits, and the plan; the answer sheet beside them builds itself. */
import type { ReactNode } from 'react';
import type { Output } from '../api/client.ts';
import type { Query } from '../app/query.ts';
import { Page } from '../ui/page/Page.tsx';
import { type Answers, placeOf, type Question } from './adviser.answers.ts';
import { AdviserResult } from './AdviserResult.tsx';
import { AnswerSheet } from './AnswerSheet.tsx';
import { Asked } from './Asked.tsx';
import { PlanPane } from './PlanPane.tsx';

export type PlanView = Output<'plan.propose'>;

export type AdviserProps = {
  readonly questions: readonly Question[];
  readonly answers: Answers;
  readonly query: Query;
  readonly back?: { readonly href: string; readonly label: string };
  /** Said above the first question. */
  readonly notice?: ReactNode;
  /** Where an edition can be read; absent for visitors. */
  readonly editionHref?: (edition: string) => string;
  readonly demandsHref?: string;
  /** What the organization's own register of demands adds. */
  readonly demands?: Output<'adviser.advise'> | undefined;
  readonly onFinish?: (() => void) | undefined;
  /** Whose assessments the plan takes into account; absent for visitors. */
  readonly organization?: string;
  /** The act at the end of the plan. */
  readonly adopt: ReactNode;
};

export function Adviser(props: AdviserProps) {
  const { questions, answers, query, back, notice } = props;
  const at = query.words.at;
  const place = placeOf(questions, at);
  const question = place === 'result' ? undefined : questions[place];
  const name = at === 'plan' ? 'Your plan' : question ? 'Which standard fits' : 'What fits you';
  const head =
    at === 'plan' ? { href: query.href({ at: 'result' }), label: 'What fits you' } : (back ?? undefined);
  return (
    <Page
      name={name}
      back={head}
      aside={<AnswerSheet questions={questions} answers={answers} hrefOf={id => query.href({ at: id })} />}
      asideLabel="Answer sheet"
    >
      {at === 'plan' ? (
        <PlanPane {...props} />
      ) : question && place !== 'result' ? (
        <div className="stack">
          {notice}
          <Asked
            key={question.id}
            questions={questions}
            question={question}
            place={place}
            chosen={answers[question.id] ?? []}
            query={query}
            onFinish={props.onFinish}
          />
        </div>
      ) : (
        <AdviserResult {...props} />
      )}
    </Page>
  );
}
