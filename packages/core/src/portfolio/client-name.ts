/** Names of clients as people spell them: two spellings of one name are pointed out and never taken for one by themselves. */
import { plainTitle } from './field.table.ts';

const LEGAL_FORMS =
  /\b(gmbh|ag|kg|ohg|gbr|ug|eg|ev|mbh|co|und|and|ltd|limited|inc|llc|llp|plc|corp|corporation|sa|sas|sarl|srl|spa|sl|bv|nv|oy|oyj|ab|as|aps|kft|sro|spol|doo|se)\b/g;

/** What is left of a name without legal form, case, accents and signs. */
export const nameCore = (name: string): string => {
  const plain = plainTitle(name.replaceAll(/[.']/g, ''));
  const short = plain.replaceAll(LEGAL_FORMS, ' ').replaceAll(/\s+/g, '');
  return short === '' ? plain.replaceAll(' ', '') : short;
};

/** Spellings of one name among several, the most frequent first. */
export function spellings(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const counts = new Map<string, Map<string, number>>();
  for (const name of names) {
    const core = nameCore(name);
    const of = counts.get(core) ?? new Map<string, number>();
    of.set(name, (of.get(name) ?? 0) + 1);
    counts.set(core, of);
  }
  return new Map(
    [...counts].map(([core, of]) => [core, [...of].toSorted((a, b) => b[1] - a[1]).map(([name]) => name)]),
  );
}
