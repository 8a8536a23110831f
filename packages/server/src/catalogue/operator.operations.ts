/** The operator's acts on the catalogue: load it, see how far that is, cancel it. */
import { CatalogueLoad, ImportInput } from '@certwright/core/catalogue/catalogue.schema';
import { refuse } from '@certwright/core/kernel/decider';
import { Id } from '@certwright/core/kernel/schema';
import { z } from 'zod';
import { scoped } from '../platform/db/scoped.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { operatorOperation } from '../platform/http/operation.ts';
import { HttpProblem } from '../platform/http/problem.ts';
import { beginLoad, loadUnderWay } from './begin-load.ts';
import { loadView } from './catalogue.view.ts';
import { askToCancel, loadById } from './load.store.ts';
import { SETS, shownAddress } from './sets.ts';
import type { Kind } from './source.ts';

/** Which of ISO's sets lies at an address, by its name; the file itself decides in the end. */
function kindBehind(address: string): Kind {
  const name = shownAddress(address).split('/').at(-1)?.toLowerCase() ?? '';
  if (name.includes('committee')) return 'committees';
  return /^ics\b/.test(name) || name.endsWith('.xml') ? 'ics' : 'deliverables';
}

const load = operatorOperation({
  id: 'catalogue.import',
  method: 'post',
  path: '/catalogue/loads',
  summary: 'Load the catalogue from ISO’s open data, or from another address',
  refusals: ['load-under-way'],
  cost: 100,
  input: ImportInput,
  output: z.object({ loads: z.array(Id) }),
  run: async ({ shell }, { kind, from, allow }) => {
    if (shell.config.catalogue === 'off')
      throw new HttpProblem(
        422,
        'downloads-switched-off',
        'CERTWRIGHT_CATALOGUE is off: nothing is fetched from addresses. Import a file instead.',
      );
    const wanted =
      from === undefined
        ? SETS.filter(set => kind === undefined || set.kind === kind)
        : [{ kind: kind ?? kindBehind(from), address: from }];
    return scoped(shell.db, { role: 'app_platform' }, async tx => {
      const loads: string[] = [];
      for (const set of wanted) {
        const source = shownAddress(set.address);
        const id = await beginLoad(shell, tx, { ...set, source, allow });
        if (id === undefined) throw loadUnderWay(set.kind);
        loads.push(id);
      }
      return { loads };
    });
  },
});

const progress = operatorOperation({
  id: 'catalogue.load',
  method: 'get',
  path: '/catalogue/loads/{id}',
  summary: 'How far a load is, or how it ended',
  input: z.object({ id: Id }),
  output: CatalogueLoad,
  run: ({ shell }, { id }) =>
    scoped(shell.db, { role: 'app_platform', readOnly: true }, async tx => {
      const row = await loadById(tx, id);
      if (!row) throw new NotFound('load');
      return loadView(row);
    }),
});

const cancel = operatorOperation({
  id: 'catalogue.cancel',
  method: 'post',
  path: '/catalogue/loads/{id}/cancel',
  summary: 'Cancel a load that is under way; nothing of it is kept',
  refusals: ['load-not-under-way'],
  input: z.object({ id: Id }),
  output: z.object({ phase: z.string() }),
  run: ({ shell, at }, { id }) =>
    scoped(shell.db, { role: 'app_platform' }, async tx => {
      if (!(await loadById(tx, id))) throw new NotFound('load');
      const row = await askToCancel(tx, id, at);
      if (!row) throw new Refused(refuse('load-not-under-way'));
      return row;
    }),
});

export const CATALOGUE_OPERATOR_OPERATIONS = [load, progress, cancel] as const;
