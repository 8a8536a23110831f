/** A certification that a body took over from another one: the shortest way to a certificate. */
import { acceptedClient, type Party } from './offered.ts';
import type { World } from './world.ts';

/** @returns the id of a certification for which `certificate.issue` can be called, again and again */
export async function certifiable(world: World, body: Party): Promise<string> {
  const { engagement } = await acceptedClient(world, body);
  const { rows } = await body.founder.call('decision.list', body.id, { engagement });
  const id = rows[0]?.id ?? '';
  await body.founder.call('decision.transferIn', body.id, {
    id,
    issuedBy: 'Another body',
    number: `X-${id.slice(0, 8)}`,
    status: 'valid',
    originalOn: '2025-09-01',
    decidedOn: '2025-09-01',
    expiresOn: '2028-08-31',
  });
  return id;
}
