/** Words of the due list: which audit, how near, what it still lacks. */
import type { Output } from '../api/client.ts';

export type DueRow = Output<'planning.due'>['rows'][number];

export const CODE_WORDS: Readonly<Record<DueRow['code'], string>> = {
  'surveillance-1': 'First surveillance',
  'surveillance-2': 'Second surveillance',
  'surveillance-3': 'Third surveillance',
  recertification: 'Recertification',
};
export const WHEN = [
  ['late', 'Late'],
  ['in-30', 'Within 30 days'],
  ['in-90', 'Within 90 days'],
  ['later', 'Later'],
] as const;
export const LACKS = [
  { value: 'audit', label: 'no audit planned' },
  { value: 'team', label: 'no team' },
  { value: 'agreement', label: 'no agreed date' },
] as const;
export const KINDS = [
  { value: 'surveillance', label: 'Surveillance' },
  { value: 'recertification', label: 'Recertification' },
] as const;

/** Where the planning of one audit stands, as a status and its words. */
export function standing(audit: DueRow['audit']): readonly [code: string, words: string] {
  if (audit === null) return ['missing', 'not planned'];
  if (audit.phase === 'reported') return ['done', 'reported, to be decided'];
  if (audit.phase === 'visited') return ['in-progress', 'report to issue'];
  if (audit.team === 0) return ['open', 'no team'];
  return audit.agreed ? ['in-place', 'planned and agreed'] : ['partly', 'date not agreed'];
}

/** The value of a word of the address when it is one of these; else undefined. */
export const among = <T extends string>(all: readonly T[], word: string | undefined): T | undefined =>
  all.find(one => one === word);
