/** Words of the context for people. */
import type { Choice } from '../ui/field/Select.tsx';

export const SIDES: readonly Choice[] = [
  { value: 'external', label: 'Outside' },
  { value: 'internal', label: 'Inside' },
];
export const EFFECTS: readonly Choice[] = [
  { value: 'helps', label: 'Helps' },
  { value: 'hinders', label: 'Hinders' },
  { value: 'both', label: 'Both' },
];
export const TOPICS: readonly Choice[] = [
  { value: 'market', label: 'Market' },
  { value: 'law', label: 'Law' },
  { value: 'technology', label: 'Technology' },
  { value: 'society', label: 'Society' },
  { value: 'economy', label: 'Economy' },
  { value: 'nature', label: 'Nature' },
  { value: 'climate', label: 'Climate change' },
  { value: 'people', label: 'People' },
  { value: 'knowledge', label: 'Knowledge' },
  { value: 'culture', label: 'Culture' },
  { value: 'resources', label: 'Means and premises' },
  { value: 'other', label: 'Other' },
];
export const PARTY_KINDS: readonly Choice[] = [
  { value: 'customer', label: 'Customer' },
  { value: 'owner', label: 'Owner' },
  { value: 'employee', label: 'Employees' },
  { value: 'supplier', label: 'Supplier' },
  { value: 'regulator', label: 'Authority' },
  { value: 'neighbour', label: 'Neighbours' },
  { value: 'insurer', label: 'Insurer or bank' },
  { value: 'partner', label: 'Partner' },
  { value: 'other', label: 'Other' },
];
export const BINDINGS: readonly Choice[] = [
  { value: 'law', label: 'Law' },
  { value: 'contract', label: 'Contract' },
  { value: 'chosen', label: 'Chosen' },
  { value: 'none', label: 'Nothing binds us' },
];
export const PROCESS_KINDS: readonly Choice[] = [
  { value: 'management', label: 'Management' },
  { value: 'core', label: 'Core' },
  { value: 'support', label: 'Support' },
];

/** The word of a choice. */
export const wordOf = (choices: readonly Choice[], value: string): string =>
  choices.find(one => one.value === value)?.label ?? value;
