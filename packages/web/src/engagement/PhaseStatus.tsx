/** Phases of the records of an engagement as shape and word. */
import { Status } from '../ui/status/Status.tsx';

type Look = readonly [code: string, word?: string];

const LOOKS = {
  application: {
    submitted: ['in-review', 'to be reviewed'],
    accepted: ['accepted'],
    declined: ['refused', 'declined'],
  },
  offer: {
    drafted: ['draft', 'draft'],
    sent: ['in-review', 'waits for an answer'],
    accepted: ['accepted'],
    declined: ['refused', 'declined'],
    replaced: ['obsolete', 'replaced'],
    withdrawn: ['withdrawn'],
    lapsed: ['expired', 'lapsed'],
  },
  contract: {
    drafted: ['draft', 'draft'],
    offered: ['in-review', 'waits for a signature'],
    concluded: ['valid', 'concluded'],
    ended: ['withdrawn', 'ended'],
  },
  change: {
    reported: ['in-review', 'to be assessed'],
    assessed: ['done', 'assessed'],
  },
  audit: {
    planned: ['planned', 'team to appoint'],
    staffed: ['planned', 'team appointed'],
    'stage1-done': ['in-progress', 'stage 1 done'],
    visited: ['in-progress', 'report to issue'],
    reported: ['done', 'reported'],
  },
  finding: {
    open: ['open', 'to be answered'],
    answered: ['answered', 'to be judged'],
    returned: ['open', 'returned'],
    accepted: ['partly', 'answer accepted'],
    verified: ['verified'],
    noted: ['draft', 'noted'],
  },
  certification: {
    open: ['in-progress', 'being audited'],
    valid: ['valid'],
    suspended: ['suspended'],
    expired: ['expired'],
    withdrawn: ['withdrawn'],
    refused: ['refused'],
  },
} as const satisfies Record<string, Record<string, Look>>;

type Props = { readonly area: keyof typeof LOOKS; readonly of: string };

export function PhaseStatus({ area, of }: Props) {
  const looks: Readonly<Record<string, Look>> = LOOKS[area];
  const [code, word] = looks[of] ?? [of];
  return <Status of={code} word={word} />;
}
