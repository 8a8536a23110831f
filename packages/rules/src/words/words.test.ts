/** Every message in every language: a translation has each code, the same facts, and words for what stands as a code. */
import { describe, expect, test } from 'vitest';
import { FUNCTIONS } from '../assignment/assignment.ts';
import { TEAM_ROLES } from '../audit-time/actual-time.ts';
import { PERSONNEL_KINDS } from '../audit-time/effective-personnel.ts';
import { COMPLEXITIES, SCHEMES } from '../audit-time/scheme-tables.ts';
import { determineAudit } from '../audit/determine-audit.ts';
import { certificationDeadlines } from '../deadlines/certification-deadlines.ts';
import { EXTENDED_CONDITIONS } from '../integration/extended-approach.ts';
import { INTEGRATION_CRITERIA } from '../integration/integration.rules.ts';
import { ALL_ROWS } from '../row-catalogue.ts';
import { isRefused } from '../rule.ts';
import { MESSAGES } from './catalogue.ts';
import { germanSubject } from './de.subjects.ts';
import { VOCABULARY } from './de.vocabulary.ts';
import { GERMAN_MESSAGES, say, source, subjectOf } from './say.ts';
import { placesOf } from './template.ts';

const REQUEST = {
  event: 'initial',
  on: '2026-11-23',
  fullTimeHours: 40,
  standards: [
    {
      standard: 'ISO 9001',
      personnel: [{ count: 40 }, { count: 49, activity: 'Verpackung', identical: true, hoursPerWeek: 20 }],
      factors: [{ id: 'D3', percent: -12.5, reason: 'zehn Jahre ohne Hauptabweichung' }],
    },
    { standard: 'ISO 14001', personnel: 55, sector: 'NACE 25.6' },
  ],
  integration: { level: 85, auditors: [2, 1] },
};

describe('the words of results', () => {
  test('German has a sentence for every code of English and no other', () =>
    expect([...GERMAN_MESSAGES.keys()].toSorted()).toEqual([...MESSAGES.keys()].toSorted()));

  test.each([...MESSAGES])('%s prints the same facts in both languages', (key, text) =>
    expect(placesOf(GERMAN_MESSAGES.get(key) ?? '')).toEqual(placesOf(text)),
  );

  test('no German sentence is the English one', () => {
    const same = [...MESSAGES].filter(([key, text]) => GERMAN_MESSAGES.get(key) === text).map(([key]) => key);
    expect(same).toEqual([
      'warning:scheme-conditional',
      'warning:scheme-not-sampled',
      'warning:scheme-all-sites',
    ]);
  });

  test('every word that facts hold as a code has a German one', () => {
    const codes = [
      ...COMPLEXITIES,
      ...SCHEMES,
      ...PERSONNEL_KINDS,
      ...TEAM_ROLES,
      ...FUNCTIONS,
      ...INTEGRATION_CRITERIA,
      ...EXTENDED_CONDITIONS,
    ];
    expect(codes.filter(code => !Object.hasOwn(VOCABULARY, code))).toEqual([]);
  });

  test('every row has a German subject', () => {
    const missing = [...ALL_ROWS.values()].filter(row => subjectOf(row, 'de') === row.subject);
    expect(missing.map(row => row.subject)).toEqual([]);
    expect(germanSubject('transition from A to B')).toBe('Übergang von A zu B');
  });

  test('no German subject stands for two English ones', () => {
    const english = new Map<string, string>();
    for (const { subject } of ALL_ROWS.values()) {
      const german = germanSubject(subject);
      expect(english.get(german) ?? subject).toBe(subject);
      english.set(german, subject);
    }
  });

  test('said in English, a message is its own text', () => {
    const answer = determineAudit(REQUEST);
    const wrong = determineAudit({ ...REQUEST, on: 'soon', standards: [{ standard: 7 }] });
    if (isRefused(answer) || !isRefused(wrong)) throw new Error('one answer and one refusal');
    for (const message of [...answer.steps, ...answer.warnings, ...wrong.refusals]) {
      expect(message.text).not.toBe('');
      expect(say(message, 'en')).toBe(message.text);
      expect(say(message, 'de')).not.toBe(message.text);
    }
  });

  test('said in German, figures have a comma and terms are those of the field', () => {
    const answer = determineAudit(REQUEST);
    if (isRefused(answer)) throw new Error('an answer');
    const german = answer.steps.map(step => say(step, 'de'));
    expect(german).toContain(
      'Reife des Managementsystems: -12,5 Prozent, Begründung: zehn Jahre ohne Hauptabweichung.',
    );
    expect(german).toContain('89 Personen im Geltungsbereich ergeben eine wirksame Personenzahl von 65.');
    expect(german).toContain('Tabelle EMS 1, 46 bis 65 Personen: 6 Tage.');
    expect(german.some(line => line.startsWith('Die einzelnen Auditzeiten sind 4,38 (ISO 9001) + 6'))).toBe(
      true,
    );
    const [table] = answer.steps.filter(step => step.what === 'table');
    expect(table && source(table.rule, 'de')).toBe(
      'IAF MD 5, Issue 4 version 3 (2023), Tabelle QMS 1; zwei oder mehr Quellen',
    );
  });

  test('deadlines are said in both languages', () => {
    const result = certificationDeadlines({ decision: '2026-11-23', edition: 'ISO 9001:2015' });
    if (isRefused(result)) throw new Error('deadlines');
    for (const one of result.deadlines) expect(say(one, 'en')).toBe(one.meaning);
    const [first] = result.deadlines;
    expect(first && say(first, 'de')).toBe(
      'letzter Tag des ersten Überwachungsaudits nach der Erstzertifizierung',
    );
  });
});
