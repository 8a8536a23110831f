// How commands are found.
import { expect, test } from 'vitest';
import { matching } from '../pick/PickField.tsx';
import { fit, rank } from './rank.ts';

const commands = [
  { id: 'risks', title: 'Risks', words: 'hazard opportunity' },
  { id: 'suppliers', title: 'Supplier relationships', hint: 'A.5.19' },
  { id: 'audits', title: 'Internal audits' },
  { id: 'risk-new', title: 'Add a risk' },
];
const ids = (typed: string) => rank(commands, typed).map(command => command.id);

test('the start of a title comes before the start of a later word', () => {
  expect(ids('risk')).toEqual(['risks', 'risk-new']);
});

test('every typed word must fit', () => {
  expect(ids('int aud')).toEqual(['audits']);
  expect(ids('int risk')).toEqual([]);
});

test('a command is found by its clause and by its further words', () => {
  expect(ids('a.5.19')).toEqual(['suppliers']);
  expect(ids('hazard')).toEqual(['risks']);
});

test('marks on letters do not matter', () => {
  expect(fit('sorensen', 'sorensen')).toBe(4);
  expect(matching([{ value: 'mila', label: 'Mila Sörensen' }], 'sorensen')).toHaveLength(1);
});

test('nothing typed shows everything in its order', () => {
  expect(ids('  ')).toEqual(commands.map(command => command.id));
});
