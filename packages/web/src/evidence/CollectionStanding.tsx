/** Whether the next piece is to be collected. */
import { Status } from '../ui/status/Status.tsx';

const LOOKS = {
  later: ['not-started', 'next'],
  due: ['due-soon', 'due'],
  late: ['late', 'late since'],
} as const;

export const CollectionStanding = ({ of }: { readonly of: keyof typeof LOOKS }) => (
  <Status of={LOOKS[of][0]} word={LOOKS[of][1]} />
);
