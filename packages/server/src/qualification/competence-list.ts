/** A list of qualifications read and compared with the body's records, and carried out as a whole. */
import {
  knownKey,
  type ListContext,
  type ListedQualification,
  type ListRow,
  MOST_ROWS,
  planQualifications,
} from '@certwright/core/qualification/competence-list';
import type { CompetenceCommand } from '@certwright/core/qualification/competence.command';
import { mayEvaluate } from '@certwright/core/qualification/evaluator';
import { refuse } from '@certwright/core/kernel/decider';
import { addDays, addMonths } from '@certwright/rules/calendar-date';
import { randomUUID } from 'node:crypto';
import { COMPETENCE } from '../body-aggregates.ts';
import { tableOf } from '../exchange/table.ts';
import { membersOf } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { begin, handle } from '../platform/events/aggregate.ts';
import { Refused } from '../platform/events/outcome.ts';
import { newPerson, recordId } from './competence.operations.ts';
import { recordsOf } from './competence.store.ts';
import { policyOf } from './policy.reading.ts';

type Asked = { readonly file: string | null; readonly text: string };
const MONTHS = 36;

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** @throws NotFound, Refused when the list cannot be read, is empty or too long */
export async function plannedList(act: Act, asked: Asked): Promise<readonly ListRow[]> {
  const { rows, formulas } = await tableOf(act, asked);
  const count = rows.filter(row => row.some(cell => cell !== '')).length - 1;
  if (count < 1) throw new Refused(refuse('no-qualifications-list'));
  if (count > MOST_ROWS) throw new Refused(refuse('people-list-too-long', [], { most: MOST_ROWS, count }));
  return planQualifications(rows, await contextOf(act, formulas));
}

async function contextOf(act: Act, formulas: ReadonlySet<string>): Promise<ListContext> {
  const [members, records] = await Promise.all([membersOf(act), recordsOf(act.tx, act.org)]);
  const people = Map.groupBy(members, one => plain(one.name));
  return {
    today: act.today,
    people: new Map([...people].map(([name, all]) => [name, all.map(one => one.id)])),
    known: new Set(
      records.flatMap(({ state }) =>
        state.qualifications.map(q => knownKey(state.person, q.function, q.standard, q.from)),
      ),
    ),
    formulas,
  };
}

/** Opens records of who has none, and evaluates row by row; whatever is refused on the way undoes all of it. */
export async function carriedOut(
  act: Act,
  rows: readonly ListRow[],
): Promise<{ people: number; qualified: number }> {
  const [policy, records] = await Promise.all([policyOf(act), recordsOf(act.tx, act.org)]);
  const states = new Map(records.map(row => [row.person, row.state]));
  const fresh = new Map<string, string>();
  const by = { by: act.person, on: act.today };
  const opened = new Set(records.map(row => row.person));
  const personOf = async ({ person, name }: ListedQualification): Promise<string> => {
    const known = person ?? fresh.get(plain(name));
    if (known !== undefined) return known;
    const made = await newPerson(act, name);
    fresh.set(plain(name), made);
    return made;
  };
  let qualified = 0;
  for (const { act: said } of rows) {
    if (!said) continue;
    const person = await personOf(said);
    const id = recordId(act.org, person);
    if (!opened.has(person)) {
      opened.add(person);
      const particulars = { bond: 'employed', agreement: '', country: '', languages: [] } as const;
      await begin(act, COMPETENCE, id, { type: 'Open', person, ...particulars, ...by });
    }
    const { function: act_, standard, areas, from, until, evaluatedBy, basis } = said;
    const asked = { person: evaluatedBy, function: act_, standard, on: from };
    const command: CompetenceCommand = {
      type: 'Qualify',
      id: randomUUID(),
      function: act_,
      standard,
      areas,
      training: false,
      from,
      until: until ?? addDays(addMonths(from, policy?.qualificationMonths ?? MONTHS), -1),
      basis,
      file: null,
      evaluator: { person: evaluatedBy, competent: mayEvaluate(policy, states.get(evaluatedBy), asked) },
      ...by,
    };
    await handle(act, COMPETENCE, id, command);
    qualified += 1;
  }
  return { people: fresh.size, qualified };
}
