/** The five things that one asks first about a deliverable. */
import type { Fact } from '../ui/facts/Facts.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { type Deliverable, DeliverableStatus } from './deliverable.words.tsx';

export const factsOf = (of: Deliverable): readonly Fact[] => [
  { term: 'State', value: <DeliverableStatus of={of} />, bare: true },
  { term: 'stage', value: of.stage ?? 'not stated' },
  ...(of.publishedOn === null ? [] : [{ term: 'published', value: <DateText on={of.publishedOn} /> }]),
  ...(of.edition === null ? [] : [{ term: 'edition', value: of.edition }]),
];
