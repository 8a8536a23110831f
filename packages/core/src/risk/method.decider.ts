/** A method for risks as an organization uses it: taken into use from the library, changed version by version. */
import { checkMethod } from '@certwright/standards/risk/check-method';
import type { RiskMethod } from '@certwright/standards/risk/method';
import { type Decider, firstRefusal, type Guard } from '../kernel/decider.ts';
import type { By } from './risk.state.ts';

export type MethodVersion = By & {
  readonly number: number;
  readonly method: RiskMethod;
  readonly why: string;
};

export type OwnMethod = {
  readonly phase: 'none' | 'in-use';
  /** The method of the library that it began as. */
  readonly origin: string;
  readonly versions: readonly MethodVersion[];
};

export type MethodCommand =
  | ({ readonly type: 'TakeUp'; readonly origin: string; readonly method: RiskMethod } & By)
  | ({ readonly type: 'Change'; readonly method: RiskMethod; readonly why: string } & By);
export type MethodEvent =
  | ({ readonly type: 'RiskMethodTakenUp'; readonly origin: string; readonly method: RiskMethod } & By)
  | ({ readonly type: 'RiskMethodChanged'; readonly method: RiskMethod; readonly why: string } & By);

/** Beyond these nobody follows what a method was. */
const MOST_VERSIONS = 100;

/** A sentence for each fault of a changed method, by the place in its data. */
export const faultsOf = (method: RiskMethod): readonly string[] =>
  checkMethod(method).map(one => `${one.path} ${one.reason}`);

/** A text in which names stand in one order: the database keeps another. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );

/** Whether two methods say the same. */
export const sameMethod = (one: RiskMethod | undefined, other: RiskMethod | undefined): boolean =>
  canonical(one) === canonical(other);

export const METHOD_GUARDS: readonly Guard<OwnMethod, MethodCommand>[] = [
  {
    refused: 'risk-method-faulty',
    because: [],
    when: (_, c) => faultsOf(c.method).length > 0,
    facts: (_, c) => ({ faults: faultsOf(c.method) }),
  },
  {
    refused: 'risk-method-unchanged',
    because: [],
    when: (s, c) => sameMethod(s.versions.at(-1)?.method, c.method),
  },
  {
    refused: 'risk-method-too-many-versions',
    because: [],
    when: s => s.versions.length >= MOST_VERSIONS,
    facts: () => ({ most: MOST_VERSIONS }),
  },
];

export const ownMethod: Decider<OwnMethod, MethodCommand, MethodEvent> = {
  initial: { phase: 'none', origin: '', versions: [] },
  decide(command, state) {
    const refusal = firstRefusal(METHOD_GUARDS, state, command);
    if (refusal) return refusal;
    return command.type === 'TakeUp'
      ? [{ ...command, type: 'RiskMethodTakenUp' }]
      : [{ ...command, type: 'RiskMethodChanged' }];
  },
  evolve(state, event) {
    const { method, by, on } = event;
    const why = event.type === 'RiskMethodChanged' ? event.why : '';
    return {
      phase: 'in-use',
      origin: event.type === 'RiskMethodTakenUp' ? event.origin : state.origin,
      versions: [...state.versions, { number: state.versions.length + 1, method, why, by, on }],
    };
  },
};

/** The version that new lines are judged with. */
export const currentVersion = (state: OwnMethod): MethodVersion | undefined => state.versions.at(-1);
