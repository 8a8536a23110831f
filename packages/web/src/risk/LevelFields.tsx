/** The level of each scale, each with what it means, so that two people choose the same. */
import type { RiskMethod, Scale, Values } from '@certwright/standards/risk/method';
import { useState } from 'react';
import { Select } from '../ui/field/Select.tsx';
import type { FormValue } from '../ui/form/values.ts';

/** Names of scales are words of data: the prefix keeps a number from making a list. */
const nameOf = (group: string, id: string): string => `${group}.of-${id}`;

function LevelField({ group, scale, first }: { group: string; scale: Scale; first: number | undefined }) {
  const [chosen, setChosen] = useState(first === undefined ? '' : String(first));
  const level = scale.levels.find(one => String(one.value) === chosen);
  return (
    <Select
      name={nameOf(group, scale.id)}
      label={scale.name}
      required
      width="full"
      choices={scale.levels.map(one => ({ value: String(one.value), label: `${one.value} ${one.name}` }))}
      value={chosen}
      onChange={setChosen}
      hint={level?.means}
    />
  );
}

type Props = { readonly method: RiskMethod; readonly group: string; readonly first?: Values | undefined };

export const LevelFields = ({ method, group, first }: Props) => (
  <>
    {method.scales.map(scale => (
      <LevelField key={scale.id} group={group} scale={scale} first={first?.[scale.id]} />
    ))}
  </>
);

/** What the fields of a group said, by the ids of the scales. */
export function valuesIn(method: RiskMethod, said: FormValue | undefined): Record<string, number> {
  const group = typeof said === 'object' && said !== null && !Array.isArray(said) ? said : {};
  return Object.fromEntries(
    method.scales.flatMap(({ id }) => {
      const value = Number((group as Record<string, FormValue>)[`of-${id}`]);
      return Number.isInteger(value) && value > 0 ? [[id, value]] : [];
    }),
  );
}
