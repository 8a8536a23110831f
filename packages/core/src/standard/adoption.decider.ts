/** An organization adopts an edition of a standard with a scope, changes the scope, drops the edition. */
import type { Coverage } from '@certwright/standards/edition';
import { type Decider, firstRefusal, type Guard, refuse } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';

export type Adoption = {
  readonly phase: 'none' | 'adopted' | 'dropped';
  readonly edition: string;
  readonly scope: string;
  readonly adoptedOn: PlainDate;
  readonly adoptedBy: Id;
  readonly dropped?: { readonly by: Id; readonly on: PlainDate; readonly why: string };
};

type By = { by: Id; on: PlainDate };
export type AdoptionCommand =
  | ({
      type: 'Adopt';
      edition: string;
      scope: string;
      /** Last day on which certificates to the edition are valid, where it is known. */
      lastValidDay?: PlainDate | undefined;
      /** How much of the edition the library holds. */
      coverage: Coverage;
      /** Whom it is for: certification bodies alone, or everybody. */
      audience?: 'bodies' | undefined;
      /** Whether the adopting organization is a certification body. */
      ofBody?: boolean | undefined;
    } & By)
  | ({ type: 'ChangeScope'; scope: string } & By)
  | ({ type: 'Drop'; why: string } & By);

type Of<T extends AdoptionCommand['type']> = Extract<AdoptionCommand, { type: T }>;
export type AdoptionEvent =
  | (Omit<Of<'Adopt'>, 'type' | 'lastValidDay' | 'coverage' | 'audience' | 'ofBody'> & {
      type: 'EditionAdopted';
    })
  | (Omit<Of<'ChangeScope'>, 'type'> & { type: 'ScopeChanged' })
  | (Omit<Of<'Drop'>, 'type'> & { type: 'EditionDropped' });

export const ADOPT_GUARDS: readonly Guard<Adoption, Of<'Adopt'>>[] = [
  {
    refused: 'edition-without-requirements',
    because: [],
    when: (_, c) => c.coverage === 'identity',
    facts: (_, c) => ({ edition: c.edition }),
  },
  {
    refused: 'edition-for-certification-bodies',
    because: [],
    when: (_, c) => c.audience === 'bodies' && c.ofBody !== true,
    facts: (_, c) => ({ edition: c.edition }),
  },
  { refused: 'edition-already-adopted', because: [], when: s => s.phase === 'adopted' },
  {
    refused: 'edition-no-longer-certified',
    because: [],
    when: (_, c) => c.lastValidDay !== undefined && c.on > c.lastValidDay,
    facts: (_, c) => ({ edition: c.edition, lastValidDay: c.lastValidDay }),
  },
];

const EMPTY: Adoption = { phase: 'none', edition: '', scope: '', adoptedOn: '', adoptedBy: '' };

export const adoption: Decider<Adoption, AdoptionCommand, AdoptionEvent> = {
  initial: EMPTY,
  decide(command, state) {
    if (command.type === 'Adopt') {
      const { type: _, lastValidDay: __, coverage: ___, audience: ____, ofBody: _____, ...adopted } = command;
      return firstRefusal(ADOPT_GUARDS, state, command) ?? [{ ...adopted, type: 'EditionAdopted' }];
    }
    if (state.phase !== 'adopted') return refuse('edition-not-adopted');
    if (command.type === 'Drop') return [{ ...command, type: 'EditionDropped' }];
    return [{ ...command, type: 'ScopeChanged' }];
  },
  evolve(state, event) {
    switch (event.type) {
      case 'EditionAdopted': {
        const { edition, scope, by, on } = event;
        return { phase: 'adopted', edition, scope, adoptedOn: on, adoptedBy: by };
      }
      case 'ScopeChanged':
        return { ...state, scope: event.scope };
      case 'EditionDropped':
        return { ...state, phase: 'dropped', dropped: { by: event.by, on: event.on, why: event.why } };
    }
  },
};
