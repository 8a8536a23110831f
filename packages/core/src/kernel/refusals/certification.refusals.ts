/** Sentences behind the refusals of what a certification body does. */
import { fact, howLong, type Sentences } from './facts.ts';

export const CERTIFICATION_REFUSALS: Sentences = {
  'application-already-submitted': 'This application was submitted before.',
  'application-without-standard': 'An application names at least one standard.',
  'application-without-site': 'An application names at least one site.',
  'application-already-reviewed': 'This application was reviewed before; a change needs a new review.',
  'nothing-to-review': 'There is no application to review.',
  'review-point-without-basis': f =>
    `Say for each point what was looked at; missing: ${(f?.missing as string[] | undefined)?.join(', ') ?? '?'}.`,
  'application-question-open': f =>
    `${fact(f, 'open')} questions to the client wait for an answer. Take the answers down, or ask again.`,
  'no-such-question': 'This question was not put in this application.',
  'question-answered': 'This question was answered before.',
  'taken-down-without-source':
    'Say where the client said this: an e-mail, a letter, a call, and of which day.',
  'scheme-not-offered': f =>
    `This body does not offer ${(f?.editions as string[] | undefined)?.join(', ') ?? 'this standard'} on that day. Decline, or set the scheme up first.`,
  'application-import-empty': 'The list has no line below its titles.',
  'application-import-too-long': f => `A list has at most ${fact(f, 'most')} lines.`,
  'application-import-faulty': f =>
    `${fact(f, 'count')} cells do not fit. Put them right; nothing was taken over.`,
  'declined-without-reasons': 'A declined application needs its reasons, and the client is told them.',
  'audit-already-planned': 'This audit was planned before.',
  'audit-not-planned': 'Plan the audit first.',
  'visit-ends-before-it-begins': 'The last day lies before the first.',
  'team-of-a-closed-audit': 'The visit is over; its team cannot be changed any more.',
  'team-without-leader': 'A team has exactly one leader.',
  'member-consulted-the-client': f =>
    `A member of the team consulted this client less than ${howLong(f, 'years', 'two years')} ago. Appoint somebody else.`,
  'stage2-before-stage1':
    'Stage 2 cannot come before stage 1. Perform stage 1 and record its conclusion first.',
  'client-not-ready-for-stage2': 'Stage 1 concluded that the client is not ready. Repeat stage 1 first.',
  'stage2-too-long-after-stage1': f =>
    `Stage 2 begins by ${fact(f, 'limit')}: the body chose that it follows stage 1 within ${fact(f, 'months')} months. Repeat stage 1 first.`,
  'audit-without-team': 'Appoint the team first; only a member of the team records the audit.',
  'shortfall-without-reason': f =>
    `Planned were ${fact(f, 'planned')} days, spent ${fact(f, 'actual')}. Say why the shorter time was enough.`,
  'stage1-already-performed': 'Stage 1 was performed before; one that is repeated begins after it.',
  'no-stage1-in-this-audit': 'This kind of audit has no stage 1.',
  'visit-already-performed': 'The visit was recorded before.',
  'report-before-visit': 'There is nothing to report before the visit was performed.',
  'report-already-issued': 'The report was issued before.',
  'report-dated-before-visit': 'A report cannot be dated before the last day of the visit.',
  'reporter-not-on-team': 'The report is written by a member of the audit team.',
  'finding-already-recorded': 'This finding was recorded before.',
  'audit-already-reported': 'The audit was reported; its findings are final.',
  'finding-without-evidence': 'A nonconformity names the objective evidence that it rests on.',
  'no-such-finding': 'There is no such finding.',
  'dated-before-the-finding': 'This cannot be dated before the finding itself.',
  'no-answer-asked': 'Only nonconformities are answered; for this finding nothing is asked of you.',
  'answer-already-accepted': 'The answer was accepted; it cannot be replaced.',
  'answer-incomplete': 'An answer says the correction, the cause and the corrective action.',
  'no-answer-to-judge': 'The client has not answered yet.',
  'answer-not-accepted': 'Accept the answer first; then verify that it worked.',
  'verification-without-evidence': 'Say which evidence shows that the action was effective.',
  'certification-already-open': 'This certification is open already.',
  'nothing-to-decide': 'There is nothing to decide here in this state.',
  'decision-without-report': 'A decision rests on an audit report; there is none yet.',
  'decision-dated-before-report': f =>
    `The report is of ${fact(f, 'reportedOn')}; a decision cannot be earlier.`,
  'decider-was-on-team': 'Who audited may not decide. Ask somebody who was not on the audit team.',
  'reviewer-was-on-team': 'Who audited may not review. Ask somebody who was not on the audit team.',
  'review-dated-before-report': 'A review cannot be dated before the report that it reviews.',
  'not-reviewed-independently': 'The independent technical review of this audit is missing.',
  'stage2-to-be-repeated': f =>
    `Majors were not verified within ${howLong(f, 'months', 'six months')} of stage 2 (by ${fact(f, 'limit')}). Another stage 2 is needed.`,
  'major-not-verified': 'A major nonconformity is not verified yet. Verify it first.',
  'minor-without-accepted-plan': 'A minor nonconformity has no accepted plan yet.',
  'nothing-to-renew': 'Only a certification in force can be renewed.',
  'certification-expired': f =>
    `It expired${f?.expiredOn ? ` on ${fact(f, 'expiredOn')}` : ''}; restoring it is another act, ${f?.own === true && f.months === 0 ? 'which this body does not offer' : `open for ${howLong(f, 'months', 'six months')}`}.`,
  'nothing-to-restore': 'Only a certification that expired can be restored.',
  'restoration-too-late': f =>
    f?.own === true && f.months === 0
      ? 'This body restores nothing after its expiry. At least a stage 2 is needed now.'
      : `Restoring was possible until ${fact(f, 'limit')}, ${howLong(f, 'months', 'six months')} after expiry. At least a stage 2 is needed now.`,
  'nothing-to-suspend': 'Only a certification in force can be suspended.',
  'not-suspended': 'This certification is not suspended.',
  'dated-before-suspension': 'Lifting cannot be dated before the suspension.',
  'audit-already-decided-on': f =>
    `This audit was decided upon on ${fact(f, 'decidedOn')}. The next decision rests on the next audit.`,
  'surveillance-already-recorded': 'This surveillance audit is recorded already.',
  'nothing-to-survey': 'Surveillance belongs to a certification that was granted.',
  'nothing-to-withdraw': 'Only a certification in force or suspended can be withdrawn.',
  'nothing-to-transfer': 'Only a certification in force can go over to another body.',
  'nothing-published': 'A certification that was refused or undone is in no register.',
  'already-confidential': 'This certification is kept out of the public register already.',
  'not-confidential': 'This certification is not kept confidential.',
  'erased-from-log':
    'What the public log said of it has been erased for good, so nobody could check what the register would show.',
  'nothing-to-change': 'Only a certification in force has a scope to change.',
  'suspended-not-transferable':
    'A suspended certificate cannot be transferred. The issuing body lifts it first.',
  'not-valid-not-transferable': 'Only a valid certificate can be transferred.',
  'certificate-without-decision': 'A certificate states a decision; there is none that is in force.',
  'certificate-dated-before-decision': f =>
    `The decision is of ${fact(f, 'decidedOn')}; a certificate cannot be dated earlier.`,
  'unaccredited-in-accredited-scope': f =>
    `You are accredited for ${fact(f, 'standard')}, and no accreditation of yours covers this certificate: look at countries and days under Set-up, Accreditations. An exception is issued with its reason.`,
  'certificate-number-changed': f =>
    `This certification has the number ${fact(f, 'number')}; a revision keeps it.`,
  'programme-without-audit-time': 'Determine the audit time first; the programme plans with it.',
  'unknown-edition': f => `Not in the library: ${(f?.editions as string[] | undefined)?.join(', ') ?? '?'}.`,
  'rules-refused': f => fact(f, 'text'),
  'certification-of-another-engagement': 'An audit covers certifications of one engagement.',
  'member-not-an-auditor': 'A leader or auditor of the team has to be an auditor of this body.',
  'requirement-not-audited': f =>
    `${fact(f, 'key')} is no assessable requirement of an edition that this audit covers.`,
  'recorder-not-on-team': 'Findings are recorded by members of the audit team.',
  'certificate-number-taken': f => `The number ${fact(f, 'number')} is taken by another certificate.`,
  'not-empty': 'The sample is loaded only into an installation that holds nothing yet.',
  'audit-of-another-kind': f =>
    `This act cannot rest on an audit of the kind “${fact(f, 'kind')}”. Perform the audit that it asks for.`,
  'dated-in-the-future': 'An act is recorded when it has happened; this day lies in the future.',
};
