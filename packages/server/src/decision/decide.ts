/** One decision: the command through the decider, and what the register publishes of it, in one transaction. */
import type { CertificationCommand } from '@certwright/core/decision/certification.state';
import { CERTIFICATION } from '../body-aggregates.ts';
import type { Act } from '../platform/events/act.ts';
import { handle } from '../platform/events/aggregate.ts';
import { written } from '../platform/http/written.ts';
import { publishAct } from '../register/publish.ts';
import type { StatusAct } from '@certwright/verify/status-history';

/** Which act of the register a command becomes; the others are the body's own business until a certificate is issued. */
const PUBLISHED: Partial<Record<CertificationCommand['type'], StatusAct>> = {
  Suspend: 'suspended',
  Lift: 'lifted',
  Withdraw: 'withdrawn',
  Renew: 'renewed',
  Restore: 'restored',
};

export async function decide(act: Act, id: string, command: CertificationCommand) {
  const handled = await handle(act, CERTIFICATION, id, command);
  const published =
    command.type === 'ChangeScope'
      ? command.change === 'extend'
        ? 'extended'
        : 'reduced'
      : PUBLISHED[command.type];
  if (published) await publishAct(act, id, published, command.on, handled.state);
  return written(handled);
}
