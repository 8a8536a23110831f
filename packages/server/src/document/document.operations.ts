/** Controlled documents: drafted, submitted, approved, read and understood, revised, made obsolete. */
import { randomUUID } from 'node:crypto';
import {
  APPROVE_GUARDS,
  RETURN_GUARDS,
  REVISE_GUARDS,
  SUBMIT_GUARDS,
  versionInForce,
} from '@certwright/core/document/document.decider';
import {
  AcknowledgeInput,
  ApproveInput,
  DocumentKind,
  DocumentLine,
  DocumentView,
  DraftInput,
  ReleaseView,
  RetireInput,
  ReturnInput,
  ReviseInput,
  SubmitInput,
} from '@certwright/core/document/document.schema';
import { ACKNOWLEDGE_GUARDS } from '@certwright/core/document/release.decider';
import { refuse } from '@certwright/core/kernel/decider';
import { Id } from '@certwright/core/kernel/schema';
import { z } from 'zod';
import { ACKNOWLEDGEMENT, DOCUMENT, DOCUMENT_RELEASE } from '../organization-aggregates.ts';
import { begin, handle, stateOf } from '../platform/events/aggregate.ts';
import { contentId } from '../platform/events/content-id.ts';
import { happenedOn } from '../platform/events/dated.ts';
import { violates } from '../platform/events/event.store.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { paged, pageOf, PageQuery } from '../platform/http/page.ts';
import { Written, written } from '../platform/http/written.ts';
import { requireRequirements } from '../standard/adopted.ts';
import { documentById, documentPage, releaseOf } from './document.store.ts';
import { documentLines, documentView, otherApprovers, releaseView } from './document.view.ts';

const codes = (guards: readonly { readonly refused: string }[]): string[] => guards.map(one => one.refused);

const list = operation({
  id: 'document.list',
  method: 'get',
  path: '/documents',
  summary: 'Documents, last changed first',
  permission: 'requirement:read',
  input: PageQuery.extend({
    phase: z.enum(['draft', 'submitted', 'released', 'obsolete']).optional(),
    kind: DocumentKind.optional(),
    text: z.string().max(200).optional(),
  }),
  output: pageOf(DocumentLine),
  run: async (act, page) => {
    const { rows, next } = paged(await documentPage(act.tx, act.org, page), page.limit);
    return { rows: await documentLines(act, rows), next };
  },
});

const get = operation({
  id: 'document.get',
  method: 'get',
  path: '/documents/{id}',
  summary: 'A document with its draft, its releases, who has read it and who has not',
  permission: 'requirement:read',
  input: z.object({ id: Id }),
  output: DocumentView,
  run: (act, { id }) => documentView(act, id),
});

const release = operation({
  id: 'document.release',
  method: 'get',
  path: '/documents/{id}/releases/{number}',
  summary: 'A released version, word for word',
  permission: 'requirement:read',
  input: z.object({ id: Id, number: z.coerce.number().int().positive() }),
  output: ReleaseView,
  run: async (act, { id, number }) => {
    const [row, kept] = await Promise.all([documentById(act.tx, id), releaseOf(act.tx, id, number)]);
    if (!row || !kept) throw new NotFound('released version');
    return releaseView(act, kept.state, versionInForce(row.state) === number);
  },
});

const draft = operation({
  id: 'document.draft',
  method: 'post',
  path: '/documents',
  summary: 'Draft a document',
  permission: 'document:write',
  refusals: ['document-number-taken', 'edition-not-adopted', 'dated-in-the-future'],
  input: DraftInput,
  output: Written,
  run: async (act, { on, ...content }) => {
    const day = happenedOn(act, on);
    await requireRequirements(act, content.requirements);
    const command = { type: 'Draft', ...content, by: act.person, on: day } as const;
    try {
      return written(await begin(act, DOCUMENT, randomUUID(), command));
    } catch (error) {
      if (!violates(error, 'document_number_unique')) throw error;
      throw new Refused(refuse('document-number-taken', [], { number: content.number }));
    }
  },
});

