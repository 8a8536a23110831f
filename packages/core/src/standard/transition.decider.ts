/** The transition audit of a change of edition: until when everything has to be looked at again. */
import { type Decider, firstRefusal, type Guard } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';

export type EditionTransition = {
  readonly phase: 'none' | 'planned';
  readonly from: string;
  readonly to: string;
  readonly auditOn: PlainDate;
};
type Content = { readonly from: string; readonly to: string; readonly auditOn: PlainDate };
type By = { readonly by: Id; readonly on: PlainDate };
export type TransitionCommand = {
  readonly type: 'PlanTransitionAudit';
  /** Last day on which certificates to the old edition are valid, where it is known. */
  readonly lastValidDay?: PlainDate | undefined;
} & Content &
  By;
export type TransitionEvent = { readonly type: 'TransitionAuditPlanned' } & Content & By;

export const TRANSITION_GUARDS: readonly Guard<EditionTransition, TransitionCommand>[] = [
  {
    refused: 'transition-audit-too-late',
    because: [],
    when: (_, c) => c.lastValidDay !== undefined && c.auditOn > c.lastValidDay,
    facts: (_, c) => ({ auditOn: c.auditOn, lastValidDay: c.lastValidDay }),
  },
  {
    refused: 'transition-audit-in-the-past',
    because: [],
    when: (_, c) => c.auditOn < c.on,
    facts: (_, c) => ({ auditOn: c.auditOn }),
  },
];

export const editionTransition: Decider<EditionTransition, TransitionCommand, TransitionEvent> = {
  initial: { phase: 'none', from: '', to: '', auditOn: '' },
  decide(command, state) {
    const { type: _, lastValidDay: __, ...planned } = command;
    return (
      firstRefusal(TRANSITION_GUARDS, state, command) ?? [{ ...planned, type: 'TransitionAuditPlanned' }]
    );
  },
  evolve: (_, { from, to, auditOn }) => ({ phase: 'planned', from, to, auditOn }),
};
