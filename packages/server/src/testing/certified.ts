/** A certification that a body took over from another one: the shortest way to a certificate. */
import { acceptedClient, type Party, readyBody } from './offered.ts';
import type { World } from './world.ts';

/** With its client; a certificate can be issued for it, again and again. Valid from 2025-09-01 to 2028-08-31. */
export async function transferred(world: World, body: Party) {
  const made = await acceptedClient(world, body);
  const { rows } = await body.founder.call('decision.list', body.id, { engagement: made.engagement });
  const certification = rows[0]?.id ?? '';
  await body.founder.call('decision.transferIn', body.id, {
    id: certification,
    issuedBy: 'Another body',
    number: `X-${certification.slice(0, 8)}`,
    status: 'valid',
    originalOn: '2025-09-01',
    decidedOn: '2025-09-01',
    expiresOn: '2028-08-31',
  });
  return { ...made, certification };
}

/** @returns the id of a certification for which `certificate.issue` can be called */
export const certifiable = async (world: World, body: Party): Promise<string> =>
  (await transferred(world, body)).certification;

/** What lies at an address. @throws when it does not answer 200 */
export async function textAt(world: World, path: string): Promise<string> {
  const answer = await world.opened.app.request(path);
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
  return answer.text();
}

/** A body with a certification; `issue` gives the token of its next certificate. */
export async function issuingBody(world: World) {
  const body = await readyBody(world);
  const { organizations } = await body.founder.call('party.session', '');
  const slug = organizations.find(one => one.id === body.id)?.slug ?? '';
  const id = await certifiable(world, body);
  const issue = async (): Promise<string> => {
    await body.founder.call('certificate.issue', body.id, { id });
    return textAt(world, `/api/public/certificates/${id}/certificate.vc.jwt`);
  };
  return { body, slug, id, issue };
}
