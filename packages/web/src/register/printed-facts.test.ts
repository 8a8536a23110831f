// What a sheet prints, held against what was signed.
import type { CertificateCredential } from '@certwright/verify/certificate-credential';
import { describe, expect, test } from 'vitest';
import { accreditationSentence, findingsOf, whoSays } from './paper-findings.ts';
import { linesOf } from './paper-text.ts';
import { comparePaper } from './printed-facts.ts';

const place = { address: 'Hafenstrasse 12', city: 'Kiel', country: 'DE' };
const certificate: CertificateCredential = {
  '@context': [],
  id: 'https://register.example/certificates/7?revision=1',
  type: [],
  issuer: { id: 'did:web:cb.example', name: 'Meridian Certification' },
  validFrom: '2026-01-05T00:00:00Z',
  validUntil: '2029-01-04T23:59:59Z',
  credentialSubject: {
    holder: { name: 'Northlight Instruments', ...place },
    certificateNumber: 'MC-2026-0007',
    revision: 1,
    standard: { id: 'iso-9001-2015', name: 'ISO 9001:2015' },
    scope: 'Design and service of instruments',
    sites: [
      { name: 'Works Kiel', ...place },
      { name: 'Service Lübeck', address: 'Holstenweg 4', city: 'Lübeck', country: 'DE' },
    ],
    decidedOn: '2026-01-05',
    effectiveOn: '2026-01-05',
    expiresOn: '2029-01-04',
    originalOn: '2026-01-05',
    accreditation: { body: 'Example Office', number: 'EO-7', claimed: true },
  },
};
const SHEET = [
  'Meridian Certification',
  'Certificate',
  'It is certified that the management system of',
  'Northlight Instruments',
  'Hafenstrasse 12, Kiel, DE',
  'meets the requirements of',
  'ISO 9001:2015',
  'SCOPE',
  'Design and service of',
  'instruments',
  'Sites (2)',
  'Works Kiel: Hafenstrasse 12, Kiel, DE',
  'Service Lübeck: Holstenweg 4, Lübeck, DE',
  'Certificate number',
  'MC-2026-0007',
  'Revision',
  '1, issued 5 January 2026',
  'Effective from',
  '5 January 2026',
  'Valid until',
  '4 January 2029',
  'First certified',
  '5 January 2026',
  'Accreditation as stated by the body: Example Office, EO-7.',
];
const compared = (change: (line: string) => string | readonly string[] = line => line) =>
  comparePaper(certificate, SHEET.flatMap(change));
const of = (name: string, result: ReturnType<typeof compared>) => result.facts.find(one => one.name === name);
const instead = (from: string, to: string | readonly string[]) =>
  compared(line => (line === from ? to : line));

