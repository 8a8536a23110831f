/** What stands in the way of an act on a document, row by row. */
import { iso9001 } from '../kernel/citation.ts';
import type { Guard } from '../kernel/decider.ts';
import type { Of } from './document.command.ts';
import { type Document, isInStep, stepNow, versionInForce } from './document.state.ts';

const UPDATED = [iso9001('7.5.2')];
const CONTROLLED = [iso9001('7.5.3')];

export const REVISE_GUARDS: readonly Guard<Document, Of<'Revise'>>[] = [
  { refused: 'document-under-approval', because: UPDATED, when: s => s.phase === 'submitted' },
];

export const SUBMIT_GUARDS: readonly Guard<Document, Of<'Submit'>>[] = [
  { refused: 'no-draft-to-submit', because: UPDATED, when: s => s.phase !== 'draft' },
  {
    refused: 'document-without-text',
    because: UPDATED,
    when: s => s.text.trim() === '' && s.file === undefined,
  },
];

export const APPROVE_GUARDS: readonly Guard<Document, Of<'Approve'>>[] = [
  { refused: 'document-not-submitted', because: UPDATED, when: s => s.phase !== 'submitted' },
  {
    refused: 'author-approves-own-document',
    because: UPDATED,
    when: (s, c) => s.author === c.by && c.others > 0,
    facts: (_, c) => ({ others: c.others }),
  },
  {
    refused: 'approval-dated-before-submission',
    because: UPDATED,
    when: (s, c) => s.submittedOn !== null && c.on < s.submittedOn,
    facts: s => ({ submittedOn: s.submittedOn }),
  },
  {
    refused: 'approved-this-step-before',
    because: UPDATED,
    when: (s, c) => (s.approvals ?? []).some(one => one.by === c.by && one.step === stepNow(s)?.index),
  },
  {
    refused: 'not-an-approver-of-this-step',
    because: UPDATED,
    when: (s, c) => {
      const now = stepNow(s);
      return now !== undefined && !isInStep(now.step, { id: c.by, roles: c.roles });
    },
    facts: s => ({ step: (stepNow(s)?.index ?? 0) + 1 }),
  },
];

export const RETURN_GUARDS: readonly Guard<Document, Of<'Return'>>[] = [
  { refused: 'document-not-submitted', because: UPDATED, when: s => s.phase !== 'submitted' },
];

export const CONTROL_GUARDS: readonly Guard<Document, Of<'SetControl'>>[] = [
  { refused: 'document-under-approval', because: UPDATED, when: s => s.phase === 'submitted' },
  {
    refused: 'quorum-beyond-approvers',
    because: UPDATED,
    when: (_, c) =>
      c.control.steps.some(step => step.roles.length === 0 && step.persons.length < step.quorum),
  },
];

export const REVIEW_GUARDS: readonly Guard<Document, Of<'ConfirmReview'>>[] = [
  { refused: 'nothing-in-force-to-review', because: UPDATED, when: s => versionInForce(s) === null },
];

export const TAKE_OVER_GUARDS: readonly Guard<Document, Of<'TakeOver'>>[] = [
  { refused: 'document-already-drafted', because: CONTROLLED, when: s => s.phase !== 'none' },
  {
    refused: 'approved-on-paper-in-the-future',
    because: CONTROLLED,
    when: (_, c) => c.release !== null && c.release.on > c.on,
    facts: (_, c) => ({ on: c.release?.on }),
  },
];

export const UNDO_GUARDS: readonly Guard<Document, Of<'UndoTakeOver'>>[] = [
  {
    refused: 'taken-over-document-was-touched',
    because: CONTROLLED,
    when: s => s.broughtBy === undefined,
    facts: s => ({ number: s.number }),
  },
];
