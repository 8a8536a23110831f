/** The catalogue for everybody: search, one deliverable, the tree of the ICS, committees, what changed, how new it is. */
import {
  CatalogueChange,
  CataloguePage,
  CatalogueQuery,
  CatalogueStanding,
  CommitteeRow,
  DeliverableId,
  DeliverableView,
  IcsView,
} from '@certwright/core/catalogue/catalogue.schema';
import { wordsOf } from '@certwright/core/catalogue/search-query';
import { z } from 'zod';
import { scoped, type Tx } from '../platform/db/scoped.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { publicOperation } from '../platform/http/operation.ts';
import { PageQuery, pageOf, paged } from '../platform/http/page.ts';
import type { PublicAct } from '../platform/http/scope.ts';
import {
  chainOf,
  changesOf,
  committeesLike,
  committeeTitle,
  deliverableById,
  feed,
  icsBelow,
  icsTitles,
  sizes,
} from './catalogue.store.ts';
import { changeView, inLibrary, linkView, loadView, rowView } from './catalogue.view.ts';
import { lastGood, newestLoads } from './load.store.ts';
import { searchCatalogue } from './search.ts';
import { ATTRIBUTION } from './sets.ts';

const reading = <T>({ shell }: PublicAct, work: (tx: Tx) => Promise<T>): Promise<T> =>
  scoped(shell.db, { role: 'app_public', readOnly: true }, work);

/** The moment at which the list of deliverables was last compared with its source. */
export const asOf = async (tx: Tx): Promise<string | null> =>
  (await lastGood(tx, 'deliverables'))?.retrieved_at ?? null;

const search = publicOperation({
  id: 'catalogue.search',
  method: 'get',
  path: '/catalogue',
  summary: 'Search everything that ISO publishes by number or words; no account needed',
  cost: 2,
  input: CatalogueQuery,
  output: CataloguePage,
  run: (act, query) =>
    reading(act, async tx => {
      const { rows, next, corrected } = await searchCatalogue(tx, query);
      return { rows: rows.map(rowView), next, corrected };
    }),
});

const get = publicOperation({
  id: 'catalogue.get',
  method: 'get',
  path: '/catalogue/{id}',
  summary: 'One deliverable: facts, scope, and the chain of its editions, drafts and supplements',
  input: z.object({ id: DeliverableId }),
  output: DeliverableView,
  run: (act, { id }) =>
    reading(act, async tx => {
      const row = await deliverableById(tx, id);
      if (!row) throw new NotFound('deliverable');
      const [chain, titles, committee, changes, of] = await Promise.all([
        chainOf(tx, row),
        icsTitles(tx, row.ics),
        row.committee === null ? undefined : committeeTitle(tx, row.committee),
        changesOf(tx, id, 20),
        asOf(tx),
      ]);
      const held = inLibrary(row.reference);
      return {
        ...rowView(row),
        titleFr: row.title_fr,
        supplement: row.supplement,
        edition: row.edition,
        languages: row.languages,
        pages: row.pages,
        scope: row.scope,
        ics: row.ics.map(code => ({ code, title: titles.find(one => one.code === code)?.title_en ?? null })),
        committeeTitle: committee?.title ?? null,
        chain: chain.map(link => linkView(row, link)),
        changes: changes.map(changeView),
        library: held ? { id: held.id, name: held.name, ...held.count } : null,
        asOf: of,
      };
    }),
});

const tree = publicOperation({
  id: 'catalogue.tree',
  method: 'get',
  path: '/catalogue-ics',
  summary:
    'The International Classification for Standards, a level at a time, with how many standards lie below',
  input: z.object({ below: z.string().max(6).optional() }),
  output: z.object({
    rows: z.array(IcsView),
    above: z.array(z.object({ code: z.string(), title: z.string() })),
  }),
  run: (act, { below }) =>
    reading(act, async tx => {
      const codes = below === undefined ? [] : [...new Set([below.slice(0, 2), below])];
      const [rows, titles] = await Promise.all([icsBelow(tx, below), icsTitles(tx, codes)]);
      return {
        rows: rows.map(row => ({
          code: row.code,
          title: row.title_en,
          titleFr: row.title_fr,
          current: row.current ?? 0,
          total: row.total ?? 0,
          inner: Boolean(row.inner),
        })),
        above: codes.flatMap(code => {
          const title = titles.find(one => one.code === code)?.title_en;
          return title === undefined ? [] : [{ code, title }];
        }),
      };
    }),
});

const committees = publicOperation({
  id: 'catalogue.committees',
  method: 'get',
  path: '/catalogue-committees',
  summary: 'Technical committees by reference or words of their title, those with the most standards first',
  input: z.object({
    q: z.string().max(100).default(''),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  output: z.object({ rows: z.array(CommitteeRow) }),
  run: (act, { q, limit }) =>
    reading(act, async tx => {
      const rows = await committeesLike(tx, wordsOf(q).slice(0, 6), limit);
      return { rows: rows.map(row => ({ ...row, current: row.current ?? 0, total: row.total ?? 0 })) };
    }),
});

const changes = publicOperation({
  id: 'catalogue.changes',
  method: 'get',
  path: '/catalogue-changes',
  summary: 'What was added, revised or withdrawn, load by load, the newest first',
  input: PageQuery.extend({ kind: z.enum(['added', 'revised', 'withdrawn', 'removed']).optional() }),
  output: pageOf(CatalogueChange),
  run: (act, query) =>
    reading(act, async tx => {
      const { rows, next } = paged(await feed(tx, query), query.limit);
      return { rows: rows.map(changeView), next };
    }),
});

const standing = publicOperation({
  id: 'catalogue.standing',
  method: 'get',
  path: '/catalogue-standing',
  summary: 'How new the catalogue is, how much it holds, its latest loads, and the licence of its source',
  input: z.object({}),
  output: CatalogueStanding,
  run: act =>
    reading(act, async tx => {
      const [size, loads, of] = await Promise.all([sizes(tx), newestLoads(tx, 20), asOf(tx)]);
      const { catalogue: refresh } = act.shell.config;
      return { ...size, asOf: of, refresh, loads: loads.map(loadView), attribution: ATTRIBUTION };
    }),
});

export const CATALOGUE_OPERATIONS = [search, get, tree, committees, changes, standing] as const;
