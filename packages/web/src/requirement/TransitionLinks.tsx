/** The links of a change of edition in one line: how many records serve the new requirements already. */
import { Progress } from '../ui/progress/Progress.tsx';
import type { Change } from './TransitionPage.tsx';

/** How many links of the old edition's requirements serve those of the new one as well. */
export function TransitionLinks({ of }: { readonly of: Change }) {
  const before = of.steps.reduce((sum, one) => sum + one.links.before, 0);
  const here = of.steps.reduce((sum, one) => sum + one.links.here, 0);
  if (before === 0) return null;
  return (
    <Progress
      label="Evidence and documents that came along"
      share={here / before}
      words={`${here} of ${before}`}
    />
  );
}
