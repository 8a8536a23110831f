// Checks the words of an edition: sentences of ours and none of a standard's, questions that say enough to be asked.

import type { Edition, Requirement } from './edition.ts';
import { knownRuns } from './known-phrases.ts';
import type { Fault } from './shape.ts';

/** A question of fewer words names neither what it is about nor what to look at. */
export const LEAST_QUESTION_WORDS = 6;
export const MOST_SENTENCES = 3;

/** Sentences of a text: ends before a blank and a capital letter or a bracket, so that "e.g. a plan" is no end. */
export const sentencesOf = (text: string): readonly string[] =>
  text.split(/(?<=[.?!]["”’)]*)\s+(?=["“‘(]*[A-Z0-9])/).filter(one => one.trim() !== '');

export const wordsOf = (text: string): readonly string[] =>
  text.split(/[\s/–—]+/).filter(one => /\w/.test(one));

type Said = { readonly path: string; readonly text: string };

const saidBy = (requirement: Requirement, index: number): readonly Said[] => {
  const at = `requirements[${index}]`;
  const list = (field: 'looksFor' | 'records') =>
    requirement[field].map((text, place) => ({ path: `${at}.${field}[${place}]`, text }));
  const { asks, excludeWhen } = requirement;
  return [
    { path: `${at}.asks`, text: asks },
    ...list('looksFor'),
    ...list('records'),
    ...(excludeWhen === undefined ? [] : [{ path: `${at}.excludeWhen`, text: excludeWhen }]),
  ];
};

/** Every text of an edition that is ours, with its place. Titles are facts and not among them. */
export const saidIn = (edition: Edition): readonly Said[] => [
  { path: 'applicability.rule', text: edition.applicability.rule },
  ...edition.amendments.map(({ about }, index) => ({ path: `amendments[${index}].about`, text: about })),
  ...edition.requirements.flatMap(saidBy),
];

export const checkWording = (edition: Edition, file: string): readonly Fault[] => [
  ...saidIn(edition).flatMap(({ path, text }) =>
    knownRuns(text)
      .slice(0, 1)
      .map(run => ({ file, path, reason: `uses the words of a standard: "${run}"` })),
  ),
  ...edition.requirements.flatMap((one, index) => [
    ...(sentencesOf(one.asks).length > MOST_SENTENCES
      ? [
          {
            file,
            path: `requirements[${index}].asks`,
            reason: `of ${one.key} has ${sentencesOf(one.asks).length} sentences, ${MOST_SENTENCES} at most`,
          },
        ]
      : []),
    ...one.looksFor.flatMap((question, place) =>
      wordsOf(question).length < LEAST_QUESTION_WORDS
        ? [
            {
              file,
              path: `requirements[${index}].looksFor[${place}]`,
              reason: `of ${one.key} has ${wordsOf(question).length} words, ${LEAST_QUESTION_WORDS} at least: "${question}"`,
            },
          ]
        : [],
    ),
  ]),
];
