/** Approval in steps, readers, periodic review, take-over: given/when/then. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { given } from '../kernel/given.ts';
import type { DocumentCommand, DocumentEvent } from './document.command.ts';
import { document } from './document.decider.ts';
import { type Control, isAskedToRead, PLAIN_CONTROL, reviewDueOn } from './document.state.ts';

const on = '2026-03-02';
const content = { title: 'Purchasing', kind: 'procedure', text: 'Who buys what.', requirements: [] } as const;
const drafted: DocumentEvent = { type: 'DocumentDrafted', number: 'P-01', ...content, by: 'ana', on };
const submitted: DocumentEvent = { type: 'DocumentSubmitted', by: 'ana', on };
const steps = [
  { persons: ['bo', 'cy'], roles: [], quorum: 2 },
  { persons: [], roles: ['top-management'], quorum: 1 },
];
const control: Control = { ...PLAIN_CONTROL, steps, reviewMonths: 12 };
const controlled: DocumentEvent = { type: 'DocumentControlSet', control, by: 'ana', on };
const approve = (by: string, ...roles: string[]): DocumentCommand => ({
  type: 'Approve',
  others: 3,
  roles,
  by,
  on: '2026-03-05',
});
const approved = (by: string, step: number): DocumentEvent => ({ type: 'DocumentApproved', step, by, on });
const released: DocumentEvent = { type: 'DocumentReleased', number: 1, alone: false, by: 'eve', on };
const takenOver: DocumentEvent = {
  type: 'DocumentTakenOver',
  ...content,
  number: 'P-01',
  run: 'r1',
  control: PLAIN_CONTROL,
  release: { number: 3, label: 'Rev. C', on: '2023-05-04', approvedBy: 'H. Berg' },
  by: 'ana',
  on,
};

describe('approval in steps', () => {
  const waiting = given(document, drafted, controlled, submitted);

  test('needs the quorum of each step, in their order', () => {
    expect(waiting.when(approve('bo'))).toMatchObject([{ type: 'DocumentApproved', step: 0 }]);
    const second = given(document, drafted, controlled, submitted, approved('bo', 0));
    expect(second.after(approve('cy'))).toMatchObject({ phase: 'submitted' });
    const last = given(document, drafted, controlled, submitted, approved('bo', 0), approved('cy', 0));
    expect(last.when(approve('eve', 'top-management'))).toMatchObject([
      { type: 'DocumentApproved', step: 1 },
      { type: 'DocumentReleased', number: 1 },
    ]);
  });

  test('begins again when the document was returned or revised', () => {
    const returned: DocumentEvent = { type: 'DocumentReturned', why: 'Limits', by: 'cy', on };
    const again = given(document, drafted, controlled, submitted, approved('bo', 0), returned, submitted);
    expect(again.when(approve('bo'))).toMatchObject([{ type: 'DocumentApproved', step: 0 }]);
  });

  test.each<{ refused: string; events: DocumentEvent[]; command: DocumentCommand }>([
    { refused: 'not-an-approver-of-this-step', events: [], command: approve('eve', 'top-management') },
    { refused: 'approved-this-step-before', events: [approved('bo', 0)], command: approve('bo') },
    { refused: 'author-approves-own-document', events: [], command: approve('ana') },
    {
      refused: 'document-under-approval',
      events: [],
      command: { type: 'SetControl', control, by: 'ana', on },
    },
  ])('is refused: $refused', ({ refused, events, command }) => {
    expect(given(document, drafted, controlled, submitted, ...events).when(command)).toMatchObject({
      refused,
    });
  });

  test.each([
    { persons: ['bo'], roles: [], quorum: 2 },
    { persons: [], roles: [], quorum: 1 },
  ])('a step that nobody could fulfil is refused: %o', step => {
    const command: DocumentCommand = {
      type: 'SetControl',
      control: { ...control, steps: [step] },
      by: 'ana',
      on,
    };
    expect(given(document, drafted).when(command)).toMatchObject({ refused: 'quorum-beyond-approvers' });
  });

  test('no order of approvals releases a version without every quorum', () => {
    const people = [
      ['ana', []],
      ['bo', []],
      ['cy', []],
      ['eve', ['top-management']],
    ] as const;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...people), { maxLength: 12 }), order => {
        let state = [drafted, controlled, submitted].reduce(
          (s, event) => document.evolve(s, event),
          document.initial,
        );
        const said = new Set<string>();
        for (const [by, roles] of order) {
          const decided = document.decide(approve(by, ...roles), state);
          if ('refused' in decided) continue;
          said.add(by);
          state = decided.reduce((s, event) => document.evolve(s, event), state);
        }
        const complete = ['bo', 'cy', 'eve'].every(one => said.has(one));
        expect(state.phase === 'released').toBe(complete);
      }),
    );
  });
});

describe('a version in force', () => {
  const state = given(document, drafted, controlled, submitted, released);

  test('is looked at again after its interval, counted from the last look', () => {
    const reviewed = state.after({ type: 'ConfirmReview', why: 'Still fits', by: 'ana', on: '2027-02-01' });
    expect(reviewDueOn(reviewed)).toBe('2028-02-01');
  });

  test('is read by those whom it is for', () => {
    const readers = { everyone: false, roles: ['reader'], persons: ['gus'] };
    const narrowed = state.after({ type: 'SetControl', control: { ...control, readers }, by: 'ana', on });
    const asked = (id: string, ...roles: string[]) => isAskedToRead(narrowed, { id, roles });
    expect([asked('gus'), asked('max', 'reader'), asked('kim', 'manager'), asked('ana', 'reader')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('is not there to be reviewed before the first release', () => {
    const review: DocumentCommand = { type: 'ConfirmReview', why: 'x', by: 'ana', on };
    expect(given(document, drafted).when(review)).toMatchObject({ refused: 'nothing-in-force-to-review' });
  });
});

describe('a document that was approved on paper', () => {
  test('is in force with its own version, and the next release counts on from it', () => {
    const revise: DocumentCommand = { type: 'Revise', ...content, change: 'Limits', by: 'ana', on };
    const state = given(document, takenOver).after(revise);
    expect(state).toMatchObject({
      phase: 'draft',
      releases: [{ number: 3, label: 'Rev. C', onPaper: 'H. Berg' }],
    });
    const next = given(document, takenOver, { ...revise, type: 'DocumentRevised' }, submitted);
    expect(next.when(approve('bo'))).toMatchObject([{ type: 'DocumentReleased', number: 4 }]);
  });

  test('can be taken back while nothing happened to it, and not afterwards', () => {
    const undo: DocumentCommand = { type: 'UndoTakeOver', by: 'ana', on };
    expect(given(document, takenOver).after(undo)).toMatchObject({ phase: 'undone' });
    const reviewed: DocumentEvent = { type: 'DocumentReviewed', why: 'Fits', by: 'ana', on };
    expect(given(document, takenOver, reviewed).when(undo)).toMatchObject({
      refused: 'taken-over-document-was-touched',
    });
  });

  test('was not approved in the future', () => {
    const release = { number: 1, label: '', on: '2027-01-01', approvedBy: 'H. Berg' };
    const command = { ...takenOver, type: 'TakeOver', release } as DocumentCommand;
    expect(given(document).when(command)).toMatchObject({ refused: 'approved-on-paper-in-the-future' });
  });
});
