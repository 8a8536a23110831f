/** The take-over of a running portfolio: brought in, mapped, tried, mended, carried out as a job, undone as a whole. */
import { randomUUID } from 'node:crypto';
import { refuse } from '@certwright/core/kernel/decider';
import { Id } from '@certwright/core/kernel/schema';
import { fieldsOf, plainTitle } from '@certwright/core/portfolio/field.table';
import { titlesLearned } from '@certwright/core/portfolio/mapping';
import {
  ChoicesInput,
  DryRun,
  PortfolioSummary,
  PortfolioView,
  SheetMappingSchema,
  Undone,
} from '@certwright/core/portfolio/portfolio.schema';
import { cellKey } from '@certwright/core/portfolio/row';
import { z } from 'zod';
import { PORTFOLIO } from '../body-aggregates.ts';
import { filesNamed } from '../evidence/file.reading.ts';
import { naming } from '../party/people.ts';
import { begin, handle } from '../platform/events/aggregate.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { paged, pageOf, PageQuery } from '../platform/http/page.ts';
import { Written, written } from '../platform/http/written.ts';
import { mappingsOf, plannedPortfolio, readPortfolio, requirePortfolio } from './planned.ts';
import { portfolioPage } from './portfolio.store.ts';
import {
  dryRunSummary,
  hasLevel,
  isOpen,
  peopleIn,
  portfolioSummary,
  portfolioView,
} from './portfolio.view.ts';
import { undoPortfolio } from './undo.ts';

const READING = ['spreadsheet-too-large', 'spreadsheet-unreadable', 'portfolio-empty'] as const;

const bring = operation({
  id: 'portfolio.bring',
  method: 'post',
  path: '/portfolios',
  summary:
    'Bring a file in: its sheets are read and their columns guessed, after what was chosen the last time',
  permission: 'portfolio:take-over',
  cost: 10,
  refusals: READING,
  input: z.object({ file: Id.meta({ description: 'An uploaded XLSX or CSV file' }) }),
  output: Written,
  run: async (act, { file }) => {
    const [found] = await filesNamed(act, [file]);
    if (!found) throw new NotFound('file');
    const [before] = await portfolioPage(act.tx, act.org, { limit: 1 });
    const said = { by: act.person, on: act.today } as const;
    const known = before?.state.known ?? {};
    const handled = await begin(act, PORTFOLIO, randomUUID(), {
      type: 'Bring',
      file,
      fileName: found.name.slice(0, 200),
      known,
      ...said,
    });
    await readPortfolio(act, handled.state);
    return written(handled);
  },
});

const list = operation({
  id: 'portfolio.list',
  method: 'get',
  path: '/portfolios',
  summary: 'Take-overs, the last changed first',
  permission: 'portfolio:take-over',
  input: PageQuery,
  output: pageOf(PortfolioSummary),
  run: async (act, page) => {
    const { rows, next } = paged(await portfolioPage(act.tx, act.org, page), page.limit);
    const person = await naming(act, rows.flatMap(peopleIn));
    return { rows: rows.map(row => portfolioSummary(row, person)), next };
  },
});

const get = operation({
  id: 'portfolio.get',
  method: 'get',
  path: '/portfolios/{id}',
  summary: 'One take-over: how far it is, its sheets and what each column is taken for',
  permission: 'portfolio:take-over',
  cost: 5,
  refusals: READING,
  input: z.object({ id: Id }),
  output: PortfolioView,
  run: async (act, { id }) => {
    const kept = await requirePortfolio(act, id);
    const [person, sheets] = await Promise.all([naming(act, peopleIn(kept)), readPortfolio(act, kept.state)]);
    return portfolioView(kept, person, sheets);
  },
});

const progress = operation({
  id: 'portfolio.progress',
  method: 'get',
  path: '/portfolios/{id}/progress',
  summary: 'How far a take-over is',
  permission: 'portfolio:take-over',
  input: z.object({ id: Id }),
  output: PortfolioSummary,
  run: async (act, { id }) => {
    const kept = await requirePortfolio(act, id);
    return portfolioSummary(kept, await naming(act, peopleIn(kept)));
  },
});

const map = operation({
  id: 'portfolio.map',
  method: 'put',
  path: '/portfolios/{id}/mapping',
  summary: 'Say what each sheet holds and what each column is; kept for the next file',
  permission: 'portfolio:take-over',
  cost: 5,
  refusals: [...READING, 'portfolio-sheet-unknown', 'portfolio-begun-before'],
  input: z.object({ id: Id, sheets: z.array(SheetMappingSchema).min(1).max(12) }),
  output: Written,
  run: async (act, { id, sheets: said }) => {
    const { state } = await requirePortfolio(act, id);
    const sheets = await readPortfolio(act, state);
    const unknown = said.find(one => !sheets.some(sheet => sheet.name === one.sheet));
    if (unknown) throw new Refused(refuse('portfolio-sheet-unknown', [], { sheet: unknown.sheet }));
    const chosen = said.map(({ kind, columns, ...one }) => ({
      ...one,
      kind,
      columns: Object.fromEntries(
        Object.entries(columns).filter(([field]) => kind !== null && Object.hasOwn(fieldsOf(kind), field)),
      ),
    }));
    const known = titlesLearned(sheets, chosen, state.known);
    return written(
      await handle(act, PORTFOLIO, id, { type: 'Map', sheets: chosen, known, by: act.person, on: act.today }),
    );
  },
});

