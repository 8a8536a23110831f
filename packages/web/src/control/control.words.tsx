/** Words of the Statement of Applicability: whether a control applies, because of what, how far it is. */
import type { Output } from '../api/client.ts';
import { Status } from '../ui/status/Status.tsx';

export type Statement = Output<'control.list'>;
export type Control = Statement['rows'][number];
export type Basis = Control['bases'][number];

export const BASES: readonly { readonly value: Basis; readonly label: string }[] = [
  { value: 'risk', label: 'risk treatment' },
  { value: 'law', label: 'law' },
  { value: 'contract', label: 'contract' },
  { value: 'business', label: 'business need' },
];

export const isBasis = (word: string): word is Basis => BASES.some(one => one.value === word);

export const IMPLEMENTATIONS = [
  { state: 'not-started', word: 'not started', key: '1' },
  { state: 'partly', word: 'partly', key: '2' },
  { state: 'in-place', word: 'in place', key: '3' },
  { state: 'effective', word: 'effective', key: '4' },
] as const;
export type Implementation = (typeof IMPLEMENTATIONS)[number]['state'];

export const isImplementation = (word: string): word is Implementation =>
  IMPLEMENTATIONS.some(one => one.state === word);

export const decidedWord = (applicable: boolean | null): 'yes' | 'no' | 'undecided' =>
  applicable === null ? 'undecided' : applicable ? 'yes' : 'no';

export function Applies({ of }: { readonly of: boolean | null }) {
  if (of === null) return <Status of="not-started" word="undecided" />;
  return of ? <Status of="done" word="applies" /> : <Status of="not-applicable" word="left out" />;
}

/** Why a control is in or out, on one line. */
export const whyWords = ({ bases, reason }: Pick<Control, 'bases' | 'reason'>): string =>
  [bases.map(one => BASES.find(basis => basis.value === one)?.label ?? one).join(', '), reason]
    .filter(Boolean)
    .join('; ');
