/** What differs between two states of a record, field by field: values that changed, members of lists that came or went. */

export type Changed = {
  /** From the outside in: `['correction', 'what']`. */
  readonly path: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
};
export type ListChanged = {
  readonly path: readonly string[];
  readonly added: readonly unknown[];
  readonly removed: readonly unknown[];
};
export type Difference = Changed | ListChanged;

type Members = Readonly<Record<string, unknown>>;

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Nothing is said in any of these ways. */
const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isMembers(value) && Object.keys(value).length === 0);

/** One spelling for equal values, whatever the order of their members. */
const spelled = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) =>
    isMembers(member)
      ? Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  ) ?? '';

/** A requirement is named by two members together; it is one value, not a thing with parts. */
const isReference = (value: unknown): boolean =>
  isMembers(value) &&
  typeof value.edition === 'string' &&
  typeof value.key === 'string' &&
  Object.keys(value).length === 2;

/** How the things of a list are told apart: by their id, else by their number. */
function identityOf(list: readonly unknown[]): ((one: Members) => string) | undefined {
  if (list.length === 0 || !list.every(isMembers) || list.some(isReference)) return undefined;
  const member = ['id', 'number'].find(name => list.every(one => isMembers(one) && one[name] !== undefined));
  if (member === undefined) return undefined;
  const names = list.map(one => String(one[member]));
  return new Set(names).size === names.length ? one => String(one[member]) : undefined;
}

/** Members of one list that the other has not, each as often as it is missing there. */
function missingFrom(other: readonly unknown[], list: readonly unknown[]): readonly unknown[] {
  const left = new Map<string, number>();
  for (const one of other) left.set(spelled(one), (left.get(spelled(one)) ?? 0) + 1);
  return list.filter(one => {
    const count = left.get(spelled(one)) ?? 0;
    left.set(spelled(one), count - 1);
    return count <= 0;
  });
}

function listDifference(
  before: readonly unknown[],
  after: readonly unknown[],
  path: readonly string[],
): readonly Difference[] {
  const identity = identityOf([...before]) ?? identityOf([...after]);
  const known = identity && before.every(isMembers) && after.every(isMembers);
  if (!known) {
    const [added, removed] = [missingFrom(before, after), missingFrom(after, before)];
    return added.length + removed.length === 0 ? [] : [{ path, added, removed }];
  }
  const was = new Map(before.map(one => [identity(one), one]));
  const stays = after.filter(one => was.has(identity(one)));
  const here = new Set(after.map(identity));
  const added = after.filter(one => !was.has(identity(one)));
  const removed = before.filter(one => !here.has(identity(one)));
  return [
    ...(added.length + removed.length === 0 ? [] : [{ path, added, removed }]),
    ...stays.flatMap(one => differenceOf(was.get(identity(one)), one, path)),
  ];
}

/** Pure: neither value is changed. Fields in the order in which they are first met. */
export function differenceOf(
  before: unknown,
  after: unknown,
  path: readonly string[] = [],
): readonly Difference[] {
  if (spelled(before) === spelled(after) || (isNothing(before) && isNothing(after))) return [];
  if (isReference(before) || isReference(after)) return [{ path, before, after }];
  if ((Array.isArray(before) || isNothing(before)) && Array.isArray(after))
    return listDifference(Array.isArray(before) ? before : [], after, path);
  if (Array.isArray(before) && isNothing(after)) return listDifference(before, [], path);
  const parts =
    (isMembers(before) && (isMembers(after) || isNothing(after))) || (isMembers(after) && isNothing(before));
  if (!parts) return [{ path, before, after }];
  const [was, is] = [isMembers(before) ? before : {}, isMembers(after) ? after : {}];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return names.flatMap(name => differenceOf(was[name], is[name], [...path, name]));
}
