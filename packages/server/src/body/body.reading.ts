/** What other areas read of a body's set-up: what holds today, and how it works. */
import { completed, type Deadlines, USUAL_DEADLINES } from '@certwright/core/body/deadline.table';
import { type Practice, USUAL_PRACTICE } from '@certwright/core/body/practice.decider';
import type { Recorded } from '@certwright/core/kernel/kept-record';
import type { Act } from '../platform/events/act.ts';
import type { Kept } from '../platform/events/kept.ts';
import { standardOf } from '../qualification/standard-of.ts';
import { accreditationsOf, practiceOf, priceListsOf, schemesOf, timesReleased } from './body.store.ts';

type Here = Pick<Act, 'tx' | 'org'>;
const current = <C>(rows: readonly Kept<Recorded<C>>[]): readonly (C & { readonly id: string })[] =>
  rows.flatMap(({ id, state }) => (state.phase === 'current' ? [{ ...state.content, id }] : []));

export const schemesHere = async ({ tx, org }: Here) => current(await schemesOf(tx, org));
export const accreditationsHere = async ({ tx, org }: Here) => current(await accreditationsOf(tx, org));
export const priceListsHere = async ({ tx, org }: Here) => current(await priceListsOf(tx, org));

/** What the body says of visits that come unannounced, by standard; nothing where it says nothing. */
export const unannouncedHere = async (act: Here): Promise<ReadonlyMap<string, boolean | undefined>> =>
  new Map((await schemesHere(act)).map(one => [standardOf(one.edition), one.unannounced]));

/** How the body works; the usual where it has chosen nothing. */
export async function practiceHere({ tx, org }: Here): Promise<Practice> {
  const practice = (await practiceOf(tx, org))?.state ?? USUAL_PRACTICE;
  return { ...practice, deadlines: completed(practice.deadlines) };
}

/** The times that the body chose, asked once for a request. */
export const timesHere = async (here: Here): Promise<Deadlines> => (await practiceHere(here)).deadlines;

/**
 * The times by which a certification goes, whoever looks: a body by its own, a client by those of the body that
 * certifies it. Asked once for a request, however many certifications it is about.
 */
export async function timesOfBodies({
  tx,
  org,
  kind,
}: Here & Pick<Act, 'kind'>): Promise<(body: string) => Deadlines> {
  if (kind === 'certification-body') {
    const own = await timesHere({ tx, org });
    return () => own;
  }
  const known = new Map((await timesReleased(tx)).map(row => [row.body, completed(row.times)]));
  return body => known.get(body) ?? USUAL_DEADLINES;
}
