/** What the checks find in faulty methods and registers. */
import { beforeAll, describe, expect, test } from 'vitest';
import { checkMethod } from './check-method.ts';
import { checkRegister } from './check-register.ts';
import type { RiskMethod, WorkedLine, WorkedRegister } from './method.ts';
import { opportunity5x5 } from './methods/opportunity-5x5.ts';
import { risk5x5 } from './methods/risk-5x5.ts';
import { loadRegister } from './registers.ts';

const methodFaults = (change: Partial<RiskMethod>, method = risk5x5): readonly string[] =>
  checkMethod({ ...method, ...change }).map(({ path, reason }) => `${path} ${reason}`);

/** A copy of a list with one member changed. */
const changed = <T>(list: readonly T[], place: number, change: Partial<T>): readonly T[] =>
  list.map((one, at) => (at === place ? { ...one, ...change } : one));

describe('a method', () => {
  test.each<[string, Partial<RiskMethod>, string]>([
    ['an id with blanks', { id: 'my risks' }, 'id is "my risks", expected words joined by hyphens'],
    ['no name', { name: ' ' }, 'name is empty'],
    ['no word for its lines', { many: '' }, 'one and many name what a line is'],
    ['one sentence about it', { about: 'It is a method.' }, 'about has 1 sentences, expected 2 to 5'],
    ['nothing that it rests on', { basis: [] }, 'basis is empty'],
    ['no review', { reviewMonths: 0 }, 'reviewMonths is 0, expected 1 to 36'],
    [
      'a choice without choices',
      { fields: changed(risk5x5.fields, 2, { choices: [] }) },
      'fields[2].choices holds 0, 2 at least',
    ],
    [
      'choices of a text',
      { fields: changed(risk5x5.fields, 0, { choices: [{ id: 'a', name: 'A' }] }) },
      'fields[0].choices are for a choice; this is a text',
    ],
    [
      'two fields of one id',
      { fields: changed(risk5x5.fields, 1, { id: 'objective' }) },
      'fields holds objective twice',
    ],
    [
      'a level left out',
      { scales: changed(risk5x5.scales, 0, { levels: risk5x5.scales[0]?.levels.toSpliced(1, 1) ?? [] }) },
      'scales[0].levels[1].value is 3, expected 2',
    ],
    [
      'a level that says nothing',
      {
        scales: changed(risk5x5.scales, 0, {
          levels: changed(risk5x5.scales[0]?.levels ?? [], 0, { means: 'Low.' }),
        }),
      },
      'scales[0].levels[0].means says too little: "Low."',
    ],
    [
      'two levels that say the same',
      {
        scales: changed(risk5x5.scales, 0, {
          levels: (risk5x5.scales[0]?.levels ?? []).map(level => ({
            ...level,
            means: 'It happens now and then.',
          })),
        }),
      },
      'scales[0].levels says twice "It happens now and then."',
    ],
    [
      'a score of no scale',
      { score: { how: 'product', of: ['likelihood', 'impact', 'speed'] } },
      'score.of names speed, which is no scale',
    ],
    [
      'a picture of what does not count',
      { score: { how: 'product', of: ['likelihood'] } },
      'axes show impact, which does not count',
    ],
    ['a picture of one scale', { axes: ['impact', 'impact'] }, 'axes show impact twice'],
    [
      'no band for the least score',
      { bands: risk5x5.bands.slice(1) },
      'bands[0].from is 5; the least possible score is 1',
    ],
    ['bands that fall', { bands: changed(risk5x5.bands, 2, { from: 5 }) }, 'bands[2].from does not rise'],
    [
      'a band out of reach',
      { bands: changed(risk5x5.bands, 3, { from: 26 }) },
      'bands[3].from is 26; the greatest possible score is 25',
    ],
    [
      'a friendly colour for a worse band',
      { bands: changed(risk5x5.bands, 3, { tone: 'good' }) },
      'bands[3].tone turns against the rise of the scores',
    ],
    [
      'a lighter hand for a worse band',
      { bands: changed(risk5x5.bands, 3, { accepts: 'owner' }) },
      'bands[3].accepts is lighter than in the band before',
    ],
    ['one treatment', { treatments: risk5x5.treatments.slice(0, 1) }, 'treatments holds 1, 2 at least'],
  ])('with %s is refused', (_what, change, expected) => {
    expect(methodFaults(change)).toContain(expected);
  });

  test('of opportunities has tones that turn good, and of risks such that turn bad', () => {
    const { rises: _rises, ...asRisk } = opportunity5x5;
    expect(checkMethod(opportunity5x5)).toEqual([]);
    expect(checkMethod(asRisk).map(one => one.path)).toEqual(['bands[1].tone', 'bands[2].tone']);
    expect(methodFaults({ rises: 'better' })).toContain('bands[1].tone turns against the rise of the scores');
  });
});

