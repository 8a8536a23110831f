/** What other modules ask of registers and methods: the register, and its method in the version that judges. */
import { currentVersion, type OwnMethod } from '@certwright/core/risk/method.decider';
import type { RiskRegister } from '@certwright/core/risk/register.decider';
import type { MethodAt, MethodRef } from '@certwright/core/risk/risk.state';
import { refuse } from '@certwright/core/kernel/decider';
import type { Recorded } from '@certwright/core/kernel/kept-record';
import { RISK_METHOD, RISK_REGISTER } from '../organization-aggregates.ts';
import type { Act } from '../platform/events/act.ts';
import { type Handled, stateOf } from '../platform/events/aggregate.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';

type Here = Pick<Act, 'tx'>;

export const atVersion = (id: string, state: OwnMethod, version: number): MethodAt => {
  const found = state.versions.find(one => one.number === version);
  if (!found) throw new NotFound('risk method');
  return { id, version, data: found.method };
};

/** @throws NotFound */
export const methodAt = async (act: Here, { id, version }: MethodRef): Promise<MethodAt> =>
  atVersion(id, (await stateOf(act, RISK_METHOD, id)).state, version);

/** @throws NotFound */
export async function currentMethod(act: Here, id: string): Promise<MethodAt> {
  const { state } = await stateOf(act, RISK_METHOD, id);
  return atVersion(id, state, currentVersion(state)?.number ?? 0);
}

/**
 * A register that takes lines, with the method that judges new ones.
 * @throws NotFound, Refused `record-ended`
 */
export async function requireRegister(
  act: Here,
  id: string,
): Promise<{ readonly register: Handled<Recorded<RiskRegister>>; readonly method: MethodAt }> {
  const register = await stateOf(act, RISK_REGISTER, id);
  if (register.state.phase === 'ended')
    throw new Refused(refuse('record-ended', [], { on: register.state.ended?.on }));
  return { register, method: await currentMethod(act, register.state.content.method) };
}
