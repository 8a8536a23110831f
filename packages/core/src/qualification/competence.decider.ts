/** The competence record of one person of a certification body (ISO/IEC 17021-1, 7.1 to 7.4 and 5.2). */
import { iso17021 } from '../kernel/citation.ts';
import { type Decider, firstRefusal, refuse } from '../kernel/decider.ts';
import type { CompetenceCommand, CompetenceEvent } from './competence.command.ts';
import { COMPETENCE_GUARDS } from './competence.guards.ts';
import type { CompetenceRecord, Qualification } from './competence.state.ts';

const EMPTY: CompetenceRecord = {
  phase: 'none',
  person: '',
  bond: 'employed',
  agreement: '',
  country: '',
  languages: [],
  since: '',
  ended: null,
  qualifications: [],
  monitorings: [],
  declarations: [],
  ties: [],
};

function happened(command: CompetenceCommand, state: CompetenceRecord): readonly CompetenceEvent[] {
  switch (command.type) {
    case 'Open':
      return [{ ...command, type: 'CompetenceRecordOpened' }];
    case 'Revise':
      return [{ ...command, type: 'CompetenceRecordRevised' }];
    case 'Qualify': {
      const { evaluator, ...said } = command;
      return [{ ...said, type: 'PersonQualified', evaluatedBy: evaluator.person }];
    }
    case 'Suspend':
      return [{ ...command, type: 'QualificationSuspended' }];
    case 'Reinstate':
      return [{ ...command, type: 'QualificationReinstated' }];
    case 'Withdraw':
      return [{ ...command, type: 'QualificationWithdrawn' }];
    case 'Monitor': {
      const { evaluator, ...said } = command;
      return [{ ...said, type: 'PersonMonitored', monitoredBy: evaluator.person }];
    }
    case 'Declare':
      return [{ ...command, type: 'InterestsDeclared' }];
    case 'RecordTie':
      return [{ ...command, type: 'TieRecorded' }];
    case 'EndTie':
      return [{ ...command, type: 'TieEnded' }];
    case 'TakeOver':
      return [{ ...command, type: 'CompetenceTakenOver' }];
    case 'UndoTakeOver':
      return [{ ...command, type: 'CompetenceTakeOverUndone' }];
    case 'End':
      return state.phase === 'active' ? [{ ...command, type: 'CompetenceRecordEnded' }] : [];
  }
}

const changed = (
  state: CompetenceRecord,
  id: string,
  change: (one: Qualification) => Partial<Qualification>,
): CompetenceRecord => ({
  ...state,
  qualifications: state.qualifications.map(one => (one.id === id ? { ...one, ...change(one) } : one)),
});

export const competence: Decider<CompetenceRecord, CompetenceCommand, CompetenceEvent> = {
  initial: EMPTY,
  decide(command, state) {
    if (command.type !== 'Open' && command.type !== 'TakeOver') {
      if (state.phase === 'none') return refuse('no-competence-record', [iso17021('7.4')]);
      // What was true before somebody left may still be written down: ties and monitoring.
      if (state.phase === 'ended' && command.type !== 'RecordTie' && command.type !== 'EndTie')
        return refuse('competence-record-ended', [iso17021('7.4')], { on: state.ended?.on });
    }
    return firstRefusal(COMPETENCE_GUARDS[command.type] as never, state, command) ?? happened(command, state);
  },
  evolve(state, event) {
    switch (event.type) {
      case 'CompetenceRecordOpened': {
        const { person, bond, agreement, country, languages, on } = event;
        return { ...EMPTY, phase: 'active', person, bond, agreement, country, languages, since: on };
      }
      case 'CompetenceTakenOver': {
        const { person, bond, agreement, country, languages, on, by, run } = event;
        const qualifications = event.qualifications.map(one => ({
          ...one,
          evaluatedBy: by,
          suspended: null,
          withdrawn: null,
        }));
        const particulars = { person, bond, agreement, country, languages, since: on };
        return { ...EMPTY, phase: 'active', ...particulars, qualifications, takenOver: run };
      }
      case 'CompetenceTakeOverUndone':
        return { ...state, phase: 'undone' };
      case 'CompetenceRecordRevised': {
        const { bond, agreement, country, languages } = event;
        return { ...state, bond, agreement, country, languages };
      }
      case 'PersonQualified': {
        const { type: _, by: __, on: ___, ...said } = event;
        const one: Qualification = { ...said, suspended: null, withdrawn: null };
        return { ...state, qualifications: [...state.qualifications, one] };
      }
      case 'QualificationSuspended': {
        const { on, by, reason } = event;
        return changed(state, event.qualification, () => ({ suspended: { on, by, reason } }));
      }
      case 'QualificationReinstated':
        return changed(state, event.qualification, () => ({ suspended: null }));
      case 'QualificationWithdrawn': {
        const { on, by, reason } = event;
        return changed(state, event.qualification, () => ({ withdrawn: { on, by, reason } }));
      }
      case 'PersonMonitored': {
        const { type: _, by: __, ...said } = event;
        return { ...state, monitorings: [...state.monitorings, said] };
      }
      case 'InterestsDeclared': {
        const { type: _, ...said } = event;
        return { ...state, declarations: [...state.declarations, said] };
      }
      case 'TieRecorded': {
        const { type: _, by: __, on, ...said } = event;
        return { ...state, ties: [...state.ties, { ...said, recordedOn: on }] };
      }
      case 'TieEnded': {
        const { tie, until } = event;
        return { ...state, ties: state.ties.map(one => (one.id === tie ? { ...one, until } : one)) };
      }
      case 'CompetenceRecordEnded': {
        const { on, by, reason } = event;
        return { ...state, phase: 'ended', ended: { on, by, reason } };
      }
    }
  },
};
