/** The comparison with a cycle of assessment as a table that leaves the house: XLSX or CSV. */
import { STATE_WORDS } from '@certwright/core/exchange/gap';
import type { CycleStanding } from '@certwright/core/requirement/cycle.decider';
import { CHANGE_WORDS, REASON_WORDS } from '@certwright/core/requirement/cycle.words';
import { maturityWords } from '@certwright/core/requirement/maturity.table';
import { z } from 'zod';
import { ownName } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { NotFound } from '../platform/events/outcome.ts';
import type { Mount } from '../platform/http/app.ts';
import { weighs } from '../platform/http/route-facts.ts';
import { TABLE_FILES, tableFile } from '../platform/http/table-file.ts';
import { enter, TENANT } from '../platform/http/tenant-route.ts';
import { comparison, isChange } from './cycle.reading.ts';

const COLUMNS = [
  { title: 'Edition', width: 20 },
  { title: 'Number', width: 10 },
  { title: 'Title', width: 44 },
  { title: 'Change', width: 12 },
  { title: 'Why', width: 30 },
  { title: 'State before', width: 16 },
  { title: 'State now', width: 16 },
  { title: 'Maturity before', width: 16 },
  { title: 'Maturity now', width: 16 },
  { title: 'Confidence before', width: 12 },
  { title: 'Confidence now', width: 12 },
  { title: 'Proof before', width: 12 },
  { title: 'Proof now', width: 12 },
] as const;

const grade = (of: CycleStanding | null): string =>
  of === null || of.maturity === null ? '' : maturityWords(of.maturity);

type Asked = Parameters<typeof comparison>[1];

async function tableOf(act: Act, asked: Asked) {
  const [found, author] = await Promise.all([comparison(act, asked), ownName(act)]);
  const lines = found.rows.map(one => [
    one.editionName,
    one.key,
    one.title,
    CHANGE_WORDS[one.change],
    one.why === null ? '' : REASON_WORDS[one.why],
    one.before ? STATE_WORDS[one.before.state] : '',
    one.now ? STATE_WORDS[one.now.state] : '',
    grade(one.before),
    grade(one.now),
    one.before?.confidence ?? '',
    one.now?.confidence ?? '',
    one.before?.proof ?? '',
    one.now?.proof ?? '',
  ]);
  const name = `Changes since ${found.before.title} ${author} ${found.now.on}`;
  return { name, lines };
}

const asOf = (query: (name: string) => string | undefined, id: string | undefined): Asked => {
  const cycle = z.uuid().safeParse(id);
  const other = z.uuid().safeParse(query('with'));
  if (!cycle.success) throw new NotFound('cycle of assessment');
  const change = query('change');
  return {
    id: cycle.data,
    with: other.success ? other.data : undefined,
    edition: query('edition'),
    change: isChange(change) ? change : undefined,
  };
};

export const cycleRoutes: Mount = (app, parts) => {
  for (const as of TABLE_FILES) {
    const weight = weighs(10, 'requirement.downloadComparison');
    app.get(`${TENANT}/assessment-cycles/:cycle/comparison.${as}`, weight, async c => {
      const entered = await enter(parts, c, 'requirement.downloadComparison', ['requirement:read']);
      const asked = asOf(name => c.req.query(name), c.req.param('cycle'));
      const found = await entered.read(act => tableOf(act, asked));
      return tableFile(c, as, { ...found, sheet: 'Changes', columns: COLUMNS });
    });
  }
};
