/** Handing in evidence and finding it again. */
import { randomUUID } from 'node:crypto';
import { addDays } from '@certwright/rules/calendar-date';
import { ATTACH_GUARDS } from '@certwright/core/evidence/evidence.decider';
import {
  AttachInput,
  EvidenceView,
  RelateInput,
  WithdrawInput,
} from '@certwright/core/evidence/evidence.schema';
import { EXPIRING_DAYS } from '@certwright/core/evidence/expiry';
import { z } from 'zod';
import { EVIDENCE } from '../organization-aggregates.ts';
import { begin, handle } from '../platform/events/aggregate.ts';
import { happenedOn } from '../platform/events/dated.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { paged, pageOf, PageQuery } from '../platform/http/page.ts';
import { Written, written } from '../platform/http/written.ts';
import { requireRequirements } from '../standard/adopted.ts';
import { evidenceViews } from './evidence.reading.ts';
import { evidencePage } from './evidence.store.ts';
import { fileById } from './file.store.ts';

const attach = operation({
  id: 'evidence.attach',
  method: 'post',
  path: '/evidence',
  summary: 'Hand in a file as evidence: the day that it stands for, and what it shows',
  permission: 'evidence:attach',
  refusals: [...ATTACH_GUARDS.map(guard => guard.refused), 'edition-not-adopted', 'dated-in-the-future'],
  input: AttachInput,
  output: Written,
  run: async (act, { on, ...content }) => {
    const day = happenedOn(act, on);
    if (!(await fileById(act.tx, content.file))) throw new NotFound('file');
    await requireRequirements(act, content.requirements);
    const command = { type: 'Attach', ...content, by: act.person, on: day } as const;
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
    const command = { type: 'Withdraw', why, by: act.person, on: happenedOn(act, on) } as const;
    return written(await handle(act, EVIDENCE, id, command));
  },
});

const list = operation({
  id: 'evidence.list',
  method: 'get',
  path: '/evidence',
  summary: 'Evidence, newest first; of one requirement, or what expires soon, where wanted',
  permission: 'requirement:read',
  input: PageQuery.extend({
    edition: z.string().max(60).optional(),
    key: z.string().max(40).optional(),
    standing: z.enum(['any', 'expiring', 'withdrawn']).default('any').meta({
      description: 'expiring: what has expired or will within thirty days',
    }),
  }),
  output: pageOf(EvidenceView),
  run: async (act, { standing, ...page }) => {
    const rows = await evidencePage(act.tx, act.org, {
      ...page,
      withdrawn: standing === 'withdrawn',
      ...(standing === 'expiring' ? { expiresBefore: addDays(act.today, EXPIRING_DAYS) } : {}),
    });
    const cut = paged(rows, page.limit);
    return { rows: await evidenceViews(act, cut.rows), next: cut.next };
  },
});

export const EVIDENCE_OPERATIONS = [attach, relate, withdraw, list] as const;
