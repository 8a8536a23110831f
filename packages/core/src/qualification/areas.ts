/** Technical areas by code, as the rules name them: sector codes for most standards, food-chain categories, and the body's own words where no table exists. */
import { FOOD_2022 } from '@certwright/rules/audit-time/food.tables';
import { SECTOR_CODES } from '@certwright/rules/sectors/iaf-codes.table';
import { sectorOf } from '@certwright/rules/sectors/sector';

export type Area = { readonly code: string; readonly name: string };

const SECTORS: readonly Area[] = [...SECTOR_CODES.values()].map(({ value }) => ({
  code: `IAF ${value.code}`,
  name: value.name,
}));
const FOOD: readonly Area[] = [...FOOD_2022.categories.keys()].map(code => ({
  code: `FSMS ${code}`,
  name: 'Food chain category',
}));

/** Areas to choose from for a standard; a body may write codes of its own (information security, energy). */
export const areasFor = (standard: string): readonly Area[] =>
  standard === 'ISO 22000' || standard.startsWith('FSSC') ? FOOD : SECTORS;

/** "17", "EA 17", "iaf17" are "IAF 17"; other codes stay as they are, without spaces around. */
export function areaCode(text: string): string {
  const plain = text.trim().replaceAll(/\s+/g, ' ');
  if (/^nace/i.test(plain)) return plain.toUpperCase();
  const sector = sectorOf(plain);
  if (sector) return `IAF ${sector.value.code}`;
  const food = /^fsms[ -]*(\w{1,3})$/i.exec(plain)?.[1]?.toUpperCase();
  return food === undefined ? plain : `FSMS ${food}`;
}
