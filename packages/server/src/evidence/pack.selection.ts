/** Chooses what an evidence pack holds, as far as its maker may see it: pieces of the period, versions in force then. */
import type { Evidence } from '@certwright/core/evidence/evidence.state';
import { askedOf, inForceDuring, standsWithin } from '@certwright/core/evidence/pack';
import type { PackAsked } from '@certwright/core/evidence/pack.decider';
import type { RequirementRef } from '@certwright/core/kernel/schema';
import { releasedDocuments } from '../document/in-force.reading.ts';
import type { Act } from '../platform/events/act.ts';
import type { Kept } from '../platform/events/kept.ts';
import { evidenceWithin } from './evidence.store.ts';

export type ChosenPiece = { readonly row: Kept<Evidence>; readonly shows: readonly RequirementRef[] };
export type ChosenVersion = {
  readonly id: string;
  readonly number: number;
  readonly since: string;
  readonly until: string | null;
  readonly shows: readonly RequirementRef[];
};
export type Chosen = {
  readonly pieces: readonly ChosenPiece[];
  readonly versions: readonly ChosenVersion[];
};

const everything = (asked: PackAsked): boolean =>
  asked.editions.length === 0 && asked.requirements.length === 0;

async function piecesFor(act: Act, asked: PackAsked): Promise<readonly ChosenPiece[]> {
  const rows = await evidenceWithin(act.tx, act.org, asked);
  return rows
    .filter(row => standsWithin(row.state, asked))
    .map(row => ({ row, shows: askedOf(row.state.requirements, asked) }))
    .filter(one => one.shows.length > 0);
}

async function versionsFor(act: Act, asked: PackAsked): Promise<readonly ChosenVersion[]> {
  const documents = await releasedDocuments(act);
  return documents
    .flatMap(({ id, releases, ended, requirementsOf }) =>
      inForceDuring(releases, ended, asked).map(one => {
        return { id, ...one, shows: askedOf(requirementsOf.get(one.number) ?? [], asked) };
      }),
    )
    .filter(one => one.shows.length > 0 || everything(asked));
}

export const choose = async (act: Act, asked: PackAsked): Promise<Chosen> => ({
  pieces: await piecesFor(act, asked),
  versions: await versionsFor(act, asked),
});
