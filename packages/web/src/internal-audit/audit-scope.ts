/** The scope of an internal audit, chosen by chapters of the adopted editions. */
import { chapterOf, type Line } from '../requirement/sheet.ts';
import type { RequirementRef } from '../requirement/useRequirementChoices.ts';

export type Chapter = {
  /** `iso-9001-2015/8` */
  readonly id: string;
  readonly edition: string;
  readonly number: string;
  readonly requirements: readonly RequirementRef[];
};

/** Chapters in the order in which the list has them. */
export function chaptersOf(lines: readonly Line[]): readonly Chapter[] {
  const members = lines.flatMap(line => line.members);
  const groups = Map.groupBy(members, one => `${one.edition}/${chapterOf(one.key)}`);
  return [...groups].map(([id, some]) => ({
    id,
    edition: id.split('/')[0] ?? id,
    number: id.split('/')[1] ?? '',
    requirements: some.map(({ edition, key }) => ({ edition, key })),
  }));
}

/** Everything that the chosen chapters and single requirements hold, each once. */
export function scopeOf(
  chapters: readonly Chapter[],
  chosen: readonly string[],
  single: readonly RequirementRef[],
): RequirementRef[] {
  const all = [
    ...chapters.filter(one => chosen.includes(one.id)).flatMap(one => one.requirements),
    ...single,
  ];
  return [...new Map(all.map(one => [`${one.edition}:${one.key}`, one])).values()];
}
