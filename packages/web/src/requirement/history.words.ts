/** What happened to a requirement, as a line of its history. */
import { isMaturity, maturityWords } from '@certwright/core/requirement/maturity.table';
import { isState, STATES } from './states.ts';

type Entry = { readonly type: string; readonly data: unknown };

type Told = {
  readonly state?: string;
  readonly maturity?: unknown;
  readonly confidence?: unknown;
  readonly takenFrom?: { readonly key?: string };
};

export function historyWords({ type, data }: Entry): string {
  if (type === 'RequirementAssigned') return 'Owner and date given';
  if (type === 'ProposalDeclined') return 'Proposal declined';
  const { state, maturity, confidence, takenFrom } = (data ?? {}) as Told;
  const word = isState(state) ? STATES.find(one => one.state === state)?.word : undefined;
  if (word === undefined) return 'Assessed';
  const grade = isMaturity(maturity) ? `, maturity ${maturityWords(maturity)}` : '';
  const sure = typeof confidence === 'string' ? `, confidence ${confidence}` : '';
  const how = takenFrom ? `Taken over from ${takenFrom.key ?? 'another standard'}` : 'Assessed';
  return `${how}: ${word}${grade}${sure}`;
}
