/** What a body has to audit next, by when and by which clause; and the windows of one certification. */
import { DuePage, DueQuery, WindowView } from '@certwright/core/planning/due.schema';
import { openWindows } from '@certwright/core/planning/window';
import { Id } from '@certwright/core/kernel/schema';
import { addDays } from '@certwright/rules/calendar-date';
import { z } from 'zod';
import { auditsOfEngagements } from '../audit/audit.reading.ts';
import { timesHere, timesOfBodies } from '../body/body.reading.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { auditFor, dueList, plannedAudit } from './due.reading.ts';
import { certificationRow, dueCounts, type Place } from './due.store.ts';

const placeIn = (after: string | undefined): Place | undefined => {
  const [limit = '', day = '', id = ''] = after?.split('~') ?? [];
  const days = [limit, day].every(one => /^\d{4}-\d\d-\d\d$/.test(one));
  return days && /^[0-9a-f-]{36}$/.test(id) ? { limit, day, id } : undefined;
};

const due = operation({
  id: 'planning.due',
  method: 'get',
  path: '/planning/due',
  summary: 'The next audit of every certification, by the last day that the rule leaves',
  permission: 'planning:read',
  input: DueQuery,
  output: DuePage,
  run: async (act, { after, limit, ...narrowed }) => {
    const times = await timesHere(act);
    const [{ rows, last, more }, counts] = await Promise.all([
      dueList(act, narrowed, times, { limit, after: placeIn(after) }),
      dueCounts(act.tx, { ...act, times }, addDays(act.today, 30), addDays(act.today, 90)),
    ]);
    return { rows: [...rows], counts, next: more && last ? `${last.limit}~${last.day}~${last.id}` : null };
  },
});

const windows = operation({
  id: 'planning.windows',
  method: 'get',
  path: '/certifications/{id}/windows',
  summary: 'The audits that a certification still has before it in its cycle, with window, limit and clause',
  permission: 'engagement:read',
  input: z.object({ id: Id }),
  output: z.object({ rows: z.array(WindowView) }),
  run: async (act, { id }) => {
    const found = await certificationRow(act.tx, id);
    if (!found) throw new NotFound('certification');
    const [audits, times] = await Promise.all([
      auditsOfEngagements(act, [found.engagement]),
      timesOfBodies(act),
    ]);
    return {
      rows: openWindows(found.state, times(found.org)).map(one => {
        const audit = auditFor(audits, id, one);
        return { ...one, late: one.limit < act.today, audit: audit ? plannedAudit(audit) : null };
      }),
    };
  },
});

export const DUE_OPERATIONS = [due, windows] as const;
