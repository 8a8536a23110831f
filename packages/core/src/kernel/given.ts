/** given/when/then for deciders: the only test language of the domain. */
import { type Decider, fold, isRefusal, type Refusal } from './decider.ts';

export const given = <S, C, E>(decider: Decider<S, C, E>, ...events: readonly E[]) => ({
  when: (command: C): readonly E[] | Refusal => decider.decide(command, fold(decider, events)),
  /** The state after the events and the command; a refusal is thrown because the test meant to go on. */
  after: (command: C): S => {
    const decided = decider.decide(command, fold(decider, events));
    if (isRefusal(decided)) throw new Error(`refused: ${decided.refused}`);
    return fold(decider, [...events, ...decided]);
  },
});
