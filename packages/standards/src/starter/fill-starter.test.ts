/** Filling a starter document: every word is the organization's, and nothing is made with a gap. */
import { expect, test } from 'vitest';
import { loadEdition } from '../library.ts';
import { familiesFor } from './family.ts';
import { fillStarter, fillText, UnfilledVariable, valuesOf } from './fill-starter.ts';
import { requirementsIn } from './requirements-in.ts';

const SAID = { organization: 'Northlight', standards: 'ISO 9001:2015', day: '2 March 2026' };

test('a variable takes a capital where its name has one', () => {
  expect(fillText('{{Leader}} asks {{leader}}.', { leader: 'the owner' })).toBe('The owner asks the owner.');
});

test('what an organization does not say, or leaves blank, has a default', () => {
  const values = valuesOf({ ...SAID, leader: 'the owner', purchasing: '  ' });
  expect(fillText('{{organization}}: {{leader}}, {{purchasing}}, {{retention}}', values)).toBe(
    'Northlight: the owner, the purchasing manager, five years',
  );
});

test('the months until review are those of the document', () => {
  expect(fillStarter({ body: 'Every {{review-months}} months.', reviewMonths: 24 }, valuesOf(SAID))).toBe(
    'Every 24 months.',
  );
});

test.each(['{{boss}}', '{{ leader }}', '{{LEADER}}', '{{toString}}', '{{}}'])('%s is no variable', body => {
  expect(() => fillText(body, valuesOf(SAID))).toThrow(UnfilledVariable);
});

test('a variable without a value stops the whole', () => {
  expect(() => fillText('In {{day}}', { leader: 'the owner' })).toThrow('{{day}} has no value');
});

test('what an organization says makes no marks, no cells and no variables', () => {
  const organization = 'A|B *Works*\n{{leader}} <i>';
  expect(fillText('| {{organization}} |', { ...valuesOf(SAID), organization })).toBe(
    '| A\\|B \\*Works\\* {{leader}} \\<i> |',
  );
});

test('an organization takes the common documents once and those of each of its standards', () => {
  expect(familiesFor(['iso-14001-2026', 'iso-9001-2015']).map(one => one.id)).toEqual([
    'core',
    'quality',
    'environment',
  ]);
  expect(familiesFor(['iso-37301-2021'])).toEqual([]);
});

test('a document serves the numbers that an edition has for the same demand', async () => {
  const editions = await Promise.all(
    ['iso-9001-2015', 'iso-14001-2015', 'iso-14001-2026', 'iso-22000-2018'].map(id => loadEdition(id)),
  );
  const review = { family: 'core', requirements: ['9.3.1', '9.3.2', '9.3.3'] } as const;
  const wrong = { family: 'core', requirements: ['10.2'] } as const;
  const acting = { family: 'environment', requirements: ['6.1.4', '8.2'] } as const;
  expect(requirementsIn(review, 'iso-14001-2015', editions)).toEqual(['9.3']);
  expect(requirementsIn(review, 'iso-14001-2026', editions)).toEqual(['9.3.1', '9.3.2', '9.3.3']);
  expect(requirementsIn(wrong, 'iso-22000-2018', editions)).toEqual(['10.1.1', '10.1.2']);
  expect(requirementsIn(acting, 'iso-14001-2015', editions)).toEqual(['6.1.4', '8.2']);
  expect(requirementsIn(acting, 'iso-14001-2026', editions)).toEqual(['6.1.5', '8.2']);
  expect(requirementsIn(acting, 'iso-9001-2015', editions)).toEqual([]);
});
