/** Sentences behind the refusals of what an organization does to conform. */
import { fact, list, type Sentences } from './facts.ts';

export const IMPLEMENTATION_REFUSALS: Sentences = {
  'owner-not-a-member': 'The owner has to be a member of the organization. Invite the person first.',
  'proposal-no-longer-stands': f =>
    `What was proposed for ${fact(f, 'key')} has changed since you read it. Look at it again; nothing was taken over.`,
  'cycle-without-assessment': 'Nothing had been assessed, so there is nothing to compare with later.',
  'cycle-unchangeable': 'A cycle that was ended is never changed. End another.',
  'cycle-withdrawn': 'This cycle was withdrawn already.',
  'cycles-in-reverse':
    'The cycle to compare with was ended before the other. Choose them the other way round.',
  'evidence-stands-for-the-future': 'Evidence shows what has happened; the day it stands for lies ahead.',
  'evidence-expires-before-it-stands': 'The evidence would expire before the day that it stands for.',
  'evidence-withdrawn': 'This evidence was withdrawn; hand it in again if it is right after all.',
  'evidence-period-reversed': f =>
    `The period would end on ${fact(f, 'to')}, before it begins on ${fact(f, 'from')}.`,
  'evidence-not-one-thing': 'Evidence is one thing: a file, a link, or a record made here.',
  'evidence-replaced':
    'A newer piece has replaced this one, which stays as it was. Go on with the newer one.',
  'successor-stands-earlier': f =>
    `The next piece cannot stand for a day before ${fact(f, 'standsFor')}, the day of the piece that it replaces.`,
  'collector-may-not-collect': 'This person may not hand in evidence here. Choose somebody who may.',
  'collection-due-too-early': f =>
    `The next collection is due after ${fact(f, 'standsFor')}, the day that this piece stands for.`,
  'no-collection-scheduled': 'No collection is planned for this evidence.',
  'own-evidence-not-verified':
    'Who handed in or collected the evidence does not confirm the original. Ask somebody else to look at it.',
  'verified-before-handed-in': f =>
    `This was handed in on ${fact(f, 'attachedOn')}; nobody saw it here before.`,
  'original-already-seen': 'You have confirmed already that you saw the original.',
  'referred-record-unfinished':
    'This internal audit is not completed. It can stand as evidence once it has a conclusion.',
  'pack-period-reversed': f =>
    `The period would end on ${fact(f, 'to')}, before it begins on ${fact(f, 'from')}.`,
  'pack-empty':
    'Nothing that was asked for stands for a day of this period. Choose a longer period or more requirements.',
  'pack-unchangeable': 'A pack that was made is never changed. Make another.',
  'pack-too-large': f =>
    `The pack would hold ${fact(f, 'pieces')} pieces; one takes ${fact(f, 'most')}. Choose fewer requirements or a shorter period.`,
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
  'approved-this-step-before': 'You approved this step before. It waits for somebody else.',
  'not-an-approver-of-this-step': f =>
    `Step ${fact(f, 'step')} of the approval is for others. See who under “Control”.`,
  'quorum-beyond-approvers':
    'A step asks for more approvals than it has people. Name more, or ask for fewer.',
  'nothing-in-force-to-review': 'No version is in force that could be looked at again.',
  'approved-on-paper-in-the-future': f => `${fact(f, 'on')} has not come yet.`,
  'taken-over-document-was-touched': f =>
    `Something was done with ${fact(f, 'number')} since; it stays. Make it obsolete if it is not needed.`,
  'take-over-has-faults': f =>
    `Row ${fact(f, 'row')}, ${fact(f, 'field')}: ${fact(f, 'message')} (${fact(f, 'faults')} in all). Nothing was taken over.`,
  'person-not-a-member': 'Somebody named here is no member. Choose among the members.',
  'nobody-to-remind': 'Nobody is left who has to read the version in force.',
  'reminded-today': 'They were written to today. Wait until tomorrow.',
  'nothing-to-comment': 'Comments are for a draft or what waits for approval. Begin the next version first.',
  'comment-settled': 'This comment is settled. Say it anew if something is left.',
  'no-starter-documents': 'Choose at least one of the starter documents for the standards that you adopted.',
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
};
