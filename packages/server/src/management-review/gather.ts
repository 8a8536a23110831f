/** Gathers what the system knows about each input of a management review, in sentences to build on. */
import { addMonths } from '@certwright/rules/calendar-date';
import type { ProposedInputs } from '@certwright/core/management-review/management-review.schema';
import { requiredInputs } from '@certwright/core/management-review/review-input.table';
import type { z } from 'zod';
import { completedAudits } from '../internal-audit/internal-audit.reading.ts';
import { recentNonconformities } from '../nonconformity/nonconformity.reading.ts';
import type { Act } from '../platform/events/act.ts';
import { readinessViews } from '../requirement/standing.ts';
import { adoptedEditions } from '../standard/adopted.ts';
import { heldSince } from './management-review.store.ts';

/** Without an earlier review we look a year back. */
const LOOK_BACK_MONTHS = 12;

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

type Gather = (act: Act, since: string) => Promise<readonly string[]>;

const earlierActions: Gather = async act => {
  const [last] = await heldSince(act.tx, act.org, '0001-01-01');
  return (last?.state.actions ?? []).map(one => {
    const due = one.dueOn === null ? '' : `, due ${one.dueOn}`;
    return one.done ? `${one.text}: done on ${one.done.on}.` : `${one.text}: open${due}.`;
  });
};

const changes: Gather = async (act, since) => {
  const adopted = await adoptedEditions(act);
  return adopted
    .filter(one => one.adoption.adoptedOn >= since)
    .map(one => `${one.edition.standard}:${one.edition.year} adopted on ${one.adoption.adoptedOn}.`);
};

const nonconformities: Gather = async (act, since) => {
  const rows = (await recentNonconformities(act)).map(row => row.state);
  const raised = rows.filter(one => one.raisedOn >= since);
  const majors = raised.filter(one => one.grade === 'major').length;
  const closed = rows.filter(one => one.closed !== null && one.closed.on >= since).length;
  const open = rows.filter(one => one.phase !== 'closed');
  const late = open.filter(one => one.done === null && one.dueOn !== null && one.dueOn < act.today).length;
  const again = open.filter(one => one.rounds > 1).length;
  return [
    `${counted(raised.length, 'nonconformity', 'nonconformities')} raised, ${majors} of them major; ${closed} closed.`,
    `${open.length} open, ${late} past the date of the action, ${again} whose first action did not work.`,
  ];
};

const audits: Gather = async (act, since) => {
  const done = await completedAudits(act, since);
  return done.map(({ title, completedOn, results, conclusion }) => {
    const of = (grade: string) => results.filter(one => one.grade === grade).length;
    return `${title}, ${completedOn}: ${of('major')} major, ${of('minor')} minor, ${of('opportunity')} opportunities. ${conclusion}`;
  });
};

const readiness: Gather = async act => (await readinessViews(act)).map(one => one.sentence);

/** Which inputs can be gathered; for the others people bring the facts. */
const GATHERED: Readonly<Record<string, Gather>> = {
  'earlier-actions': earlierActions,
  changes,
  nonconformities,
  audits,
  measurements: readiness,
};

/** The inputs that the adopted standards ask for, with what the system knows since the last review. */
export async function proposedInputs(act: Act): Promise<z.infer<typeof ProposedInputs>> {
  const [adopted, [last]] = await Promise.all([
    adoptedEditions(act),
    heldSince(act.tx, act.org, '0001-01-01'),
  ]);
  const standards = [...new Set(adopted.map(one => one.edition.standard))];
  const since = last?.state.heldOn ?? addMonths(act.today, -LOOK_BACK_MONTHS);
  const inputs = await Promise.all(
    requiredInputs(standards).map(async ({ key, title, asked }) => ({
      key,
      title,
      asked: standards.flatMap(standard => {
        const clause = asked[standard];
        return clause === undefined ? [] : [{ standard, clause }];
      }),
      gathered: [...((await GATHERED[key]?.(act, since)) ?? [])],
    })),
  );
  return { since: last?.state.heldOn ?? null, inputs };
}
