/** Each letter stands in a file that has it, and files are opened when a script needs them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fontsFor } from './fonts.ts';
import { linesOf } from './lines.ts';

const namesOf = async (text: string): Promise<readonly string[]> =>
  (await fontsFor({ deep: [{ text }] })).runsOf(text, 400).map(run => run.font);

describe('fonts of a document', () => {
  test.each<[string, string, readonly string[]]>([
    ['Latin text is one run', 'Certified: “yes” – Ünal', ['latin-400']],
    ['a letter with a rare mark is in the file beside', 'Łódź', ['source-sans-3-latin-ext', 'latin-400']],
    ['Greek', 'Αθήνα', ['source-sans-3-greek-400']],
    ['polytonic Greek', 'ὀ', ['source-sans-3-greek-ext-400']],
    ['Arabic with blanks is one run', 'شارع الملك فهد', ['ibm-plex-sans-arabic-arabic-400']],
    ['Hebrew', 'תל אביב', ['noto-sans-hebrew-hebrew-400']],
    ['simplified characters', '贸', ['noto-sans-sc']],
    ['traditional characters', '臺', ['noto-sans-tc']],
    ['kana', 'ノ', ['noto-sans-jp']],
    ['Hangul', '광', ['noto-sans-kr']],
  ])('%s', async (_, text, wanted) => {
    const names = [...new Set(await namesOf(text))];
    expect(names).toEqual(wanted.map(start => expect.stringMatching(`^${start}`)));
  });

  test('one character is set as its document is written', async () => {
    expect(await namesOf('器')).toEqual([expect.stringMatching(/^noto-sans-sc/)]);
    const japanese = await fontsFor('器 の');
    expect(japanese.runsOf('器', 400)).toEqual([
      { font: expect.stringMatching(/^noto-sans-jp/), text: '器' },
    ]);
    const korean = await fontsFor('器 광');
    expect(korean.runsOf('器', 600)).toEqual([
      { font: expect.stringMatching(/^noto-sans-kr.*600$/), text: '器' },
    ]);
  });

  test('a letter of no file, or of no content that was told, is a question mark; a mark of no file is nothing', async () => {
    const fonts = await fontsFor('a');
    expect(fonts.runsOf('aᚠЖ\u0488', 400)).toEqual([{ font: 'latin-400', text: 'a??' }]);
  });
});

describe('lines', () => {
  const measure = (_: string, text: string): number => Array.from(text).length;
  const lines = async (text: string, width: number) => {
    const fonts = await fontsFor(text);
    return [...linesOf([{ text, weight: 400 }], width, fonts, measure)];
  };
  const said = (all: Awaited<ReturnType<typeof lines>>): string[] =>
    all.map(line => line.parts.map(part => part.text).join(''));

  test('are not wider than the place, lose no letter, and end between words', async () => {
    const words = fc.array(fc.constantFrom('a', 'certified', 'Łódź', '上海市', 'שלום', 'الرياض', '12'), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(words, fc.integer({ min: 3, max: 30 }), async (all, width) => {
        const made = await lines(all.join(' '), width);
        for (const line of made) expect(line.width).toBeLessThanOrEqual(width);
        expect(said(made).join('').replaceAll(' ', '')).toBe(all.join(''));
        for (const { parts } of made)
          for (const { left, width: own } of parts)
            expect(parts.filter(one => one.left < left + own && left < one.left + one.width)).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  test('keep paragraphs apart, and words that fit whole', async () => {
    expect(said(await lines('one two\nthree\n\nfour', 6))).toEqual(['one', 'two', 'three', '', 'four']);
    expect(said(await lines('extraordinary', 5))).toEqual(['extra', 'ordin', 'ary']);
  });

  test('put words that are read from the right to the right', async () => {
    const [line] = await lines('שלום 12 (אב)', 40);
    const left = (text: string) => line?.parts.find(part => part.text.includes(text))?.left ?? -1;
    expect(line?.rightToLeft).toBe(true);
    expect(left('שלום')).toBeGreaterThan(left('12'));
    expect(left('12')).toBeGreaterThan(left('אב'));
  });
});
