/** Imports: first what would change and what is wrong, row by row; then all of it or nothing. */
import { ImportGapInput, ImportGapOutput } from '@certwright/core/exchange/exchange.schema';
import { refuse } from '@certwright/core/kernel/decider';
import { happenedOn } from '../platform/events/dated.ts';
import { Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { applyGap, plannedGap } from './gap.ts';

const importGap = operation({
  id: 'exchange.importGap',
  method: 'post',
  path: '/imports/gap',
  summary: 'Compare a gap spreadsheet with what is known, and take it over as a whole when it has no error',
  permission: 'exchange:import',
  refusals: ['spreadsheet-too-large', 'spreadsheet-unreadable', 'import-has-errors', 'dated-in-the-future'],
  cost: 20,
  input: ImportGapInput,
  output: ImportGapOutput,
  run: async (act, { file, apply, on }) => {
    const day = happenedOn(act, on);
    const rows = await plannedGap(act, file);
    const wrong = rows.filter(row => row.errors.length > 0);
    const changes = rows.flatMap(row => (row.change === null ? [] : [row.change]));
    if (apply && wrong.length > 0)
      throw new Refused(refuse('import-has-errors', [], { rows: wrong.map(row => row.row).slice(0, 200) }));
    if (apply) await applyGap(act, changes, day);
    const summary = {
      rows: rows.length,
      changes: changes.length,
      unchanged: rows.length - changes.length - wrong.length,
      errors: wrong.length,
    };
    const shown = rows.filter(row => row.change !== null || row.errors.length > 0);
    return { applied: apply, summary, rows: shown.map(row => ({ ...row, errors: [...row.errors] })) };
  },
});

export const EXCHANGE_OPERATIONS = [importGap] as const;
