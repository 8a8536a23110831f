// Organizations as one meets them, and what a person of the field would say to each first.

import { describe, expect, test } from 'vitest';
import { advise, checkAnswers } from '../adviser.ts';
import type { Answers } from '../adviser.ts';
import { EDITIONS } from '../library.ts';

const TODAY = '2026-11-23';

type Situation = {
  readonly who: string;
  readonly answers: Answers;
  /** The first standards in their order; none means that no certificate is needed. */
  readonly first: readonly string[] | 'none';
  /** Standards that must be named outside the ranking: skeletons and names. */
  readonly elsewhere?: readonly string[];
  /** Standards that nobody is certified to, and that must be said so. */
  readonly not?: readonly string[];
  /** Standards that must not fit more than weakly. */
  readonly weak?: readonly string[];
};

const SITUATIONS: readonly Situation[] = [
  {
    who: 'a hospital supplier of sterile instruments',
    answers: {
      activity: ['medical-devices'],
      size: ['medium'],
      products: ['treatment', 'goods'],
      buyers: ['regulated'],
      asked: ['medical'],
      law: ['product'],
    },
    first: ['ISO 13485'],
    weak: ['ISO 22301'],
  },
  {
    who: 'a laundry and catering service for hospitals, without devices of its own',
    answers: {
      activity: ['services'],
      buyers: ['regulated', 'tenders'],
      asked: ['quality'],
      aims: ['delivery'],
      hazards: ['machines'],
    },
    first: ['ISO 9001'],
    weak: ['ISO 13485'],
  },
  {
    who: 'a food plant that sells to retail chains',
    answers: {
      activity: ['food'],
      size: ['medium'],
      products: ['food-contact'],
      buyers: ['retail'],
      asked: ['food-scheme'],
      law: ['food'],
    },
    first: ['ISO 22000'],
    elsewhere: ['FSSC 22000'],
  },
  {
    who: 'a bakery that sells over its own counter and is asked by nobody',
    answers: {
      activity: ['food'],
      size: ['small'],
      buyers: ['consumers'],
      asked: ['nobody'],
      aims: ['nothing'],
      when: ['open'],
    },
    first: 'none',
  },
  {
    who: 'a software service with public customers in the European Union',
    answers: {
      activity: ['software'],
      size: ['small'],
      countries: ['europe'],
      data: ['core', 'serious'],
      buyers: ['tenders'],
      asked: ['security'],
      law: ['privacy'],
    },
    first: ['ISO/IEC 27001'],
    weak: ['ISO 14001', 'ISO 45001'],
  },
  {
    who: 'a cloud host asked for 27017 and 27018',
    answers: { activity: ['it-operation'], data: ['core', 'existential'], asked: ['security', 'cloud'] },
    first: ['ISO/IEC 27001'],
    not: ['ISO/IEC 27017', 'ISO/IEC 27018'],
  },
  {
    who: 'a managed service provider asked for IT service management',
    answers: { activity: ['it-operation'], data: ['entrusted'], asked: ['it-service'] },
    first: ['ISO/IEC 20000-1', 'ISO/IEC 27001'],
  },
  {
    who: 'a foundry under emission permits, with furnaces above 85 TJ',
    answers: {
      activity: ['heavy'],
      size: ['large'],
      hazards: ['machines', 'emissions'],
      energy: ['system'],
      law: ['environment', 'safety'],
      aims: ['energy'],
    },
    first: ['ISO 50001', 'ISO 14001', 'ISO 45001'],
    weak: ['ISO/IEC 27001'],
  },
  {
    who: 'a foundry that only its customers press',
    answers: {
      activity: ['heavy'],
      size: ['medium'],
      buyers: ['large'],
      asked: ['quality'],
      energy: ['audit'],
    },
    first: ['ISO 9001'],
  },
  {
    who: 'a municipality with its registers, under a security law',
    answers: { activity: ['public'], size: ['large'], data: ['sensitive', 'serious'], law: ['security'] },
    first: ['ISO/IEC 27001'],
  },
  {
    who: 'a municipality that wants its counters to work alike',
    answers: { activity: ['public'], sites: ['many'], aims: ['delivery', 'knowledge'] },
    first: ['ISO 9001'],
  },
  {
    who: 'a logistics firm in four countries whose shippers ask for quality',
    answers: {
      activity: ['logistics'],
      countries: ['europe'],
      sites: ['few'],
      hazards: ['road'],
      buyers: ['large'],
      asked: ['quality'],
    },
    first: ['ISO 9001'],
  },
  {
    who: 'a haulier that loses people on the road',
    answers: { activity: ['logistics'], hazards: ['road'], aims: ['accidents'], size: ['medium'] },
    first: ['ISO 39001', 'ISO 45001'],
  },
  {
    who: 'a builder on changing sites',
    answers: {
      activity: ['construction'],
      sites: ['moving'],
      hazards: ['machines'],
      buyers: ['tenders'],
      law: ['safety'],
    },
    first: ['ISO 45001', 'ISO 9001'],
  },
  {
    who: 'a builder whose tender names three certificates',
    answers: {
      activity: ['construction'],
      sites: ['moving'],
      hazards: ['machines'],
      buyers: ['tenders'],
      asked: ['quality', 'environment', 'safety'],
    },
    first: ['ISO 45001', 'ISO 9001', 'ISO 14001'],
  },
  {
    who: 'a machine maker',
    answers: {
      activity: ['manufacturing'],
      products: ['goods', 'critical'],
      buyers: ['large'],
      aims: ['defects'],
      data: ['own'],
    },
    first: ['ISO 9001'],
    weak: ['ISO/IEC 27001'],
  },
  {
    who: 'a parts maker of the car industry',
    answers: { activity: ['automotive'], buyers: ['large'], asked: ['automotive'] },
    first: ['ISO 9001'],
    elsewhere: ['IATF 16949'],
  },
  {
    who: 'a milling shop for aviation',
    answers: { activity: ['aerospace'], products: ['critical'], asked: ['aerospace'] },
    first: ['ISO 9001'],
    elsewhere: ['AS/EN 9100'],
  },
  {
    who: 'a maker of brakes for trains',
    answers: { activity: ['rail'], products: ['critical'], buyers: ['large'] },
    first: ['ISO 9001'],
    elsewhere: ['ISO 22163'],
  },
  {
    who: 'a valve maker for nuclear plants',
    answers: { activity: ['nuclear'], products: ['critical'], buyers: ['regulated'] },
    first: ['ISO 9001'],
    elsewhere: ['ISO 19443'],
  },
  {
    who: 'a service company of oil and gas',
    answers: {
      activity: ['oil-gas'],
      hazards: ['machines', 'substances'],
      buyers: ['large'],
      law: ['safety'],
    },
    first: ['ISO 45001'],
    elsewhere: ['ISO 29001'],
  },
  {
    who: 'a maker of blister foil for medicines',
    answers: { activity: ['packaging'], products: ['goods'], buyers: ['regulated'] },
    first: ['ISO 9001'],
    elsewhere: ['ISO 15378'],
  },
  {
    who: 'a testing laboratory asked for a certificate to 17025',
    answers: { activity: ['laboratory'], asked: ['laboratory'], size: ['small'] },
    first: [],
    not: ['ISO/IEC 17025'],
    weak: ['ISO 9001'],
  },
  {
    who: 'a medical laboratory',
    answers: { activity: ['medical-laboratory'] },
    first: [],
    not: ['ISO 15189'],
    weak: ['ISO 9001'],
  },
  {
    who: 'an inspection and certification body',
    answers: { activity: ['inspection'] },
    first: [],
    not: ['ISO/IEC 17020', 'ISO/IEC 17021-1'],
    weak: ['ISO 9001'],
  },
  {
    who: 'a laboratory that handles dangerous germs',
    answers: { activity: ['services'], hazards: ['biological'] },
    first: [],
    elsewhere: ['ISO 35001'],
  },
  {
    who: 'a trader whose customer wants a certificate to ISO 26000',
    answers: { activity: ['trade'], buyers: ['large'], asked: ['social'] },
    first: ['ISO 9001'],
    not: ['ISO 26000'],
  },
  {
    who: 'an adviser whose tender asks for certified risk management',
    answers: { activity: ['services'], buyers: ['tenders'], asked: ['risk'] },
    first: ['ISO 9001'],
    not: ['ISO 31000'],
  },
  {
    who: 'a packaging maker asked for its carbon footprint',
    answers: { activity: ['manufacturing'], asked: ['carbon'], hazards: ['emissions'], aims: ['waste'] },
    first: ['ISO 14001'],
    not: ['ISO 14064-1', 'ISO 14067'],
  },
  {
    who: 'a builder of an AI product for hiring',
    answers: { activity: ['software'], products: ['software', 'ai'], law: ['ai'], asked: ['ai'] },
    first: ['ISO/IEC 42001'],
  },
  {
    who: 'a start-up of five with an AI product and no demand',
    answers: { activity: ['software'], size: ['micro'], products: ['ai'], law: ['ai'], data: ['own'] },
    first: ['ISO/IEC 42001'],
  },
  {
    who: 'a maker of diagnostic software',
    answers: {
      activity: ['software'],
      products: ['software', 'treatment'],
      data: ['sensitive'],
      law: ['product'],
      asked: ['medical'],
    },
    first: ['ISO 13485'],
  },
  {
    who: 'a bank',
    answers: {
      activity: ['finance'],
      size: ['very-large'],
      data: ['core', 'existential'],
      law: ['security', 'compliance'],
    },
    first: ['ISO/IEC 27001'],
  },
  {
    who: 'a payment service that fears standstill most',
    answers: { activity: ['finance'], aims: ['outages'], buyers: ['regulated'], data: ['serious'] },
    first: ['ISO 22301', 'ISO/IEC 27001'],
  },
  {
    who: 'an exporter of plant with agents abroad',
    answers: { activity: ['manufacturing'], countries: ['world'], law: ['bribery'], aims: ['integrity'] },
    first: ['ISO 37001'],
  },
  {
    who: 'a holding that was fined and wants its duties kept',
    answers: { activity: ['services'], law: ['compliance'], aims: ['integrity'] },
    first: ['ISO 37301'],
  },
  {
    who: 'a water utility',
    answers: {
      activity: ['utilities'],
      aims: ['assets'],
      law: ['security'],
      data: ['existential'],
      hazards: ['water'],
    },
    first: ['ISO/IEC 27001', 'ISO 55001'],
    elsewhere: [],
  },
  {
    who: 'a grid operator with ageing lines',
    answers: { activity: ['utilities'], aims: ['assets'] },
    first: ['ISO 55001', 'ISO/IEC 27001'],
  },
  {
    who: 'a recycling yard',
    answers: { activity: ['waste'], hazards: ['machines', 'emissions'], law: ['environment'] },
    first: ['ISO 14001', 'ISO 45001'],
  },
  {
    who: 'a dairy farm that looks for help with water',
    answers: { activity: ['agriculture'], hazards: ['water'] },
    first: ['ISO 46001', 'ISO 14001'],
  },
  {
    who: 'a language school that funding bodies look at',
    answers: { activity: ['education'], buyers: ['tenders'], aims: ['knowledge'] },
    first: ['ISO 9001', 'ISO 21001'],
  },
  {
    who: 'a facility manager of large buildings',
    answers: { activity: ['facility'], buyers: ['large', 'tenders'], sites: ['moving'] },
    first: ['ISO 9001'],
  },
  {
    who: 'an event agency',
    answers: { activity: ['events'] },
    first: ['ISO 20121'],
  },
  {
    who: 'a guarding company in tenders',
    answers: { activity: ['guarding'], buyers: ['tenders'] },
    first: ['ISO 9001'],
    elsewhere: ['ISO 18788'],
  },
  {
    who: 'a private clinic',
    answers: { activity: ['health'], data: ['sensitive'], aims: ['defects'] },
    first: ['ISO 9001'],
    elsewhere: ['ISO 7101'],
  },
  {
    who: 'a hotel by the sea that guests ask about the environment',
    answers: { activity: ['hospitality'], asked: ['environment'], hazards: ['water'] },
    first: ['ISO 14001'],
  },
  {
    who: 'a shop of four that nobody asks',
    answers: {
      activity: ['trade'],
      size: ['micro'],
      buyers: ['consumers'],
      asked: ['nobody'],
      law: ['none'],
    },
    first: 'none',
  },
  {
    who: 'a designer of eight with one customer who asks for quality',
    answers: { activity: ['services'], size: ['micro'], asked: ['quality'] },
    first: ['ISO 9001'],
  },
  {
    who: 'a holder of ISO 9001:2015 that has to move',
    answers: { activity: ['manufacturing'], held: ['iso-9001-2015'], asked: ['quality'] },
    first: ['ISO 9001'],
  },
  {
    who: 'a holder of ISO 9001:2026 whose customers now ask for safety',
    answers: {
      activity: ['construction'],
      held: ['iso-9001-2026'],
      asked: ['safety'],
      hazards: ['machines'],
    },
    first: ['ISO 45001'],
  },
  {
    who: 'an owner of office buildings with a high energy bill',
    answers: { activity: ['facility'], energy: ['audit'], aims: ['energy'], asked: ['energy'] },
    first: ['ISO 50001'],
  },
  {
    who: 'a clinic group that buyers of data ask for privacy',
    answers: { activity: ['services'], data: ['sensitive'], law: ['privacy'], asked: ['privacy'] },
    first: ['ISO/IEC 27701', 'ISO/IEC 27001'],
  },
];

