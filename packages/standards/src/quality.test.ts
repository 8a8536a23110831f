/** How good the words are, as far as a program can measure it: for every edition whose own demands are held. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { LEAST_QUESTION_WORDS, sentencesOf, wordsOf } from './check-wording.ts';
import { phraseModule } from './add-known-phrases.ts';
import { knownRuns, runsOf } from './known-phrases.ts';
import { EDITIONS, holdsDemands, loadEdition } from './library.ts';
import { nearlyEqual } from './near-equal.ts';
import { skeletonOf } from './skeleton/skeleton.ts';
import { SKELETON_WORDS } from './skeleton/skeleton-words.ts';

/** A question that stands in so many standards, word for word, belongs to none of them. */
const MOST_ALIKE_ACROSS = 0;
/** Share of an edition's questions that may resemble one of another standard. */
const MOST_RESEMBLING = 0.05;

const held = EDITIONS.filter(holdsDemands);
type Asked = { readonly id: string; readonly standard: string; readonly question: string };
let asked: readonly Asked[];
/** Questions that another standard asks in nearly the same words, by edition; compared once for all editions. */
let resembling: ReadonlyMap<string, ReadonlySet<string>>;

beforeAll(async () => {
  const editions = await Promise.all(held.map(one => loadEdition(one.id)));
  asked = editions.flatMap(({ id, standard, requirements }) =>
    requirements.flatMap(one => one.looksFor).map(question => ({ id, standard, question })),
  );
  const pairs = nearlyEqual(
    asked.map(one => one.question),
    0.6,
  ).flatMap(pair => {
    const [one, other] = [asked[pair.one], asked[pair.other]];
    return one && other && one.standard !== other.standard ? [one, other] : [];
  });
  resembling = new Map(
    [...Map.groupBy(pairs, one => one.id)].map(([id, some]) => [id, new Set(some.map(one => one.question))]),
  );
});

describe.each(held.map(one => [one.name, one.id] as const))('%s', (_name, id) => {
  const requirements = async () => (await loadEdition(id)).requirements.filter(one => one.assessable);

  test('asks questions that name what they are about', async () => {
    const short = (await requirements())
      .flatMap(one => one.looksFor)
      .filter(question => wordsOf(question).length < LEAST_QUESTION_WORDS);
    expect(short).toEqual([]);
  });

  test('says each demand in one to three sentences', async () => {
    const counts = (await requirements()).map(one => [one.key, sentencesOf(one.asks).length] as const);
    expect(counts.filter(([, count]) => count < 1 || count > 3)).toEqual([]);
  });

  test('names for each requirement a record to sample', async () => {
    const none = (await requirements()).filter(one => one.records.length === 0);
    expect(none.map(one => one.key)).toEqual([]);
  });

  test('has hardly a question that another standard asks in nearly the same words', () => {
    const found = resembling.get(id) ?? new Set();
    const own = asked.filter(one => one.id === id).length;
    expect([...found].slice(own * MOST_RESEMBLING)).toEqual([]);
  });
});

test('no question stands word for word in two standards', () => {
  const standards = Map.groupBy(asked, one => one.question.toLowerCase());
  const shared = [...standards].filter(([, some]) => new Set(some.map(one => one.standard)).size > 1);
  expect(shared.map(([question]) => question).slice(MOST_ALIKE_ACROSS)).toEqual([]);
});

test.each(SKELETON_WORDS.map(words => [words.standard, words] as const))(
  'the skeleton of %s is what the one text and its words give',
  async (_standard, words) => {
    const skeleton = skeletonOf(words);
    expect(await loadEdition(skeleton.id)).toEqual(skeleton);
  },
);

describe('the list of known phrases', () => {
  const known = new Set(runsOf('One two three four five six seven eight').map(run => run.hash));

  test('is found again through other marks, quotes and capitals', () => {
    expect(knownRuns('He said: one, “two” THREE four – five; six', known)).toEqual([]);
    expect(knownRuns('Then one, “two” THREE four five six seven.', known)).toEqual([
      'one two three four five six seven',
    ]);
  });

  test('does not join the end of a sentence with the next one', () => {
    expect(knownRuns('One two three. Four five six seven eight?', known)).toEqual([]);
  });

  test('holds hashes alone, sorted, and grows by a private text without keeping it', () => {
    const module = phraseModule(['Nobody may ever read this secret sentence here.'], ['ffffffffffffffff']);
    const hashes = /`\n([^`]*)`/.exec(module)?.[1]?.trim().split(/\s+/) ?? [];
    expect(hashes).toHaveLength(3);
    expect(hashes).toEqual(hashes.toSorted());
    expect(hashes.every(one => /^[0-9a-f]{16}$/.test(one))).toBe(true);
    expect(module).not.toMatch(/secret/i);
  });

  test('is written as its script writes it', () => {
    const file = readFileSync(new URL('phrase-hashes.ts', import.meta.url), 'utf8');
    expect(phraseModule([])).toBe(file);
  });
});
