/** What happened to a requirement, as a line of its history. */
import { isState, STATES } from './states.ts';

type Entry = { readonly type: string; readonly data: unknown };

export function historyWords({ type, data }: Entry): string {
  if (type === 'RequirementAssigned') return 'Owner and date given';
  const state = (data as { state?: string } | undefined)?.state;
  const word = isState(state) ? STATES.find(one => one.state === state)?.word : undefined;
  return word === undefined ? 'Assessed' : `Assessed: ${word}`;
}
