/** What the body of an organization does not give its clients is refused here; which body chose so stays with the body. */
import type { Offered } from '@certwright/core/impartiality/client-offer.decider';
import { iso17021 } from '@certwright/core/kernel/citation';
import { refuse } from '@certwright/core/kernel/decider';
import type { Act } from '../platform/events/act.ts';
import { Refused } from '../platform/events/outcome.ts';
import { withheldHere } from './impartiality.store.ts';

export const WITHHELD = 'withheld-by-the-body';

/** @throws Refused `withheld-by-the-body` */
export async function requireOffered(act: Pick<Act, 'tx' | 'kind'>, what: Offered): Promise<void> {
  if (act.kind !== 'organization') return;
  if ((await withheldHere(act.tx)).includes(what))
    throw new Refused(refuse(WITHHELD, [iso17021('5.2.5')], { what }));
}
