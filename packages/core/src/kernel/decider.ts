/** The shape of every lifecycle: commands are decided into events or a refusal, events evolve the state. */

/** Where a rule stands, so that a refusal or a late fact can name it. */
export type Citation = { readonly doc: string; readonly edition: string; readonly clause: string };

/** A refusal is a value: the domain said no, and says which requirement it rests on. */
export type Refusal = {
  readonly refused: string;
  readonly because: readonly Citation[];
  readonly facts?: Readonly<Record<string, unknown>>;
};

export type Decider<S, C, E> = {
  readonly initial: S;
  decide(command: C, state: S): readonly E[] | Refusal;
  evolve(state: S, event: E): S;
};

/** One row of what stands in the way of an act; the row is a test, a message and a line of the manual. */
export type Guard<S, C> = {
  readonly refused: string;
  readonly because: readonly Citation[];
  when(state: S, command: C): boolean;
  facts?(state: S, command: C): Readonly<Record<string, unknown>>;
};

export const refuse = (
  refused: string,
  because: readonly Citation[] = [],
  facts?: Readonly<Record<string, unknown>>,
): Refusal => (facts ? { refused, because, facts } : { refused, because });

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refused' in value;

/** The first guard that stands in the way, as a refusal; undefined when the way is free. */
export function firstRefusal<S, C>(
  guards: readonly Guard<S, C>[],
  state: S,
  command: C,
): Refusal | undefined {
  const broken = guards.find(guard => guard.when(state, command));
  return broken && refuse(broken.refused, broken.because, broken.facts?.(state, command));
}

/** All guards that stand in the way, for a page that shows everything at once. */
export const allRefusals = <S, C>(guards: readonly Guard<S, C>[], state: S, command: C): readonly Refusal[] =>
  guards
    .filter(g => g.when(state, command))
    .map(g => refuse(g.refused, g.because, g.facts?.(state, command)));

/** State after a stream of events, from the beginning. */
export const fold = <S, C, E>(decider: Decider<S, C, E>, events: Iterable<E>): S => {
  let state = decider.initial;
  for (const event of events) state = decider.evolve(state, event);
  return state;
};

/** The codes that guards refuse with: what an operation says of itself. */
export const refusalsOf = (guards: readonly { readonly refused: string }[]): string[] =>
  guards.map(one => one.refused);
