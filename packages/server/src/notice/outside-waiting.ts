/** What waits because of a body that is not here: its visit, its answers, its deadlines, what it has to be told. */
import type { WaitingItem } from '@certwright/core/notice/waiting.schema';
import { addMonths } from '@certwright/rules/calendar-date';
import { OUTSIDE_OPERATIONS } from '../outside/outside.operations.ts';
import type { Act } from '../platform/events/act.ts';
import { operationOf } from './ask.ts';

/** A visit is prepared within so many months, a recertification takes longer. */
const VISIT_AHEAD = 3;
const RECERTIFICATION_AHEAD = 6;

type Row = Awaited<ReturnType<typeof certificates>>[number];
const certificates = async (act: Act) =>
  (await operationOf(OUTSIDE_OPERATIONS, 'outside.list').run(act, { ended: false })).rows;

const item = ({ id, body, editionName, number }: Row, query = '') => ({
  stop: 'outside',
  detail: `${body}, ${editionName}, certificate ${number}`,
  path: `/certify/outside/${id}${query}`,
  due: null,
  overdue: false,
  because: null,
});

const VISITS = {
  'stage-1': 'stage 1',
  'stage-2': 'stage 2',
  surveillance: 'surveillance',
  recertification: 'recertification audit',
  special: 'special audit',
} as const;

function visit(act: Act, row: Row): readonly WaitingItem[] {
  const { next } = row;
  if (!next) return [];
  const what = VISITS[next.kind];
  if (next.to < act.today)
    return [
      { ...item(row), kind: 'visit', text: `Record the ${what} of ${row.body}`, due: next.to, overdue: true },
    ];
  if (next.preparedOn !== null || next.from > addMonths(act.today, VISIT_AHEAD)) return [];
  return [{ ...item(row), kind: 'prepare', text: `Prepare the ${what} of ${row.body}`, due: next.from }];
}

function deadlines(act: Act, row: Row): readonly WaitingItem[] {
  return (
    row.due
      .filter(one => one.code !== 'answer')
      // A visit that is agreed in time needs no reminder of its limit.
      .filter(
        one => !(one.code === 'surveillance' && row.next?.kind === 'surveillance' && row.next.to <= one.due),
      )
      .filter(one => {
        const ahead = one.code === 'recertification' ? RECERTIFICATION_AHEAD : VISIT_AHEAD;
        return one.due <= addMonths(act.today, ahead);
      })
      .map(one => ({
        ...item(row, one.finding === null ? '' : `?finding=${one.finding}`),
        kind: one.code,
        text: `${one.text} ${one.due}: ${row.body}`,
        due: one.due,
        overdue: one.overdue,
        because: one.because,
      }))
  );
}

const told = (row: Row): readonly WaitingItem[] =>
  row.untold === 0
    ? []
    : [
        {
          ...item(row, '?part=changes'),
          kind: 'change',
          text: `Tell ${row.body} of ${row.untold === 1 ? 'a change' : `${row.untold} changes`}`,
          because: { doc: 'ISO/IEC 17021-1', edition: '2015', clause: '8.5.3' },
        },
      ];

/** For whoever keeps the certificates. */
export async function outsideCycle(act: Act): Promise<readonly WaitingItem[]> {
  const rows = await certificates(act);
  return rows.flatMap(row => [...visit(act, row), ...deadlines(act, row), ...told(row)]);
}

/** Findings whose answer is still to be handed in. */
export async function outsideAnswers(act: Act): Promise<readonly WaitingItem[]> {
  const rows = (await certificates(act)).filter(row => row.due.some(one => one.code === 'answer'));
  const get = operationOf(OUTSIDE_OPERATIONS, 'outside.get');
  const items: WaitingItem[] = [];
  for (const row of rows) {
    const { findings } = await get.run(act, { id: row.id });
    for (const one of row.due.filter(due => due.code === 'answer')) {
      const found = findings.find(finding => finding.id === one.finding);
      if (!found) continue;
      const place = found.requirement ? `: ${found.requirement.key}` : '';
      items.push({
        ...item(row, `?finding=${found.id}`),
        kind: found.grade,
        text: `Answer the finding of ${row.body}${place}`,
        detail: found.statement,
        due: one.due,
        overdue: one.overdue,
        because: one.because,
      });
    }
  }
  return items;
}
