/** Adopting an edition, given/when/then. */
import { expect, test } from 'vitest';
import { given } from '../kernel/given.ts';
import { adoption, type AdoptionCommand, type AdoptionEvent } from './adoption.decider.ts';
import { lastValidDay, successorOf } from './edition-life.ts';

const edition = 'iso-9001-2015';
const adopt: AdoptionCommand = {
  type: 'Adopt',
  edition,
  scope: 'Furniture',
  by: 'ana',
  on: '2026-03-01',
  coverage: 'complete',
};
const adopted: AdoptionEvent = {
  type: 'EditionAdopted',
  edition,
  scope: 'Furniture',
  by: 'ana',
  on: '2026-03-01',
};
const dropped: AdoptionEvent = { type: 'EditionDropped', why: 'not needed', by: 'ana', on: '2026-04-01' };

test('an edition is adopted with its scope', () => {
  expect(given(adoption).after(adopt)).toMatchObject({ phase: 'adopted', edition, scope: 'Furniture' });
});

test.each(['complete', 'listed', 'skeleton'] as const)(
  'an edition whose coverage is %s has work to do',
  coverage => {
    expect(given(adoption).after({ ...adopt, coverage })).toMatchObject({ phase: 'adopted' });
  },
);

test('an edition that was dropped can be adopted again', () => {
  expect(given(adoption, adopted, dropped).after(adopt)).toMatchObject({ phase: 'adopted' });
});

test('a scope is changed without adopting again', () => {
  const command = {
    type: 'ChangeScope',
    scope: 'Furniture and repair',
    by: 'ana',
    on: '2026-05-01',
  } as const;
  expect(given(adoption, adopted).after(command).scope).toBe('Furniture and repair');
});

test.each([
  { refused: 'edition-already-adopted', events: [adopted], command: adopt },
  {
    refused: 'edition-without-requirements',
    events: [],
    command: { ...adopt, edition: 'iso-14298-2021', coverage: 'identity' } as const,
  },
  {
    refused: 'edition-no-longer-certified',
    events: [],
    command: { ...adopt, on: '2029-10-01', lastValidDay: '2029-09-30' },
  },
  {
    refused: 'edition-not-adopted',
    events: [adopted, dropped],
    command: { type: 'Drop', why: 'again', by: 'ana', on: '2026-05-01' } as const,
  },
])('$refused', ({ refused, events, command }) => {
  expect(given(adoption, ...events).when(command)).toMatchObject({ refused });
});

test('the last day of an edition comes from the transition to its successor', () => {
  expect(lastValidDay('iso-9001-2015')).toBe('2029-09-30');
  expect(lastValidDay('iso-9001-2026')).toBeUndefined();
  expect(successorOf('iso-9001-2015')?.id).toBe('iso-9001-2026');
});
