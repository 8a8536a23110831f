/** Words of states, grades, kinds of audits, functions and bonds, in the languages that people use. */
import type { EarlierAudit } from '../decision/taken-over.ts';
import type { Grade } from '../finding/finding.decider.ts';
import type { BodyFunction } from '../qualification/function.table.ts';
import type { Cell } from './cell.date.ts';
import { own, plainTitle } from './field.table.ts';

type Status = 'certified' | 'suspended' | 'withdrawn';
const STATUSES: readonly (readonly [Status, readonly string[]])[] = [
  [
    'certified',
    [
      'valid',
      'active',
      'certified',
      'ok',
      'aktiv',
      'gultig',
      'laufend',
      'valide',
      'valido',
      'actif',
      'activo',
      'attivo',
      'in force',
      'maintained',
      'expired',
      'abgelaufen',
      'lapsed',
      'expire',
      'inactive',
      'caducado',
      'scaduto',
      'geldig',
    ],
  ],
  [
    'suspended',
    ['suspended', 'ausgesetzt', 'suspendu', 'suspendido', 'sospeso', 'suspendiert', 'opgeschort'],
  ],
  [
    'withdrawn',
    [
      'withdrawn',
      'entzogen',
      'zuruckgezogen',
      'cancelled',
      'canceled',
      'gekundigt',
      'retire',
      'retirado',
      'ritirato',
      'revoked',
      'terminated',
      'ingetrokken',
    ],
  ],
];
export function readStatus(text: string): Cell<Status> {
  const found = STATUSES.find(([, words]) => words.includes(plainTitle(text)));
  return found ? { value: found[0] } : { refused: 'valid, suspended, withdrawn or expired' };
}

const GRADE_WORDS: Readonly<Record<string, Grade>> = {
  major: 'major',
  maj: 'major',
  hauptabweichung: 'major',
  wesentlich: 'major',
  ha: 'major',
  'major nc': 'major',
  'nc major': 'major',
  'cat 1': 'major',
  critical: 'major',
  majeure: 'major',
  mayor: 'major',
  maggiore: 'major',
  'kategorie 1': 'major',
  minor: 'minor',
  min: 'minor',
  nebenabweichung: 'minor',
  unwesentlich: 'minor',
  na: 'minor',
  'minor nc': 'minor',
  'nc minor': 'minor',
  'cat 2': 'minor',
  mineure: 'minor',
  menor: 'minor',
  minore: 'minor',
  abweichung: 'minor',
  'kategorie 2': 'minor',
  ofi: 'opportunity',
  opportunity: 'opportunity',
  observation: 'opportunity',
  empfehlung: 'opportunity',
  verbesserungspotenzial: 'opportunity',
  hinweis: 'opportunity',
  osservazione: 'opportunity',
};
export function readGrade(text: string): Cell<Grade> {
  const grade = own(GRADE_WORDS, plainTitle(text));
  return grade ? { value: grade } : { refused: 'major, minor or opportunity' };
}

/** Words by which an entry of the findings says that it is over. */
export const isClosed = (text: string): boolean =>
  [
    'closed',
    'geschlossen',
    'erledigt',
    'abgeschlossen',
    'ferme',
    'clos',
    'cerrado',
    'chiuso',
    'done',
    'verified',
    'zu',
    'gesloten',
    'no',
    'nein',
  ].includes(plainTitle(text));

const AUDIT_WORDS: readonly (readonly [EarlierAudit['kind'], RegExp])[] = [
  [
    'recertification',
    /^(re ?cert|rezert|re zert|renewal|ra\b|r\d?$|recertific|renouvellement|wiederholung|ricertif)/,
  ],
  [
    'surveillance',
    /^(surv|uberw|ua ?\d?$|s ?\d?$|sa ?\d?$|ueberw|suivi|seguim|sorvegl|monitoring|opvolg|\d (uberw|surv))/,
  ],
  ['initial', /^(init|stage|stufe|erst|za$|zert|cert|ia$|initiale|inicial|st ?[12]$)/],
  ['special', /^(special|sonder|short|kurzfr|extra|extension|erweiter|nachaudit|follow)/],
];
export function readAuditKind(text: string): Cell<EarlierAudit['kind']> {
  const plain = plainTitle(text);
  const found = AUDIT_WORDS.find(([, word]) => word.test(plain));
  return found ? { value: found[0] } : { refused: 'initial, surveillance, recertification or special' };
}

const FUNCTION_WORDS: readonly (readonly [BodyFunction, readonly string[]])[] = [
  [
    'lead-audit',
    [
      'lead auditor',
      'lead',
      'la',
      'leitender auditor',
      'auditleiter',
      'lead assessor',
      'responsable d audit',
      'auditor jefe',
      'lead auditor in charge',
      'teamleiter',
      'tl',
    ],
  ],
  ['audit', ['auditor', 'a', 'auditeur', 'co auditor', 'coauditor', 'auditorin', 'team member']],
  ['expert', ['technical expert', 'expert', 'te', 'fachexperte', 'experte', 'expert technique', 'experto']],
  [
    'technical-review',
    ['technical reviewer', 'reviewer', 'veto', 'vetoperson', 'fachprufer', 'technical review'],
  ],
  [
    'decision',
    [
      'decision maker',
      'decision',
      'entscheider',
      'zertifizierungsentscheider',
      'certifier',
      'zertifizierer',
      'decideur',
    ],
  ],
  [
    'application-review',
    ['application reviewer', 'application review', 'contract reviewer', 'antragsprufer', 'contract review'],
  ],
  ['evaluation', ['evaluator', 'evaluation', 'witness auditor', 'bewerter']],
];
export function readFunction(
  text: string,
): Cell<{ readonly function: BodyFunction; readonly training: boolean }> {
  const plain = plainTitle(text);
  const training = /train|ausbild|stagiaire|anwart|provisional/.test(plain);
  if (training) return { value: { function: 'audit', training: true } };
  const found = FUNCTION_WORDS.find(([, words]) => words.includes(plain));
  return found
    ? { value: { function: found[0], training: false } }
    : { refused: 'lead auditor, auditor, technical expert, technical reviewer or decision maker' };
}

export function readBond(text: string): Cell<'employed' | 'contracted' | 'outsourced'> {
  const plain = plainTitle(text);
  if (/^(employed|internal|intern|employee|angestellt|fest|salarie|interno|festangestellt)/.test(plain))
    return { value: 'employed' };
  if (/^(outsourced|subcontract|unterauftrag|partner)/.test(plain)) return { value: 'outsourced' };
  if (/^(contract|external|extern|free|frei|externe|externo|esterno|honorar)/.test(plain))
    return { value: 'contracted' };
  return { refused: 'employed, contracted or outsourced' };
}
