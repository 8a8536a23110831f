/** A released version of a document, word for word, for ever; and who has read and understood it. */
import { iso9001 } from '../kernel/citation.ts';
import { type Decider, firstRefusal, type Guard, refuse } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';
import type { Content } from './document.state.ts';

export type Release = Content & {
  readonly phase: 'none' | 'released';
  readonly document: Id;
  readonly number: number;
  readonly documentNumber: string;
  readonly change: string;
  readonly author: Id;
  readonly approvedBy: Id;
  readonly releasedOn: PlainDate;
  /** SHA-256 of the content in its canonical form; absent for versions from before it was kept. */
  readonly hash?: string;
  /** Approved before it came here: by whom, as the paper says, and what the version was called. */
  readonly onPaper?: string;
  readonly label?: string;
};

export type Keep = Omit<Release, 'phase'> & { readonly type: 'Keep' };
export type VersionKept = Omit<Release, 'phase'> & { readonly type: 'VersionKept' };

const NO_RELEASE: Release = {
  phase: 'none',
  document: '',
  number: 0,
  documentNumber: '',
  title: '',
  kind: 'other',
  text: '',
  requirements: [],
  change: '',
  author: '',
  approvedBy: '',
  releasedOn: '',
};

export const release: Decider<Release, Keep, VersionKept> = {
  initial: NO_RELEASE,
  decide: (command, state) =>
    state.phase === 'none'
      ? [{ ...command, type: 'VersionKept' }]
      : refuse('released-version-unchangeable', [iso9001('7.5.3')]),
  evolve: (_, { type: __, ...kept }) => ({ ...kept, phase: 'released' }),
};

export type Acknowledgement = {
  readonly phase: 'none' | 'acknowledged';
  readonly document: Id;
  readonly release: number;
  readonly person: Id;
  readonly on: PlainDate;
};

export type Acknowledge = {
  readonly type: 'Acknowledge';
  readonly document: Id;
  readonly release: number;
  readonly by: Id;
  readonly on: PlainDate;
  /** The version that is in force. */
  readonly inForce: number | null;
};
export type Acknowledged = Omit<Acknowledge, 'type' | 'inForce'> & { readonly type: 'VersionAcknowledged' };

export const ACKNOWLEDGE_GUARDS: readonly Guard<Acknowledgement, Acknowledge>[] = [
  {
    refused: 'already-acknowledged',
    because: [iso9001('7.3')],
    when: s => s.phase === 'acknowledged',
    facts: s => ({ on: s.on }),
  },
  {
    refused: 'version-not-in-force',
    because: [iso9001('7.5.3')],
    when: (_, c) => c.inForce !== c.release,
    facts: (_, c) => ({ inForce: c.inForce }),
  },
];

export const acknowledgement: Decider<Acknowledgement, Acknowledge, Acknowledged> = {
  initial: { phase: 'none', document: '', release: 0, person: '', on: '' },
  decide(command, state) {
    const { document, release: number, by, on } = command;
    const kept = { document, release: number, by, on };
    return firstRefusal(ACKNOWLEDGE_GUARDS, state, command) ?? [{ type: 'VersionAcknowledged', ...kept }];
  },
  evolve: (_, event) => ({
    phase: 'acknowledged',
    document: event.document,
    release: event.release,
    person: event.by,
    on: event.on,
  }),
};
