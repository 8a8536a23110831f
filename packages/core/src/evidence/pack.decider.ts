/** An evidence pack: made once for an audit, for a period; its manifest and what it held stay as they were. */
import { iso9001 } from '../kernel/citation.ts';
import { type Decider, firstRefusal, type Guard, refuse } from '../kernel/decider.ts';
import type { Id, PlainDate, RequirementRef } from '../kernel/schema.ts';

/** The most that one pack holds; more is asked for in parts. */
export const MOST_PIECES = 2_000;

export type PackAsked = {
  readonly title: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Whole editions and single requirements; both empty: everything. */
  readonly editions: readonly string[];
  readonly requirements: readonly RequirementRef[];
};

export type PackHeld = {
  /** SHA-256 of `manifest.json`, under which it is also kept. */
  readonly manifest: string;
  /** SHA-256 of the other listings, in the order in which they lie in the pack. */
  readonly listings: readonly { readonly name: string; readonly sha256: string; readonly size: number }[];
  /** Contents that were written for the pack: texts of released versions. */
  readonly written: readonly string[];
  readonly evidence: readonly Id[];
  readonly documents: readonly { readonly id: Id; readonly number: number }[];
  readonly files: number;
  readonly bytes: number;
};

export type EvidencePack = PackAsked &
  PackHeld & { readonly phase: 'none' | 'made'; readonly by: Id; readonly on: PlainDate };

export type MakePack = { readonly type: 'Make' } & PackAsked &
  PackHeld & { readonly by: Id; readonly on: PlainDate };
export type PackMade = Omit<MakePack, 'type'> & { readonly type: 'EvidencePackMade' };

/** Known before anything is gathered. */
export const PERIOD_GUARDS: readonly Guard<unknown, Pick<PackAsked, 'from' | 'to'>>[] = [
  {
    refused: 'pack-period-reversed',
    because: [],
    when: (_, c) => c.from > c.to,
    facts: (_, c) => ({ from: c.from, to: c.to }),
  },
];

export const MAKE_GUARDS: readonly Guard<unknown, PackAsked & Pick<PackHeld, 'evidence' | 'documents'>>[] = [
  ...PERIOD_GUARDS,
  {
    refused: 'pack-empty',
    because: [iso9001('7.5.3')],
    when: (_, c) => c.evidence.length + c.documents.length === 0,
  },
  {
    refused: 'pack-too-large',
    because: [],
    when: (_, c) => c.evidence.length + c.documents.length > MOST_PIECES,
    facts: (_, c) => ({ pieces: c.evidence.length + c.documents.length, most: MOST_PIECES }),
  },
];

const EMPTY: EvidencePack = {
  phase: 'none',
  title: '',
  from: '',
  to: '',
  editions: [],
  requirements: [],
  manifest: '',
  listings: [],
  written: [],
  evidence: [],
  documents: [],
  files: 0,
  bytes: 0,
  by: '',
  on: '',
};

export const evidencePack: Decider<EvidencePack, MakePack, PackMade> = {
  initial: EMPTY,
  decide: (command, state) =>
    state.phase === 'none'
      ? (firstRefusal(MAKE_GUARDS, state, command) ?? [{ ...command, type: 'EvidencePackMade' }])
      : refuse('pack-unchangeable', [iso9001('7.5.3')]),
  evolve: (_, { type: __, ...made }) => ({ ...made, phase: 'made' }),
};
