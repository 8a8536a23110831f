/** Setting a state with one key: what was said before is kept, and a newer version is never overwritten. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { useOrg } from '../app/org.ts';
import type { AssessedState, RequirementState } from './states.ts';

export type SetState = { readonly of: RequirementState; readonly state: AssessedState };

export function useSetState() {
  const { slug } = useOrg();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ of: { edition, key }, state }: SetState) => {
      const said = await call('requirement.get', slug, { edition, key });
      if (said.state === state) return;
      const { note, strengths, gaps, justification, dueOn, owner, version } = said;
      const kept = { note, strengths, gaps, justification, dueOn, owner: owner?.id ?? null };
      await call('requirement.assess', slug, { edition, key, state, ...kept }, { version });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: [slug] }),
  });
}
