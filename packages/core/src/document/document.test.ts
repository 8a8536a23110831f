/** Controlled documents, given/when/then. */
import { describe, expect, test } from 'vitest';
import { given } from '../kernel/given.ts';
import type { DocumentCommand, DocumentEvent } from './document.command.ts';
import { document } from './document.decider.ts';
import { versionInForce } from './document.state.ts';
import { acknowledgement, release } from './release.decider.ts';

const content = { title: 'Purchasing', kind: 'procedure', text: 'Who buys what.', requirements: [] } as const;
const on = '2026-03-02';
const drafted: DocumentEvent = { type: 'DocumentDrafted', number: 'P-01', ...content, by: 'ana', on };
const submitted: DocumentEvent = { type: 'DocumentSubmitted', by: 'ana', on };
const released: DocumentEvent = {
  type: 'DocumentReleased',
  number: 1,
  alone: false,
  by: 'bo',
  on: '2026-03-05',
};
const retired: DocumentEvent = { type: 'DocumentRetired', why: 'Replaced', by: 'bo', on: '2026-09-01' };
const approve: DocumentCommand = { type: 'Approve', others: 2, roles: [], by: 'bo', on: '2026-03-05' };
const revise: DocumentCommand = {
  type: 'Revise',
  ...content,
  text: 'New',
  change: 'Limits',
  by: 'ana',
  on: '2026-06-01',
};

test('a document is released as version 1 by somebody else than its author', () => {
  const state = given(document, drafted, submitted).after(approve);
  expect(state).toMatchObject({ phase: 'released', releases: [{ number: 1, by: 'bo' }] });
});

test('a revision leaves the released version in force until the next release', () => {
  const state = given(document, drafted, submitted, released).after(revise);
  expect(state).toMatchObject({ phase: 'draft', text: 'New' });
  expect(versionInForce(state)).toBe(1);
});

test('who works alone approves alone, and the event says so', () => {
  const alone = given(document, drafted, submitted).when({
    ...approve,
    by: 'ana',
    others: 0,
  });
  expect(alone).toMatchObject([{ type: 'DocumentReleased', alone: true }]);
});

test('a returned document is a draft again, with the reason', () => {
  const command: DocumentCommand = { type: 'Return', why: 'Limits are missing', by: 'bo', on: '2026-03-04' };
  expect(given(document, drafted, submitted).after(command)).toMatchObject({
    phase: 'draft',
    returned: { why: 'Limits are missing' },
  });
});

test('a document in force serves a further requirement without a new version, until the next release', () => {
  const ref = { edition: 'iso-9001-2026', key: '8.4.1' };
  const relate: DocumentCommand = { type: 'Relate', requirements: [ref, ref], by: 'ana', on: '2026-10-01' };
  const state = given(document, drafted, submitted, released).after(relate);
  expect(state).toMatchObject({ phase: 'released', requirements: [ref], related: [ref] });
  const related: DocumentEvent = { ...relate, type: 'DocumentRelated' };
  const anew: DocumentEvent = { ...revise, type: 'DocumentRevised', requirements: [ref] };
  const approved = given(document, drafted, submitted, released, related, anew, submitted).after(approve);
  expect(approved).toMatchObject({ phase: 'released', requirements: [ref] });
  expect(approved).not.toHaveProperty('related');
});

test('an obsolete document is related to nothing more', () => {
  const relate: DocumentCommand = { type: 'Relate', requirements: [], by: 'ana', on: '2026-10-01' };
  expect(given(document, drafted, retired).when(relate)).toMatchObject({ refused: 'document-obsolete' });
});

test('an obsolete document has no version in force', () => {
  const command: DocumentCommand = { type: 'Retire', why: 'Replaced', by: 'bo', on: '2026-09-01' };
  expect(versionInForce(given(document, drafted, submitted, released).after(command))).toBeNull();
});

describe('refused:', () => {
  test.each<{ refused: string; events: DocumentEvent[]; command: DocumentCommand }>([
    {
      refused: 'author-approves-own-document',
      events: [drafted, submitted],
      command: { ...approve, by: 'ana' },
    },
    { refused: 'document-not-submitted', events: [drafted], command: approve },
    {
      refused: 'document-not-submitted',
      events: [drafted],
      command: { type: 'Return', why: 'x', by: 'bo', on },
    },
    {
      refused: 'approval-dated-before-submission',
      events: [drafted, submitted],
      command: { ...approve, on: '2026-03-01' },
    },
    { refused: 'document-under-approval', events: [drafted, submitted], command: revise },
    {
      refused: 'no-draft-to-submit',
      events: [drafted, submitted],
      command: { type: 'Submit', by: 'ana', on },
    },
    {
      refused: 'document-without-text',
      events: [{ ...drafted, text: ' ' }],
      command: { type: 'Submit', by: 'ana', on },
    },
    { refused: 'document-obsolete', events: [drafted, submitted, released, retired], command: revise },
    {
      refused: 'document-already-drafted',
      events: [drafted],
      command: { type: 'Draft', number: 'P-01', ...content, by: 'ana', on },
    },
  ])('$refused', ({ refused, events, command }) => {
    expect(given(document, ...events).when(command)).toMatchObject({ refused });
  });
});

describe('a released version', () => {
  const kept = {
    ...content,
    document: 'd1',
    number: 1,
    documentNumber: 'P-01',
    change: '',
    author: 'ana',
    approvedBy: 'bo',
    releasedOn: '2026-03-05',
  };
  test('is never changed', () => {
    const again = given(release, { type: 'VersionKept', ...kept }).when({
      type: 'Keep',
      ...kept,
      text: 'Other',
    });
    expect(again).toMatchObject({ refused: 'released-version-unchangeable' });
  });

  const acknowledge = {
    type: 'Acknowledge',
    document: 'd1',
    release: 1,
    by: 'cy',
    on: '2026-03-06',
    inForce: 1,
  } as const;
  test('is acknowledged once by each person, and only while it is in force', () => {
    expect(given(acknowledgement).after(acknowledge)).toMatchObject({ phase: 'acknowledged', person: 'cy' });
    const { inForce: _, type: __, ...said } = acknowledge;
    const again = given(acknowledgement, { type: 'VersionAcknowledged', ...said }).when(acknowledge);
    expect(again).toMatchObject({ refused: 'already-acknowledged' });
    expect(given(acknowledgement).when({ ...acknowledge, inForce: 2 })).toMatchObject({
      refused: 'version-not-in-force',
    });
  });
});
