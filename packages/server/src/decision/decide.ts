/** One decision: the command through the decider, and what the register publishes of it, in one transaction. */
import type { Certification, CertificationCommand } from '@certwright/core/decision/certification.state';
import { newestReported } from '../audit/audit.reading.ts';
import { timesHere } from '../body/body.reading.ts';
import { CERTIFICATION } from '../body-aggregates.ts';
import type { Act } from '../platform/events/act.ts';
import { handle } from '../platform/events/aggregate.ts';
import { written } from '../platform/http/written.ts';
import { requireAble } from '../qualification/require-able.ts';
import { standardOf } from '../qualification/standard-of.ts';
import { publishAct } from '../register/publish.ts';
import type { StatusAct } from '@certwright/verify/status-history';

/** Which act of the register a command becomes; the others are the body's own business until a certificate is issued. */
const PUBLISHED: Partial<Record<CertificationCommand['type'], StatusAct>> = {
  Suspend: 'suspended',
  Lift: 'lifted',
  Withdraw: 'withdrawn',
  TransferOut: 'transferred-out',
  Renew: 'renewed',
  Restore: 'restored',
};

/** Who looks at the audit with competent eyes, and who decides; opening a certification is neither. */
const functionOf = (type: CertificationCommand['type']) =>
  type === 'Review' || type === 'RecordSurveillance' ? 'technical-review' : 'decision';

/** @throws Refused `person-not-able`, after what stands in the way of the act itself */
async function requireCompetence(
  act: Act,
  id: string,
  command: CertificationCommand,
  { engagement, edition }: Certification,
): Promise<void> {
  const audited = await newestReported(act, id);
  const standard = standardOf(edition);
  await requireAble(act, {
    function: functionOf(command.type),
    engagement,
    editions: [edition],
    areas: audited?.state.needs?.find(one => one.standard === standard)?.areas ?? [],
    on: command.on,
  });
}

/** Acts that a time of the body's choice has a say in. */
const TIMED = ['Grant', 'Renew', 'Restore', 'RecordSurveillance', 'Lift', 'Withdraw'] as const;
const isTimed = (command: CertificationCommand): boolean => TIMED.some(type => type === command.type);

export async function decide(act: Act, id: string, asked: CertificationCommand) {
  const command = isTimed(asked) ? { ...asked, times: await timesHere(act) } : asked;
  const handled = await handle(act, CERTIFICATION, id, command);
  await requireCompetence(act, id, command, handled.state);
  const published =
    command.type === 'ChangeScope'
      ? command.change === 'extend'
        ? 'extended'
        : 'reduced'
      : PUBLISHED[command.type];
  if (published) await publishAct(act, id, published, command.on, handled.state);
  return written(handled);
}
