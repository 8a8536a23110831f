/** Relations between requirements of different standards that are followed side by side: the library's, or brought ones. */
import { relate } from '@certwright/standards/crosswalk';
import type { Edition } from '@certwright/standards/edition';
import { isOwnEditionId } from '@certwright/standards/exchange/brought';
import { type Relationship, TURNED } from '@certwright/standards/exchange/mapping';
import { exportedRelations } from '@certwright/standards/exchange/oscal-mapping-export';
import type { RequirementRef } from '../kernel/schema.ts';

/** How `from` stands to `to`. */
export type Tie = {
  readonly from: RequirementRef;
  readonly to: RequirementRef;
  readonly kind: Relationship;
  /** `library`, or the name of what was brought. */
  readonly says: string;
};

export const turned = ({ from, to, kind, says }: Tie): Tie => ({
  from: to,
  to: from,
  kind: TURNED[kind],
  says,
});

/** Whoever meets the source meets all of the target: both are equal, or the source asks more. */
export const answersWhole = (kind: Relationship): boolean => kind === 'equal' || kind === 'superset';

/** An edition of the library is one object as long as the program runs, and never changes. */
const REMEMBERED = new WeakMap<Edition, WeakMap<Edition, readonly Tie[]>>();

function libraryTies(from: Edition, to: Edition): readonly Tie[] {
  const known = REMEMBERED.get(from)?.get(to);
  if (known) return known;
  const ties = exportedRelations(relate(from, to)).map(one => ({
    from: { edition: from.id, key: one.from },
    to: { edition: to.id, key: one.to },
    kind: one.kind,
    says: 'library',
  }));
  const row = REMEMBERED.get(from) ?? new WeakMap<Edition, readonly Tie[]>();
  REMEMBERED.set(from, row.set(to, ties));
  return ties;
}

/** Editions of one standard are not tied here: moving from one to the other is a change of edition. */
export function tiesAmong(editions: readonly Edition[], brought: readonly Tie[]): readonly Tie[] {
  const pair = (one: string, other: string): string => [one, other].toSorted().join(' ');
  const own = Map.groupBy(brought, ({ from, to }) => pair(from.edition, to.edition));
  return editions.flatMap((from, i) =>
    editions.slice(i + 1).flatMap(to => {
      if (from.standard === to.standard) return [];
      const said = own.get(pair(from.id, to.id));
      if (said) return said;
      return isOwnEditionId(from.id) || isOwnEditionId(to.id) ? [] : libraryTies(from, to);
    }),
  );
}
