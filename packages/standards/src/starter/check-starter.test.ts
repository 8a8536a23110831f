/** The judge of starter documents: a sound one passes, and each thing that must not be is found with its line. */
import { describe, expect, test } from 'vitest';
import { loadEdition } from '../library.ts';
import { faultLine } from '../shape.ts';
import { checkDocument, checkServed, checkTogether } from './check-starter.ts';
import { CORE_IN_AT_LEAST } from './family.ts';
import { parseStarter } from './parse-starter.ts';
import type { StarterDocument } from './starter.ts';

const HEAD = `---
number: P-07
title: Internal audit
kind: procedure
requirements: [9.2.1, 9.2.2]
owner: system-manager
review-months: 12
records: [Audit programme]
---
`;
const FILLING = Array.from({ length: 30 }, () => 'Two people look at it in the first week.').join('\n');
const BODY = `## How we audit

{{Leader}} asks {{auditor}} to look at each process once a year.

| Who | What | When | Record |
| --- | --- | --- | --- |
| {{System-manager}} | plans the audits | each January | Audit programme |

${FILLING}
`;

const parsed = (text: string, file = 'core/internal-audit.md'): StarterDocument => {
  const read = parseStarter(text, file);
  if ('faults' in read) throw new Error(read.faults.map(faultLine).join('\n'));
  return read.document;
};
const sound = parsed(HEAD + BODY);
const faultsOf = (body: string): readonly string[] => checkDocument({ ...sound, body }).map(faultLine);
const withLine = (line: string): readonly string[] => faultsOf(`${BODY}${line}\n`);
const editions = await Promise.all(CORE_IN_AT_LEAST.map(id => loadEdition(id)));

test('a sound document has no fault', () => {
  expect(checkDocument(sound)).toEqual([]);
  expect(checkServed(sound, editions)).toEqual([]);
  expect(checkTogether([sound])).toEqual([]);
});

describe('the fields', () => {
  test.each([
    [
      'a kind that does not exist',
      'kind: procedure',
      'kind: guideline',
      ':4: kind is "guideline", expected one of',
    ],
    ['an owner without a role', 'owner: system-manager', 'owner: ceo', ':6: owner is "ceo"'],
    ['a month too many', 'months: 12', 'months: 37', ':7: review-months is "37"'],
    ['a list without brackets', '[Audit programme]', 'Audit programme', ':8: records is "Audit programme"'],
    ['a field that stands twice', 'owner: system-manager', 'kind: plan', ':6: kind stands twice'],
    ['a field that nobody knows', 'owner:', 'author:', 'is no field'],
  ])('are refused with %s', (_what, from, to, said) => {
    const read = parseStarter((HEAD + BODY).replace(from, to), 'core/internal-audit.md');
    expect('faults' in read && read.faults.map(faultLine).join('\n')).toContain(said);
  });

  test.each(['', 'number: P-07', HEAD.slice(0, -4)])('are refused without their fences: %j', text => {
    const read = parseStarter(text, 'core/internal-audit.md');
    expect('faults' in read && read.faults[0]?.reason).toContain('no fields between two lines');
  });

  test('are refused in a folder that is no family', () => {
    expect(parseStarter(HEAD + BODY, 'gardening/lawn.md')).toHaveProperty('faults');
  });

  test('have a number whose letters say the kind', () => {
    expect(checkDocument({ ...sound, number: 'POL-07' })[0]?.reason).toBe('is POL-07; a procedure is P-nn');
  });
});

