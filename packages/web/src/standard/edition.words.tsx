/** Words and shapes for what the library says about an edition. */
import type { Output } from '../api/client.ts';
import { Status } from '../ui/status/Status.tsx';
import { useToday } from '../ui/text/useToday.ts';

export type EditionHead = Output<'standard.list'>['rows'][number];
export type EditionStanding = 'current' | 'being-replaced' | 'ended' | 'draft';

/** Where an edition stands on a day: a replaced one can be certified to until its last valid day. */
export function standingOf(
  { status, lastValidDay }: Pick<EditionHead, 'status' | 'lastValidDay'>,
  today: string,
): EditionStanding {
  if (status === 'draft') return 'draft';
  if (lastValidDay !== null && lastValidDay < today) return 'ended';
  if (status === 'withdrawn') return 'ended';
  return status === 'superseded' || lastValidDay !== null ? 'being-replaced' : 'current';
}

const LOOKS = {
  current: ['valid', 'current'],
  'being-replaced': ['due-soon', 'being replaced'],
  ended: ['expired', 'ended'],
  draft: ['draft', 'draft'],
} as const;

export function EditionStatus({ of }: { readonly of: EditionHead }) {
  const [code, word] = LOOKS[standingOf(of, useToday())];
  return <Status of={code} word={word} />;
}

const CONFIDENCE: Readonly<Record<string, string>> = {
  agreed: 'agreed by several public sources',
  single: 'from one public source',
  mem: 'unchecked',
  weak: 'unchecked, not certain',
};

/** How a fact of the library is known, in words. */
export const confidenceWords = (confidence: string): string => CONFIDENCE[confidence] ?? confidence;

const DOCUMENTED: Readonly<Record<string, string>> = {
  maintain: 'A document has to be kept current.',
  retain: 'Records have to be kept.',
  both: 'A document and records have to be kept.',
  available: 'It has to be available in writing.',
  other: 'It has to exist in writing.',
  none: 'Nothing has to exist in writing.',
};

/** What has to exist in writing, as a sentence. */
export const documentedWords = (documented: string): string => DOCUMENTED[documented] ?? documented;

const COVERAGE: Readonly<Record<EditionHead['coverage'], string>> = {
  complete: 'every requirement',
  listed: 'every requirement that is publicly known',
  skeleton: 'the common structure only',
  identity: 'the name only',
};

/** How much of an edition the library holds, in words. */
export const coverageWords = (coverage: EditionHead['coverage']): string => COVERAGE[coverage];

/** Parts of a code that people write in capitals. */
const ACRONYMS: Readonly<Record<string, string>> = {
  ai: 'AI',
  it: 'IT',
  ohs: 'OH&S',
  'oh&s': 'OH&S',
};

/** A code in words: `it-service-management` is `IT service management`. */
export const plainWords = (code: string): string =>
  code
    .split('-')
    .map(word => ACRONYMS[word] ?? word)
    .join(' ');
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

export const countWords = ({ clauses, controls }: EditionHead['count']): string =>
  controls === 0 ? `${clauses} clauses` : `${clauses} clauses, ${controls} controls`;
