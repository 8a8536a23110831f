/** The answers of the adviser as words of the address, so that a half-answered sheet is a link. */
import type { Output } from '../api/client.ts';
import type { QueryWords } from '../app/query.ts';

export type Question = Output<'adviser.questions'>['questions'][number];
export type Answers = Readonly<Record<string, readonly string[]>>;

/** Answers to these questions; options that do not exist are left out. */
export function answersOf(questions: readonly Question[], words: QueryWords): Answers {
  const given = questions.flatMap(({ id, options }) => {
    const known = new Set(options.map(option => option.id));
    const chosen = (words[id] ?? '').split(',').filter(one => known.has(one));
    return chosen.length > 0 ? [[id, chosen] as const] : [];
  });
  return Object.fromEntries(given);
}

/** The words that an answer becomes. */
export const wordsOfAnswer = (question: string, chosen: readonly string[]): QueryWords => ({
  [question]: chosen.length === 0 ? undefined : chosen.join(','),
});

/** The question in front of the person: the one that the address names, else the first; `result` after the last. */
export function placeOf(questions: readonly Question[], at: string | undefined): number | 'result' {
  if (at === 'result') return 'result';
  const place = questions.findIndex(question => question.id === at);
  return Math.max(place, 0);
}

/** The chosen options as people read them. */
export const answerWords = ({ options }: Question, chosen: readonly string[]): string =>
  options
    .filter(option => chosen.includes(option.id))
    .map(option => option.label)
    .join('; ');

/** All words of kept answers, for a link to what they lead to. */
export const wordsOfAnswers = (answers: Answers): QueryWords =>
  Object.fromEntries(Object.entries(answers).map(([id, chosen]) => [id, chosen.join(',')]));

/** Answers as an operation takes them. */
export const sent = (answers: Answers): Record<string, string[]> =>
  Object.fromEntries(Object.entries(answers).map(([id, chosen]) => [id, [...chosen]]));

/** The editions that were chosen for a plan, as the word `plan` of the address. */
export const planOfWords = (words: QueryWords): readonly string[] =>
  (words.plan ?? '').split(',').filter(one => /^[a-z0-9-]+$/.test(one));
