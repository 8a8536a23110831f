/** Setting one thing with one key: what was said before is kept, and a newer version is never overwritten. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call, type Output } from '../api/client.ts';
import { useOrg } from '../app/org.ts';
import type { AssessedState, RequirementState } from './states.ts';

type Requirement = Output<'requirement.get'>;

export type Say = {
  readonly of: RequirementState;
  readonly change: (was: Requirement) => {
    readonly state?: AssessedState;
    readonly maturity?: RequirementState['maturity'];
    readonly confidence?: RequirementState['confidence'];
  };
};

export function useSay() {
  const { slug } = useOrg();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ of: { edition, key }, change }: Say) => {
      const was = await call('requirement.get', slug, { edition, key });
      const said = change(was);
      const { state, note, strengths, gaps, justification, dueOn, owner, version } = was;
      if (said.state === state) return;
      const kept = { state, note, strengths, gaps, justification, dueOn, owner: owner?.id ?? null };
      await call('requirement.assess', slug, { edition, key, ...kept, ...said }, { version });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: [slug] }),
  });
}
