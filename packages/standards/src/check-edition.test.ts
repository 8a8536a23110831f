/** What the check of an edition finds in faulty data. */
import { beforeAll, describe, expect, test } from 'vitest';
import { checkEdition } from './check-edition.ts';
import type { Edition } from './edition.ts';
import { loadEdition } from './library.ts';
import { nearlyEqual } from './near-equal.ts';

const FILE = 'iso-9001-2026.json';
let sound: Edition;
beforeAll(async () => {
  sound = await loadEdition('iso-9001-2026');
});

type Loose = Record<string, unknown> & { requirements: (Record<string, unknown> & { looksFor: string[] })[] };

/** The faults after one change to a sound file, as "path reason". */
const after = (change: (file: Loose) => void): readonly string[] => {
  const file: Loose = JSON.parse(JSON.stringify(sound));
  change(file);
  return checkEdition(file, FILE).map(({ path, reason }) => `${path} ${reason}`);
};
const at = (file: Loose, key: string) => {
  const found = file.requirements.find(one => one['key'] === key);
  if (!found) throw new Error(`no ${key}`);
  return found;
};
const place = (key: string) => sound.requirements.findIndex(one => one.key === key);

test('a sound file has no fault', () => {
  expect(checkEdition(sound, FILE)).toEqual([]);
});

describe('the shape', () => {
  test.each([
    ['a text', 'nothing', ' is "nothing", expected an object'],
    ['a list', [], ' is [], expected an object'],
    ['null', null, ' is null, expected an object'],
  ])('%s is not an edition', (_name, value, fault) => {
    expect(checkEdition(value, FILE).map(one => `${one.path} ${one.reason}`)).toEqual([fault]);
  });

  test('a missing field is named', () => {
    expect(after(file => delete file['title'])[0]).toMatch(/^title is missing/);
  });

  test('a field spelled wrong is a fault and not overlooked', () => {
    expect(after(file => Object.assign(at(file, '8.6'), { lookfor: [] }))).toEqual([
      `requirements[${place('8.6')}].lookfor is not a field of this format`,
    ]);
  });

  test.each([
    ['documented', 'always', /documented is "always", expected one of maintain, retain/],
    ['kind', 'paragraph', /kind is "paragraph", expected one of heading, clause, control/],
    ['hs', 'hs:8.6', /hs is "hs:8\.6", expected one of hs:4\.1/],
    ['confidence', 'sure', /confidence is "sure"/],
    ['mayExclude', 'no', /mayExclude is "no", expected true or false/],
    ['asks', 'Too short.', /asks is "Too short\.", expected text of 20/],
  ])('%s cannot be %s', (field, value, fault) => {
    const faults = after(file => Object.assign(at(file, '8.6'), { [field]: value }));
    expect(faults.join('\n')).toMatch(fault);
    expect(faults[0]).toContain(`requirements[${place('8.6')}].`);
  });

  test.each(['2026-02-30', '2026-13', '26-09-16', '2027-02-29'])('%s is no date', published => {
    expect(after(file => Object.assign(file, { published }))[0]).toMatch(/^published is /);
  });

  test.each(['2026-09', '2028-02-29'])('%s is a date', published => {
    expect(after(file => Object.assign(file, { published }))).toEqual([]);
  });
});

describe('the meaning', () => {
  test('a clause that is missing is named, also through the gap that it leaves', () => {
    const faults = after(file => {
      file.requirements = file.requirements.filter(one => one['key'] !== '8.5.3');
    });
    expect(faults).toContain('requirements 8.5.3 is missing');
    expect(faults.join('\n')).toContain('8.5.3 is missing before 8.5.4');
  });

  test('a clause that the edition does not have is named', () => {
    const faults = after(file => {
      const copy = {
        ...at(file, '10.1'),
        key: '10.3',
        looksFor: ['What is this clause that nobody knows?', 'Where did this number come from?'],
      };
      file.requirements.push(copy);
    });
    expect(faults).toContain('requirements 10.3 is no number of this edition');
  });

  test('the same number cannot stand twice', () => {
    const faults = after(file => file.requirements.splice(place('8.6') + 1, 0, { ...at(file, '8.6') }));
    expect(faults.join('\n')).toContain('8.6 stands twice');
    expect(faults.join('\n')).toContain('8.6 nearly repeats 8.6');
  });

  test('a parent is the number above and stands before', () => {
    expect(after(file => Object.assign(at(file, '8.5.1'), { parent: '8.4' }))[0]).toContain('should be 8.5');
  });

  test('a heading carries no finding, and a clause has questions and records', () => {
    expect(after(file => Object.assign(at(file, '9'), { assessable: true })).join('\n')).toContain(
      'has to be false for a heading',
    );
    expect(after(file => Object.assign(at(file, '8.6'), { looksFor: [] }))[0]).toContain(
      'two questions at least',
    );
    expect(after(file => Object.assign(at(file, '8.6'), { records: [] }))[0]).toContain('one record');
  });

  test('a question copied into another clause is found, also when some words differ', () => {
    const faults = after(file => {
      at(file, '9.1.3').looksFor.push(
        'Who released that delivery, by which criteria, and was that person allowed to?',
      );
    });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/9\.1\.3 nearly repeats 8\.6/);
  });

  test('the file is named for its edition', () => {
    expect(checkEdition(sound, 'editions/iso-9001-2015.json')[0]?.reason).toBe(
      'is iso-9001-2026 but the file is iso-9001-2015',
    );
  });

  test('a transition starts from the replaced edition and does not stop after its end', () => {
    expect(after(file => Object.assign(file, { replaces: 'iso-9001-2008' })).join()).toContain(
      'transition.from',
    );
    const late = { ...sound.transition, stopNew: '2029-10-01' };
    expect(after(file => Object.assign(file, { transition: late })).join()).toContain('after the end');
  });
});

test('questions about different things are not taken for near repeats', () => {
  expect(
    nearlyEqual([
      'Who released this delivery, by which criteria, and is that person allowed to?',
      'Who approved this instruction, on what date, and what did that person check?',
    ]),
  ).toEqual([]);
});