const standardOf = (edition: string): string => EDITIONS.find(one => one.id === edition)?.standard ?? '';

/** Standards in the order of their best edition, as far as the answers speak for them. */
function ranking(answers: Answers): readonly string[] {
  const { ranked } = advise(answers, TODAY);
  return [...new Set(ranked.filter(one => one.score >= 2).map(one => standardOf(one.edition)))];
}

test('there are forty situations at least, and their answers exist', () => {
  expect(SITUATIONS.length).toBeGreaterThanOrEqual(40);
  expect(new Set(SITUATIONS.map(one => one.who)).size).toBe(SITUATIONS.length);
  for (const { who, answers } of SITUATIONS) expect([who, checkAnswers(answers)]).toEqual([who, []]);
});

describe('what is said first to', () => {
  test.each(SITUATIONS)('$who', ({ answers, first, elsewhere = [], not = [], weak = [] }) => {
    const advice = advise(answers, TODAY);
    const none = first === 'none';
    expect(advice.noneNeeded !== undefined).toBe(none);
    expect(none ? [] : ranking(answers).slice(0, first.length)).toEqual(none ? [] : first);
    expect(advice.elsewhere.map(one => one.standard)).toEqual(expect.arrayContaining([...elsewhere]));
    expect(advice.notCertifiable.map(one => one.standard)).toEqual(expect.arrayContaining([...not]));
    for (const one of advice.ranked.filter(found => weak.includes(standardOf(found.edition))))
      expect([one.edition, one.fit]).toEqual([one.edition, 'weak']);
  });
});

