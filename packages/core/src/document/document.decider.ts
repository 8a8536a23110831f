/** A controlled document: drafted or taken over, submitted, approved step by step, released as version n, reviewed, revised, made obsolete. */
import { iso9001 } from '../kernel/citation.ts';
import { type Decider, firstRefusal, refuse, type Refusal } from '../kernel/decider.ts';
import { united } from '../kernel/requirement-refs.ts';
import type { DocumentCommand, DocumentEvent, Of } from './document.command.ts';
import {
  APPROVE_GUARDS,
  CONTROL_GUARDS,
  RETURN_GUARDS,
  REVIEW_GUARDS,
  REVISE_GUARDS,
  SUBMIT_GUARDS,
  TAKE_OVER_GUARDS,
  UNDO_GUARDS,
} from './document.guards.ts';
import { type Document, nextVersion, NO_DOCUMENT, stepNow } from './document.state.ts';

/** One approval: the last one that is needed releases the version. */
function approve(state: Document, command: Of<'Approve'>): readonly DocumentEvent[] | Refusal {
  const refused = firstRefusal(APPROVE_GUARDS, state, command);
  if (refused) return refused;
  const { by, on } = command;
  const number = nextVersion(state);
  const released = { type: 'DocumentReleased', number, alone: state.author === by, by, on } as const;
  const now = stepNow(state);
  if (now === undefined) return [released];
  const approved = { type: 'DocumentApproved', step: now.index, by, on } as const;
  const after = { ...state, approvals: [...(state.approvals ?? []), { step: now.index, by, on }] };
  return stepNow(after) === undefined ? [approved, released] : [approved];
}

/** What every event but those of a take-over leaves behind: the document was touched here. */
const touched = ({ broughtBy: _, ...state }: Document): Document => state;
const withoutApprovals = ({ approvals: _, ...state }: Document): Document => state;

export const document: Decider<Document, DocumentCommand, DocumentEvent> = {
  initial: NO_DOCUMENT,
  decide(command, state) {
    if (command.type === 'Draft') {
      if (state.phase !== 'none') return refuse('document-already-drafted', [iso9001('7.5.3')]);
      return [{ ...command, type: 'DocumentDrafted' }];
    }
    if (command.type === 'TakeOver')
      return firstRefusal(TAKE_OVER_GUARDS, state, command) ?? [{ ...command, type: 'DocumentTakenOver' }];
    if (state.phase === 'obsolete' || state.phase === 'undone')
      return refuse('document-obsolete', [iso9001('7.5.3')]);
    const { by, on } = command;
    switch (command.type) {
      case 'Revise':
        return firstRefusal(REVISE_GUARDS, state, command) ?? [{ ...command, type: 'DocumentRevised' }];
      case 'Submit':
        return firstRefusal(SUBMIT_GUARDS, state, command) ?? [{ type: 'DocumentSubmitted', by, on }];
      case 'Return':
        return firstRefusal(RETURN_GUARDS, state, command) ?? [{ ...command, type: 'DocumentReturned' }];
      case 'Approve':
        return approve(state, command);
      case 'SetControl':
        return firstRefusal(CONTROL_GUARDS, state, command) ?? [{ ...command, type: 'DocumentControlSet' }];
      case 'ConfirmReview':
        return firstRefusal(REVIEW_GUARDS, state, command) ?? [{ ...command, type: 'DocumentReviewed' }];
      case 'UndoTakeOver':
        return firstRefusal(UNDO_GUARDS, state, command) ?? [{ type: 'TakeOverUndone', by, on }];
      case 'Relate':
        return [{ ...command, type: 'DocumentRelated' }];
      case 'Retire':
        return [{ ...command, type: 'DocumentRetired' }];
    }
  },
  evolve(before, event) {
    const { by, on } = event;
    const state = touched(before);
    switch (event.type) {
      case 'DocumentDrafted': {
        const { number, title, kind, text, file, requirements } = event;
        const content = { number, title, kind, text, file, requirements };
        return { ...NO_DOCUMENT, ...content, phase: 'draft', author: by, draftedOn: on };
      }
      case 'DocumentRevised': {
        const { title, kind, text, file, requirements, change } = event;
        const content = { title, kind, text, file, requirements, change };
        const next = { ...withoutApprovals(state), ...content };
        return { ...next, phase: 'draft', author: by, draftedOn: on, submittedOn: null };
      }
      case 'DocumentSubmitted':
        return { ...withoutApprovals(state), phase: 'submitted', submittedOn: on, returned: null };
      case 'DocumentReturned':
        return {
          ...withoutApprovals(state),
          phase: 'draft',
          submittedOn: null,
          returned: { by, on, why: event.why },
        };
      case 'DocumentApproved':
        return { ...state, approvals: [...(state.approvals ?? []), { step: event.step, by, on }] };
      case 'DocumentReleased': {
        // What was related meanwhile is part of the text's own list unless its author took it out.
        const { related: _, reviewed: __, ...rest } = withoutApprovals(state);
        const releases = [...state.releases, { number: event.number, by, on }];
        return { ...rest, phase: 'released', releases, submittedOn: null };
      }
      case 'DocumentControlSet':
        return { ...state, control: event.control };
      case 'DocumentReviewed':
        return { ...state, reviewed: { by, on, why: event.why } };
      case 'DocumentRelated': {
        const requirements = united(state.requirements, event.requirements);
        if (state.releases.length === 0) return { ...state, requirements };
        return { ...state, requirements, related: united(state.related ?? [], event.requirements) };
      }
      case 'DocumentRetired':
        return { ...state, phase: 'obsolete', obsolete: { by, on, why: event.why } };
      case 'DocumentTakenOver': {
        const { number, title, kind, text, file, requirements, control, run, release } = event;
        const content = { number, title, kind, text, file, requirements, control, broughtBy: run };
        const taken = { ...NO_DOCUMENT, ...content, author: by, draftedOn: release?.on ?? on };
        if (release === null) return { ...taken, phase: 'draft' };
        const { number: version, label, on: approvedOn, approvedBy } = release;
        const kept = { number: version, by, on: approvedOn, label, onPaper: approvedBy };
        return { ...taken, phase: 'released', releases: [kept] };
      }
      case 'TakeOverUndone':
        return { ...state, phase: 'undone', obsolete: { by, on, why: 'The take-over was undone' } };
    }
  },
};
