/** What other areas read of a body's set-up: what holds today, and how it works. */
import { type Practice, USUAL_PRACTICE } from '@certwright/core/body/practice.decider';
import type { Recorded } from '@certwright/core/kernel/kept-record';
import type { Act } from '../platform/events/act.ts';
import type { Kept } from '../platform/events/kept.ts';
import { standardOf } from '../qualification/standard-of.ts';
import { accreditationsOf, practiceOf, priceListsOf, schemesOf } from './body.store.ts';

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
export const practiceHere = async ({ tx, org }: Here): Promise<Practice> =>
  (await practiceOf(tx, org))?.state ?? USUAL_PRACTICE;
