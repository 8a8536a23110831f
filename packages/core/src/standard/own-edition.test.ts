/** An own edition, given/when/then. */
import { summarize } from '@certwright/standards/summary';
import { readTable, TEMPLATE_ROWS } from '@certwright/standards/exchange/table';
import { expect, test } from 'vitest';
import { given } from '../kernel/given.ts';
import { ownEdition, type OwnEditionCommand, type OwnEditionEvent } from './own-edition.decider.ts';

const read = readTable(TEMPLATE_ROWS, {
  standard: 'House rules',
  year: 2026,
  title: 'Rules of the house',
  discipline: 'quality',
});
if ('faults' in read) throw new Error('the template has faults');
const head = summarize(read.edition);
const by = { by: 'ana', on: '2026-11-23' };
const brought: OwnEditionEvent = {
  type: 'OwnEditionBrought',
  edition: head.id,
  head,
  content: 'a',
  format: 'table',
  ...by,
};
const remove: OwnEditionCommand = { type: 'Remove', adopted: false, ...by };

test('an edition that is brought again has the newer content', () => {
  const again = { ...brought, type: 'Bring', content: 'b' } as const;
  expect(given(ownEdition, brought).after(again)).toMatchObject({ phase: 'held', content: 'b', head });
});

test('an edition that was removed can be brought again', () => {
  const again = { ...brought, type: 'Bring' } as const;
  expect(given(ownEdition, brought, { type: 'OwnEditionRemoved', ...by }).after(again).phase).toBe('held');
});

test.each([
  { refused: 'own-standard-adopted', events: [brought], command: { ...remove, adopted: true } },
  { refused: 'own-standard-not-held', events: [], command: remove },
])('$refused', ({ refused, events, command }) => {
  expect(given(ownEdition, ...events).when(command)).toMatchObject({ refused });
});
