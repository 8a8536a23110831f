/** What a certification body chose about its people: how long qualifications hold, how often they are observed, who evaluates (ISO/IEC 17021-1, 7.1 and 7.2). */
import { iso17021 } from '../kernel/citation.ts';
import { type Decider, firstRefusal, type Guard } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';

/** Somebody whom the body's leadership named as competent to evaluate others: where evaluating begins. */
export type Evaluator = {
  readonly person: Id;
  /** Editions apart: "ISO 9001"; empty stands for all. */
  readonly standards: readonly string[];
  readonly basis: string;
};

export type PolicyContent = {
  readonly qualificationMonths: number;
  readonly witnessMonths: number;
  readonly monitoringMonths: number;
  /** How long a declaration of interests holds; null: the body asks for none with a period. */
  readonly declarationMonths: number | null;
  /** How many audits of one client in a row somebody may lead; null: the body does not rotate. */
  readonly rotationAudits: number | null;
  readonly evaluators: readonly Evaluator[];
};

export type PeoplePolicy =
  | { readonly phase: 'none' }
  | (PolicyContent & {
      readonly phase: 'established';
      /** From this day on nobody is assigned whose competence the body's own records do not show. */
      readonly since: PlainDate;
      readonly by: Id;
      readonly on: PlainDate;
      readonly revision: number;
    });
export type EstablishedPolicy = Extract<PeoplePolicy, { phase: 'established' }>;

export type Establish = PolicyContent & { type: 'Establish'; by: Id; on: PlainDate };
export type PolicyEvent = PolicyContent & { type: 'PeoplePolicyEstablished'; by: Id; on: PlainDate };

export const POLICY_GUARDS: readonly Guard<PeoplePolicy, Establish>[] = [
  {
    refused: 'nobody-evaluates',
    because: [iso17021('7.1.3')],
    when: (_, c) => c.evaluators.length === 0,
  },
];

export const peoplePolicy: Decider<PeoplePolicy, Establish, PolicyEvent> = {
  initial: { phase: 'none' },
  decide: (command, state) =>
    firstRefusal(POLICY_GUARDS, state, command) ?? [{ ...command, type: 'PeoplePolicyEstablished' }],
  evolve(state, event) {
    const { type: _, ...content } = event;
    const before = state.phase === 'established' ? state : undefined;
    return {
      ...content,
      phase: 'established',
      since: before && before.since < event.on ? before.since : event.on,
      revision: (before?.revision ?? 0) + 1,
    };
  },
};