test('each reason of an answer names an answer that was given', () => {
  for (const { answers } of SITUATIONS) {
    const { ranked, elsewhere, notCertifiable } = advise(answers, TODAY);
    const reasons = ranked.flatMap(one => [...one.reasons, ...one.against]);
    const all = [
      ...reasons,
      ...elsewhere.flatMap(one => one.reasons),
      ...notCertifiable.flatMap(one => one.reasons),
    ];
    for (const { question, answer } of all.flatMap(one => one.from))
      expect(answers[question]).toContain(answer);
  }
});

test('what cannot be certified is never ranked and always says what to do instead', () => {
  for (const { answers } of SITUATIONS) {
    const { ranked, notCertifiable } = advise(answers, TODAY);
    const standards = new Set(ranked.map(one => standardOf(one.edition)));
    for (const one of notCertifiable) {
      expect(standards.has(one.standard)).toBe(false);
      expect(one.instead.length).toBeGreaterThan(20);
    }
  }
});

test('a demand of the register counts like a demand in an answer, and is named with its words', () => {
  const demand = { standard: 'ISO 14001', text: 'Harbour Steel asks for it (supplier manual, 2026-03-01).' };
  const { ranked } = advise({ activity: ['trade'] }, TODAY, undefined, [demand]);
  expect(ranked[0]).toMatchObject({ demanded: true });
  expect(standardOf(ranked[0]?.edition ?? '')).toBe('ISO 14001');
  expect(ranked[0]?.reasons[0]).toEqual({ text: demand.text, from: [] });
});
