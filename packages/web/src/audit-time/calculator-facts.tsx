/** The figures of an audit time that one asks first, for the head of a page. */
import type { Fact } from '../ui/facts/Facts.tsx';
import { NumberText } from '../ui/text/NumberText.tsx';
import type { Outcome } from './calculation.ts';
import { KIND_WORDS } from './kind-words.ts';

/** Half days come out of rounding; shares of them are told to the hundredth. */
const days = (value: number) => <NumberText value={Math.round(value * 100) / 100} unit="days" />;

/** The figures that one asks first. */
export const factsOf = ({ answer }: Outcome): readonly Fact[] =>
  answer
    ? [
        { term: KIND_WORDS[answer.event], value: <strong>{days(answer.days)}</strong> },
        ...(answer.stage1 === undefined ? [] : [{ term: 'stage 1', value: days(answer.stage1) }]),
        ...(answer.stage2 === undefined ? [] : [{ term: 'stage 2', value: days(answer.stage2) }]),
        { term: 'with the client at least', value: days(answer.onSiteDays) },
        ...(answer.event === 'surveillance'
          ? []
          : [{ term: 'surveillance each year', value: days(answer.surveillance) }]),
        ...(answer.event === 'recertification'
          ? []
          : [{ term: 'recertification', value: days(answer.recertification) }]),
      ]
    : [{ term: 'Audit time', value: 'not yet' }];
