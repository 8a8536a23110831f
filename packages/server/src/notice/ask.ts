/** Asks another area through its operations: the way that is open between areas. */

type Named = { readonly id: string };

/** The operation of this name. @throws when the list has none, which is a mistake in the program */
export function operationOf<T extends Named, const I extends T['id']>(
  list: readonly T[],
  id: I,
): Extract<T, { id: I }> {
  const found = list.find((one): one is Extract<T, { id: I }> => one.id === id);
  if (!found) throw new Error(`there is no operation ${id}`);
  return found;
}
