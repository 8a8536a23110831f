/** Who answers for a line of a register, when it is looked at again, and which standards it counts for. */
import { useRead } from '../api/hooks.ts';
import { usePeople } from '../requirement/usePeople.ts';
import { DateField } from '../ui/field/DateField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { PickField } from '../ui/pick/PickField.tsx';

type Owned = {
  readonly owner: { readonly id: string; readonly name: string } | null;
  readonly reviewOn: string | null;
  readonly editions: readonly string[];
};

/** The owner as a choice that is made already. */
export const ownerChosen = (of: Pick<Owned, 'owner'> | undefined) =>
  of?.owner ? [{ value: of.owner.id, label: of.owner.name }] : [];

export function OwnerFields({ of }: { readonly of: Owned | undefined }) {
  const people = usePeople();
  const editions = useRead('requirement.list', {}).data?.editions ?? [];
  const choices = editions.map(one => ({ value: one.id, label: one.name }));
  return (
    <>
      <FieldRow>
        <PickField name="owner" label="Owner" choices={people} defaultValue={ownerChosen(of)} />
        <DateField name="reviewOn" label="Look at it again on" defaultValue={of?.reviewOn ?? ''} />
      </FieldRow>
      {choices.length > 1 ? (
        <PickField
          name="editions"
          label="Counts for"
          hint="All adopted standards when none is named."
          choices={choices}
          multiple
          defaultValue={choices.filter(one => of?.editions.includes(one.value))}
        />
      ) : null}
    </>
  );
}
