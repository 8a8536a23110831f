/** Absences: of oneself by anybody, of others by who plans; taken back once. */
import { expect, test } from 'vitest';
import { given } from '../kernel/given.ts';
import { absence, type AbsenceEvent } from './absence.decider.ts';

const said = { by: 'emil', on: '2026-03-01' };
const record = {
  type: 'Record' as const,
  person: 'emil',
  from: '2026-07-01',
  to: '2026-07-14',
  kind: 'leave' as const,
  plans: false,
  ...said,
};
const recorded: AbsenceEvent = {
  type: 'AbsenceRecorded',
  person: 'emil',
  from: '2026-07-01',
  to: '2026-07-14',
  kind: 'leave',
  ...said,
};
const cancel = { type: 'Cancel' as const, plans: false, ...said };

test('one’s own absence is recorded and taken back', () => {
  expect(given(absence).after(record)).toMatchObject({ phase: 'recorded', person: 'emil' });
  expect(given(absence, recorded).after(cancel)).toMatchObject({ phase: 'cancelled' });
});
test.each([
  ['of somebody else', [], { ...record, person: 'iris' }, 'absence-of-somebody-else'],
  ['backwards', [], { ...record, to: '2026-06-30' }, 'period-ends-before-it-begins'],
  [
    'taken back twice',
    [recorded, { type: 'AbsenceCancelled', ...said }],
    cancel,
    'absence-already-cancelled',
  ],
  ['of somebody else, taken back', [recorded], { ...cancel, by: 'iris' }, 'absence-of-somebody-else'],
] as const)('is refused %s', (_, events, command, refused) =>
  expect(given(absence, ...(events as readonly AbsenceEvent[])).when(command)).toMatchObject({ refused }),
);
