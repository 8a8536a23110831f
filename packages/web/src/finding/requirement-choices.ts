/** The clauses and controls that a finding may be recorded against: those of the audited editions, found by typing. */
import type { Edition } from '../engagement/editions.ts';
import type { PickChoice } from '../ui/pick/PickField.tsx';

export type RequirementRef = { readonly edition: string; readonly key: string };

const APART = '|';

export function requirementChoices(editions: readonly Edition[]): readonly PickChoice[] {
  return editions.flatMap(({ id, name, requirements }) =>
    requirements
      .filter(one => one.assessable)
      .map(one => ({
        value: `${id}${APART}${one.key}`,
        label: `${one.key} ${one.title}`,
        ...(editions.length > 1 ? { hint: name } : {}),
      })),
  );
}

export function requirementChosen(value: string): RequirementRef {
  const [edition = '', key = ''] = value.split(APART);
  return { edition, key };
}
