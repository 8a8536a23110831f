/** A finding of an external audit and what becomes of it: answer, acceptance, verification (ISO/IEC 17021-1, 9.4.5, 9.4.9, 9.4.10). */
import { addDays, dayNumber } from '@certwright/rules/calendar-date';
import { USUAL_DEADLINES } from '../body/deadline.table.ts';
import { iso17021 } from '../kernel/citation.ts';
import { type Decider, firstRefusal, type Guard, refuse } from '../kernel/decider.ts';
import type { Id, PlainDate, RequirementRef } from '../kernel/schema.ts';

export const GRADES = ['major', 'minor', 'opportunity', 'concern'] as const;
export type Grade = (typeof GRADES)[number];

export type Answer = {
  readonly correction: string;
  readonly cause: string;
  readonly correctiveAction: string;
  readonly dueOn: PlainDate;
};

export type Finding = {
  readonly phase: 'none' | 'open' | 'answered' | 'returned' | 'accepted' | 'verified' | 'noted' | 'undone';
  /** Null where the audit was held before the certification was taken over. */
  readonly audit: Id | null;
  readonly engagement: Id;
  readonly certification: Id;
  readonly requirement: RequirementRef;
  readonly grade: Grade;
  readonly statement: string;
  readonly evidence: string;
  readonly recordedOn: PlainDate;
  readonly recordedBy: Id;
  readonly takenOver?: EarlierFinding;
  /** The day of the report that made it known to the client. */
  readonly sharedOn?: PlainDate;
  /** Until when the client was asked to answer; absent where it was made known before the day was said. */
  readonly answerBy?: PlainDate;
  readonly answer?: Answer & { readonly by: Id; readonly on: PlainDate };
  readonly returned?: { readonly by: Id; readonly on: PlainDate; readonly why: string };
  readonly accepted?: { readonly by: Id; readonly on: PlainDate };
  readonly verified?: { readonly by: Id; readonly on: PlainDate; readonly evidence: string };
};

/** A finding of the body's earlier records: from which row, when it was recorded there, and until when it has to be treated. */
export type EarlierFinding = {
  readonly origin: {
    readonly run: Id;
    readonly file: string;
    readonly sheet: string;
    readonly row: number;
  };
  readonly dueOn: PlainDate | null;
};

type By = { by: Id; on: PlainDate };
/** Days that the body chose for an answer; absent: the usual. */
type Asks = { answerDays?: number };
/** Absent in events of before: then the usual time counts. */
type Asked = { answerBy?: PlainDate };
export type FindingCommand =
  | ({
      type: 'Record';
      audit: Id;
      engagement: Id;
      certification: Id;
      requirement: RequirementRef;
      grade: Grade;
      statement: string;
      evidence: string;
      /** The audit has been reported, so its findings are final. */
      reported: boolean;
    } & By)
  | ({ type: 'Answer' } & Answer & By)
  | ({ type: 'ReturnAnswer'; why: string } & Asks & By)
  | ({ type: 'AcceptAnswer' } & By)
  | ({ type: 'Verify'; evidence: string } & By)
  /** The report is out: from now on the client sees the finding. */
  | ({ type: 'Share' } & Asks & By)
  | ({
      type: 'TakeOver';
      engagement: Id;
      certification: Id;
      requirement: RequirementRef;
      grade: Grade;
      statement: string;
      evidence: string;
      recordedOn: PlainDate;
      takenOver: EarlierFinding;
    } & By)
  | ({ type: 'UndoTakeOver' } & By);

type Of<T extends FindingCommand['type']> = Extract<FindingCommand, { type: T }>;
export type FindingEvent =
  | (Omit<Of<'Record'>, 'type' | 'reported'> & { type: 'FindingRecorded' })
  | (Omit<Of<'Answer'>, 'type'> & { type: 'FindingAnswered' })
  | (Omit<Of<'ReturnAnswer'>, 'type' | 'answerDays'> & Asked & { type: 'AnswerReturned' })
  | (Omit<Of<'AcceptAnswer'>, 'type'> & { type: 'AnswerAccepted' })
  | (Omit<Of<'Verify'>, 'type'> & { type: 'EffectivenessVerified' })
  | ({ type: 'FindingShared' } & Asked & By)
  | (Omit<Of<'TakeOver'>, 'type'> & { type: 'FindingTakenOver' })
  | ({ type: 'FindingTakeOverUndone' } & By);

export const isNonconformity = (grade: Grade): boolean => grade === 'major' || grade === 'minor';

const answerBy = (on: PlainDate, days: number = USUAL_DEADLINES.answerDays): PlainDate => addDays(on, days);

export type AnswerDue = {
  readonly on: PlainDate;
  /** Days that the client had from the report, or from the answer that was returned; null where earlier records say the day. */
  readonly days: number | null;
  /** Nothing, or the last answer, came after the day. */
  readonly late: boolean;
};

/** By when the client answers, and whether it is late on a day; undefined where none is asked or nobody said until when. */
export function answerDue(state: Finding, today: PlainDate): AnswerDue | undefined {
  const { sharedOn, takenOver, returned, answer, phase } = state;
  if (!isNonconformity(state.grade) || sharedOn === undefined) return undefined;
  const earlier = takenOver !== undefined && !returned;
  if (earlier && takenOver.dueOn === null) return undefined;
  const since = returned?.on ?? sharedOn;
  const on = earlier && takenOver.dueOn !== null ? takenOver.dueOn : (state.answerBy ?? answerBy(since));
  const acted = phase === 'open' || phase === 'returned' ? today : (answer?.on ?? today);
  return { on, days: earlier ? null : dayNumber(on) - dayNumber(since), late: acted > on };
}

