/**
 * A client that asked, with a reason, to be left out of the public register (ISO/IEC 17021-1, 8.1: in exceptional cases
 * access can be limited at the client's request). Status, standard and body stay public; who it is about does not.
 */
import { iso17021 } from '../kernel/citation.ts';
import { type Guard, type Refusal, firstRefusal } from '../kernel/decider.ts';
import type { PlainDate } from '../kernel/schema.ts';
import type { By, Certification } from './certification.state.ts';

export type Confidence = {
  readonly since: PlainDate;
  readonly reason: string;
  /** The public log keeps hashes of it alone, from this day on and for good. */
  readonly erasedOn?: PlainDate;
};

export type ConfidenceCommand =
  | ({ type: 'KeepConfidential'; reason: string } & By)
  | ({ type: 'EndConfidence'; reason: string } & By)
  | ({ type: 'EraseFromLog'; reason: string } & By);

export type ConfidenceEvent =
  | ({ type: 'KeptConfidential'; reason: string } & By)
  | ({ type: 'ConfidenceEnded'; reason: string } & By)
  | ({ type: 'ErasedFromLog'; reason: string } & By);

const because = [iso17021('8.1')];
const DECIDED: readonly Certification['phase'][] = ['open', 'certified', 'suspended', 'withdrawn'];

export const KEEP_GUARDS: readonly Guard<Certification, ConfidenceCommand>[] = [
  { refused: 'nothing-published', because, when: state => !DECIDED.includes(state.phase) },
  { refused: 'already-confidential', because, when: state => state.confidence !== undefined },
];
export const ERASE_GUARDS: readonly Guard<Certification, ConfidenceCommand>[] = [
  { refused: 'not-confidential', because, when: state => state.confidence === undefined },
];
export const END_GUARDS: readonly Guard<Certification, ConfidenceCommand>[] = [
  ...ERASE_GUARDS,
  // What was said of it is gone from the log, so that nobody could check what the register shows.
  { refused: 'erased-from-log', because, when: state => state.confidence?.erasedOn !== undefined },
];

export const isConfidence = (command: { readonly type: string }): command is ConfidenceCommand =>
  command.type === 'KeepConfidential' || command.type === 'EndConfidence' || command.type === 'EraseFromLog';

const GUARDS = { KeepConfidential: KEEP_GUARDS, EndConfidence: END_GUARDS, EraseFromLog: ERASE_GUARDS };
const HAPPENED = {
  KeepConfidential: 'KeptConfidential',
  EndConfidence: 'ConfidenceEnded',
  EraseFromLog: 'ErasedFromLog',
} as const;

export const decideConfidence = (
  command: ConfidenceCommand,
  state: Certification,
): Refusal | readonly ConfidenceEvent[] =>
  firstRefusal(GUARDS[command.type], state, command) ?? [{ ...command, type: HAPPENED[command.type] }];

export function withConfidence(state: Certification, event: ConfidenceEvent): Certification {
  const { confidence, ...rest } = state;
  switch (event.type) {
    case 'KeptConfidential':
      return { ...rest, confidence: { since: event.on, reason: event.reason } };
    case 'ConfidenceEnded':
      return rest;
    case 'ErasedFromLog':
      return confidence ? { ...rest, confidence: { ...confidence, erasedOn: event.on } } : state;
  }
}