/** Names of people go into no event: they are mended in the file. */
const OF_PEOPLE = ['name', 'evaluatedBy'];

const mend = operation({
  id: 'portfolio.mend',
  method: 'put',
  path: '/portfolios/{id}/choices',
  summary: 'Set cells right, leave rows out, say what a spelling of a standard or a client means',
  permission: 'portfolio:take-over',
  cost: 5,
  refusals: [...READING, 'portfolio-begun-before', 'name-not-mended-here'],
  input: ChoicesInput.extend({ id: Id }),
  output: Written,
  run: async (act, { id, corrections, leftOut, standards, clients }) => {
    const { state } = await requirePortfolio(act, id);
    const kinds = new Map(
      mappingsOf(await readPortfolio(act, state), state).map(one => [one.sheet, one.kind]),
    );
    const personal = corrections.some(one => {
      const kind = kinds.get(one.sheet);
      return (kind === 'people' || kind === 'qualifications') && OF_PEOPLE.includes(one.field);
    });
    if (personal) throw new Refused(refuse('name-not-mended-here'));
    const choices = {
      corrections: Object.fromEntries(
        corrections.map(one => [cellKey(one.sheet, one.row, one.field), one.text]),
      ),
      leftOut: leftOut.map(one => `${one.sheet}:${one.row}`),
      standards: Object.fromEntries(
        Object.entries(standards).map(([word, edition]) => [plainTitle(word), edition]),
      ),
      clients,
    };
    return written(
      await handle(act, PORTFOLIO, id, { type: 'Choose', choices, by: act.person, on: act.today }),
    );
  },
});

const dryRun = operation({
  id: 'portfolio.try',
  method: 'get',
  path: '/portfolios/{id}/dry-run',
  summary:
    'Row by row what would be made, what is doubtful, and what is refused with cell, reason and clause',
  permission: 'portfolio:take-over',
  cost: 20,
  refusals: [...READING, 'portfolio-not-mapped'],
  input: z.object({
    id: Id,
    only: z.enum(['open', 'doubtful', 'said', 'left-out']).optional(),
    after: z.coerce.number().int().min(0).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: DryRun,
  run: async (act, { id, only, after = 0, limit }) => {
    const plan = await plannedPortfolio(act, await requirePortfolio(act, id));
    const rows = plan.rows.filter(row => {
      if (only === 'open') return isOpen(row);
      if (only === 'left-out') return row.leftOut;
      return only === undefined || (!row.leftOut && hasLevel(row, only));
    });
    return {
      summary: dryRunSummary(plan, act.today),
      rows: rows.slice(after, after + limit).map(row => ({ ...row, remarks: [...row.remarks] })),
      next: after + limit < rows.length ? after + limit : null,
    };
  },
});

const start = operation({
  id: 'portfolio.start',
  method: 'post',
  path: '/portfolios/{id}/start',
  summary:
    'Take the portfolio over, as a job with progress; rows that are refused or ask something stay out if said so',
  permission: 'certification:decide',
  stepUp: true,
  cost: 20,
  refusals: [
    ...READING,
    'portfolio-not-mapped',
    'portfolio-has-open-rows',
    'portfolio-nothing-to-take',
    'portfolio-begun-before',
  ],
  input: z.object({
    id: Id,
    leaveOpenOut: z
      .boolean()
      .default(false)
      .meta({ description: 'Rows that are refused or ask something stay out' }),
  }),
  output: Written,
  run: async (act, { id, leaveOpenOut }) => {
    const kept = await requirePortfolio(act, id);
    const plan = await plannedPortfolio(act, kept);
    const handled = await handle(act, PORTFOLIO, id, {
      type: 'Start',
      total: plan.order.length,
      planned: plan.people.length + plan.certifications.length,
      open: plan.rows.filter(isOpen).length,
      leaveOpenOut,
      by: act.person,
      on: act.today,
    });
    await act.jobs.send(act.tx, 'portfolio.take', { org: act.org, portfolio: id });
    return written(handled);
  },
});

const undo = operation({
  id: 'portfolio.undo',
  method: 'post',
  path: '/portfolios/{id}/undo',
  summary:
    'Undo a take-over as a whole; while something was built on it, nothing is undone and it is said by name',
  permission: 'portfolio:take-over',
  stepUp: true,
  cost: 50,
  refusals: ['portfolio-running', 'portfolio-not-taken'],
  input: z.object({ id: Id }),
  output: Undone,
  run: async (act, { id }) => {
    const { state } = await requirePortfolio(act, id);
    if (state.phase === 'running') throw new Refused(refuse('portfolio-running'));
    if (state.phase !== 'taken') throw new Refused(refuse('portfolio-not-taken'));
    const built = await undoPortfolio(act, id);
    return { undone: built.length === 0, built: [...built] };
  },
});

export const PORTFOLIO_OPERATIONS = [bring, list, get, progress, map, mend, dryRun, start, undo] as const;
