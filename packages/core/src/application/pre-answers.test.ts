/** What the records say about each point of a review, and what an application leaves open. */
import { describe, expect, test } from 'vitest';
import type { SubmittedApplication } from './application.decider.ts';
import { missingIn } from './content.ts';
import { readImport } from './import.ts';
import { preAnswers, type ReviewFacts } from './pre-answers.ts';

const APPLICATION: SubmittedApplication = {
  phase: 'submitted',
  engagement: 'e',
  submittedBy: 'mira',
  submittedOn: '2026-01-05',
  editions: ['iso-9001-2015'],
  scope: 'Optical instruments',
  sites: [{ name: 'Works', address: 'Hafen 1', city: 'Kiel', country: 'DE', persons: 20 }],
  processes: 'Assembly',
  outsourced: 'Coating',
  consultancy: 'None',
  language: 'German',
  codes: [{ system: 'iaf', code: '19' }],
  legal: 'GmbH',
  relations: 'None',
  functions: 'Four departments',
  resources: '20 people, two halls',
  obligations: 'Product safety',
  safety: 'Safety shoes',
};
const FACTS: ReviewFacts = {
  on: '2026-01-10',
  name: id => id,
  offered: ['iso-9001-2015'],
  accreditations: [
    {
      accreditedBy: 'Office',
      number: '1',
      editions: ['iso-9001-2015'],
      codes: [{ system: 'iaf', code: '19' }],
      countries: ['DE'],
      from: '2025-01-01',
      until: null,
    },
  ],
  able: null,
  unheld: [],
  auditors: 3,
  time: { days: 5, on: '2026-01-08' },
  consulted: [],
  consultancyYears: 2,
};

type Case = [
  point: string,
  verdict: string,
  says: RegExp,
  application?: Partial<SubmittedApplication>,
  facts?: Partial<ReviewFacts>,
];
const CASES: readonly Case[] = [
  ['information', 'fits', /All parts/],
  ['information', 'against', /Legal form.*Sector codes/, { legal: '', codes: [] }],
  ['differences', 'not-recorded', /No question/],
  [
    'differences',
    'against',
    /1 of 1/,
    { questions: [{ id: 'q', text: '?', askedBy: 's', askedOn: '2026-01-06', answer: null }] },
  ],
  ['competence', 'not-recorded', /not recorded; the body has 3 auditors/],
  ['competence', 'against', /Nobody/, {}, { able: [] }],
  ['competence', 'fits', /Iris/, {}, { able: ['Iris'] }],
  ['competence', 'against', /IAF 17/, {}, { able: ['Iris'], unheld: ['IAF 17'] }],
  ['accreditation', 'fits', /within an accreditation/],
  ['accreditation', 'not-recorded', /no sector code/, { codes: [] }],
  ['accreditation', 'not-recorded', /has not recorded/, {}, { offered: null }],
  ['accreditation', 'against', /Not offered: iso-14001-2015/, { editions: ['iso-14001-2015'] }],
  ['accreditation', 'against', /Outside.*IAF 33/, { codes: [{ system: 'iaf', code: '33' }] }],
  ['sites', 'fits', /1 site with 20 people, no shift work; others do: Coating/],
  [
    'sites',
    'against',
    /no people/,
    { sites: [{ name: 'W', address: 'a', city: 'c', country: 'DE', persons: 0, shifts: 3 }] },
  ],
  ['time', 'fits', /5 days/],
  ['time', 'not-recorded', /not determined/, {}, { time: null }],
  ['language', 'not-recorded', /German/],
  ['safety', 'fits', /Safety shoes/],
  ['safety', 'not-recorded', /nothing/, { safety: '' }],
  ['impartiality', 'fits', /None by people of the body/],
  ['impartiality', 'not-recorded', /nothing/, { consultancy: '' }],
  ['impartiality', 'against', /less than 2 years/, {}, { consulted: ['2025-06-30'] }],
  ['impartiality', 'fits', /None/, {}, { consulted: ['2023-12-31'] }],
];

describe('before anybody writes, the records say', () => {
  test.each(CASES)('%s: %s', (point, verdict, says, application = {}, facts = {}) => {
    const found = preAnswers({ ...APPLICATION, ...application }, { ...FACTS, ...facts }).find(
      one => one.point === point,
    );
    expect(found?.verdict).toBe(verdict);
    expect(found?.found).toMatch(says);
  });
});

test('“none” answers a part of an application, silence does not', () => {
  expect(missingIn(APPLICATION)).toEqual([]);
  expect(missingIn({ ...APPLICATION, relations: '', consultancy: ' ' })).toEqual([
    'relations',
    'consultancy',
  ]);
});

describe('a list of applications', () => {
  const edition = (name: string) => (name === 'ISO 9001:2015' ? 'iso-9001-2015' : undefined);
  const HEAD = ['Client', 'Standards', 'Scope', 'Site', 'Address', 'City', 'Country', 'People', 'Sectors'];

  test('is read a line a site, lines of one client together', () => {
    const { applications, faults } = readImport(
      [
        HEAD,
        ['Nord', 'ISO 9001:2015', 'Pumps', 'Works', 'A 1', 'Kiel', 'DE', '40', 'IAF 18'],
        ['', '', '', '', '', '', '', '', ''],
        ['Nord', '', '', 'Store', 'B 2', 'Kiel', 'DE', '4', ''],
        ['Süd', 'ISO 9001:2015', 'Valves', 'Works', 'C 3', 'Ulm', 'DE', '12', ''],
      ],
      edition,
    );
    expect(faults).toEqual([]);
    expect(applications.map(one => [one.client, one.rows, one.content.sites.length])).toEqual([
      ['Nord', [2, 4], 2],
      ['Süd', [5], 1],
    ]);
    expect(applications[0]?.content.codes).toEqual([{ system: 'iaf', code: '18' }]);
  });

  test('names every cell that does not fit', () => {
    const { faults } = readImport(
      [HEAD, ['Nord', 'ISO 1', '', '', 'A', 'Kiel', 'Germany', 'many', '']],
      edition,
    );
    expect(faults.map(one => one.column)).toEqual(['Site', 'Country', 'People', 'Standards', 'Scope']);
  });
});
