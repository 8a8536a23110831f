/** Words and shapes for the people of a body: functions, bonds, how a qualification stands, what is due. */
import { FUNCTIONS } from '@certwright/core/qualification/function.table';
import type { Output } from '../api/client.ts';
import { Status } from '../ui/status/Status.tsx';
import { DateText } from '../ui/text/DateText.tsx';

export type MatrixRow = Output<'competence.list'>['rows'][number];
export type PersonRecord = Output<'competence.get'>;
export type Cell = MatrixRow['cells'][number];
export type Due = NonNullable<MatrixRow['next']>;

export const functionWord = (of: Cell['function']): string => FUNCTIONS[of];
export const FUNCTION_CHOICES = Object.entries(FUNCTIONS).map(([value, label]) => ({ value, label }));

const BOND_WORDS = {
  employed: 'employed',
  contracted: 'under contract',
  outsourced: 'of another body',
} as const;
export const bondWord = (of: MatrixRow['bond']): string => BOND_WORDS[of];
export const BOND_CHOICES = Object.entries(BOND_WORDS).map(([value, label]) => ({ value, label }));

export const STANDING_CHOICES = [
  { value: 'able', label: 'in force' },
  { value: 'lapsing', label: 'lapsing within three months' },
  { value: 'lapsed', label: 'lapsed' },
  { value: 'suspended', label: 'suspended' },
  { value: 'due', label: 'something is due within three months' },
] as const;

const SHAPES = {
  'in-force': 'valid',
  'not-yet': 'planned',
  lapsed: 'expired',
  suspended: 'suspended',
  withdrawn: 'withdrawn',
} as const;

/** How a qualification stands, as a shape with a word. */
export const Standing = ({ of, word }: { readonly of: Cell['standing']; readonly word?: string }) => (
  <Status of={SHAPES[of]} word={word ?? of.replace('-', ' ')} />
);

const DUE_WORDS = {
  'qualification-lapses': 'lapses',
  witnessing: 'observation at an audit',
  monitoring: 'monitoring',
  declaration: 'declaration of interests',
} as const;

export const dueWord = ({ code, standard, function: act }: Due): string =>
  code === 'qualification-lapses'
    ? `${functionWord(act as Cell['function'])}, ${standard} ${DUE_WORDS[code]}`
    : DUE_WORDS[code];

export const NextDue = ({ due }: { readonly due: Due | null }) =>
  due === null ? (
    <span className="quiet">nothing</span>
  ) : (
    <>
      {due.overdue ? <Status of="overdue" brief /> : null} {dueWord(due)}, <DateText on={due.due} />
    </>
  );

export const TIE_WORDS = {
  consultancy: 'consultancy',
  'internal-audit': 'internal audits',
  employment: 'employment',
  ownership: 'ownership',
  'financial-interest': 'financial interest',
  family: 'family',
} as const;
export const TIE_CHOICES = Object.entries(TIE_WORDS).map(([value, label]) => ({ value, label }));

export const MONITORING_WORDS = {
  witnessed: 'observed at an audit',
  'report-review': 'reports looked at',
  feedback: 'feedback of clients',
} as const;
