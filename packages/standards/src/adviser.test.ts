/** What the adviser recommends for the answers that organizations give. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advise, checkAnswers, QUESTIONS } from './adviser.ts';
import type { Answers, Reason } from './adviser.ts';
import { addMonths, monthsBetween } from './adviser/plain-date.ts';
import { ADVISER_RULES } from './adviser/rules.ts';
import { EDITIONS } from './library.ts';

const TODAY = '2026-11-23';
const seed = EDITIONS.filter(one =>
  ['iso-9001-2015', 'iso-9001-2026', 'iso-iec-27001-2022'].includes(one.id),
);
const ask = (answers: Answers, today = TODAY) => advise(answers, today, seed);
const texts = (reasons: readonly Reason[] | undefined): readonly string[] =>
  (reasons ?? []).map(one => one.text);
const of = (edition: string, answers: Answers, today = TODAY) =>
  ask(answers, today).ranked.find(one => one.edition === edition);

describe('the questions', () => {
  test('are twelve to fourteen, each with a reason and at least three options', () => {
    expect(QUESTIONS.length).toBeGreaterThanOrEqual(12);
    expect(QUESTIONS.length).toBeLessThanOrEqual(14);
    for (const one of QUESTIONS) {
      expect(one.why.length).toBeGreaterThan(30);
      expect(one.options.length).toBeGreaterThanOrEqual(3);
      expect(new Set(one.options.map(option => option.id)).size).toBe(one.options.length);
    }
  });

  test('offer every answer that a rule waits for', () => {
    const options = new Set(QUESTIONS.flatMap(one => one.options.map(option => `${one.id}:${option.id}`)));
    expect(ADVISER_RULES.filter(rule => !options.has(`${rule.question}:${rule.answer}`))).toEqual([]);
  });

  test('have each an answer that moves the advice or its dates', () => {
    const asked = new Set(ADVISER_RULES.map(rule => rule.question));
    expect(QUESTIONS.filter(one => !asked.has(one.id))).toEqual([]);
  });
});

describe('the advice', () => {
  test('for a machine maker whose customers ask for it: ISO 9001:2026, and not information security', () => {
    const { ranked, noneNeeded } = ask({
      asked: ['quality'],
      activity: ['manufacturing'],
      buyers: ['large'],
      data: ['own'],
      hazards: ['machines'],
      law: ['product'],
      aims: ['defects'],
      held: ['none'],
      size: ['small'],
      when: ['12'],
    });
    expect(ranked[0]).toMatchObject({ edition: 'iso-9001-2026', fit: 'strong', held: false });
    expect(ranked.find(one => one.edition === 'iso-iec-27001-2022')?.fit).toBe('weak');
    expect(noneNeeded).toBeUndefined();
  });

  test('for a host of other people’s systems: ISO/IEC 27001 first', () => {
    const { ranked } = ask({
      asked: ['security'],
      activity: ['it-operation'],
      data: ['core', 'existential'],
    });
    expect(ranked[0]).toMatchObject({ edition: 'iso-iec-27001-2022', fit: 'strong' });
    expect(ranked[0]?.demanded).toBe(true);
    expect(ranked[0]?.reasons).toContainEqual({
      text: 'You are asked for it by name.',
      from: [{ question: 'asked', answer: 'security' }],
    });
  });

  test('may be that no certificate is needed', () => {
    const { noneNeeded, ranked } = ask({
      asked: ['nobody'],
      activity: ['trade'],
      buyers: ['consumers'],
      data: ['own'],
      hazards: ['little'],
      law: ['none'],
      aims: ['nothing'],
      held: ['none'],
      size: ['micro'],
      when: ['open'],
    });
    expect(texts(noneNeeded?.reasons)).toContain(
      'Nobody asks for a certificate, so nobody would pay for it.',
    );
    expect(ranked.every(one => one.fit === 'weak')).toBe(true);
  });

  test('is not "none" while something fits strongly, even if nobody asks', () => {
    const { noneNeeded } = ask({
      asked: ['nobody'],
      data: ['core', 'existential'],
      law: ['security'],
    });
    expect(noneNeeded).toBeUndefined();
  });

  test('sends a maker of medical devices and a laboratory elsewhere', () => {
    expect(ask({ activity: ['medical-devices'] }).elsewhere[0]).toMatchObject({ standard: 'ISO 13485' });
    const laboratory = ask({ activity: ['laboratory'] });
    expect(laboratory.elsewhere).toEqual([]);
    expect(laboratory.notCertifiable[0]?.reasons[0]?.text).toContain('not a certification');
    expect(laboratory.notCertifiable[0]?.instead).toContain('accreditation');
    expect(laboratory.ranked.every(one => one.fit === 'weak')).toBe(true);
  });

  test('recommends a standard itself, and not elsewhere, as soon as the library holds it', () => {
    const known = EDITIONS.some(one => one.standard === 'ISO 14001');
    const { elsewhere } = advise({ asked: ['environment'] }, TODAY);
    expect(elsewhere.some(one => one.standard === 'ISO 14001')).toBe(!known);
  });

  test('gives a maker of medical devices ISO 13485 first when the whole library is asked', () => {
    const { ranked, elsewhere } = advise({ activity: ['medical-devices'] }, TODAY);
    expect(ranked[0]).toMatchObject({ edition: 'iso-13485-2016', fit: 'possible' });
    expect(elsewhere.map(one => one.standard)).not.toContain('ISO 13485');
  });

  test('never offers or recommends the standard that certification bodies are accredited against', () => {
    expect(EDITIONS.map(one => one.id)).toContain('iso-iec-17021-1-2015');
    const everything = Object.fromEntries(
      QUESTIONS.map(({ id, options }) => [id, options.map(one => one.id)]),
    );
    expect(everything['held']).not.toContain('iso-iec-17021-1-2015');
    for (const answers of [{}, everything]) {
      const { ranked, elsewhere } = advise(answers, TODAY);
      expect(ranked.map(one => one.edition)).not.toContain('iso-iec-17021-1-2015');
      expect(elsewhere.map(one => one.standard)).not.toContain('ISO/IEC 17021-1');
    }
  });

  test('without any answer recommends nothing and says what is open', () => {
    const { ranked, unanswered, noneNeeded } = ask({});
    expect(ranked.every(one => one.fit === 'weak' && one.reasons.length === 0)).toBe(true);
    expect(texts(ranked[0]?.against)).toContain('None of your answers speaks for it.');
    expect(unanswered).toHaveLength(QUESTIONS.length);
    expect(noneNeeded).toBeUndefined();
  });
});

describe('which edition of ISO 9001', () => {
  const wanted: Answers = {
    asked: ['quality'],
    activity: ['manufacturing'],
    buyers: ['large'],
    held: ['none'],
  };

  test('normally the new one: a certificate to the old one would not run its three years', () => {
    const old = of('iso-9001-2015', { ...wanted, when: ['12'] });
    expect(texts(old?.against)).toContain(
      'A certificate of 2027-11-23 would end on 2029-09-30, after 22 instead of 36 months.',
    );
    expect(of('iso-9001-2026', { ...wanted, when: ['12'] })?.score).toBeGreaterThan(old?.score ?? Infinity);
  });

  test('the old one is a strong fit only for who is in a hurry while bodies wait for their accreditation', () => {
    expect(of('iso-9001-2015', { ...wanted, when: ['12'] })?.fit).toBe('possible');
    expect(of('iso-9001-2015', { ...wanted, when: ['6'] })?.fit).toBe('strong');
  });

  test('who holds the standard is not told that six months are too short for it', () => {
    const tight = 'Six months are tight: a system that has not run cannot be audited.';
    expect(of('iso-9001-2026', { ...wanted, when: ['6'] })?.against.map(one => one.text)).toContain(tight);
    expect(texts(of('iso-9001-2026', { held: ['iso-9001-2015'], when: ['6'] })?.against)).not.toContain(
      tight,
    );
  });

  test('the old one stays a way for who is in a hurry soon after publication', () => {
    const hurried = of('iso-9001-2015', { ...wanted, when: ['6'] });
    expect(texts(hurried?.reasons).join(' ')).toContain('If no body near you grants ISO 9001:2026 yet');
    expect(texts(of('iso-9001-2026', { ...wanted, when: ['6'] })?.against).join(' ')).toContain('accredited');
    const later = of('iso-9001-2015', { ...wanted, when: ['6'] }, '2027-09-20');
    expect(texts(later?.reasons).join(' ')).not.toContain('If no body near you');
  });

  test('the old one cannot be had when the date lies behind the stop of new certificates', () => {
    expect(of('iso-9001-2015', { ...wanted, when: ['24'] })).toMatchObject({ fit: 'weak' });
    expect(of('iso-9001-2015', { ...wanted, when: ['6'] }, '2027-09-30')?.fit).not.toBe('weak');
    expect(of('iso-9001-2015', { ...wanted, when: ['6'] }, '2027-10-01')?.fit).toBe('weak');
  });

  test('a holder of the old one is told to move, with the last day', () => {
    const move = of('iso-9001-2026', { held: ['iso-9001-2015'] });
    expect(texts(move?.reasons).join(' ')).toContain('has to move by 2029-09-30');
    expect(of('iso-9001-2015', { held: ['iso-9001-2015'] })).toMatchObject({ held: true });
  });

  test('after the end of the transition the old one is no choice, whatever speaks for it', () => {
    expect(of('iso-9001-2015', { ...wanted, held: ['iso-9001-2015'] }, '2029-09-30')?.score).toBeGreaterThan(
      0,
    );
    expect(of('iso-9001-2015', { ...wanted, held: ['iso-9001-2015'] }, '2029-10-01')).toMatchObject({
      fit: 'weak',
      reasons: expect.not.arrayContaining([
        expect.objectContaining({ text: expect.stringContaining('can stay valid') }),
      ]),
    });
  });

  test('before its publication the new one is not recommended', () => {
    expect(ask(wanted, '2026-09-15').ranked.map(one => one.edition)).not.toContain('iso-9001-2026');
  });

  test('shows the transition dates with their confidence, which is one source', () => {
    expect(of('iso-9001-2026', wanted)?.dates).toEqual([
      { what: 'last day of new certificates to ISO 9001:2015', on: '2028-03-31', confidence: 'single' },
      {
        what: 'last day on which certificates to ISO 9001:2015 are valid',
        on: '2029-09-30',
        confidence: 'single',
      },
    ]);
  });
});

test('one more reason for a standard never lowers it', () => {
  const rule = fc.constantFrom(...ADVISER_RULES.filter(one => one.weight > 0 && one.question !== 'held'));
  const answers = fc.record({
    asked: fc.subarray(['quality', 'security', 'questionnaire']),
    aims: fc.subarray(['defects', 'incidents', 'waste']),
    buyers: fc.subarray(['large', 'tenders']),
  });
  fc.assert(
    fc.property(answers, rule, (given, extra) => {
      const before: Answers = { ...given, [extra.question]: [] };
      const after: Answers = { ...given, [extra.question]: [extra.answer] };
      const against = ADVISER_RULES.some(
        one =>
          one.question === extra.question &&
          one.answer === extra.answer &&
          one.standard === extra.standard &&
          one.weight < 0,
      );
      fc.pre(!against && extra.question !== 'when');
      const score = (some: Answers) =>
        advise(some, TODAY).ranked.find(
          one => one.edition === (extra.standard === 'ISO 9001' ? 'iso-9001-2026' : 'iso-iec-27001-2022'),
        )?.score ?? 0;
      fc.pre(['ISO 9001', 'ISO/IEC 27001'].includes(extra.standard));
      expect(score(after)).toBeGreaterThan(score(before));
    }),
  );
});

test('answers from outside are refused by question and option', () => {
  expect(checkAnswers({ size: ['small'], aims: ['defects', 'delivery'] })).toEqual([]);
  expect(checkAnswers({ size: ['small', 'large'] })).toEqual([
    { question: 'size', reason: 'takes one option and got 2' },
  ]);
  expect(checkAnswers({ colour: ['red'] })[0]?.question).toBe('colour');
  expect(checkAnswers({ size: ['huge'] })[0]?.reason).toContain('huge is not one of micro, small');
  expect(checkAnswers({ size: 'small' })[0]?.reason).toContain('list');
});

test('months are counted over month ends and leap years', () => {
  expect(addMonths('2027-08-31', 6)).toBe('2028-02-29');
  expect(addMonths('2026-11-23', 12)).toBe('2027-11-23');
  expect(addMonths('2026-11-23', 1)).toBe('2026-12-23');
  expect(monthsBetween('2027-11-23', '2029-09-30')).toBe(22);
  expect(monthsBetween('2028-02-29', '2028-03-28')).toBe(0);
  expect(monthsBetween('2029-01-01', '2028-12-01')).toBe(-1);
  expect(() => addMonths('soon', 1)).toThrow(RangeError);
});
