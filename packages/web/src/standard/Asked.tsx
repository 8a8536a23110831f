/** One question a screen, why it is asked, and the ways on: next, back, straight to the result. */
import type { Query } from '../app/query.ts';
import { useGo } from '../app/RouterLink.tsx';
import { Button } from '../ui/button/Button.tsx';
import { CheckCards } from '../ui/field/CheckCards.tsx';
import { RadioCards } from '../ui/field/RadioCards.tsx';
import { useKeys } from '../ui/keys/useKeys.ts';
import { Progress } from '../ui/progress/Progress.tsx';
import { type Question, wordsOfAnswer } from './adviser.answers.ts';

type Props = {
  readonly questions: readonly Question[];
  readonly question: Question;
  readonly place: number;
  readonly chosen: readonly string[];
  readonly query: Query;
  readonly onFinish?: (() => void) | undefined;
};

/** Answers that say "nothing of the others" stand alone. */
const ALONE: ReadonlySet<string> = new Set(['none', 'nothing', 'nobody', 'little']);

/** What stays chosen after a press: an answer that stands alone puts the others out, and the other way round. */
function settled(before: readonly string[], after: readonly string[]): readonly string[] {
  const added = after.find(one => !before.includes(one));
  if (added === undefined) return after;
  return ALONE.has(added) ? [added] : after.filter(one => !ALONE.has(one));
}

export function Asked({ questions, question, place, chosen, query, onFinish }: Props) {
  const go = useGo();
  const before = questions[place - 1];
  const last = place + 1 === questions.length;
  const next = query.href({ at: questions[place + 1]?.id ?? 'result' });
  const answer = (options: readonly string[]): void => query.set(wordsOfAnswer(question.id, options));
  const onward = (): void => {
    if (last) onFinish?.();
    go(next);
  };
  useKeys({
    enter: onward,
    ...(before ? { backspace: () => go(query.href({ at: before.id })) } : {}),
  });
  const shared = {
    name: question.id,
    label: question.title,
    hint: question.why,
    cards: question.options.map(option => ({ value: option.id, label: option.label })),
    size: question.options.length > 8 ? ('normal' as const) : ('large' as const),
  };
  return (
    <div className="stack">
      <Progress
        label={`Question ${place + 1} of ${questions.length}`}
        share={(place + 1) / questions.length}
        words=""
      />
      {question.choose === 'several' ? (
        <CheckCards {...shared} value={chosen} onChange={after => answer(settled(chosen, after))} />
      ) : (
        <RadioCards {...shared} value={chosen[0] ?? ''} onChange={one => answer([one])} />
      )}
      <div className="row">
        <Button kind="primary" onClick={onward}>
          {chosen.length === 0 ? 'Skip this question' : last ? 'See what fits' : 'Next'}
        </Button>
        {before ? (
          <Button kind="quiet" href={query.href({ at: before.id })}>
            Back
          </Button>
        ) : null}
        {!last && place > 0 ? (
          <Button
            kind="quiet"
            onClick={() => {
              onFinish?.();
              go(query.href({ at: 'result' }));
            }}
          >
            See what fits now
          </Button>
        ) : null}
      </div>
    </div>
  );
}
