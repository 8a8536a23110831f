/** The application for certification: submitted, completed, asked about, reviewed by the body (ISO/IEC 17021-1, 9.1.1 and 9.1.2). */
import { iso17021 } from '../kernel/citation.ts';
import { type Decider, firstRefusal, type Guard, type Refusal, refuse } from '../kernel/decider.ts';
import { OWN_WORD, type Said, withoutSource } from '../kernel/said.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';
import { type ApplicationContent, NO_DETAILS } from './content.ts';
import { ALL_REVIEW_POINTS, isBareTick, type ReviewPoint } from './review-points.table.ts';

/** Something that the body has to know, and what the client answered. */
export type Question = {
  readonly id: Id;
  readonly text: string;
  readonly askedBy: Id;
  readonly askedOn: PlainDate;
  readonly answer: (Said & { readonly text: string; readonly on: PlainDate }) | null;
};

export type Application =
  | { readonly phase: 'none' }
  | (ApplicationContent & {
      readonly phase: 'submitted' | 'accepted' | 'declined';
      readonly engagement: Id;
      readonly submittedOn: PlainDate;
      readonly submittedBy: Id;
      readonly said?: Said;
      readonly questions?: readonly Question[];
      readonly amended?: PlainDate;
      readonly review?: {
        readonly by: Id;
        readonly on: PlainDate;
        readonly points: Readonly<Record<string, string>>;
        readonly reasons: string;
      };
    });

type By = { readonly by: Id; readonly on: PlainDate };
export type Submit = ApplicationContent & By & { type: 'Submit'; engagement: Id; said?: Said };
export type Amend = By & { type: 'Amend'; content: ApplicationContent; said: Said };
export type Ask = By & { type: 'Ask'; id: Id; text: string };
export type Answer = By & { type: 'Answer'; id: Id; text: string; said: Said };
export type Review = By & {
  type: 'Accept' | 'Decline';
  points: Readonly<Partial<Record<ReviewPoint, string>>>;
  reasons: string;
  /** Standards of the application that the body does not offer on that day. */
  notOffered?: readonly string[];
};
export type ApplicationCommand = Submit | Amend | Ask | Answer | Review;

export type ApplicationEvent =
  | (Omit<Submit, 'type'> & { type: 'ApplicationSubmitted' })
  | (Omit<Amend, 'type'> & { type: 'ApplicationAmended' })
  | (Omit<Ask, 'type'> & { type: 'ApplicationQuestionAsked' })
  | (Omit<Answer, 'type'> & { type: 'ApplicationQuestionAnswered' })
  | (Omit<Review, 'type' | 'notOffered'> & { type: 'ApplicationAccepted' | 'ApplicationDeclined' });

/** An application that has reached the body. */
export type SubmittedApplication = Extract<Application, { engagement: Id }>;

/** With everything that applications say today; those of earlier releases say less. */
export const wholeApplication = (state: SubmittedApplication) => ({
  ...NO_DETAILS,
  said: OWN_WORD,
  questions: [] as readonly Question[],
  ...state,
  amended: state.amended ?? null,
});

export const REVIEW_GUARDS: readonly Guard<SubmittedApplication, Review>[] = [
  {
    refused: 'application-already-reviewed',
    because: [iso17021('9.1.2')],
    when: s => s.phase !== 'submitted',
  },
  {
    refused: 'review-point-without-basis',
    because: [iso17021('9.1.2')],
    when: (_, c) => c.type === 'Accept' && missingPoints(c).length > 0,
    facts: (_, c) => ({ missing: missingPoints(c) }),
  },
  {
    refused: 'application-question-open',
    because: [iso17021('9.1.2.1')],
    when: (s, c) => c.type === 'Accept' && unanswered(s) > 0,
    facts: s => ({ open: unanswered(s) }),
  },
  {
    refused: 'scheme-not-offered',
    because: [iso17021('9.1.2.1')],
    when: (_, c) => c.type === 'Accept' && (c.notOffered ?? []).length > 0,
    facts: (_, c) => ({ editions: c.notOffered }),
  },
  {
    refused: 'declined-without-reasons',
    because: [iso17021('9.1.2.2')],
    when: (_, c) => c.type === 'Decline' && c.reasons.trim() === '',
  },
];

