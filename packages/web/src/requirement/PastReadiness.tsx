/** What was shown, claimed and missing on a day of the past, for each standard that was adopted then. */
import { useRead } from '../api/hooks.ts';
import type { PastWords } from '../history/past.ts';
import { Facts } from '../ui/facts/Facts.tsx';

export function PastReadiness({ of }: { readonly of: PastWords }) {
  const found = useRead('requirement.readiness', of).data;
  if (!found) return null;
  return (
    <Facts
      of={found.editions.map(one => ({
        term: one.name,
        value: `${one.shown} shown, ${one.claimed} claimed, ${one.missing} missing of ${one.applicable} that applied`,
      }))}
    />
  );
}
