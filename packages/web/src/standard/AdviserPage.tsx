/** Which standard fits: one question a screen with the reason why it is asked; the answers live in the address. */
import { usePublic } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { type Query, useQueryWords } from '../app/query.ts';
import { useGo } from '../app/RouterLink.tsx';
import { Button } from '../ui/button/Button.tsx';
import { CheckCards } from '../ui/field/CheckCards.tsx';
import { RadioCards } from '../ui/field/RadioCards.tsx';
import { useKeys } from '../ui/keys/useKeys.ts';
import { Page } from '../ui/page/Page.tsx';
import { Progress } from '../ui/progress/Progress.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { answersOf, placeOf, type Question, wordsOfAnswer } from './adviser.answers.ts';
import { AdviserResult } from './AdviserResult.tsx';
import { AnswerSheet } from './AnswerSheet.tsx';

export default function AdviserPage() {
  const read = usePublic('adviser.questions', {});
  return (
    <Resource of={read} skeleton="form">
      {({ questions }) => <Adviser questions={questions} />}
    </Resource>
  );
}

function Adviser({ questions }: { readonly questions: readonly Question[] }) {
  const path = useOrgPath();
  const query = useQueryWords();
  const answers = answersOf(questions, query.words);
  const place = placeOf(questions, query.words.at);
  const question = place === 'result' ? undefined : questions[place];
  const sheet = <AnswerSheet questions={questions} answers={answers} hrefOf={id => query.href({ at: id })} />;
  return (
    <Page
      name={question ? 'Which standard fits' : 'What fits you'}
      back={{ href: path('/choose'), label: 'Choose' }}
      aside={sheet}
      asideLabel="Answer sheet"
    >
      {question && place !== 'result' ? (
        <Asked
          key={question.id}
          questions={questions}
          question={question}
          place={place}
          chosen={answers[question.id] ?? []}
          query={query}
        />
      ) : (
        <AdviserResult answers={answers} />
      )}
    </Page>
  );
}

type AskedProps = {
  readonly questions: readonly Question[];
  readonly question: Question;
  readonly place: number;
  readonly chosen: readonly string[];
  readonly query: Query;
};

function Asked({ questions, question, place, chosen, query }: AskedProps) {
  const go = useGo();
  const before = questions[place - 1];
  const next = query.href({ at: questions[place + 1]?.id ?? 'result' });
  const answer = (options: readonly string[]): void => query.set(wordsOfAnswer(question.id, options));
  useKeys({
    enter: () => go(next),
    ...(before ? { backspace: () => go(query.href({ at: before.id })) } : {}),
  });
  const shared = {
    name: question.id,
    label: question.title,
    hint: question.why,
    cards: question.options.map(option => ({ value: option.id, label: option.label })),
    size: 'large' as const,
  };
  return (
    <div className="stack">
      <Progress
        label={`Question ${place + 1} of ${questions.length}`}
        share={(place + 1) / questions.length}
        words=""
      />
      {question.choose === 'several' ? (
        <CheckCards {...shared} value={chosen} onChange={answer} />
      ) : (
        <RadioCards {...shared} value={chosen[0] ?? ''} onChange={one => answer([one])} />
      )}
      <div className="row">
        <Button kind="primary" href={next}>
          {chosen.length === 0
            ? 'Skip this question'
            : place + 1 === questions.length
              ? 'See what fits'
              : 'Next'}
        </Button>
        {before ? (
          <Button kind="quiet" href={query.href({ at: before.id })}>
            Back
          </Button>
        ) : null}
        {place + 1 < questions.length && place > 0 ? (
          <Button kind="quiet" href={query.href({ at: 'result' })}>
            See what fits now
          </Button>
        ) : null}
      </div>
    </div>
  );
}
