/** Loads a text into the catalogue of a test's server as the operator would, and waits for its end. */
import { keyFor } from '../platform/config.ts';
import { operatorKey } from '../platform/http/operator-key.ts';
import type { OperationOutput } from '../operations.ts';
import type { Caller, Reply, World } from '../testing/world.ts';
import { runLoad } from './load.worker.ts';

export type Load = OperationOutput<'catalogue.load'>;

const KEY = operatorKey(purpose => keyFor('only-for-tests', purpose));
export const asOperator = { authorization: `Bearer ${KEY}` };

type Content = string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;

/** Hands in a file. @returns the answer of the door, before the job */
export async function handIn(
  world: World,
  content: Content,
  query: Record<string, string> = {},
): Promise<{ status: number; body: { loads: string[]; code?: string; detail?: string } }> {
  const response = await world.opened.app.request(
    `/api/operator/catalogue/files?${new URLSearchParams({ name: 'list', ...query })}`,
    { method: 'POST', headers: asOperator, body: content, duplex: 'half' } as RequestInit,
  );
  return { status: response.status, body: (await response.json()) as { loads: string[] } };
}

const nobody = (world: World): Promise<Caller> => world.someone('Nobody');

export async function loadOf(world: World, id: string): Promise<Load> {
  const caller = await nobody(world);
  const reply: Reply<Load> = await caller.try('catalogue.load', '', { id }, asOperator);
  return reply.body;
}

/** Hands in a file and does its job. @throws when the door did not take it */
export async function imported(
  world: World,
  content: Content,
  query: Record<string, string> = {},
): Promise<Load> {
  const { status, body } = await handIn(world, content, query);
  const [id] = body.loads ?? [];
  if (status !== 200 || id === undefined) throw new Error(`${status} ${body.code} ${body.detail}`);
  await runLoad(world.opened.shell, id);
  return loadOf(world, id);
}