const unanswered = ({ questions = [] }: SubmittedApplication): number =>
  questions.filter(one => one.answer === null).length;

/** Points of the review for which nothing was said; a bare tick is no review. */
const missingPoints = (c: Review): readonly ReviewPoint[] =>
  ALL_REVIEW_POINTS.filter(point => isBareTick(c.points[point]));

/** What stands in the way of what an application says, whoever says it. */
function contentRefusal({ editions, sites }: ApplicationContent, said: Said): Refusal | undefined {
  if (editions.length === 0) return refuse('application-without-standard', [iso17021('9.1.1')]);
  if (sites.length === 0) return refuse('application-without-site', [iso17021('9.1.1')]);
  return withoutSource(said) ? refuse('taken-down-without-source', [iso17021('9.1.1')]) : undefined;
}

function afterSubmission(command: Exclude<ApplicationCommand, Submit>, state: SubmittedApplication) {
  switch (command.type) {
    case 'Amend':
      if (state.phase !== 'submitted') return refuse('application-already-reviewed', [iso17021('9.1.2')]);
      return (
        contentRefusal(command.content, command.said) ?? [{ ...command, type: 'ApplicationAmended' } as const]
      );
    case 'Ask':
      if (state.phase !== 'submitted') return refuse('application-already-reviewed', [iso17021('9.1.2')]);
      return [{ ...command, type: 'ApplicationQuestionAsked' } as const];
    case 'Answer': {
      if (withoutSource(command.said)) return refuse('taken-down-without-source', [iso17021('9.1.2.1')]);
      const question = (state.questions ?? []).find(one => one.id === command.id);
      if (!question) return refuse('no-such-question', [iso17021('9.1.2.1')]);
      if (question.answer !== null) return refuse('question-answered', [iso17021('9.1.2.1')]);
      return [{ ...command, type: 'ApplicationQuestionAnswered' } as const];
    }
    case 'Accept':
    case 'Decline': {
      const refusal = firstRefusal(REVIEW_GUARDS, state, command);
      if (refusal) return refusal;
      const { notOffered: _, ...review } = command;
      const type =
        command.type === 'Accept' ? ('ApplicationAccepted' as const) : ('ApplicationDeclined' as const);
      return [{ ...review, type }];
    }
  }
}

export const application: Decider<Application, ApplicationCommand, ApplicationEvent> = {
  initial: { phase: 'none' },
  decide(command, state) {
    if (command.type === 'Submit') {
      if (state.phase !== 'none') return refuse('application-already-submitted', [iso17021('9.1.1')]);
      return (
        contentRefusal(command, command.said ?? OWN_WORD) ?? [{ ...command, type: 'ApplicationSubmitted' }]
      );
    }
    if (state.phase === 'none') return refuse('nothing-to-review', [iso17021('9.1.2')]);
    return afterSubmission(command, state);
  },
  evolve(state, event) {
    if (event.type === 'ApplicationSubmitted') {
      const { type: _, by, on, ...content } = event;
      return { ...content, phase: 'submitted', submittedBy: by, submittedOn: on };
    }
    if (state.phase === 'none') return state;
    switch (event.type) {
      case 'ApplicationAmended':
        return { ...state, ...event.content, said: event.said, amended: event.on };
      case 'ApplicationQuestionAsked': {
        const { id, text, by, on } = event;
        const question = { id, text, askedBy: by, askedOn: on, answer: null };
        return { ...state, questions: [...(state.questions ?? []), question] };
      }
      case 'ApplicationQuestionAnswered': {
        const { id, text, on, said } = event;
        const answer = { ...said, text, on };
        const questions = (state.questions ?? []).map(one => (one.id === id ? { ...one, answer } : one));
        return { ...state, questions };
      }
      case 'ApplicationAccepted':
      case 'ApplicationDeclined': {
        const { by, on, reasons } = event;
        const points: Record<string, string> = event.points;
        const phase = event.type === 'ApplicationAccepted' ? 'accepted' : 'declined';
        return { ...state, phase, review: { by, on, points, reasons } };
      }
    }
  },
};