const revise = operation({
  id: 'document.revise',
  method: 'put',
  path: '/documents/{id}',
  summary: 'Change a draft, or begin the next version of a released document',
  permission: 'document:write',
  refusals: [...codes(REVISE_GUARDS), 'document-obsolete', 'edition-not-adopted', 'dated-in-the-future'],
  input: ReviseInput,
  output: Written,
  run: async (act, { id, on, ...content }) => {
    const day = happenedOn(act, on);
    await requireRequirements(act, content.requirements);
    return written(await handle(act, DOCUMENT, id, { type: 'Revise', ...content, by: act.person, on: day }));
  },
});

const submit = operation({
  id: 'document.submit',
  method: 'post',
  path: '/documents/{id}/submit',
  summary: 'Hand a draft over for approval',
  permission: 'document:write',
  refusals: [...codes(SUBMIT_GUARDS), 'document-obsolete', 'dated-in-the-future'],
  input: SubmitInput,
  output: Written,
  run: async (act, { id, on }) =>
    written(await handle(act, DOCUMENT, id, { type: 'Submit', by: act.person, on: happenedOn(act, on) })),
});

const approve = operation({
  id: 'document.approve',
  method: 'post',
  path: '/documents/{id}/approve',
  summary: 'Approve a document: the next version is released',
  permission: 'document:approve',
  refusals: [...codes(APPROVE_GUARDS), 'document-obsolete', 'dated-in-the-future'],
  input: ApproveInput,
  output: Written,
  run: async (act, { id, on }) => {
    const day = happenedOn(act, on);
    const { state: before } = await stateOf(act, DOCUMENT, id);
    const others = await otherApprovers(act, before.author);
    const handled = await handle(act, DOCUMENT, id, { type: 'Approve', others, by: act.person, on: day });
    const {
      author,
      change,
      number: documentNumber,
      title,
      kind,
      text,
      requirements,
      releases,
    } = handled.state;
    const number = releases.length;
    const content = { documentNumber, title, kind, text, requirements, change, author };
    const kept = { document: id, number, ...content, approvedBy: act.person, releasedOn: day };
    await begin(act, DOCUMENT_RELEASE, contentId('release', id, String(number)), { type: 'Keep', ...kept });
    return written(handled);
  },
});

const giveBack = operation({
  id: 'document.return',
  method: 'post',
  path: '/documents/{id}/return',
  summary: 'Return a submitted document to its author, with the reason',
  permission: 'document:approve',
  refusals: [...codes(RETURN_GUARDS), 'document-obsolete', 'dated-in-the-future'],
  input: ReturnInput,
  output: Written,
  run: async (act, { id, why, on }) =>
    written(
      await handle(act, DOCUMENT, id, { type: 'Return', why, by: act.person, on: happenedOn(act, on) }),
    ),
});

const retire = operation({
  id: 'document.retire',
  method: 'post',
  path: '/documents/{id}/retire',
  summary: 'Make a document obsolete; its versions stay retrievable',
  permission: 'document:approve',
  refusals: ['document-obsolete', 'dated-in-the-future'],
  input: RetireInput,
  output: Written,
  run: async (act, { id, why, on }) =>
    written(
      await handle(act, DOCUMENT, id, { type: 'Retire', why, by: act.person, on: happenedOn(act, on) }),
    ),
});

const acknowledge = operation({
  id: 'document.acknowledge',
  method: 'post',
  path: '/documents/{id}/acknowledge',
  summary: 'Say that the version in force was read and understood',
  permission: 'document:acknowledge',
  refusals: [...codes(ACKNOWLEDGE_GUARDS), 'dated-in-the-future'],
  input: AcknowledgeInput,
  output: Written,
  run: async (act, { id, release: number, on }) => {
    const day = happenedOn(act, on);
    const { state } = await stateOf(act, DOCUMENT, id);
    const said = { document: id, release: number, by: act.person, on: day };
    const command = { type: 'Acknowledge', ...said, inForce: versionInForce(state) } as const;
    const stream = contentId('acknowledgement', id, String(number), act.person);
    return written(await begin(act, ACKNOWLEDGEMENT, stream, command));
  },
});

export const DOCUMENT_OPERATIONS = [
  list,
  draft,
  get,
  revise,
  submit,
  approve,
  giveBack,
  retire,
  acknowledge,
  release,
] as const;
