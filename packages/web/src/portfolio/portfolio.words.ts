/** Words of a take-over: what a sheet holds, how grave a remark is, what was made. */
import type { Output } from '../api/client.ts';

export type Portfolio = Output<'portfolio.get'>;
export type Sheet = Portfolio['sheets'][number];
export type DryRunRow = Output<'portfolio.try'>['rows'][number];
export type Remark = DryRunRow['remarks'][number];
export type Choices = Portfolio['choices'];

export const KIND_WORDS = {
  certifications: 'Certifications',
  sites: 'Sites',
  audits: 'Audits that were held',
  findings: 'Findings',
  people: 'People',
  qualifications: 'Qualifications',
} as const satisfies Record<NonNullable<Sheet['kind']>, string>;

export const LEVEL_WORDS = {
  refused: ['refused', 'refused'],
  asked: ['open', 'asks'],
  doubtful: ['partly', 'doubtful'],
  said: ['planned', 'said'],
} as const satisfies Record<Remark['level'], readonly [string, string]>;

export const PHASE_WORDS = {
  brought: ['open', 'not taken over yet'],
  running: ['in-progress', 'under way'],
  taken: ['done', 'taken over'],
  undone: ['withdrawn', 'undone'],
} as const satisfies Record<Portfolio['phase'], readonly [string, string]>;

const some = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** "300 certifications of 300 clients, 40 people with 80 qualifications, …" */
export const madeWords = (made: Portfolio['made']): string =>
  [
    some(made.certifications, 'certification', 'certifications'),
    some(made.clients, 'new client', 'new clients'),
    some(made.findings, 'open finding', 'open findings'),
    some(made.audits, 'agreed audit', 'agreed audits'),
    some(made.people, 'person', 'people'),
    some(made.qualifications, 'qualification', 'qualifications'),
  ].join(', ');

export const sameRow = (a: { sheet: string; row: number }, b: { sheet: string; row: number }): boolean =>
  a.sheet === b.sheet && a.row === b.row;
