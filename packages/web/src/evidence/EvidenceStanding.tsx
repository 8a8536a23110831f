/** Whether a piece of evidence still shows something. */
import { Status } from '../ui/status/Status.tsx';

export type Standing = 'current' | 'expiring' | 'expired' | 'replaced' | 'withdrawn';

const LOOKS = {
  current: ['valid', 'current'],
  expiring: ['due-soon', 'expires soon'],
  expired: ['expired', 'expired'],
  replaced: ['not-applicable', 'replaced'],
  withdrawn: ['withdrawn', 'withdrawn'],
} as const;

export const EvidenceStanding = ({ of }: { readonly of: Standing }) => (
  <Status of={LOOKS[of][0]} word={LOOKS[of][1]} />
);
