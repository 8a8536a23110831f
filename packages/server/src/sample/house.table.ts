/** What the sample's certification body wrote, kept and said about its own house, by number of ISO/IEC 17021-1. */
import type { ToldEvidence } from './implementation.table.ts';

export const HOUSE_EDITION = 'iso-iec-17021-1-2015';

type Said = {
  readonly state: 'not-started' | 'partly' | 'in-place' | 'effective' | 'not-applicable';
  readonly who: 'schemeManager' | 'reviewer' | 'planner' | 'technical';
  readonly note?: string;
  readonly gaps?: string;
  readonly justification?: string;
};

const OPTION_B: Said = {
  state: 'not-applicable',
  who: 'schemeManager',
  justification: 'Option A applies in this house.',
};

/** Some of the requirements; the others wait, as they do in the second year of such a file. */
export const HOUSE_SAID: Readonly<Record<string, Said>> = {
  '5.1.1': {
    state: 'in-place',
    who: 'schemeManager',
    note: 'Entry in the commercial register, reviewed yearly.',
  },
  '5.1.2': { state: 'effective', who: 'reviewer', note: 'Contract form C-2; no certificate without it.' },
  '5.1.3': { state: 'in-place', who: 'schemeManager' },
  '5.2.1': { state: 'in-place', who: 'schemeManager' },
  '5.2.2': { state: 'in-place', who: 'schemeManager', note: 'Policy on impartiality stands on our page.' },
  '5.2.3': {
    state: 'partly',
    who: 'schemeManager',
    note: 'Threats are gathered once a year with the committee.',
    gaps: 'Threats from the new training company of a partner are not looked at yet.',
  },
  '5.2.5': { state: 'effective', who: 'schemeManager' },
  '5.2.10': {
    state: 'effective',
    who: 'planner',
    note: 'The planner sees earlier work of each auditor for the client.',
  },
  '5.2.12': { state: 'in-place', who: 'schemeManager' },
  '5.2.13': { state: 'in-place', who: 'planner' },
  '5.3.1': { state: 'in-place', who: 'schemeManager' },
  '6.1.1': { state: 'in-place', who: 'schemeManager' },
  '6.1.3': { state: 'in-place', who: 'schemeManager' },
  '7.1.2': { state: 'in-place', who: 'technical', note: 'Criteria for each technical area in CB-07.' },
  '7.1.3': {
    state: 'partly',
    who: 'technical',
    gaps: 'Two technical areas have no evaluator of their own.',
  },
  '7.2.4': { state: 'effective', who: 'technical' },
  '7.2.8': { state: 'in-place', who: 'technical' },
  '7.2.10': {
    state: 'partly',
    who: 'technical',
    gaps: 'Three of nineteen auditors were not monitored this year.',
  },
  '7.4': { state: 'in-place', who: 'planner' },
  '7.5.2': { state: 'in-place', who: 'schemeManager' },
  '8.1.1': { state: 'in-place', who: 'reviewer' },
  '8.2.2': { state: 'effective', who: 'schemeManager' },
  '8.3.1': { state: 'in-place', who: 'schemeManager' },
  '8.4.1': { state: 'in-place', who: 'schemeManager' },
  '9.1.1': { state: 'effective', who: 'reviewer' },
  '9.1.2.1': { state: 'effective', who: 'reviewer' },
  '9.1.3.1': { state: 'in-place', who: 'planner' },
  '9.1.4.1': {
    state: 'effective',
    who: 'planner',
    note: 'Calculated with the rules in force, each step with its reason.',
  },
  '9.1.4.3': { state: 'effective', who: 'planner' },
  '9.2.2.1.1': { state: 'in-place', who: 'planner' },
  '9.5.1.1': { state: 'effective', who: 'technical' },
  '9.5.2': { state: 'in-place', who: 'technical' },
  '9.7.1': { state: 'in-place', who: 'schemeManager' },
  '9.8.5': {
    state: 'partly',
    who: 'schemeManager',
    gaps: 'Complaints that come by telephone are not always entered.',
  },
  '9.9.1': { state: 'in-place', who: 'reviewer' },
  '10.2.6.2': {
    state: 'not-started',
    who: 'schemeManager',
    gaps: 'The programme of the coming year is not drawn up.',
  },
  '10.1': {
    state: 'in-place',
    who: 'schemeManager',
    note: 'Option A; decided when the house was accredited.',
  },
  ...Object.fromEntries(['10.3.1', '10.3.2', '10.3.3', '10.3.4'].map(key => [key, OPTION_B])),
};

type HouseDocument = {
  readonly number: string;
  readonly title: string;
  readonly kind: string;
  readonly text: string;
  readonly serves: readonly string[];
  readonly by: 'planner' | 'technical';
};

export const HOUSE_DOCUMENTS: readonly HouseDocument[] = [
  {
    number: 'CB-03',
    title: 'Impartiality: threats and what we do about them',
    kind: 'procedure',
    text: 'Once a year, and whenever we take up a new activity, the scheme manager gathers threats with the committee. Each threat has an owner and a measure. Who advised a client in the last two years is not planned there.',
    serves: ['5.2.2', '5.2.3', '5.2.10', '5.2.13'],
    by: 'planner',
  },
  {
    number: 'CB-07',
    title: 'Competence of auditors, reviewers and decision makers',
    kind: 'procedure',
    text: 'Each technical area has its criteria. A new auditor is watched twice before going alone, everybody at least once in three years. The reviewer of an area holds its criteria too.',
    serves: ['7.1.2', '7.1.3', '7.2.4', '7.2.8'],
    by: 'technical',
  },
  {
    number: 'CB-11',
    title: 'From application to programme',
    kind: 'procedure',
    text: 'An application is looked at within five working days. The time of the audit is determined with the rules in force, and each reduction says why. The programme covers the whole cycle.',
    serves: ['9.1.1', '9.1.2.1', '9.1.3.1', '9.1.4.1', '9.1.4.3'],
    by: 'planner',
  },
];

export const HOUSE_EVIDENCE: readonly (Omit<ToldEvidence, 'serves'> & {
  readonly serves: readonly string[];
})[] = [
  {
    name: 'impartiality-committee.txt',
    title: 'Minutes of the committee on impartiality',
    text: '7 members, 11 threats looked at, 2 new measures\n',
    daysAgo: 96,
    expiresInDays: 269,
    serves: ['5.2.3'],
  },
  {
    name: 'witnessed-audits.txt',
    title: 'Witnessed audits of the year',
    text: '16 of 19 auditors witnessed\n',
    daysAgo: 33,
    serves: ['7.2.10'],
  },
  {
    name: 'liability-cover.txt',
    title: 'Confirmation of insurance',
    text: 'Cover confirmed until the end of the period\n',
    daysAgo: 210,
    expiresInDays: 20,
    serves: ['5.3.1'],
  },
];
