/** Internal and external issues that bear on what the management system is for (harmonized structure, 4.1). */
import { iso9001Climate } from '../kernel/citation.ts';
import type { Guard } from '../kernel/decider.ts';
import { keptRecord, type RecordCommand, type Recorded } from '../kernel/kept-record.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';

export const ISSUE_SIDES = ['internal', 'external'] as const;
/** What it does to the organization. */
export const ISSUE_EFFECTS = ['helps', 'hinders', 'both'] as const;
export const ISSUE_TOPICS = [
  'market',
  'law',
  'technology',
  'society',
  'economy',
  'nature',
  'climate',
  'people',
  'knowledge',
  'culture',
  'resources',
  'other',
] as const;

export type Issue = {
  readonly title: string;
  readonly side: (typeof ISSUE_SIDES)[number];
  readonly effect: (typeof ISSUE_EFFECTS)[number];
  readonly topic: (typeof ISSUE_TOPICS)[number];
  /** What it means here, and what is done about it. */
  readonly meaning: string;
  /** Editions that it counts for; none stands for all that are adopted. */
  readonly editions: readonly string[];
  readonly owner: Id | null;
  /** When it is looked at again. */
  readonly reviewOn: PlainDate | null;
};

const BLANK: Issue = {
  title: '',
  side: 'internal',
  effect: 'hinders',
  topic: 'other',
  meaning: '',
  editions: [],
  owner: null,
  reviewOn: null,
};

/** The amendments of 2024 ask whether climate change is relevant: an answer has to say how. */
const CLIMATE_SAYS_HOW: Guard<Recorded<Issue>, Extract<RecordCommand<Issue>, { type: 'Write' }>> = {
  refused: 'climate-issue-without-meaning',
  because: [iso9001Climate('4.1')],
  when: (_, { content }) => content.topic === 'climate' && content.meaning.trim() === '',
};

export const issue = keptRecord('Issue', BLANK, [CLIMATE_SAYS_HOW]);