export const RECORD_GUARDS: readonly Guard<Finding, Of<'Record'>>[] = [
  { refused: 'finding-already-recorded', because: [iso17021('9.4.5')], when: s => s.phase !== 'none' },
  { refused: 'audit-already-reported', because: [iso17021('9.4.8')], when: (_, c) => c.reported },
  {
    refused: 'finding-without-evidence',
    because: [iso17021('9.4.5.3')],
    when: (_, c) => isNonconformity(c.grade) && c.evidence.trim() === '',
  },
];

export const ANSWER_GUARDS: readonly Guard<Finding, Of<'Answer'>>[] = [
  {
    refused: 'no-answer-asked',
    because: [iso17021('9.4.9')],
    when: s => !isNonconformity(s.grade),
  },
  {
    refused: 'answer-already-accepted',
    because: [iso17021('9.4.10')],
    when: s => s.phase === 'accepted' || s.phase === 'verified',
  },
  {
    refused: 'answer-incomplete',
    because: [iso17021('9.4.9')],
    when: (_, c) => [c.correction, c.cause, c.correctiveAction].some(part => part.trim() === ''),
  },
];

export const VERIFY_GUARDS: readonly Guard<Finding, Of<'Verify'>>[] = [
  { refused: 'answer-not-accepted', because: [iso17021('9.4.10')], when: s => s.phase !== 'accepted' },
  {
    refused: 'verification-without-evidence',
    because: [iso17021('9.4.10')],
    when: (_, c) => c.evidence.trim() === '',
  },
];

const EMPTY: Finding = {
  phase: 'none',
  audit: '',
  engagement: '',
  certification: '',
  requirement: { edition: '', key: '' },
  grade: 'minor',
  statement: '',
  evidence: '',
  recordedOn: '',
  recordedBy: '',
};

const askedUntil = ({ answerBy: day }: Asked): Asked => (day === undefined ? {} : { answerBy: day });
/** The time for the answer that was returned is over with it. */
const unasked = ({ answerBy: _, ...state }: Finding): Finding => state;

export const finding: Decider<Finding, FindingCommand, FindingEvent> = {
  initial: EMPTY,
  decide(command, state) {
    if (command.type === 'Record') {
      const { reported: _, ...recorded } = command;
      return firstRefusal(RECORD_GUARDS, state, command) ?? [{ ...recorded, type: 'FindingRecorded' }];
    }
    if (command.type === 'TakeOver') {
      const { type: _, ...said } = command;
      if (state.phase !== 'none') return refuse('finding-already-recorded', [iso17021('9.4.5')]);
      return command.recordedOn > command.on
        ? refuse('dated-before-the-finding', [iso17021('9.4.5')])
        : [{ type: 'FindingTakenOver', ...said }];
    }
    if (state.phase === 'none') return refuse('no-such-finding', [iso17021('9.4.5')]);
    if (command.type === 'UndoTakeOver')
      return state.takenOver && (state.phase === 'open' || state.phase === 'noted')
        ? [{ ...command, type: 'FindingTakeOverUndone' }]
        : refuse('take-over-built-on');
    if (command.type === 'Share') {
      const { by, on, answerDays } = command;
      const asked = isNonconformity(state.grade) ? { answerBy: answerBy(on, answerDays) } : {};
      return [{ type: 'FindingShared', by, on, ...asked }];
    }
    if (command.on < state.recordedOn) return refuse('dated-before-the-finding', [iso17021('9.4.5')]);
    switch (command.type) {
      case 'Answer':
        return firstRefusal(ANSWER_GUARDS, state, command) ?? [{ ...command, type: 'FindingAnswered' }];
      case 'ReturnAnswer': {
        if (state.phase !== 'answered') return refuse('no-answer-to-judge', [iso17021('9.4.10')]);
        const { answerDays, ...returned } = command;
        return [{ ...returned, type: 'AnswerReturned', answerBy: answerBy(command.on, answerDays) }];
      }
      case 'AcceptAnswer':
        if (state.phase !== 'answered') return refuse('no-answer-to-judge', [iso17021('9.4.10')]);
        return [{ ...command, type: 'AnswerAccepted' }];
      case 'Verify':
        return firstRefusal(VERIFY_GUARDS, state, command) ?? [{ ...command, type: 'EffectivenessVerified' }];
    }
  },
  evolve(state, event) {
    switch (event.type) {
      case 'FindingRecorded': {
        const { type: _, by, on, ...content } = event;
        const phase = isNonconformity(event.grade) ? 'open' : 'noted';
        return { ...content, phase, recordedBy: by, recordedOn: on };
      }
      case 'FindingTakenOver': {
        const { type: _, by, on, recordedOn, ...content } = event;
        const phase = isNonconformity(event.grade) ? 'open' : 'noted';
        // The client knows it: it was told of it at the audit that found it.
        return { ...content, audit: null, phase, recordedBy: by, recordedOn, sharedOn: on };
      }
      case 'FindingTakeOverUndone':
        return { ...state, phase: 'undone' };
      case 'FindingShared':
        return { ...state, sharedOn: event.on, ...askedUntil(event) };
      case 'FindingAnswered': {
        const { type: _, ...answer } = event;
        return { ...state, phase: 'answered', answer };
      }
      case 'AnswerReturned':
        return {
          ...unasked(state),
          ...askedUntil(event),
          phase: 'returned',
          returned: { by: event.by, on: event.on, why: event.why },
        };
      case 'AnswerAccepted':
        return { ...state, phase: 'accepted', accepted: { by: event.by, on: event.on } };
      case 'EffectivenessVerified':
        return {
          ...state,
          phase: 'verified',
          verified: { by: event.by, on: event.on, evidence: event.evidence },
        };
    }
  },
};
