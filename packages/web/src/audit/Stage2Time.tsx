/** Until when stage 2 follows stage 1, by the body's own choice, and what to do when that is over. */
import { useIsBody, useToday } from '../engagement/today.ts';
import { Notice } from '../ui/notice/Notice.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import type { Audit } from './audit-steps.ts';

export function Stage2Time({ of: { on, months } }: { readonly of: NonNullable<Audit['stage2By']> }) {
  const isBody = useIsBody();
  const today = useToday();
  const whose = `${months} ${months === 1 ? 'month' : 'months'} after stage 1, ${isBody ? 'a time of your own' : 'a time of the body’s own'}`;
  if (today <= on)
    return (
      <p className="quiet">
        Stage 2 begins by <DateText on={on} />: {whose}.
      </p>
    );
  return (
    <Notice tone="care" title="Stage 2 comes too late after stage 1">
      It could begin until <DateText on={on} />: {whose}. Stage 1 is repeated first.
    </Notice>
  );
}
