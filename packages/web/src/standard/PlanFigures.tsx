/** What audit days depend on besides people and places, kept in the address: integration, food, energy. */
import type { Query, QueryWords } from '../app/query.ts';
import { NumberField } from '../ui/field/NumberField.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';

/** A whole number from one up, as the address holds it. */
export const count = (word: string | undefined): number | undefined => {
  const value = Number(word);
  return Number.isInteger(value) && value > 0 ? value : undefined;
};
const amount = (word: string | undefined): number | undefined => {
  const value = Number(word);
  return word !== undefined && Number.isFinite(value) && value > 0 ? value : undefined;
};
const categoriesOf = (word: string | undefined): string[] =>
  (word ?? '').split(/[\s,;]+/).filter(one => one !== '');

/** The figures of the address as the plan is asked with; a figure that is not said is left out. */
export function figuresOf(words: QueryWords) {
  const integration = count(words.integration);
  const categories = categoriesOf(words.food);
  const consumptionTJ = amount(words.energyUsed);
  return {
    ...(integration === undefined ? {} : { integration: Math.min(integration, 100) }),
    ...(categories.length === 0 ? {} : { food: { categories, haccpStudies: count(words.studies) ?? 1 } }),
    ...(consumptionTJ === undefined
      ? {}
      : {
          energy: {
            consumptionTJ,
            types: count(words.energyTypes) ?? 1,
            significantUses: count(words.energyUses) ?? 1,
          },
        }),
  };
}

type Props = { readonly query: Query; readonly editions: readonly string[] };

export function PlanFigures({ query, editions }: Props) {
  const { words } = query;
  const set = (name: string) => (value: number | undefined) =>
    query.set({ [name]: value === undefined ? undefined : String(value) });
  const asks = (standard: string): boolean => editions.some(one => one.startsWith(`${standard}-`));
  return (
    <>
      {editions.length > 1 ? (
        <FieldRow>
          <NumberField
            name="integration"
            label="How far the systems are one"
            hint="One system for all standards is audited in fewer days (IAF MD 11)."
            min={0}
            max={100}
            unit="percent"
            value={count(words.integration)}
            onChange={set('integration')}
          />
        </FieldRow>
      ) : null}
      {asks('iso-22000') ? (
        <FieldRow>
          <TextField
            name="food"
            label="Food-chain categories"
            hint="Letters of ISO 22003-1, with commas"
            placeholder="CI"
            value={words.food ?? ''}
            onChange={food => query.set({ food })}
          />
          <NumberField
            name="studies"
            label="HACCP studies"
            hint="One for each group of products"
            min={1}
            max={1000}
            value={count(words.studies) ?? 1}
            onChange={set('studies')}
          />
        </FieldRow>
      ) : null}
      {asks('iso-50001') ? (
        <FieldRow>
          <NumberField
            name="energyUsed"
            label="Energy in a year"
            min={0}
            step="any"
            unit="TJ"
            value={amount(words.energyUsed)}
            onChange={set('energyUsed')}
          />
          <NumberField
            name="energyTypes"
            label="Types of energy"
            min={1}
            max={1000}
            value={count(words.energyTypes) ?? 1}
            onChange={set('energyTypes')}
          />
          <NumberField
            name="energyUses"
            label="Significant energy uses"
            min={1}
            max={1000}
            value={count(words.energyUses) ?? 1}
            onChange={set('energyUses')}
          />
        </FieldRow>
      ) : null}
    </>
  );
}
