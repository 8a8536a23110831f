/** The requirements of all adopted editions as choices of a field, by their names. */
import { useRead } from '../api/hooks.ts';
import type { PickChoice } from '../ui/pick/PickField.tsx';
import { nameOf, placeOf } from './sheet.ts';

export type RequirementRef = { readonly edition: string; readonly key: string };

export type RequirementChoices = {
  readonly choices: readonly PickChoice[];
  readonly chosen: (refs: readonly RequirementRef[]) => readonly PickChoice[];
  /** `ISO 9001:2015 8.4.1` */
  readonly words: (ref: RequirementRef) => string;
};

/** @param edition the requirements of this edition alone */
export function useRequirementChoices(edition?: string): RequirementChoices {
  const list = useRead('requirement.list', {}).data;
  const names = new Map((list?.editions ?? []).map(one => [one.id, one.name]));
  const words = (ref: RequirementRef): string => `${names.get(ref.edition) ?? ref.edition} ${ref.key}`;
  const members = (list?.rows ?? []).flatMap(line => line.members);
  const choices = members
    .filter(one => edition === undefined || one.edition === edition)
    .map(one => ({ value: nameOf(one), label: words(one), hint: one.title }));
  return {
    choices,
    chosen: refs => refs.map(ref => ({ value: nameOf(ref), label: words(ref) })),
    words,
  };
}

/** What a picking field holds, as references. */
export const refsOf = (names: readonly string[]): RequirementRef[] =>
  names.flatMap(name => placeOf(name) ?? []);
