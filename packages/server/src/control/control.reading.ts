/** What other areas read of the statements of applicability: exclusions, and when each was issued last. */
import { nameOf } from '@certwright/core/requirement/edition-parts';
import type { DatedRecord } from '@certwright/core/requirement/proof';
import type { Soa } from '@certwright/core/control/soa.decider';
import type { Act } from '../platform/events/act.ts';
import type { Kept } from '../platform/events/kept.ts';
import { statementsOf } from './control.store.ts';

export type StatementFacts = {
  /** Reason of each excluded control, by its name. */
  readonly excluded: ReadonlyMap<string, string>;
  /** Day of the newest issue, by edition. */
  readonly issued: ReadonlyMap<string, string>;
  /** The newest issue as a record of the clause that asks for it. */
  readonly records: ReadonlyMap<string, readonly DatedRecord[]>;
};

/** Where a statement is asked for, in the numbering of ISO/IEC 27001. */
const ASKED_AT = '6.1.3';

export const statementFacts = async (act: Pick<Act, 'tx' | 'org'>): Promise<StatementFacts> =>
  factsOfStatements(await statementsOf(act.tx, act.org));

export function factsOfStatements(rows: readonly Kept<Soa>[]): StatementFacts {
  const excluded = rows.flatMap(({ state }) =>
    Object.values(state.decisions)
      .filter(one => !one.applicable)
      .map(one => [nameOf({ edition: state.edition, key: one.key }), one.reason] as const),
  );
  const issued = rows.flatMap(({ id, state }) => {
    const last = state.issues.at(-1);
    return last ? [{ id, edition: state.edition, ...last }] : [];
  });
  return {
    excluded: new Map(excluded),
    issued: new Map(issued.map(one => [one.edition, one.on])),
    records: new Map(
      issued.map(({ id, edition, number, on }) => [
        nameOf({ edition, key: ASKED_AT }),
        [
          {
            kind: 'statement-of-applicability',
            id,
            title: `Statement of Applicability, version ${number}`,
            standsFor: on,
          },
        ],
      ]),
    ),
  };
}

export type IssuedVersion = { readonly edition: string; readonly number: number; readonly on: string };

/** Every version of a statement that was issued, the newest of each edition first. */
export async function issuedVersions(act: Pick<Act, 'tx' | 'org'>): Promise<readonly IssuedVersion[]> {
  const rows = await statementsOf(act.tx, act.org);
  return rows.flatMap(({ state: { edition, issues } }) =>
    issues.toReversed().map(({ number, on }) => ({ edition, number, on })),
  );
}
