/** A plan is drafted by who leads, sent in numbered versions that stay as they are, agreed to by the client or sent back (ISO/IEC 17021-1, 9.2.3). */
import { iso17021 } from '../kernel/citation.ts';
import { type Citation, type Decider, firstRefusal, type Guard, refuse } from '../kernel/decider.ts';
import { refusalText } from '../kernel/refusal.messages.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';
import type { Reason } from '../qualification/able.ts';
import type { AuditPlan, PlanStage, PlanWants, Session, WrittenPlan } from './plan.state.ts';

type Said = { readonly by: Id; readonly on: PlainDate };
export type DraftPlan = Said & {
  type: 'Draft';
  audit: Id;
  engagement: Id;
  stage: PlanStage;
  sessions: readonly Session[];
  wants: PlanWants;
  /** Who drafts leads the audit or plans audits; its visit is not over. */
  mayWrite: boolean;
  over: boolean;
};
export type SendPlan = Said & { type: 'Send'; mayWrite: boolean; faults: readonly Reason[] };
/** `what` is the change that is asked for; where the body wrote an agreement down, how the client gave it. */
export type AnswerPlan = Said & { type: 'Agree' | 'AskChange'; number: number; what: string };
export type PlanCommand = DraftPlan | SendPlan | AnswerPlan;
export type PlanEvent =
  | ({ type: 'PlanDrafted' } & Omit<DraftPlan, 'type' | 'mayWrite' | 'over'>)
  | ({ type: 'PlanSent'; number: number } & Said)
  | ({ type: 'PlanAgreed'; number: number; how?: string } & Said)
  | ({ type: 'PlanChangeAsked'; number: number; what: string } & Said);

const notLeading = {
  refused: 'plan-of-somebody-else',
  because: [iso17021('9.2.3.2')],
  when: (_: AuditPlan, c: { readonly mayWrite: boolean }) => !c.mayWrite,
};
export const DRAFT_PLAN_GUARDS: readonly Guard<AuditPlan, DraftPlan>[] = [
  notLeading,
  { refused: 'plan-of-a-closed-audit', because: [iso17021('9.2.3')], when: (_, c) => c.over },
];
export const SEND_PLAN_GUARDS: readonly Guard<AuditPlan, SendPlan>[] = [
  notLeading,
  { refused: 'nothing-to-send', because: [iso17021('9.2.3.4')], when: s => s.phase !== 'draft' },
];
const newest = (s: AuditPlan): number => (s.phase === 'none' ? 0 : s.versions.length);
export const ANSWER_PLAN_GUARDS: readonly Guard<AuditPlan, AnswerPlan>[] = [
  {
    refused: 'plan-changed-meanwhile',
    because: [iso17021('9.2.3.4')],
    when: (s, c) => c.number !== newest(s),
    facts: s => ({ number: newest(s) }),
  },
  { refused: 'plan-already-answered', because: [iso17021('9.2.3.4')], when: s => s.phase !== 'sent' },
];

const cited = (reasons: readonly Reason[]): readonly Citation[] => [
  ...new Map(reasons.flatMap(r => r.because).map(c => [c.clause, c])).values(),
];

export const auditPlan: Decider<AuditPlan, PlanCommand, PlanEvent> = {
  initial: { phase: 'none' },
  decide(command, state) {
    const { by, on } = command;
    switch (command.type) {
      case 'Draft': {
        const { audit, engagement, stage, sessions, wants } = command;
        const drafted = { type: 'PlanDrafted', by, on, audit, engagement, stage, sessions, wants } as const;
        return firstRefusal(DRAFT_PLAN_GUARDS, state, command) ?? [drafted];
      }
      case 'Send': {
        const refused = firstRefusal(SEND_PLAN_GUARDS, state, command);
        if (refused) return refused;
        const { faults } = command;
        if (faults.length === 0) return [{ type: 'PlanSent', by, on, number: newest(state) + 1 }];
        const why = [...new Set(faults.map(one => refusalText(one.code, one.facts)))];
        return refuse('plan-not-complete', cited(faults), { why, faults: faults.map(one => one.code) });
      }
      case 'Agree':
      case 'AskChange': {
        const { number, what } = command;
        const said =
          command.type === 'Agree'
            ? ({ type: 'PlanAgreed', by, on, number, ...(what === '' ? {} : { how: what }) } as const)
            : ({ type: 'PlanChangeAsked', by, on, number, what } as const);
        return firstRefusal(ANSWER_PLAN_GUARDS, state, command) ?? [said];
      }
    }
  },
  evolve(state, event) {
    const { by, on } = event;
    if (event.type === 'PlanDrafted') {
      const { audit, engagement, stage, sessions, wants } = event;
      const versions = state.phase === 'none' ? [] : state.versions;
      const asked = state.phase === 'none' ? null : state.asked;
      return { phase: 'draft', audit, engagement, stage, sessions, wants, versions, asked, agreed: null };
    }
    if (state.phase === 'none') return state;
    return answered(state, event, { by, on });
  },
};

function answered(
  state: WrittenPlan,
  event: Exclude<PlanEvent, { type: 'PlanDrafted' }>,
  said: Said,
): AuditPlan {
  switch (event.type) {
    case 'PlanSent': {
      const version = { number: event.number, ...said, sessions: state.sessions };
      return { ...state, phase: 'sent', versions: [...state.versions, version], asked: null };
    }
    case 'PlanAgreed':
      return { ...state, phase: 'agreed', agreed: { ...said, number: event.number, how: event.how ?? '' } };
    case 'PlanChangeAsked':
      return { ...state, phase: 'change-asked', asked: { ...said, what: event.what } };
  }
}
