/** Archives of organizations for tests: taken out and handed in through the same routes that a browser uses. */
import { untilSealed } from './sealed.ts';
import { download } from './upload.ts';
import type { Caller, World } from './world.ts';

export async function takenOut(world: World, by: Caller, org: string): Promise<Buffer> {
  const { address } = await by.call('exchange.take-out', org);
  await untilSealed(world, org);
  const response = await download(world, by, address);
  if (response.status !== 200) throw new Error(`take-out: ${response.status} ${await response.text()}`);
  return Buffer.from(await response.arrayBuffer());
}

export const jsonLines = <T>(text: Buffer | undefined): T[] =>
  (text?.toString() ?? '')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as T);

/** @returns what handing it in answered */
export async function handIn(world: World, by: Caller, org: string, archive: Buffer): Promise<Response> {
  return world.opened.app.request(`/api/organizations/${org}/imports/organization/files`, {
    method: 'POST',
    headers: { authorization: `Bearer ${by.token}`, 'content-type': 'application/octet-stream' },
    body: new Uint8Array(archive),
  });
}

/** @throws when it is not taken */
export async function handedIn(world: World, by: Caller, org: string, archive: Buffer): Promise<string> {
  const response = await handIn(world, by, org, archive);
  if (response.status !== 200) throw new Error(`hand in: ${response.status} ${await response.text()}`);
  return ((await response.json()) as { archive: string }).archive;
}
