/** Acts on the rows that were chosen among those with a proposal: take over or decline all of them at once. */
import { Button } from '../ui/button/Button.tsx';
import { readProblem } from '../ui/form/problem.ts';
import { Refusal } from '../ui/refusal/Refusal.tsx';
import { useWords } from '../ui/UiProvider.tsx';
import type { SheetRow } from './sheet.ts';
import { proposedAmong, useProposals } from './useProposals.ts';

type Props = { readonly rows: readonly SheetRow[]; readonly chosen: ReadonlySet<string> };

export function ProposalBar({ rows, chosen }: Props) {
  const kit = useWords();
  const { take, decline, busy, error } = useProposals();
  const meant = proposedAmong(rows.filter(row => chosen.has(row.id)).flatMap(row => row.members));
  const nothing = meant.length === 0 ? 'Choose rows below first.' : undefined;
  const count = meant.length === 1 ? 'one proposal' : `${meant.length} proposals`;
  return (
    <div className="stack-close">
      <div className="row">
        <Button kind="primary" busy={busy} blockedBy={nothing} reason="hidden" onClick={() => take(meant)}>
          {nothing ? 'Take over what is chosen' : `Take over ${count}`}
        </Button>
        <Button busy={busy} blockedBy={nothing} reason="hidden" onClick={() => decline(meant)}>
          {nothing ? 'Decline what is chosen' : `Decline ${count}`}
        </Button>
        <span className="quiet">
          A proposal is the answer to a related requirement of another standard. Nothing is taken over by
          itself.
        </span>
      </div>
      {error ? <Refusal problem={readProblem(error, kit.unreachable, kit.failed)} /> : null}
    </div>
  );
}
