/** The way to the chosen standards: work by gap and overlap, audit days a year, the calendar of the cycle. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import type { QueryWords } from '../app/query.ts';
import { NumberField } from '../ui/field/NumberField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { type Answers, planOfWords, sent } from './adviser.answers.ts';
import type { AdviserProps } from './Adviser.tsx';
import { count, figuresOf, PlanFigures } from './PlanFigures.tsx';
import { PlanTables } from './PlanTables.tsx';

/** What the plan is asked with, from the answers and the address. */
export function planInput(answers: Answers, words: QueryWords) {
  const [people, sites] = [count(words.people), count(words.places)];
  return {
    answers: sent(answers),
    editions: [...planOfWords(words)],
    ...(people === undefined ? {} : { people }),
    ...(sites === undefined ? {} : { sites: Math.min(sites, 500) }),
    ...figuresOf(words),
  };
}

export function PlanPane({ answers, query, adopt, organization = '' }: AdviserProps) {
  const input = planInput(answers, query.words);
  const plan = useQuery({
    queryKey: [organization, 'plan.propose', input],
    queryFn: ({ signal }) =>
      organization === ''
        ? call('plan.propose', '', input, { signal })
        : call('plan.propose-own', organization, input, { signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <Resource of={plan} skeleton="text">
      {data => (
        <div className="stack-wide">
          <p className="reading">
            {data.editions.map(one => one.name).join(', ')}: a certificate about{' '}
            <DateText on={data.certifiedOn} as="long" />, after {data.workDays.least} to {data.workDays.most}{' '}
            days of work in the house.
          </p>
          {data.lateForWish ? (
            <Notice tone="care" title="Later than you wished">
              A system has to be built, to run for three months and to be audited; we find no earlier day.
            </Notice>
          ) : null}
          <FieldRow>
            <NumberField
              name="people"
              label="People in the scope"
              min={1}
              value={count(query.words.people) ?? data.people}
              onChange={value => query.set({ people: value === undefined ? undefined : String(value) })}
            />
            <NumberField
              name="places"
              label="Places"
              min={1}
              max={500}
              value={count(query.words.places) ?? data.sites}
              onChange={value => query.set({ places: value === undefined ? undefined : String(value) })}
            />
          </FieldRow>
          <PlanFigures query={query} editions={data.editions.map(one => one.id)} />
          {adopt}
          <PlanTables plan={data} />
        </div>
      )}
    </Resource>
  );
}
