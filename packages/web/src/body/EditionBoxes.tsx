/** Editions that a body can certify to, as boxes to tick or as one to choose. */
import { usePublic } from '../api/hooks.ts';
import { Checkbox } from '../ui/field/Checkbox.tsx';
import { Select } from '../ui/field/Select.tsx';
import { FieldGroup } from '../ui/form/FieldGroup.tsx';

export const useCertifiable = () =>
  (usePublic('standard.list', {}).data?.rows ?? []).filter(
    one => one.certifiable && one.coverage !== 'identity',
  );

type Props = {
  readonly name: string;
  readonly title: string;
  readonly chosen: readonly string[];
  readonly only?: readonly string[] | undefined;
};

export function EditionBoxes({ name, title, chosen, only }: Props) {
  const editions = useCertifiable().filter(one => only === undefined || only.includes(one.id));
  return (
    <FieldGroup title={title}>
      {editions.map(edition => (
        <Checkbox
          key={edition.id}
          name={name}
          value={edition.id}
          label={edition.name}
          defaultChecked={chosen.includes(edition.id)}
        />
      ))}
    </FieldGroup>
  );
}

type OneProps = { readonly name: string; readonly label: string; readonly value: string | undefined };

export function EditionSelect({ name, label, value }: OneProps) {
  const editions = useCertifiable();
  // A choice that is not offered yet cannot be shown as chosen.
  if (editions.length === 0) return null;
  return (
    <Select
      name={name}
      label={label}
      required
      defaultValue={value}
      choices={editions.map(one => ({ value: one.id, label: one.name }))}
    />
  );
}
