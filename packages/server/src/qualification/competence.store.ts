/** Competence records and the body's rules about people, as rows. */
import type { CompetenceRecord } from '@certwright/core/qualification/competence.state';
import type { PeoplePolicy } from '@certwright/core/qualification/policy.decider';
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';
import type { Kept } from '../platform/events/kept.ts';

/** A body has some hundreds of people; more than this is an import that went wrong. */
const MOST = 5_000;

export type RecordRow = Kept<CompetenceRecord> & { readonly person: string };

const rows = (tx: Tx, org: string) =>
  tx
    .selectFrom('competence')
    .select(['id', 'version', 'pos', 'state', 'person'])
    .where('org', '=', org)
    .limit(MOST);

export const recordsOf = (tx: Tx, org: string, people?: readonly string[]) =>
  people?.length === 0
    ? Promise.resolve([] as RecordRow[])
    : rows(tx, org)
        .$if(people !== undefined, q => q.where('person', 'in', [...(people ?? [])]))
        .orderBy('id')
        .$castTo<RecordRow>()
        .execute();

export const recordById = (tx: Tx, org: string, id: string) =>
  rows(tx, org).where('id', '=', id).$castTo<RecordRow>().executeTakeFirst();

export const policyRow = (tx: Tx, org: string, id: string) =>
  tx
    .selectFrom('people_policy')
    .select(['id', 'version', 'pos', 'state'])
    .where('org', '=', org)
    .where('id', '=', id)
    .$castTo<Kept<PeoplePolicy>>()
    .executeTakeFirst();

export type TiedRow = {
  readonly person: string;
  readonly tie: 'consultancy' | 'internal-audit' | 'employment';
  readonly since: string;
  readonly last_day: string | null;
};

/** The bare fact that people of this body belong to a client's organization, and until when. */
export const tiedTo = async (tx: Tx, engagement: string): Promise<readonly TiedRow[]> =>
  (await sql<TiedRow>`select person, tie, since, last_day from people_tied_to(${engagement})`.execute(tx))
    .rows;
