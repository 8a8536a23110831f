/** Qualifications from a list: what would happen first, then all of it in one go; the same list sent again does nothing more. */
import type { ListRow } from '@certwright/core/qualification/competence-list';
import { FUNCTIONS } from '@certwright/core/qualification/function.table';
import {
  CompetenceListInput,
  ComparedQualifications,
} from '@certwright/core/qualification/qualification.schema';
import { refuse } from '@certwright/core/kernel/decider';
import { z } from 'zod';
import { Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { carriedOut, plannedList } from './competence-list.ts';

const READING = [
  'spreadsheet-too-large',
  'spreadsheet-unreadable',
  'no-qualifications-list',
  'people-list-too-long',
] as const;

const summaryOf = (rows: readonly ListRow[]) => ({
  rows: rows.length,
  qualify: rows.filter(row => row.act).length,
  people: new Set(rows.filter(row => row.act && row.act.person === null).map(row => row.who.toLowerCase()))
    .size,
  known: rows.filter(row => row.known).length,
  errors: rows.filter(row => row.errors.length > 0).length,
});

const compare = operation({
  id: 'competence-list.compare',
  method: 'post',
  path: '/competence-lists/compare',
  summary: 'Say row by row what a list of qualifications would do, and what is wrong; nothing is changed',
  permission: 'people:govern',
  refusals: READING,
  input: CompetenceListInput,
  output: ComparedQualifications,
  run: async (act, list) => {
    const rows = await plannedList(act, list);
    return {
      summary: summaryOf(rows),
      rows: rows.map(({ row, who, act: said, known, errors }) => ({
        row,
        who,
        what: said ? `${FUNCTIONS[said.function]}, ${said.standard}` : '',
        isNew: said !== null && said.person === null,
        known,
        errors: errors.map(one => ({ ...one })),
      })),
    };
  },
});

const take = operation({
  id: 'competence-list.take',
  method: 'post',
  path: '/competence-lists',
  summary: 'Record all qualifications of a list, with records for who is new; as a whole or not at all',
  permission: 'people:govern',
  refusals: [...READING, 'import-has-errors', 'evaluator-not-competent', 'competence-record-ended'],
  input: CompetenceListInput,
  output: z.object({ people: z.number().int(), qualified: z.number().int() }),
  run: async (act, list) => {
    const rows = await plannedList(act, list);
    const wrong = rows.filter(row => row.errors.length > 0).map(row => row.row);
    if (wrong.length > 0) throw new Refused(refuse('import-has-errors', [], { rows: wrong.slice(0, 200) }));
    return carriedOut(act, rows);
  },
});

export const COMPETENCE_LIST_OPERATIONS = [compare, take] as const;
