/** An organization's own edition of a standard: brought, brought again in a newer state, removed while nobody works with it. */
import type { Format } from '@certwright/standards/exchange/brought';
import type { EditionSummary } from '@certwright/standards/summary';
import { type Decider, firstRefusal, type Guard } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';

export type OwnEdition = {
  readonly phase: 'none' | 'held' | 'removed';
  readonly edition: string;
  /** All but the requirements; these lie under the hash of the content. */
  readonly head: EditionSummary | null;
  readonly content: string;
  readonly format: Format;
  readonly broughtBy: Id;
  readonly broughtOn: PlainDate;
};

type By = { by: Id; on: PlainDate };
export type OwnEditionCommand =
  | ({ type: 'Bring'; edition: string; head: EditionSummary; content: string; format: Format } & By)
  | ({ type: 'Remove'; adopted: boolean } & By);

type Remove = Extract<OwnEditionCommand, { type: 'Remove' }>;
export type OwnEditionEvent =
  | (Omit<Extract<OwnEditionCommand, { type: 'Bring' }>, 'type'> & { type: 'OwnEditionBrought' })
  | ({ type: 'OwnEditionRemoved' } & By);

export const REMOVE_GUARDS: readonly Guard<OwnEdition, Remove>[] = [
  { refused: 'own-standard-not-held', because: [], when: s => s.phase !== 'held' },
  { refused: 'own-standard-adopted', because: [], when: (_, c) => c.adopted },
];

export const ownEdition: Decider<OwnEdition, OwnEditionCommand, OwnEditionEvent> = {
  initial: {
    phase: 'none',
    edition: '',
    head: null,
    content: '',
    format: 'table',
    broughtBy: '',
    broughtOn: '',
  },
  decide(command, state) {
    if (command.type === 'Bring') return [{ ...command, type: 'OwnEditionBrought' }];
    const { by, on } = command;
    return firstRefusal(REMOVE_GUARDS, state, command) ?? [{ type: 'OwnEditionRemoved', by, on }];
  },
  evolve(state, event) {
    if (event.type === 'OwnEditionRemoved') return { ...state, phase: 'removed' };
    const { edition, head, content, format, by, on } = event;
    return { phase: 'held', edition, head, content, format, broughtBy: by, broughtOn: on };
  },
};
