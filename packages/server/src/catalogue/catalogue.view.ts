/** The catalogue as it is answered. */
import type {
  CatalogueChange,
  CatalogueLoad,
  CatalogueRow,
  ChainLink,
} from '@certwright/core/catalogue/catalogue.schema';
import { type Change, changeSentence } from '@certwright/core/catalogue/change';
import { faultText, type ImportFault } from '@certwright/core/catalogue/fault';
import { type Standing, stageText, stageWords } from '@certwright/core/catalogue/stage';
import { EDITIONS, type EditionSummary } from '@certwright/standards/library';
import type { z } from 'zod';
import type { ChangeRow, DeliverableRow } from './catalogue.store.ts';
import type { loadById } from './load.store.ts';
import type { Found } from './search.store.ts';

const byName = new Map(EDITIONS.map(one => [one.name, one]));

/** The edition of the library that has this reference, if it is there. */
export const inLibrary = (reference: string): EditionSummary | undefined => byName.get(reference);

type Shown = Pick<
  Found,
  | 'id'
  | 'reference'
  | 'title_en'
  | 'title_fr'
  | 'type'
  | 'standing'
  | 'stage'
  | 'published_on'
  | 'committee'
  | 'gone_since'
>;

export const rowView = (row: Shown): z.infer<typeof CatalogueRow> => ({
  id: row.id,
  reference: row.reference,
  title: row.title_en ?? row.title_fr,
  type: row.type,
  standing: row.standing as Standing,
  stage: stageText(row.stage),
  stageWords: stageWords(row.stage),
  publishedOn: row.published_on,
  committee: row.committee,
  inLibrary: inLibrary(row.reference)?.id ?? null,
  gone: row.gone_since !== null,
});

function relationTo(self: DeliverableRow, row: DeliverableRow): z.infer<typeof ChainLink>['relation'] {
  if (row.id === self.id) return 'self';
  if (row.supplement !== null || row.base !== row.reference) return 'supplement';
  return row.published_on === null && row.standing !== 'withdrawn' ? 'project' : 'edition';
}

export const linkView = (self: DeliverableRow, row: DeliverableRow): z.infer<typeof ChainLink> => ({
  ...rowView(row),
  relation: relationTo(self, row),
  edition: row.edition,
  replaces: row.replaces,
  base: row.base,
});

export const changeView = (row: ChangeRow): z.infer<typeof CatalogueChange> => ({
  pos: row.pos,
  kind: row.kind as z.infer<typeof CatalogueChange>['kind'],
  sentence: changeSentence(changeOf(row)),
  at: row.at,
  deliverable: { id: row.id, reference: row.reference, title: row.title_en },
});

export const changeOf = ({
  kind,
  fields,
  before,
  after,
}: Pick<ChangeRow, 'kind' | 'fields' | 'before' | 'after'>): Change => ({
  kind,
  fields,
  before: before as Change['before'],
  after: after as Change['after'],
});

type LoadRow = NonNullable<Awaited<ReturnType<typeof loadById>>>;

export function loadView(row: LoadRow): z.infer<typeof CatalogueLoad> {
  const problem = row.problem as ImportFault | null;
  const share = row.of_bytes ? Math.min(1, row.bytes / row.of_bytes) : null;
  return {
    id: row.id,
    kind: row.kind as z.infer<typeof CatalogueLoad>['kind'],
    source: row.source,
    scheduled: row.scheduled,
    phase: row.phase as z.infer<typeof CatalogueLoad>['phase'],
    doing: row.doing,
    rows: row.rows,
    share: row.phase === 'running' ? share : null,
    size: row.size,
    sha256: row.sha256,
    etag: row.etag,
    notes: row.notes,
    added: row.added,
    revised: row.revised,
    withdrawn: row.withdrawn,
    removed: row.removed,
    problem: problem
      ? { code: problem.code, row: problem.row, column: problem.column, sentence: faultText(problem) }
      : null,
    askedAt: row.asked_at,
    retrievedAt: row.retrieved_at,
    finishedAt: row.finished_at,
  };
}
