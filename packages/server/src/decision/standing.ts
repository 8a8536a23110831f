/** For each act on a certification what stands in its way on a day, from the same guards that decide. */
import type { Deadlines } from '@certwright/core/body/deadline.table';
import { certification as decider } from '@certwright/core/decision/certification.decider';
import {
  GRANT_GUARDS,
  LIFT_GUARDS,
  RENEW_GUARDS,
  RESTORE_GUARDS,
  REVIEW_GUARDS,
  SCOPE_GUARDS,
  SURVEILLANCE_GUARDS,
  SUSPEND_GUARDS,
  TRANSFER_GUARDS,
  TRANSFER_OUT_GUARDS,
} from '@certwright/core/decision/certification.guards';
import { END_GUARDS, ERASE_GUARDS, KEEP_GUARDS } from '@certwright/core/decision/confidence';
import type {
  Audited,
  Certification,
  CertificationCommand,
} from '@certwright/core/decision/certification.state';
import type { CertificationAct } from '@certwright/core/decision/certification.schema';
import { isExpired } from '@certwright/core/decision/certification.state';
import { iso17021 } from '@certwright/core/kernel/citation';
import { allRefusals, isRefusal, type Refusal, refuse } from '@certwright/core/kernel/decider';
import { refusalText } from '@certwright/core/kernel/refusal.messages';

export type Standing = {
  readonly code: string;
  readonly detail: string;
  readonly citations: Refusal['because'];
};
type Who = { readonly by: string; readonly on: string };

const said = (refusals: readonly Refusal[]): readonly Standing[] =>
  refusals.map(r => ({ code: r.refused, detail: refusalText(r.refused, r.facts), citations: r.because }));

const decided = (state: Certification, command: CertificationCommand): readonly Refusal[] => {
  const outcome = decider.decide(command, state);
  return isRefusal(outcome) ? [outcome] : [];
};

const issueRefusals = (state: Certification, on: string): readonly Refusal[] =>
  state.phase === 'certified' && !isExpired(state, on)
    ? []
    : [refuse('certificate-without-decision', [iso17021('8.2.1'), iso17021('9.5.2')])];

/** A transfer of which nothing is known yet: only the state here can stand in its way. */
const SOUND_TRANSFER = {
  issuedBy: '',
  number: '',
  status: 'valid',
  openMajors: 0,
  originalOn: '',
  decidedOn: '',
  expiresOn: '9999-12-31',
} as const;

/** @param openMajors of the certification as a whole, whichever audit they come from */
export function standingOf(
  state: Certification,
  audited: Audited | undefined,
  openMajors: number,
  who: Who,
  times: Deadlines,
): Record<CertificationAct, readonly Standing[]> {
  const none = refuse('decision-without-report', [iso17021('9.5.2')]);
  return {
    review: said(
      audited
        ? allRefusals(REVIEW_GUARDS, state, { type: 'Review', ...who, audited, conclusion: '' })
        : [none],
    ),
    grant: said(allRefusals(GRANT_GUARDS, state, { type: 'Grant', ...who, audited, times })),
    refuse: said(decided(state, { type: 'Refuse', ...who, reason: '-' })),
    recordSurveillance: said(
      audited
        ? allRefusals(SURVEILLANCE_GUARDS, state, { type: 'RecordSurveillance', ...who, audited })
        : [none],
    ),
    suspend: said(allRefusals(SUSPEND_GUARDS, state, { type: 'Suspend', ...who, reason: '-' })),
    lift: said(allRefusals(LIFT_GUARDS, state, { type: 'Lift', ...who, reason: '-', openMajors })),
    withdraw: said(decided(state, { type: 'Withdraw', ...who, reason: '-' })),
    renew: said(allRefusals(RENEW_GUARDS, state, { type: 'Renew', ...who, audited, times })),
    restore: said(allRefusals(RESTORE_GUARDS, state, { type: 'Restore', ...who, audited, times })),
    changeScope: said(
      allRefusals(SCOPE_GUARDS, state, {
        type: 'ChangeScope',
        ...who,
        change: 'reduce',
        scope: state.scope,
        openMajors,
      }),
    ),
    transferIn: said(allRefusals(TRANSFER_GUARDS, state, { type: 'TransferIn', ...who, ...SOUND_TRANSFER })),
    transferOut: said(allRefusals(TRANSFER_OUT_GUARDS, state, { type: 'TransferOut', ...who, to: '-' })),
    issue: said(issueRefusals(state, who.on)),
    keepConfidential: said(
      allRefusals(KEEP_GUARDS, state, { type: 'KeepConfidential', ...who, reason: '-' }),
    ),
    endConfidence: said(allRefusals(END_GUARDS, state, { type: 'EndConfidence', ...who, reason: '-' })),
    eraseFromLog: said(allRefusals(ERASE_GUARDS, state, { type: 'EraseFromLog', ...who, reason: '-' })),
  };
}
