/** The two parties of an engagement, where a record of it belongs, and how it begins. */
import { randomUUID } from 'node:crypto';
import { organizationById } from '../party/party.reading.ts';
import type { Act } from '../platform/events/act.ts';
import type { Placement } from '../platform/events/aggregate.ts';
import { contentId } from '../platform/events/content-id.ts';
import { NotFound } from '../platform/events/outcome.ts';
import {
  engagementById,
  engagementNamed,
  engagementOf,
  engagementsTakenOver,
  insertEngagement,
  insertTakenOver,
  markUndone,
  namesOfClients,
  noteContractElsewhere,
} from './engagement.store.ts';

export type Engagement = NonNullable<Awaited<ReturnType<typeof engagementById>>>;

/** @throws NotFound when it is not one of this organization's */
export async function requireEngagement(act: Pick<Act, 'tx'>, id: string): Promise<Engagement> {
  const found = await engagementById(act.tx, id);
  if (!found) throw new NotFound('engagement');
  return found;
}

/** Records of an engagement belong to the body; the client sees those that are shared. */
export const placedIn = (engagement: Engagement, shared: boolean): Placement => ({
  org: engagement.cb_org,
  client: engagement.client_org,
  shared,
});

/**
 * The engagement of the acting client with this body, opened with its first application.
 * @returns its id
 * @throws NotFound when the body is none
 */
export async function engagementWith(act: Act, body: string): Promise<string> {
  const existing = await engagementOf(act.tx, body, act.org);
  if (existing) return existing.id;
  const [client, target] = await Promise.all([
    organizationById(act.tx, act.org),
    organizationById(act.tx, body),
  ]);
  if (!client || target?.kind !== 'certification-body') throw new NotFound('certification body');
  const id = randomUUID();
  const row = { id, cb_org: body, client_org: act.org, client_name: client.name, created_at: act.at };
  await insertEngagement(act.tx, row);
  return id;
}

/**
 * The engagement of the acting body with a client that has no account here, by its name; opened where there is none.
 * @returns its id
 */
export async function engagementOfName(act: Act, name: string): Promise<string> {
  const existing = await engagementNamed(act.tx, act.org, name);
  if (existing) return existing.id;
  const id = randomUUID();
  const row = { id, cb_org: act.org, client_org: null, client_name: name, created_at: act.at };
  await insertEngagement(act.tx, row);
  return id;
}

/**
 * The engagement with a client that a take-over brings: one without an account that has this name already, else one that
 * belongs to the run. An account of this name is never joined by the name alone.
 */
export async function engagementBrought(
  act: Act,
  run: string,
  name: string,
): Promise<{ readonly id: string; readonly made: boolean }> {
  const here = await engagementNamed(act.tx, act.org, name);
  if (here) return { id: here.id, made: false };
  const id = contentId('portfolio-client', act.org, run, name);
  const row = { id, cb_org: act.org, client_name: name, created_at: act.at, taken_over: run };
  await insertTakenOver(act.tx, row);
  return { id, made: true };
}

/** Audits may be planned under a contract that was concluded elsewhere. */
export const contractIsElsewhere = (act: Act, engagement: string, on: string) =>
  noteContractElsewhere(act.tx, engagement, on);

/** The clients that came with a run. */
export const broughtBy = (act: Pick<Act, 'tx'>, run: string) => engagementsTakenOver(act.tx, run);

/** They are seen no more. */
export const hideBrought = (act: Pick<Act, 'tx'>, run: string) => markUndone(act.tx, run);

export const clientNamesOf = async (act: Pick<Act, 'tx' | 'org'>): Promise<readonly string[]> =>
  (await namesOfClients(act.tx, act.org)).map(row => row.client_name);
