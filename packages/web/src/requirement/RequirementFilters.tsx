/** What the sheet of requirements is narrowed to, beside the heat map: words, standard, owner, proof, due. */
import type { Query } from '../app/query.ts';
import { FilterBar, FilterChoice, FilterText } from '../ui/filter-bar/FilterBar.tsx';
import type { SheetEdition } from './requirements.columns.tsx';
import { CONFIDENCE_CHOICES, MATURITY_CHOICES, proofWords } from './states.ts';
import { usePeople } from './usePeople.ts';

type Props = { readonly query: Query; readonly editions: readonly SheetEdition[] };

export function RequirementFilters({ query, editions }: Props) {
  const { words, set } = query;
  const people = usePeople();
  return (
    <FilterBar label="Narrow the requirements">
      <FilterText label="Number or words" value={words.text} onChange={text => set({ text })} />
      {editions.length > 1 ? (
        <FilterChoice
          label="Standard"
          value={words.edition}
          onChange={edition => set({ edition, group: undefined })}
          choices={editions.map(one => ({ value: one.id, label: one.name }))}
        />
      ) : null}
      <FilterChoice
        label="Owner"
        value={words.owner}
        onChange={owner => set({ owner })}
        choices={[{ value: 'nobody', label: 'Nobody' }, ...people]}
      />
      <FilterChoice
        label="Proof"
        value={words.proof}
        onChange={proof => set({ proof })}
        choices={(['none', 'claimed', 'shown'] as const).map(one => ({ value: one, label: proofWords(one) }))}
      />
      <FilterChoice
        label="Maturity"
        value={words.maturity}
        onChange={maturity => set({ maturity })}
        choices={[...MATURITY_CHOICES, { value: 'none', label: 'not said' }]}
      />
      <FilterChoice
        label="Confidence"
        value={words.confidence}
        onChange={confidence => set({ confidence })}
        choices={[...CONFIDENCE_CHOICES, { value: 'none', label: 'not said' }]}
      />
      {editions.length > 1 ? (
        <FilterChoice
          label="Proposal"
          value={words.proposal}
          onChange={proposal => set({ proposal })}
          choices={[{ value: 'yes', label: 'has a proposal' }]}
        />
      ) : null}
      <FilterChoice
        label="Due"
        value={words.due}
        onChange={due => set({ due })}
        choices={[{ value: 'overdue', label: 'Overdue' }]}
      />
    </FilterBar>
  );
}