describe('a register', () => {
  let sound: WorkedRegister;
  beforeAll(async () => {
    const found = await loadRegister('risk-5x5');
    if (!found) throw new Error('no register');
    sound = found;
  });

  /** Any key but one is known, in the one edition that there is. */
  const keysOf = (edition: string) =>
    edition === 'none-2020'
      ? undefined
      : new Set(sound.lines.flatMap(line => line.controls.flatMap(one => one.serves?.key ?? [])));

  const faults = (register: WorkedRegister, method = risk5x5): readonly string[] =>
    checkRegister(register, method, keysOf).map(({ path, reason }) => `${path} ${reason}`);
  const lineFaults = (change: Partial<WorkedLine>): readonly string[] =>
    faults({ ...sound, lines: changed(sound.lines, 0, change) });

  test('that is sound has no fault', () => {
    expect(faults(sound)).toEqual([]);
  });

  test.each<[string, Partial<WorkedLine>, string]>([
    ['without a cause', { cause: '' }, 'lines[0].cause says too little: ""'],
    [
      'without evidence',
      { controls: [{ words: 'Something is done about it', evidence: ' ' }] },
      'lines[0].controls[0].evidence says too little: " "',
    ],
    ['without a control', { controls: [] }, 'lines[0].controls is empty'],
    ['that lacks a required field', { fields: { source: 'law' } }, 'lines[0].fields lacks objective'],
    [
      'with a choice that there is not',
      { fields: { objective: 'Something promised', source: 'stars' } },
      'lines[0].fields.source is "stars", which is none of its choices',
    ],
    [
      'with a field that there is not',
      { fields: { objective: 'Something promised', source: 'law', mood: 'good' } },
      'lines[0].fields has mood, which the method does not know',
    ],
    [
      'beyond the scale',
      { before: { likelihood: 6, impact: 4 } },
      'lines[0].before.likelihood is 6, which is no level of the scale',
    ],
    [
      'not judged on a scale',
      { after: { likelihood: 1 } },
      'lines[0].after.impact is missing, which is no level of the scale',
    ],
    [
      'that became worse',
      { before: { likelihood: 1, impact: 4 }, after: { likelihood: 2, impact: 4 } },
      'lines[0].after.likelihood is worse than before',
    ],
    [
      'that improved by doing nothing',
      { treatment: 'keep' },
      'lines[0].after differs from before, though nothing more was done',
    ],
    [
      'with an unknown treatment',
      { treatment: 'pray' },
      'lines[0].treatment is "pray", which the method does not know',
    ],
    [
      'that cites what there is not',
      {
        controls: [
          {
            words: 'Something is done',
            serves: { edition: 'iso-9001-2026', key: '99' },
            evidence: 'A record of it',
          },
        ],
      },
      'lines[0].controls[0].serves names 99, not to be assessed in iso-9001-2026',
    ],
    [
      'that cites no edition',
      {
        controls: [
          {
            words: 'Something is done',
            serves: { edition: 'none-2020', key: '4.1' },
            evidence: 'A record of it',
          },
        ],
      },
      'lines[0].controls[0].serves names no edition: none-2020',
    ],
    [
      'that the owner accepts in place of leadership',
      {
        before: { likelihood: 4, impact: 4 },
        after: { likelihood: 4, impact: 4 },
        accepted: { by: 'owner', because: 'It is nobody’s fault.' },
      },
      'lines[0].accepted.by is owner; the level asks for leadership',
    ],
    [
      'that leadership accepts where nobody may',
      {
        before: { likelihood: 5, impact: 5 },
        after: { likelihood: 5, impact: 5 },
        accepted: { by: 'leadership', because: 'It is nobody’s fault.' },
      },
      'lines[0].accepted.by is leadership; the level asks for nobody',
    ],
    [
      'that is accepted without need',
      { after: { likelihood: 1, impact: 1 }, accepted: { by: 'owner', because: 'It is nobody’s fault.' } },
      'lines[0].accepted is said where nobody has to accept',
    ],
  ])('with a line %s is refused', (_what, change, expected) => {
    expect(lineFaults(change)).toContain(expected);
  });

  test('with one scenario told twice is refused', () => {
    const copy = {
      title: sound.lines[0]?.title ?? '',
      cause: sound.lines[0]?.cause ?? '',
      consequence: sound.lines[0]?.consequence ?? '',
    };
    expect(faults({ ...sound, lines: changed(sound.lines, 1, copy) })).toContain(
      'lines tells one scenario in R-01 and R-02',
    );
  });

  test('with a reference or a control told twice is refused', () => {
    const found = faults({ ...sound, lines: [...sound.lines, ...sound.lines.slice(0, 1)] });
    expect(found).toContain('lines holds the reference R-01 twice');
    expect(found.filter(one => one.startsWith('lines holds the control'))).toHaveLength(2);
  });

  test('of few lines, or in which all ends well, is refused', () => {
    const low = sound.lines.map(line => ({ ...line, after: { likelihood: 1, impact: 1 } }));
    expect(faults({ ...sound, lines: sound.lines.slice(0, 24) })).toContain('lines holds 24, 25 at least');
    expect(faults({ ...sound, lines: low.map(({ accepted: _accepted, ...line }) => line) })).toEqual(
      expect.arrayContaining([
        'lines holds no line that stays as it was',
        'lines holds no line that leadership accepted',
        'lines holds no line that is still open',
      ]),
    );
  });

  test('of another method is refused', () => {
    expect(faults({ ...sound, method: 'hazard' })).toContain('method is hazard, expected risk-5x5');
  });

  test('of opportunities is refused when a value falls', async () => {
    const found = await loadRegister('opportunity-5x5');
    if (!found) throw new Error('no register');
    const lines = changed(found.lines, 0, {
      before: { chance: 3, benefit: 3 },
      after: { chance: 2, benefit: 3 },
    });
    expect(checkRegister({ ...found, lines }, opportunity5x5, () => new Set())).toContainEqual({
      path: 'lines[0].after.chance',
      reason: 'is worse than before',
    });
  });
});
