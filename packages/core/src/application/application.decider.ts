/** The application for certification: submitted by the client, reviewed by the body (ISO/IEC 17021-1, 9.1.1 and 9.1.2). */
import { iso17021 } from '../kernel/citation.ts';
import { type Decider, firstRefusal, type Guard, refuse } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';
import { REVIEW_POINTS, type ReviewPoint } from './review-points.table.ts';

export type Site = {
  readonly name: string;
  readonly address: string;
  readonly city: string;
  readonly country: string;
  readonly persons: number;
};

/** What the client tells about itself (9.1.1). */
export type ApplicationContent = {
  readonly editions: readonly string[];
  readonly scope: string;
  readonly sites: readonly Site[];
  readonly processes: string;
  readonly outsourced: string;
  readonly consultancy: string;
  readonly language: string;
};

export type Application =
  | { readonly phase: 'none' }
  | (ApplicationContent & {
      readonly phase: 'submitted' | 'accepted' | 'declined';
      readonly engagement: Id;
      readonly submittedOn: PlainDate;
      readonly submittedBy: Id;
      readonly review?: {
        readonly by: Id;
        readonly on: PlainDate;
        readonly points: Readonly<Record<string, string>>;
        readonly reasons: string;
      };
    });

export type Submit = ApplicationContent & { type: 'Submit'; engagement: Id; by: Id; on: PlainDate };
export type Review = {
  type: 'Accept' | 'Decline';
  by: Id;
  on: PlainDate;
  points: Readonly<Partial<Record<ReviewPoint, string>>>;
  reasons: string;
};
export type ApplicationCommand = Submit | Review;

export type ApplicationEvent =
  | (Omit<Submit, 'type'> & { type: 'ApplicationSubmitted' })
  | (Omit<Review, 'type'> & { type: 'ApplicationAccepted' | 'ApplicationDeclined' });

/** An application that has reached the body. */
export type SubmittedApplication = Extract<Application, { engagement: Id }>;

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
    refused: 'declined-without-reasons',
    because: [iso17021('9.1.2.2')],
    when: (_, c) => c.type === 'Decline' && c.reasons.trim() === '',
  },
];

/** Points of the review for which nothing was said; a bare tick is no review. */
const missingPoints = (c: Review): readonly ReviewPoint[] =>
  (Object.keys(REVIEW_POINTS) as ReviewPoint[]).filter(point => (c.points[point] ?? '').trim().length < 3);

export const application: Decider<Application, ApplicationCommand, ApplicationEvent> = {
  initial: { phase: 'none' },
  decide(command, state) {
    if (command.type === 'Submit') {
      if (state.phase !== 'none') return refuse('application-already-submitted', [iso17021('9.1.1')]);
      if (command.editions.length === 0) return refuse('application-without-standard', [iso17021('9.1.1')]);
      if (command.sites.length === 0) return refuse('application-without-site', [iso17021('9.1.1')]);
      return [{ ...command, type: 'ApplicationSubmitted' }];
    }
    if (state.phase === 'none') return refuse('nothing-to-review', [iso17021('9.1.2')]);
    const refusal = firstRefusal(REVIEW_GUARDS, state, command);
    if (refusal) return refusal;
    return [{ ...command, type: command.type === 'Accept' ? 'ApplicationAccepted' : 'ApplicationDeclined' }];
  },
  evolve(state, event) {
    switch (event.type) {
      case 'ApplicationSubmitted': {
        const { type: _, by, on, ...content } = event;
        return { ...content, phase: 'submitted', submittedBy: by, submittedOn: on };
      }
      case 'ApplicationAccepted':
      case 'ApplicationDeclined': {
        if (state.phase === 'none') return state;
        const { by, on, reasons } = event;
        const points: Record<string, string> = event.points;
        const phase = event.type === 'ApplicationAccepted' ? 'accepted' : 'declined';
        return { ...state, phase, review: { by, on, points, reasons } };
      }
    }
  },
};