describe('the sheet', () => {
  test('that prints what was signed says the same in every fact', () => {
    expect(compared().facts.filter(one => one.printed !== 'same')).toEqual([]);
  });

  test.each([
    ['Holder', 'Northlight Instruments', 'Southlight Trading'],
    ['Standard', 'ISO 9001:2015', 'ISO 14001:2015'],
    ['Certificate number', 'MC-2026-0007', 'MC-2026-0008'],
    ['Valid until', '4 January 2029', '4 January 2031'],
    // The same day stands elsewhere on the sheet: only under its own heading it counts.
    ['Effective from', '4 January 2029', '5 January 2026'],
  ])('that prints another %s is told so, with what it prints', (name, from, to) => {
    const shown = name === 'Effective from' ? 'Valid until' : name;
    expect(of(shown, instead(from, to))).toMatchObject({ printed: 'differs', paper: to });
  });

  test.each([
    ['Holder', 'Northlight Instruments', 'Northlight Instruments Holding'],
    ['Certificate number', 'MC-2026-0007', 'MC-2026-0007-B'],
    ['Scope', 'instruments', 'instruments and weapons'],
  ])('that adds words to %s says more than was signed', (name, from, to) => {
    expect(of(name, instead(from, to))).toMatchObject({
      printed: 'more',
      paper: expect.stringContaining(to),
    });
  });

  test('that goes on with the scope on a line of its own says more', () => {
    const result = instead('instruments', ['instruments', 'and of weapons']);
    expect(of('Scope', result)?.paper).toBe('Design and service of instruments and of weapons');
    expect(result.unsigned).toContain('and of weapons');
  });

  test('that names a site more shows it as signed by nobody; a site that is missing is told', () => {
    const site = 'Works Oslo: Havnegata 1, Oslo, NO';
    expect(instead('Certificate number', [site, 'Certificate number']).unsigned).toContain(site);
    const missing = compared(line => (line.startsWith('Service') ? [] : line));
    expect(of('Site 2', missing)?.printed).toBe('differs');
  });

  test('of one site need not print it apart from the address of the holder', () => {
    const { sites, ...subject } = certificate.credentialSubject;
    const one = { ...certificate, credentialSubject: { ...subject, sites: sites.slice(0, 1) } };
    const lines = SHEET.filter(line => !/^(Sites|Works|Service)/.test(line));
    const { facts } = comparePaper(one, lines);
    expect(facts.filter(({ printed }) => printed !== 'same').map(({ printed }) => printed)).toEqual([
      'absent',
    ]);
  });

  test('a second heading with the right words does not make up for the wrong one', () => {
    const result = compared(line =>
      line === 'Valid until' ? ['Valid until', '4 January 2031', 'Valid until'] : line,
    );
    expect(of('Valid until', result)).toMatchObject({ printed: 'differs', paper: '4 January 2031' });
  });

  test('a day may be written in other ways', () => {
    for (const way of ['2029-01-04', '04.01.2029', '4 Jan 2029', 'January 4, 2029'])
      expect(of('Valid until', instead('4 January 2029', way))?.printed, way).toBe('same');
  });

  test('of thousands of equal words is compared within a moment', () => {
    const started = performance.now();
    comparePaper(
      certificate,
      Array.from({ length: 40_000 }, () => 'design and'),
    );
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('the answer', () => {
  const question = { question: '', evidence: 'because', asOf: '2026-11-29' };
  const good = (
    [
      'document-genuine',
      'key-is-the-bodys',
      'within-dates',
      'in-force',
      'not-suspended',
      'in-the-log',
    ] as const
  ).map(id => ({ id, answer: 'yes' as const, ...question }));
  const checked = {
    overall: 'valid',
    on: '2026-11-29',
    questions: good,
    notChecked: [],
    certificate,
  } as const;

  test('is genuine only when everything was asked and the paper says the same', () => {
    expect(findingsOf(checked, compared())[0]?.tone).toBe('done');
    expect(findingsOf(checked, instead('ISO 9001:2015', 'ISO 14001:2015'))[0]?.sentence).toContain(
      'Standard',
    );
    for (const { id } of good)
      for (const answer of ['no', 'unknown'] as const) {
        const questions = good.map(one => (one.id === id ? { ...one, answer } : one));
        const tones = findingsOf({ ...checked, questions }, compared()).map(one => one.tone);
        expect(tones, `${id} ${answer}`).toEqual([answer === 'no' ? 'stop' : 'care']);
      }
  });

  test('an accreditation is never more than claimed, and its absence is said', () => {
    expect(accreditationSentence(checked)).toContain('not confirmed');
    const { accreditation: _, ...subject } = certificate.credentialSubject;
    const without = { ...checked, certificate: { ...certificate, credentialSubject: subject } };
    expect(accreditationSentence(without)).toContain('states no accreditation on this certificate');
  });

  test('what its accreditation body signed is told in its words, and what that does not cover', () => {
    const signed = (answer: 'yes' | 'no') =>
      ({
        ...checked,
        questions: [
          ...good,
          {
            id: 'body-accredited',
            question: 'Accredited?',
            answer,
            standing: 'signed',
            evidence: 'Office has signed.',
            asOf: '2026-11-29',
          },
        ],
      }) as const;
    expect(accreditationSentence(signed('yes'))).toBe('Office has signed.');
    expect(whoSays('body-accredited', signed('yes'))).toBe('the accreditation body, signed');
    expect(whoSays('body-accredited', checked)).toContain('about itself');
    expect(findingsOf(signed('yes'), compared()).map(one => one.tone)).toEqual(['done']);
    const [outside, genuine] = findingsOf(signed('no'), compared());
    expect([outside?.tone, outside?.title, genuine?.tone]).toEqual([
      'stop',
      'Outside what the body is accredited for',
      'done',
    ]);
  });
});

const item = (str: string, x: number, y: number, width: number, dir = 'ltr') => ({
  str,
  transform: [1, 0, 0, 1, x, y],
  width,
  height: 10,
  dir,
});

test('what is written from right to left goes on at the left of its line', () => {
  const items = [
    item('שלום', 100, 50, 40, 'rtl'),
    item('12', 80, 50, 16),
    item('עולם', 30, 50, 46, 'rtl'),
    item('B', 300, 50, 8),
  ];
  expect(linesOf(items)).toEqual(['שלום 12 עולם', 'B']);
});

test('pieces on one base line are one line, columns and lines stay apart', () => {
  const items = [
    item('Valid', 10, 50, 20),
    item('until', 34, 50, 20),
    item('2029', 200, 50, 20),
    item('x', 10, 30, 5),
  ];
  expect(linesOf(items)).toEqual(['Valid until', '2029', 'x']);
});
