/** The band over a page of the past: which day it shows, known when, and the ways to another day and back to today. */
import { useQueryWords } from '../app/query.ts';
import { Button } from '../ui/button/Button.tsx';
import { FilterBar, FilterChoice, FilterDay } from '../ui/filter-bar/FilterBar.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import type { PastWords } from './past.ts';

export function PastBand({ of }: { readonly of: PastWords }) {
  const { set } = useQueryWords();
  return (
    <Notice
      tone="care"
      title="A day of the past"
      act={<Button onClick={() => set({ on: undefined, known: undefined })}>Back to today</Button>}
    >
      <div className="stack-close">
        <p>
          As it was on <DateText on={of.on} as="long" />,{' '}
          {of.known === 'then' ? 'as known then' : 'as known today'}.
        </p>
        <FilterBar label="Another day">
          <FilterDay label="Day" value={of.on} onChange={on => set({ on })} />
          <FilterChoice
            label="With"
            value={of.known === 'now' ? 'now' : undefined}
            any="what was recorded by then"
            choices={[{ value: 'now', label: 'what is known of it today' }]}
            onChange={known => set({ known })}
          />
        </FilterBar>
      </div>
    </Notice>
  );
}

/** Where a page of today offers to be looked at as it was. */
export function LookBack() {
  const { set } = useQueryWords();
  return <FilterDay label="As it was on" value={undefined} onChange={on => set({ on })} />;
}
