/** What can be done to a competence record, and what has then happened. */
import type { Id, PlainDate } from '../kernel/schema.ts';
import type { Declaration, Monitoring, Particulars, PersonTie, Qualification } from './competence.state.ts';

type By = { readonly by: Id; readonly on: PlainDate };
/** Who evaluated, and whether the body's records show that he may. */
type Evaluated = { readonly evaluator: { readonly person: Id; readonly competent: boolean } };

type Judge<T extends string> = { type: T; qualification: Id; reason: string } & By;

export type CompetenceCommand =
  | ({ type: 'Open'; person: Id } & Particulars & By)
  | ({ type: 'Revise' } & Particulars & By)
  | ({ type: 'Qualify' } & Omit<Qualification, 'evaluatedBy' | 'suspended' | 'withdrawn'> & Evaluated & By)
  | Judge<'Suspend'>
  | Judge<'Reinstate'>
  | Judge<'Withdraw'>
  | ({ type: 'Monitor' } & Omit<Monitoring, 'on' | 'monitoredBy'> & Evaluated & By)
  | ({ type: 'Declare' } & Omit<Declaration, 'on' | 'by'> & By)
  | ({ type: 'RecordTie' } & Omit<PersonTie, 'recordedOn'> & By)
  | ({ type: 'EndTie'; tie: Id; until: PlainDate } & By)
  | ({ type: 'End'; reason: string } & By)
  /** From the body's earlier records: the judgement was made there, by whom they name. */
  | ({
      type: 'TakeOver';
      run: Id;
      person: Id;
      qualifications: readonly Omit<Qualification, 'evaluatedBy' | 'suspended' | 'withdrawn'>[];
    } & Particulars &
      By)
  | ({ type: 'UndoTakeOver' } & By);

export type Of<T extends CompetenceCommand['type']> = Extract<CompetenceCommand, { type: T }>;

type Judged = { qualification: Id; reason: string } & By;
export type CompetenceEvent =
  | ({ type: 'CompetenceRecordOpened'; person: Id } & Particulars & By)
  | ({ type: 'CompetenceRecordRevised' } & Particulars & By)
  | ({ type: 'PersonQualified' } & Omit<Qualification, 'suspended' | 'withdrawn'> & By)
  | ({ type: 'QualificationSuspended' | 'QualificationReinstated' | 'QualificationWithdrawn' } & Judged)
  | ({ type: 'PersonMonitored' } & Omit<Monitoring, 'on'> & By)
  | ({ type: 'InterestsDeclared' } & Omit<Declaration, 'on' | 'by'> & By)
  | ({ type: 'TieRecorded' } & Omit<PersonTie, 'recordedOn'> & By)
  | ({ type: 'TieEnded'; tie: Id; until: PlainDate } & By)
  | ({ type: 'CompetenceRecordEnded'; reason: string } & By)
  | (Omit<Of<'TakeOver'>, 'type'> & { type: 'CompetenceTakenOver' })
  | ({ type: 'CompetenceTakeOverUndone' } & By);
