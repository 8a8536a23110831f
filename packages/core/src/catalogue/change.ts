/** What changed about a deliverable from one load to the next, as a sentence. */
import { stageText, stageWords } from './stage.ts';

export type Change = {
  readonly kind: string;
  readonly fields: readonly string[];
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
};

const WORDS: Readonly<Record<string, string>> = {
  title_en: 'title',
  title_fr: 'French title',
  published_on: 'date of publication',
  ics: 'classification',
  committee: 'committee',
  replaces: 'what it replaces',
  replaced_by: 'what replaces it',
  languages: 'languages',
  pages: 'number of pages',
  type: 'kind',
  supplement: 'kind of supplement',
};

const stageIn = (values: Change['before']): number | null => {
  const stage = values?.stage;
  return typeof stage === 'number' ? stage : null;
};
const said = (stage: number | null): string =>
  `${stageWords(stage)}${stage === null ? '' : ` (${stageText(stage) ?? ''})`}`;

const newlyReplaced = (change: Change): boolean => {
  const list = (values: Change['before']): number =>
    Array.isArray(values?.replaced_by) ? values.replaced_by.length : 0;
  return change.fields.includes('replaced_by') && list(change.after) > list(change.before);
};

/** Without the reference: `was withdrawn`, `moved to stage 90.92`. */
export function changeSentence(change: Change): string {
  if (change.kind === 'added') return `New in ISO’s list: ${said(stageIn(change.after))}.`;
  if (change.kind === 'removed') return 'ISO does not list it any more.';
  if (change.kind === 'withdrawn') return 'Withdrawn.';
  const parts: string[] = [];
  if (change.fields.includes('stage')) parts.push(`Now ${said(stageIn(change.after))}`);
  if (newlyReplaced(change)) parts.push('A successor is named');
  const others = change.fields
    .filter(name => !['stage', 'standing', ...(newlyReplaced(change) ? ['replaced_by'] : [])].includes(name))
    .map(name => WORDS[name] ?? name);
  if (others.length > 0) parts.push(`Changed: ${others.join(', ')}`);
  return `${parts.join('. ') || 'Changed'}.`;
}

/** Changes that those who hold a standard want to hear of; a corrected title is not one. */
export const isNews = (change: Change): boolean =>
  change.kind === 'withdrawn' ||
  change.kind === 'removed' ||
  (change.kind === 'revised' &&
    (change.fields.includes('stage') || change.fields.includes('reference') || newlyReplaced(change)));
