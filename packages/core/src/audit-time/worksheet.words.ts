/** The words of the worksheet itself; those of steps and rules belong to the rules package. */
import type { Unit } from '@certwright/rules/rule';
import type { Language } from '@certwright/rules/words/say';

type Kind = 'initial' | 'surveillance' | 'recertification';

type Words = {
  readonly title: string;
  readonly result: string;
  readonly audit: string;
  readonly days: string;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly stage1: string;
  readonly stage2: string;
  readonly onSite: string;
  readonly eachSurveillance: string;
  readonly perStandard: string;
  readonly standard: string;
  readonly personnel: string;
  readonly table: string;
  readonly alone: string;
  readonly surveillance: string;
  readonly recertification: string;
  readonly sites: string;
  readonly site: string;
  readonly central: string;
  readonly drawn: string;
  readonly how: Readonly<Record<string, string>>;
  seed(seed: string): string;
  readonly warnings: string;
  why(about: string): string;
  readonly whole: string;
  readonly step: string;
  readonly before: string;
  readonly after: string;
  readonly rule: string;
  readonly units: Readonly<Record<Unit, string>>;
  made(on: string, by: string | undefined, revision: number | undefined): string;
  readonly determinedBy: string;
  readonly approvedBy: string;
  readonly foot: string;
};

const ENGLISH: Words = {
  title: 'Determination of audit time',
  result: 'Result',
  audit: 'Audit',
  days: 'Days',
  kinds: {
    initial: 'Initial audit',
    surveillance: 'Surveillance audit',
    recertification: 'Recertification audit',
  },
  stage1: 'of it stage 1',
  stage2: 'of it stage 2',
  onSite: 'of it with the client at least',
  eachSurveillance: 'Surveillance audit, each year',
  perStandard: 'Standard by standard',
  standard: 'Standard',
  personnel: 'Effective persons',
  table: 'Table, days',
  alone: 'Alone, days',
  surveillance: 'Surveillance',
  recertification: 'Recertification',
  sites: 'Places that are audited',
  site: 'Place',
  central: 'central function',
  drawn: 'How chosen',
  how: { random: 'at random', chosen: 'by choice' },
  seed: seed =>
    `The random share was drawn with the seed “${seed}”; the same list and seed give the same places.`,
  warnings: 'To be looked at by a competent person',
  why: about => `Derivation: ${about}`,
  whole: 'Derivation: the whole audit',
  step: 'Step',
  before: 'Before',
  after: 'After',
  rule: 'Rule and how sure it is',
  units: {
    persons: 'persons',
    days: 'days',
    percent: '%',
    share: '',
    sites: 'sites',
    hours: 'hours',
    factor: '',
  },
  made: (on, by, revision) =>
    `Determined by the rules of ${on}${by ? `, by ${by}` : ''}${revision ? `, revision ${revision}` : ''}`,
  determinedBy: 'Determined by, date',
  approvedBy: 'Approved by, date',
  foot: 'A day is an auditor day of eight hours. The justification is a record under ISO/IEC 17021-1, 9.1.4.',
};

const GERMAN: Words = {
  title: 'Ermittlung der Auditzeit',
  result: 'Ergebnis',
  audit: 'Audit',
  days: 'Tage',
  kinds: {
    initial: 'Erstaudit',
    surveillance: 'Überwachungsaudit',
    recertification: 'Rezertifizierungsaudit',
  },
  stage1: 'davon Stufe 1',
  stage2: 'davon Stufe 2',
  onSite: 'davon mindestens beim Kunden',
  eachSurveillance: 'Überwachungsaudit, jedes Jahr',
  perStandard: 'Norm für Norm',
  standard: 'Norm',
  personnel: 'Wirksame Personen',
  table: 'Tabelle, Tage',
  alone: 'Allein, Tage',
  surveillance: 'Überwachung',
  recertification: 'Rezertifizierung',
  sites: 'Standorte, die auditiert werden',
  site: 'Standort',
  central: 'Zentrale',
  drawn: 'Wie ausgewählt',
  how: { random: 'zufällig', chosen: 'gezielt' },
  seed: seed =>
    `Der zufällige Anteil wurde mit dem Startwert „${seed}“ gezogen; dieselbe Liste und derselbe Startwert ergeben dieselben Standorte.`,
  warnings: 'Von einer kompetenten Person zu prüfen',
  why: about => `Herleitung: ${about}`,
  whole: 'Herleitung: das gesamte Audit',
  step: 'Schritt',
  before: 'Vorher',
  after: 'Nachher',
  rule: 'Regel und ihre Sicherheit',
  units: {
    persons: 'Personen',
    days: 'Tage',
    percent: '%',
    share: '',
    sites: 'Standorte',
    hours: 'Stunden',
    factor: '',
  },
  made: (on, by, revision) =>
    `Ermittelt nach den Regeln vom ${on}${by ? `, von ${by}` : ''}${revision ? `, Revision ${revision}` : ''}`,
  determinedBy: 'Ermittelt von, Datum',
  approvedBy: 'Freigegeben von, Datum',
  foot: 'Ein Tag ist ein Auditorentag von acht Stunden. Die Begründung ist eine Aufzeichnung nach ISO/IEC 17021-1, 9.1.4.',
};

export const WORKSHEET_WORDS: Readonly<Record<Language, Words>> = { en: ENGLISH, de: GERMAN };
