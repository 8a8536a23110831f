/** What other areas ask of risks: what waits for a person. */
import { referenceOf } from '@certwright/core/risk/register.decider';
import { openActions } from '@certwright/core/risk/risk.guards';
import { standingOf } from '@certwright/core/risk/risk.standing';
import type { Risk } from '@certwright/core/risk/risk.state';
import type { Act } from '../platform/events/act.ts';
import type { Kept } from '../platform/events/kept.ts';
import { acceptancesFor, registersOf, reviewsUntil, withActionsOf } from './risk.store.ts';

export type RiskWaiting = {
  readonly what: 'review' | 'acceptance' | 'action';
  readonly id: string;
  readonly register: string;
  readonly registerName: string;
  readonly reference: string;
  readonly title: string;
  /** The action, where it is one. */
  readonly said: string;
  readonly due: string | null;
};

/**
 * Reviews until a day and acceptances of this person's lines, and his open actions.
 * @param until reviews and actions that are due later do not wait yet
 * @param most of each kind
 */
export async function risksWaiting(act: Act, until: string, most: number): Promise<readonly RiskWaiting[]> {
  const { tx, org, person, today } = act;
  const leads = act.can('risk:lead');
  const [reviews, acceptances, acting, registers] = await Promise.all([
    reviewsUntil(tx, org, person, until, most),
    acceptancesFor(tx, org, { person, leads, today }, most),
    withActionsOf(tx, org, person, most),
    registersOf(tx, org),
  ]);
  const registerBy = new Map(registers.map(one => [one.id, one.state.content]));
  const item = ({ id, state }: Kept<Risk>) => {
    const register = registerBy.get(state.register);
    return {
      id,
      register: state.register,
      registerName: register?.name ?? '',
      reference: referenceOf(register?.prefix ?? '', state.number),
      title: state.content.title,
      said: '',
    };
  };
  return [
    ...acceptances.map(row => ({
      ...item(row),
      what: 'acceptance' as const,
      said: standingOf(row.state, today) === 'to-accept' ? '' : 'again',
      due: row.state.acceptance?.until ?? null,
    })),
    ...reviews.map(row => ({ ...item(row), what: 'review' as const, due: row.state.reviewOn })),
    ...acting.flatMap(row =>
      openActions(row.state)
        .filter(one => one.owner === person && one.dueOn <= until)
        .map(one => ({ ...item(row), what: 'action' as const, said: one.what, due: one.dueOn })),
    ),
  ];
}
