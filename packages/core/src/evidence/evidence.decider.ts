/** Evidence: a file that stands for a day and for requirements; it is related to more of them, or withdrawn. */
import { iso9001 } from '../kernel/citation.ts';
import { type Decider, firstRefusal, type Guard, refuse } from '../kernel/decider.ts';
import { united } from '../kernel/requirement-refs.ts';
import type { Id, PlainDate, RequirementRef } from '../kernel/schema.ts';

export type Evidence = {
  readonly phase: 'none' | 'attached' | 'withdrawn';
  readonly file: Id;
  readonly title: string;
  /** The day that the record shows, which is rarely the day on which it was handed in. */
  readonly standsFor: PlainDate;
  readonly expiresOn: PlainDate | null;
  readonly requirements: readonly RequirementRef[];
  readonly attachedBy: Id;
  readonly attachedOn: PlainDate;
  readonly withdrawn?: { readonly by: Id; readonly on: PlainDate; readonly why: string };
};

type By = { by: Id; on: PlainDate };
export type EvidenceCommand =
  | ({
      type: 'Attach';
      file: Id;
      title: string;
      standsFor: PlainDate;
      expiresOn: PlainDate | null;
      requirements: readonly RequirementRef[];
    } & By)
  | ({ type: 'Relate'; requirements: readonly RequirementRef[] } & By)
  | ({ type: 'Withdraw'; why: string } & By);

type Of<T extends EvidenceCommand['type']> = Extract<EvidenceCommand, { type: T }>;
export type EvidenceEvent =
  | (Omit<Of<'Attach'>, 'type'> & { type: 'EvidenceAttached' })
  | (Omit<Of<'Relate'>, 'type'> & { type: 'EvidenceRelated' })
  | (Omit<Of<'Withdraw'>, 'type'> & { type: 'EvidenceWithdrawn' });

export const ATTACH_GUARDS: readonly Guard<Evidence, Of<'Attach'>>[] = [
  {
    refused: 'evidence-stands-for-the-future',
    because: [iso9001('7.5.3')],
    when: (_, c) => c.standsFor > c.on,
    facts: (_, c) => ({ standsFor: c.standsFor }),
  },
  {
    refused: 'evidence-expires-before-it-stands',
    because: [iso9001('7.5.3')],
    when: (_, c) => c.expiresOn !== null && c.expiresOn < c.standsFor,
    facts: (_, c) => ({ standsFor: c.standsFor, expiresOn: c.expiresOn }),
  },
];

const EMPTY: Evidence = {
  phase: 'none',
  file: '',
  title: '',
  standsFor: '',
  expiresOn: null,
  requirements: [],
  attachedBy: '',
  attachedOn: '',
};

export const evidence: Decider<Evidence, EvidenceCommand, EvidenceEvent> = {
  initial: EMPTY,
  decide(command, state) {
    if (command.type === 'Attach')
      return firstRefusal(ATTACH_GUARDS, state, command) ?? [{ ...command, type: 'EvidenceAttached' }];
    if (state.phase !== 'attached') return refuse('evidence-withdrawn', [iso9001('7.5.3')]);
    if (command.type === 'Relate') return [{ ...command, type: 'EvidenceRelated' }];
    return [{ ...command, type: 'EvidenceWithdrawn' }];
  },
  evolve(state, event) {
    switch (event.type) {
      case 'EvidenceAttached': {
        const { file, title, standsFor, expiresOn, requirements, by, on } = event;
        const said = { file, title, standsFor, expiresOn, requirements: united([], requirements) };
        return { phase: 'attached', ...said, attachedBy: by, attachedOn: on };
      }
      case 'EvidenceRelated':
        return { ...state, requirements: united(state.requirements, event.requirements) };
      case 'EvidenceWithdrawn': {
        const { by, on, why } = event;
        return { ...state, phase: 'withdrawn', withdrawn: { by, on, why } };
      }
    }
  },
};
