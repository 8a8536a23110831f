/** Statements of applicability and their issued versions as rows. */
import type { Soa } from '@certwright/core/control/soa.decider';
import type { SoaIssue } from '@certwright/core/control/soa-issue.decider';
import type { Tx } from '../platform/db/scoped.ts';
import type { Kept } from '../platform/events/kept.ts';

export const statementsOf = (tx: Tx, org: string) =>
  tx
    .selectFrom('soa')
    .select(['id', 'version', 'pos', 'state'])
    .where('org', '=', org)
    .limit(100)
    .$castTo<Kept<Soa>>()
    .execute();

export const issuedStatement = (tx: Tx, org: string, edition: string, number: number) =>
  tx
    .selectFrom('soa_issue')
    .select(['id', 'version', 'pos', 'state'])
    .where('org', '=', org)
    .where('edition', '=', edition)
    .where('number', '=', number)
    .$castTo<Kept<SoaIssue>>()
    .executeTakeFirst();