describe('the text', () => {
  test.each([
    ['HTML', 'Press <b>now</b>.', 'has HTML'],
    ['a link', 'See [the page](page).', 'has square brackets'],
    ['a gap in brackets', 'Ask [name].', 'has square brackets'],
    ['a gap in words', 'Insert the name here.', 'leaves a gap'],
    ['a gap in dots', 'The limit is …', 'leaves a gap'],
    ['shall', 'The organization shall plan.', 'says "shall"'],
    ['a clause', 'As clause 9.2 says.', 'names a clause'],
    ['a title of its own', '# Internal audit', 'has a heading that is neither'],
    ['an unknown variable', 'Ask {{boss}}.', 'has {{boss}}, which is no variable'],
    ['half a variable', 'Ask {{leader}.', 'has braces that hold no variable'],
    ['a small letter at the start', 'So it is. {{leader}} signs.', 'begins with {{leader}} in lower case'],
    ['a capital inside', 'Then ask {{Leader}}.', 'has {{Leader}} with a capital inside a sentence'],
  ])('is refused with %s', (_what, line, said) => {
    const last = BODY.split('\n').length;
    expect(withLine(line)).toContainEqual(expect.stringContaining(said));
    expect(withLine(line)[0]).toMatch(new RegExp(`^core/internal-audit\\.md:${last + 9}: `));
  });

  test.each([
    ['without the table of acts', BODY.replace('| Who |', '| Whoever |'), 'has no table of | Who |'],
    ['with an empty cell of the acts', BODY.replace('each January', ''), 'leaves a cell of the acts empty'],
    ['with a cell too few', BODY.replace('each January | ', ''), 'has 3 cells under 4 heads'],
    ['too short', BODY.replace(FILLING, ''), 'words, expected 200 to 1200'],
    ['too long', BODY + FILLING.repeat(5), 'words, expected 200 to 1200'],
    ['that never names its record', BODY.replace('Audit programme', 'Plan'), 'never names its record'],
  ])('is refused %s', (_what, body, said) => {
    expect(faultsOf(body)).toEqual([expect.stringContaining(said)]);
  });

  test('of a form shows a line as an example', () => {
    const form: StarterDocument = { ...sound, kind: 'record-form', number: 'F-07' };
    expect(checkDocument(form).map(one => one.reason)).toEqual(['is a form without a line marked “Example”']);
  });
});

describe('the requirements', () => {
  test('of a core document are asked by most standards, and each standard asks one', () => {
    const served = (...requirements: string[]) =>
      checkServed({ ...sound, requirements }, editions).map(one => one.reason);
    expect(served('9.2.1', '8.7')).toEqual(['names 8.7, which most standards do not ask at this place']);
    expect(served('6.3')).toEqual([
      'names nothing that iso-14001-2015 asks',
      'names nothing that iso-45001-2018 asks',
    ]);
    expect(served('6.3', '8.1')).toEqual([]);
  });

  test('of a family are asked by its edition', () => {
    const requirements = ['8.3.1', '8.9'];
    const [found, ...none] = checkServed({ ...sound, family: 'quality', requirements }, editions);
    expect(found?.reason).toBe('names 8.9, which iso-9001-2015 does not ask');
    expect(none).toEqual([]);
  });
});

describe('documents together', () => {
  test('share no number and no title', () => {
    const other: StarterDocument = { ...sound, family: 'quality', slug: 'audit', title: 'internal audit' };
    expect(checkTogether([sound, other]).map(faultLine)).toEqual([
      'quality/audit.md: number P-07 is taken by core/internal-audit.md',
      'quality/audit.md: title internal audit is taken by core/internal-audit.md',
    ]);
  });

  test('lead to each other by titles in bold, within core and the own family', () => {
    const other = { family: 'quality', slug: 'sales', number: 'P-20', title: 'Sales' } as const;
    const selling: StarterDocument = { ...sound, ...other, body: 'So see **Internal audit** and **Sales**.' };
    expect(checkTogether([sound, selling])).toEqual([]);
    const lost: StarterDocument = { ...sound, body: 'So see **Sales** (and **Auditing**), **not** this.' };
    expect(checkTogether([lost, selling]).map(one => one.reason)).toEqual([
      'leads to “Sales”, which is no document',
      'leads to “Auditing”, which is no document',
    ]);
  });
});
