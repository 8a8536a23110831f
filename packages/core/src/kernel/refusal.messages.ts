/** The sentence behind each refusal: what cannot be, and what can be done. One row a code; a test finds codes without a row. */

type Facts = Readonly<Record<string, unknown>> | undefined;
const fact = (facts: Facts, key: string): string => {
  const value: unknown = facts?.[key];
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : '?';
};

/** A list of names, cut where it would fill the page. */
const list = (facts: Facts, key: string): string => {
  const names: unknown = facts?.[key];
  if (!Array.isArray(names)) return '?';
  return names.length > 12 ? `${names.slice(0, 12).join(', ')} …` : names.join(', ');
};

const MESSAGES: Readonly<Record<string, string | ((facts: Facts) => string)>> = {
  'token-beyond-own-rights': f => `You do not hold this yourself: ${list(f, 'permissions')}.`,
  'token-too-long-lived': f => `A token ends on a day to come, at most ${fact(f, 'days')} days from now.`,
  'domain-claimed': f => `${fact(f, 'domain')} is claimed here already.`,
  'too-many-domains': f => `An organization claims ${fact(f, 'most')} domains at most.`,
  'domain-of-another': f => `${fact(f, 'domain')} belongs to another organization here.`,
  'domain-not-proved': f =>
    `${fact(f, 'record')} does not say so yet. Records take a while to be seen everywhere.`,
  'domain-needed': 'Confirm a domain first; otherwise nobody could come in.',
  'metadata-not-usable': f => `These metadata cannot be used. ${fact(f, 'why')}`,
  'too-many-providers': f => `An organization has ${fact(f, 'most')} identity providers at most.`,
  'record-ended': 'This record was ended; it is kept as it was. Write a new one.',
  'record-not-begun': 'There is nothing to end yet.',
  'climate-issue-without-meaning':
    'Say what climate change means for the organization, also when it means little.',
  'legal-demand-not-taken-up': f =>
    `A legal demand cannot be left aside: “${fact(f, 'demand')}”. Take it up and say how it is met.`,
  'binding-demand-without-source': 'Name the law or the contract that a binding demand stands in.',
  'process-without-output': 'A process has at least one output: say what comes out of it.',
  'scope-without-site': 'A scope names at least one site.',
  'scope-names-unknown':
    'The scope names a site or a process that is not in the registers any more. Look again.',
  'left-out-without-reason': 'Say why a process at a site is left out.',
  'left-out-is-not-in-scope': 'Only a process and a site of this scope can be left out.',
  'application-already-submitted': 'This application was submitted before.',
  'application-without-standard': 'An application names at least one standard.',
  'application-without-site': 'An application names at least one site.',
  'application-already-reviewed': 'This application was reviewed before; a change needs a new review.',
  'nothing-to-review': 'There is no application to review.',
  'review-point-without-basis': f =>
    `Say for each point what was looked at; missing: ${(f?.missing as string[] | undefined)?.join(', ') ?? '?'}.`,
  'declined-without-reasons': 'A declined application needs its reasons, and the client is told them.',
  'audit-already-planned': 'This audit was planned before.',
  'audit-not-planned': 'Plan the audit first.',
  'visit-ends-before-it-begins': 'The last day lies before the first.',
  'team-of-a-closed-audit': 'The visit is over; its team cannot be changed any more.',
  'team-without-leader': 'A team has exactly one leader.',
  'member-consulted-the-client':
    'A member of the team consulted this client less than two years ago. Appoint somebody else.',
  'stage2-before-stage1':
    'Stage 2 cannot come before stage 1. Perform stage 1 and record its conclusion first.',
  'client-not-ready-for-stage2': 'Stage 1 concluded that the client is not ready. Repeat stage 1 first.',
  'audit-without-team': 'Appoint the team first; only a member of the team records the audit.',
  'shortfall-without-reason': f =>
    `Planned were ${fact(f, 'planned')} days, spent ${fact(f, 'actual')}. Say why the shorter time was enough.`,
  'stage1-already-performed': 'Stage 1 was performed before.',
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
    `Majors were not verified within six months of stage 2 (by ${fact(f, 'limit')}). Another stage 2 is needed.`,
  'major-not-verified': 'A major nonconformity is not verified yet. Verify it first.',
  'minor-without-accepted-plan': 'A minor nonconformity has no accepted plan yet.',
  'nothing-to-renew': 'Only a certification in force can be renewed.',
  'certification-expired': f =>
    `It expired${f?.expiredOn ? ` on ${fact(f, 'expiredOn')}` : ''}; restoring it is another act, open for six months.`,
  'nothing-to-restore': 'Only a certification that expired can be restored.',
  'restoration-too-late': f =>
    `Restoring was possible until ${fact(f, 'limit')}, six months after expiry. At least a stage 2 is needed now.`,
  'nothing-to-suspend': 'Only a certification in force can be suspended.',
  'not-suspended': 'This certification is not suspended.',
  'dated-before-suspension': 'Lifting cannot be dated before the suspension.',
  'audit-already-decided-on': f =>
    `This audit was decided upon on ${fact(f, 'decidedOn')}. The next decision rests on the next audit.`,
  'surveillance-already-recorded': 'This surveillance audit is recorded already.',
  'nothing-to-survey': 'Surveillance belongs to a certification that was granted.',
  'nothing-to-withdraw': 'Only a certification in force or suspended can be withdrawn.',
  'nothing-to-change': 'Only a certification in force has a scope to change.',
  'suspended-not-transferable':
    'A suspended certificate cannot be transferred. The issuing body lifts it first.',
  'not-valid-not-transferable': 'Only a valid certificate can be transferred.',
  'certificate-without-decision': 'A certificate states a decision; there is none that is in force.',
  'certificate-dated-before-decision': f =>
    `The decision is of ${fact(f, 'decidedOn')}; a certificate cannot be dated earlier.`,
  'certificate-number-changed': f =>
    `This certification has the number ${fact(f, 'number')}; a revision keeps it.`,
  'programme-without-audit-time': 'Determine the audit time first; the programme plans with it.',
  'role-of-another-kind': 'This role belongs to another kind of organization.',
  'no-mail-server':
    'This installation cannot send letters: no mail server is set. Ask its operator to set one.',
  'last-manager': 'Somebody has to manage the organization. Give the role to another person first.',
  'too-many-webhooks': f => `An organization has at most ${fact(f, 'most')} webhooks. End one first.`,
  'no-role-given': 'A member needs a role.',
  'role-not-of-organization': 'One of these roles is not a role of this organization, or is used no longer.',
  'last-day-passed': f => `The last day, ${fact(f, 'lastDay')}, is not today or later.`,
  'guest-limits-need-end': 'Who is limited to some records is a guest for a time. Say the last day.',
  'role-name-taken': 'There is a role of this name already.',
  'permission-of-another-kind': 'Some of these permissions belong to another kind of organization.',
  'delegation-to-oneself': 'Hand over to somebody else.',
  'delegation-days': 'The last day comes before the first, has passed, or is more than a year away.',
  'delegate-not-a-member': 'Hand over to a member who is not a guest.',
  'guest-hands-nothing-over': 'A guest has nothing to hand over.',
  'invitation-not-open': 'This invitation was used, has run out, or never existed. Ask for a new one.',
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
  // Standards that an organization adopts
  'edition-not-certifiable': f =>
    `No organization is certified to ${fact(f, 'edition')}: certification bodies are accredited against it. Choose a standard for management systems.`,
  'edition-for-certification-bodies': f =>
    `${fact(f, 'edition')} is for certification bodies; they assess their own house by it.`,
  'demand-needed-before-made': 'The day on which it is needed lies before the day on which it was demanded.',
  'demand-not-open': 'This demand was withdrawn before.',
  'plan-not-adopted': 'No plan is adopted. Adopt one from the adviser first.',
  'milestone-unknown': f => `The plan has no milestone ${fact(f, 'code')}.`,
  'milestone-already-reached': 'This milestone was reached before.',
  'no-change-of-edition': f =>
    `${fact(f, 'to')} does not follow ${fact(f, 'from')}, or the library holds no requirements of one of them.`,
  'transition-audit-too-late': f =>
    `The transition audit lies after ${fact(f, 'lastValidDay')}, the last day of certificates to the old edition. Choose a day before.`,
  'transition-audit-in-the-past': 'The transition audit is still to come; choose a day that lies ahead.',
  'requirement-without-predecessor': f =>
    `${fact(f, 'key')} has no predecessor that says anything about it. Assess it by itself.`,
  'requirement-already-looked-at': f => `${fact(f, 'key')} was assessed in the new edition before.`,
  'predecessor-not-assessed': f =>
    `The predecessor of ${fact(f, 'key')} was never assessed, so there is nothing to take over.`,
  'edition-already-adopted': 'This edition is adopted already. To change its scope, change the scope.',
  'deliverable-already-watched': 'This deliverable is watched already.',
  'deliverable-not-watched': 'This deliverable is not watched.',
  'changes-already-noted': 'These changes were noted before.',
  'load-under-way':
    'The catalogue is being loaded from such a file at this moment. Wait until it is done, or cancel it.',
  'load-not-under-way': 'This load is over; there is nothing to cancel.',
  'edition-without-requirements':
    'The library knows this edition by name only and holds no requirement of it that could be worked on. Its page says what it builds on.',
  'edition-no-longer-certified': f =>
    `Certificates to this edition end with ${fact(f, 'lastValidDay')}. Adopt its successor.`,
  'edition-not-adopted': f =>
    `The edition${f?.edition ? ` ${fact(f, 'edition')}` : ''} is not adopted here. Adopt it first.`,
  'requirement-cannot-be-excluded': f =>
    `${fact(f, 'key')} applies to everybody; it cannot be declared not applicable.`,
  'applicability-decided-in-statement': f =>
    `Whether ${fact(f, 'key')} applies is decided in the Statement of Applicability, with its reason.`,
  'exclusion-without-justification': f =>
    `Say why ${fact(f, 'key')} does not apply; an auditor will ask for it.`,
  'owner-not-a-member': 'The owner has to be a member of the organization. Invite the person first.',
  'evidence-stands-for-the-future': 'Evidence shows what has happened; the day it stands for lies ahead.',
  'evidence-expires-before-it-stands': 'The evidence would expire before the day that it stands for.',
  'evidence-withdrawn': 'This evidence was withdrawn; hand it in again if it is right after all.',
  'document-already-drafted': 'This document exists already; revise it.',
  'document-number-taken': f => `There is a document with the number ${fact(f, 'number')} already.`,
  'document-under-approval': 'This document was submitted. Have it returned before you change it.',
  'no-draft-to-submit': 'There is no draft to submit.',
  'document-without-text': 'There is no text to approve yet.',
  'document-not-submitted': 'Only a submitted document is approved or returned.',
  'author-approves-own-document':
    'Who wrote it does not approve it while somebody else may. Ask another approver.',
  'approval-dated-before-submission': f =>
    `It was submitted on ${fact(f, 'submittedOn')}; the approval cannot be earlier.`,
  'document-obsolete': 'This document is obsolete; its versions can only be read.',
  'released-version-unchangeable': 'A released version is never changed. Revise the document.',
  'already-acknowledged': f => `You acknowledged this version on ${fact(f, 'on')}.`,
  'version-not-in-force': f =>
    f?.inForce === null
      ? 'No version of this document is in force.'
      : `Version ${fact(f, 'inForce')} is in force. Read that one.`,
  'control-without-reason': f =>
    `Give the reason for each control: what makes it necessary, or why it does not apply. Missing: ${list(f, 'controls')}.`,
  'controls-undecided': f =>
    `${fact(f, 'count')} controls are undecided: ${list(f, 'controls')}. Decide each, then issue the statement.`,
  'issue-dated-before-the-last': f =>
    `The last version was issued on ${fact(f, 'on')}; the next cannot be earlier.`,
  'issued-statement-unchangeable': 'An issued statement is never changed. Issue the next version.',
  'internal-audit-already-planned': 'This internal audit was planned before.',
  'internal-audit-already-begun': 'Results were recorded; the plan stays as it is.',
  'internal-audit-completed': 'This internal audit is completed; its results are final.',
  'not-an-internal-auditor': 'The auditor has to be a member with the role of internal auditor.',
  'auditor-owns-what-is-audited': f =>
    `Nobody audits what they own${f?.requirements ? `: ${list(f, 'requirements')}` : ''}. Ask another auditor.`,
  'not-the-appointed-auditor': 'Only the auditor whom the plan names records and completes.',
  'requirement-not-in-the-audit': 'This requirement is not in the plan of the audit.',
  'requirements-without-result': f => `Still to be looked at: ${list(f, 'requirements')}.`,
  'completed-before-the-last-result': 'The audit cannot be completed before its last result.',
  'nonconformity-already-raised': 'This nonconformity was raised before.',
  'nonconformity-closed': 'This nonconformity is closed. Raise a new one if it comes back.',
  'dated-before-the-nonconformity': f =>
    `It was raised on ${fact(f, 'raisedOn')}; what is done about it cannot be earlier.`,
  'already-corrected': 'The correction was recorded before.',
  'cause-before-correction': 'Put the case itself right first; then find the cause.',
  'action-before-cause': 'Find the cause first; the action has to remove it.',
  'completion-before-action': 'There is no planned action to complete.',
  'action-already-completed': 'The action was taken; review whether it was effective.',
  'effectiveness-before-completion': 'The action has to be taken before its effect can be reviewed.',
  'effectiveness-dated-before-completion': f =>
    `The action was taken on ${fact(f, 'completedOn')}; its effect cannot be reviewed earlier.`,
  'already-verified': 'The effectiveness was verified before. Close it.',
  'close-before-effectiveness': 'Verify first that the action was effective.',
  'review-already-recorded': 'This management review was recorded before.',
  'review-inputs-missing': f => `Say something about every input; missing: ${list(f, 'missing')}.`,
  'review-without-top-management':
    'A management review is held by top management; nobody with that role took part.',
  'participant-not-a-member': 'Everybody who is named has to be a member of the organization.',
  'review-without-outputs': 'A review ends with decisions or actions; there is none.',
  'no-such-review-action': 'There is no such action in this review.',
  'review-action-already-done': f => `This action was done on ${fact(f, 'on')}.`,
  'action-dated-before-review': f =>
    `The review was held on ${fact(f, 'heldOn')}; its action cannot be done earlier.`,
  'spreadsheet-too-large': 'The spreadsheet is larger than 5 MB. Remove pictures and other sheets.',
  'spreadsheet-unreadable': f => `The spreadsheet cannot be read. ${fact(f, 'reason')}`,
  'standard-file-too-large': f =>
    `The file is larger than ${fact(f, 'megabytes')} MB, the most that is read of this kind.`,
  'standard-file-unreadable': f => `The file cannot be read. ${fact(f, 'reason')}`,
  'standard-has-faults': f =>
    `Nothing was brought: mend ${fact(f, 'count')} faults first. The first: ${fact(f, 'first')}`,
  'own-standard-not-held': 'This standard was removed before.',
  'own-standard-adopted': 'This standard is adopted. Drop it first; what was assessed stays on record.',
  'import-has-errors': f => `Nothing was taken over: mend rows ${list(f, 'rows')} first.`,
};

/** All codes that have a sentence. */
export const REFUSAL_CODES: readonly string[] = Object.keys(MESSAGES);

/** The sentence of a refusal, or its code where no sentence was written. */
export function refusalText(code: string, facts?: Readonly<Record<string, unknown>>): string {
  const message = MESSAGES[code];
  if (message === undefined) return code;
  return typeof message === 'string' ? message : message(facts);
}
