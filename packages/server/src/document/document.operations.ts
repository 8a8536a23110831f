/** Controlled documents: drafted, submitted, approved, read and understood, revised, made obsolete. */
import { randomUUID } from 'node:crypto';
import {
  APPROVE_GUARDS,
  RETURN_GUARDS,
  REVISE_GUARDS,
  SUBMIT_GUARDS,
} from '@certwright/core/document/document.guards';
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
import { versionInForce } from '@certwright/core/document/document.state';
import { ACKNOWLEDGE_GUARDS } from '@certwright/core/document/release.decider';
import { refuse, refusalsOf } from '@certwright/core/kernel/decider';
import { PAST } from '@certwright/core/kernel/past.schema';
import { Id } from '@certwright/core/kernel/schema';
import { addMonths } from '@certwright/rules/calendar-date';
import { z } from 'zod';
import { requireFile } from '../evidence/file.reading.ts';
import { ACKNOWLEDGEMENT, DOCUMENT } from '../organization-aggregates.ts';
import { begin, handle, stateOf } from '../platform/events/aggregate.ts';
import { contentId } from '../platform/events/content-id.ts';
import { happenedOn } from '../platform/events/dated.ts';
import { momentOf } from '../platform/events/moment.ts';
import { violates } from '../platform/events/event.store.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { paged, pageOf, PageQuery } from '../platform/http/page.ts';
import { Written, written } from '../platform/http/written.ts';
import { requireRequirements } from '../standard/adopted.ts';
import { documentById, documentPage, releaseOf } from './document.store.ts';
import { documentsAsked } from './asked.reading.ts';
import { approversOf } from './approvers.ts';
import { pastDocument, pastLines } from './past.view.ts';
import { documentLines, documentView, releaseView } from './document.view.ts';
import { keepRelease } from './release.ts';

const list = operation({
  id: 'document.list',
  method: 'get',
  path: '/documents',
  summary: 'Documents, last changed first; today or on a day of the past',
  permission: 'requirement:read',
  refusals: ['dated-in-the-future'],
  input: PageQuery.extend({
    due: z.stringbool().optional().meta({ description: 'To be looked at again within a month, or late' }),
    phase: z.enum(['draft', 'submitted', 'released', 'obsolete']).optional(),
    kind: DocumentKind.optional(),
    text: z.string().max(200).optional(),
    ...PAST,
  }),
  output: pageOf(DocumentLine),
  run: async (act, { due, on, known, ...page }) => {
    const moment = momentOf(act, { on, known });
    if (moment) return pastLines(act, page, moment);
    const reviewBy = due === true ? addMonths(act.today, 1) : undefined;
    const { rows, next } = paged(await documentPage(act.tx, act.org, { ...page, reviewBy }), page.limit);
    return { rows: await documentLines(act, rows), next };
  },
});

const toRead = operation({
  id: 'document.to-read',
  method: 'get',
  path: '/reading',
  summary: 'Documents in force that you are asked to read, those not yet acknowledged first',
  permission: 'document:acknowledge',
  input: z.object({}),
  output: z.object({ rows: z.array(DocumentLine) }),
  run: async act => {
    const [unread, read] = await Promise.all([documentsAsked(act, false), documentsAsked(act, true)]);
    return { rows: [...unread, ...read] };
  },
});

const get = operation({
  id: 'document.get',
  method: 'get',
  path: '/documents/{id}',
  summary:
    'A document with its draft, its releases, who has read it and who has not; today or on a day of the past',
  permission: 'requirement:read',
  refusals: ['dated-in-the-future'],
  input: z.object({ id: Id, ...PAST }),
  output: DocumentView,
  run: (act, { id, ...asked }) => {
    const moment = momentOf(act, asked);
    return moment ? pastDocument(act, id, moment) : documentView(act, id);
  },
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
    await Promise.all([requireRequirements(act, content.requirements), requireFile(act, content.file)]);
    const command = { type: 'Draft', ...content, by: act.person, on: day } as const;
    try {
      return written(await begin(act, DOCUMENT, randomUUID(), command));
    } catch (error) {
      if (!violates(error, 'document_number_in_use')) throw error;
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
  refusals: [...refusalsOf(REVISE_GUARDS), 'document-obsolete', 'edition-not-adopted', 'dated-in-the-future'],
  input: ReviseInput,
  output: Written,
  run: async (act, { id, on, ...content }) => {
    const day = happenedOn(act, on);
    await Promise.all([requireRequirements(act, content.requirements), requireFile(act, content.file)]);
    return written(await handle(act, DOCUMENT, id, { type: 'Revise', ...content, by: act.person, on: day }));
  },
});

const submit = operation({
  id: 'document.submit',
  method: 'post',
  path: '/documents/{id}/submit',
  summary: 'Hand a draft over for approval',
  permission: 'document:write',
  refusals: [...refusalsOf(SUBMIT_GUARDS), 'document-obsolete', 'dated-in-the-future'],
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
  refusals: [...refusalsOf(APPROVE_GUARDS), 'document-obsolete', 'dated-in-the-future'],
  input: ApproveInput,
  output: Written,
  run: async (act, { id, on }) => {
    const day = happenedOn(act, on);
    const { state: before } = await stateOf(act, DOCUMENT, id);
    const { others, roles } = await approversOf(act, before);
    const approval = { type: 'Approve', others, roles, by: act.person, on: day } as const;
    const handled = await handle(act, DOCUMENT, id, approval);
    if (handled.state.phase === 'released') await keepRelease(act, id, handled.state, day);
    return written(handled);
  },
});

const giveBack = operation({
  id: 'document.return',
  method: 'post',
  path: '/documents/{id}/return',
  summary: 'Return a submitted document to its author, with the reason',
  permission: 'document:approve',
  refusals: [...refusalsOf(RETURN_GUARDS), 'document-obsolete', 'dated-in-the-future'],
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
  refusals: [...refusalsOf(ACKNOWLEDGE_GUARDS), 'dated-in-the-future'],
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
  toRead,
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
