// What a newly brought state of an edition changes against the present one, requirement by requirement.

import type { Edition, Requirement } from '../edition.ts';

export type ChangedRequirement = {
  readonly key: string;
  readonly title: string;
  /** Names of the parts that differ. */
  readonly parts: readonly string[];
};

export type Difference = {
  readonly added: readonly Pick<Requirement, 'key' | 'title'>[];
  readonly changed: readonly ChangedRequirement[];
  readonly gone: readonly Pick<Requirement, 'key' | 'title'>[];
  readonly unchanged: number;
};

const PARTS: readonly (readonly [part: string, of: (one: Requirement) => unknown])[] = [
  ['title', one => one.title],
  ['what it asks', one => one.asks],
  ['questions', one => one.looksFor],
  ['records', one => one.records],
  ['place', one => one.parent ?? ''],
  ['kind', one => one.kind],
  ['in writing', one => one.documented],
  ['leaving out', one => [one.mayExclude, one.excludeWhen ?? '']],
  ['tags', one => one.tags],
];

const named = ({ key, title }: Requirement) => ({ key, title });

/** Everything is added where there was no edition before. */
export function difference(
  before: Pick<Edition, 'requirements'> | undefined,
  after: Pick<Edition, 'requirements'>,
): Difference {
  const old = new Map((before?.requirements ?? []).map(one => [one.key, one]));
  const now = new Set(after.requirements.map(one => one.key));
  const changed = after.requirements.flatMap(one => {
    const was = old.get(one.key);
    if (!was) return [];
    const parts = PARTS.filter(([, of]) => JSON.stringify(of(was)) !== JSON.stringify(of(one)));
    return parts.length === 0 ? [] : [{ ...named(one), parts: parts.map(([part]) => part) }];
  });
  const added = after.requirements.filter(one => !old.has(one.key)).map(named);
  return {
    added,
    changed,
    gone: [...old.values()].filter(one => !now.has(one.key)).map(named),
    unchanged: after.requirements.length - added.length - changed.length,
  };
}
