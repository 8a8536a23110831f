/** From a stored finding to what operations answer, with the names of those who acted. */
import { answerDue, type Finding } from '@certwright/core/finding/finding.decider';
import type { FindingView } from '@certwright/core/finding/finding.schema';
import type { z } from 'zod';
import type { Named } from '../party/people.ts';
import type { FindingRow } from './finding.store.ts';

const stateOf = (row: Pick<FindingRow, 'state'>): Finding => row.state as Finding;

/** Everybody whose name the view of this finding carries. */
export function peopleIn(row: Pick<FindingRow, 'state'>): readonly (string | undefined)[] {
  const { recordedBy, answer, returned, accepted, verified } = stateOf(row);
  return [recordedBy, answer?.by, returned?.by, accepted?.by, verified?.by];
}

type Step = { readonly by: string };
const named = <T extends Step>(step: T | undefined, person: (id: string) => Named) =>
  step ? { ...step, by: person(step.by) } : null;

export function findingView(
  row: FindingRow,
  person: (id: string) => Named,
  today: string,
): z.input<typeof FindingView> {
  const {
    answerBy: _,
    phase,
    answer,
    returned,
    accepted,
    verified,
    recordedBy,
    takenOver,
    ...rest
  } = stateOf(row);
  if (phase === 'none' || phase === 'undone') throw new Error(`finding ${row.id} has no beginning`);
  return {
    ...rest,
    id: row.id,
    version: row.version,
    phase,
    client: { id: row.client_org, name: row.client_name },
    body: { id: row.cb_org, name: row.body_name },
    recordedBy: person(recordedBy),
    takenOver: takenOver ? { origin: { ...takenOver.origin }, dueOn: takenOver.dueOn } : null,
    answerDue: answerDue(stateOf(row), today) ?? null,
    answer: named(answer, person),
    returned: named(returned, person),
    accepted: named(accepted, person),
    verified: named(verified, person),
  };
}
