/** Harmonized stage codes of ISO's projects: four digits, stage and sub-stage, and what they mean for a reader. */

/** What a reader asks first: does it hold, is it being made, was it withdrawn or given up. */
export const STANDINGS = ['current', 'draft', 'withdrawn', 'abandoned'] as const;
export type Standing = (typeof STANDINGS)[number];

type Stage = { readonly stage: number; readonly words: string };

/** The main stages, in our own words. */
const STAGES: readonly Stage[] = [
  { stage: 0, words: 'an idea under discussion' },
  { stage: 10, words: 'proposed as new work' },
  { stage: 20, words: 'being drafted by experts' },
  { stage: 30, words: 'draft before the committee' },
  { stage: 40, words: 'draft for public enquiry' },
  { stage: 50, words: 'final draft before its vote' },
  { stage: 60, words: 'being published' },
  { stage: 90, words: 'under periodic review' },
  { stage: 95, words: 'withdrawal under way' },
];

/** Codes that say more than their main stage. */
const PRECISE: Readonly<Record<number, string>> = {
  6060: 'published',
  9020: 'under periodic review',
  9060: 'review closed, outcome open',
  9092: 'to be revised',
  9093: 'confirmed',
  9099: 'to be withdrawn',
  9599: 'withdrawn',
};

const FIRST_PUBLISHED = 6060;
const WITHDRAWN = 9599;
const ABANDONED = 98;

/**
 * @param stage four digits as a number: 9092 is stage 90, sub-stage 92
 * @param published whether it has a date of publication, for rows without a stage
 */
export function standingOf(stage: number | null, published: boolean): Standing {
  if (stage === null) return published ? 'current' : 'draft';
  if (stage === WITHDRAWN) return 'withdrawn';
  if (stage >= FIRST_PUBLISHED) return 'current';
  return stage % 100 === ABANDONED ? 'abandoned' : 'draft';
}

export function stageWords(stage: number | null): string {
  if (stage === null) return 'stage not stated';
  const precise = PRECISE[stage];
  if (precise) return precise;
  if (stage < FIRST_PUBLISHED && stage % 100 === ABANDONED) return 'given up';
  const main = Math.floor(stage / 100);
  return STAGES.findLast(one => one.stage <= main)?.words ?? 'stage not known';
}

/** `9092` to `90.92`, as people write it. */
export const stageText = (stage: number | null): string | null =>
  stage === null
    ? null
    : `${String(Math.floor(stage / 100)).padStart(2, '0')}.${String(stage % 100).padStart(2, '0')}`;
