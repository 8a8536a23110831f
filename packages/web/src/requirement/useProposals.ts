/** Taking over or declining what is proposed from another standard, one or several at once. */
import { useAct } from '../api/hooks.ts';
import type { RequirementState } from './states.ts';

export type ChosenProposal = {
  readonly edition: string;
  readonly key: string;
  readonly from: { readonly edition: string; readonly key: string; readonly version: number };
};

/** The proposals that the list shows for these requirements. */
export const proposedAmong = (members: readonly RequirementState[]): ChosenProposal[] =>
  members.flatMap(({ edition, key, proposal }) =>
    proposal ? [{ edition, key, from: { ...proposal.from, version: proposal.version } }] : [],
  );

export function useProposals() {
  const take = useAct('requirement.takeProposals');
  const decline = useAct('requirement.declineProposals');
  return {
    take: (proposals: ChosenProposal[]) => take.mutate({ proposals }),
    decline: (proposals: ChosenProposal[]) => decline.mutate({ proposals }),
    busy: take.isPending || decline.isPending,
    error: take.error ?? decline.error,
  };
}
