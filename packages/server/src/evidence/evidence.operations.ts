/** Handing in evidence, finding it again, putting it right, vouching for it, withdrawing it. */
import { refusalsOf } from '@certwright/core/kernel/decider';
import { randomUUID } from 'node:crypto';
import { addDays } from '@certwright/rules/calendar-date';
import { ATTACH_GUARDS, REVISE_GUARDS, VERIFY_GUARDS } from '@certwright/core/evidence/evidence.guards';
import {
  AttachInput,
  EvidenceActInput,
  EvidenceDetail,
  EvidenceView,
  RelateInput,
  ReviseEvidenceInput,
  WithdrawInput,
} from '@certwright/core/evidence/evidence.schema';
import { COLLECTING_DAYS, EXPIRING_DAYS } from '@certwright/core/evidence/expiry';
import { Id } from '@certwright/core/kernel/schema';
import { z } from 'zod';
import { EVIDENCE } from '../organization-aggregates.ts';
import { begin, handle, stateOf } from '../platform/events/aggregate.ts';
import { happenedOn } from '../platform/events/dated.ts';
import { operation } from '../platform/http/operation.ts';
import { paged, pageOf, PageQuery } from '../platform/http/page.ts';
import { Written, written } from '../platform/http/written.ts';
import { requireRequirements } from '../standard/adopted.ts';
import { COLLECTION_OPERATIONS, contentOf, reinstate } from './collection.operations.ts';
import { evidenceViews } from './evidence.reading.ts';
import { evidencePage } from './evidence.store.ts';
import { evidenceDetail } from './evidence.view.ts';
import { PACK_OPERATIONS } from './pack.operations.ts';
import { SOURCE_REFUSALS } from './source.ts';

const attach = operation({
  id: 'evidence.attach',
  method: 'post',
  path: '/evidence',
  summary: 'Hand in a file, a link or a record as evidence: the day that it stands for, and what it shows',
  permission: 'evidence:attach',
  refusals: [...refusalsOf(ATTACH_GUARDS), ...SOURCE_REFUSALS, 'edition-not-adopted', 'dated-in-the-future'],
  input: AttachInput,
  output: Written,
  run: async (act, { on, requirements, ...given }) => {
    const day = happenedOn(act, on);
    const content = await contentOf(act, given);
    await requireRequirements(act, requirements);
    const command = { type: 'Attach', ...content, requirements, by: act.person, on: day } as const;
    return written(await begin(act, EVIDENCE, randomUUID(), command));
  },
});

const relate = operation({
  id: 'evidence.relate',
  method: 'post',
  path: '/evidence/{id}/requirements',
  summary: 'Let evidence stand for more requirements',
  permission: 'evidence:attach',
  refusals: ['evidence-withdrawn', 'edition-not-adopted', 'dated-in-the-future'],
  input: RelateInput,
  output: Written,
  run: async (act, { id, requirements, on }) => {
    await requireRequirements(act, requirements);
    const command = { type: 'Relate', requirements, by: act.person, on: happenedOn(act, on) } as const;
    return written(await handle(act, EVIDENCE, id, command));
  },
});

const revise = operation({
  id: 'evidence.revise',
  method: 'put',
  path: '/evidence/{id}',
  summary: 'Put evidence right; what it was before stays readable with the reason',
  permission: 'evidence:attach',
  refusals: ['evidence-withdrawn', ...refusalsOf(REVISE_GUARDS), ...SOURCE_REFUSALS, 'dated-in-the-future'],
  input: ReviseEvidenceInput,
  output: Written,
  run: async (act, { id, why, on, ...given }) => {
    const day = happenedOn(act, on);
    const content = await contentOf(act, given);
    const command = { type: 'Revise', ...content, why, by: act.person, on: day } as const;
    return written(await handle(act, EVIDENCE, id, command));
  },
});

const verify = operation({
  id: 'evidence.verify',
  method: 'post',
  path: '/evidence/{id}/original-seen',
  summary: 'Confirm to have seen the original; who handed it in or collected it cannot',
  permission: 'evidence:attach',
  refusals: ['evidence-withdrawn', ...refusalsOf(VERIFY_GUARDS), 'dated-in-the-future'],
  input: EvidenceActInput,
  output: Written,
  run: async (act, { id, on }) => {
    const command = { type: 'Verify', by: act.person, on: happenedOn(act, on) } as const;
    return written(await handle(act, EVIDENCE, id, command));
  },
});

const withdraw = operation({
  id: 'evidence.withdraw',
  method: 'post',
  path: '/evidence/{id}/withdraw',
  summary: 'Withdraw evidence that was handed in by mistake; it stays on record and shows nothing any more',
  permission: 'evidence:attach',
  refusals: ['evidence-withdrawn', 'dated-in-the-future'],
  input: WithdrawInput,
  output: Written,
  run: async (act, { id, why, on }) => {
    const day = happenedOn(act, on);
    const { state } = await stateOf(act, EVIDENCE, id);
    const handled = await handle(act, EVIDENCE, id, { type: 'Withdraw', why, by: act.person, on: day });
    await reinstate(act, { ...state, id }, day);
    return written(handled);
  },
});

/** What each word of the filter asks of the rows. */
const filtered = (today: string) =>
  ({
    any: {},
    current: { validOn: today },
    expiring: { expiresUntil: addDays(today, EXPIRING_DAYS) },
    due: { dueUntil: addDays(today, COLLECTING_DAYS) },
    late: { dueUntil: addDays(today, -1) },
    replaced: { which: 'replaced' },
    withdrawn: { which: 'withdrawn' },
  }) as const;

const list = operation({
  id: 'evidence.list',
  method: 'get',
  path: '/evidence',
  summary:
    'Evidence in use, newest first; of one requirement, a collector, or what expires soon, where wanted',
  permission: 'requirement:read',
  input: PageQuery.extend({
    edition: z.string().max(60).optional(),
    key: z.string().max(40).optional(),
    collector: Id.optional().meta({ description: 'Who collects the next piece' }),
    standing: z
      .enum(['any', 'current', 'expiring', 'due', 'late', 'replaced', 'withdrawn'])
      .default('any')
      .meta({
        description:
          'any: neither replaced nor withdrawn; expiring: has expired or will within thirty days; due: the next piece is to be collected within two weeks or is late',
      }),
  }),
  output: pageOf(EvidenceView),
  run: async (act, { standing, ...page }) => {
    const rows = await evidencePage(act.tx, act.org, { ...page, ...filtered(act.today)[standing] });
    const cut = paged(rows, page.limit);
    return { rows: await evidenceViews(act, cut.rows), next: cut.next };
  },
});

const get = operation({
  id: 'evidence.get',
  method: 'get',
  path: '/evidence/{id}',
  summary: 'One piece of evidence: its chain of collections, and who had it in hands',
  permission: 'requirement:read',
  input: z.object({ id: Id }),
  output: EvidenceDetail,
  run: (act, { id }) => evidenceDetail(act, id),
});

export const EVIDENCE_OPERATIONS = [
  attach,
  relate,
  revise,
  verify,
  withdraw,
  list,
  get,
  ...COLLECTION_OPERATIONS,
  ...PACK_OPERATIONS,
] as const;
