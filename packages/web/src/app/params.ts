/** What the address says: parameters of the path, and filters in the query so that every view is a link. */
import { useLocation, useParams, useRouter } from '@tanstack/react-router';

/** A parameter of the path, such as `id`. @throws when the page's path has none of that name */
export function useParam(name: string): string {
  const params: Record<string, string | undefined> = useParams({ strict: false });
  const value = params[name];
  if (value === undefined) throw new Error(`the path has no ${name}`);
  return value;
}

type Words = Readonly<Record<string, string | undefined>>;

/** The words of the query, and how to set several at once (undefined takes one out); the place in the history is replaced. */
export function useQueryWords(): readonly [(name: string) => string | undefined, (changes: Words) => void] {
  const router = useRouter();
  const { searchStr, pathname } = useLocation();
  const words = new URLSearchParams(searchStr);
  const set = (changes: Words): void => {
    const next = new URLSearchParams(searchStr);
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined || value === '') next.delete(name);
      else next.set(name, value);
    }
    const query = next.toString();
    router.history.replace(pathname + (query ? `?${query}` : ''));
  };
  return [name => words.get(name) ?? undefined, set];
}

/** One word of the query and how to set it. */
export function useQueryWord(
  name: string,
): readonly [string | undefined, (value: string | undefined) => void] {
  const [word, set] = useQueryWords();
  return [word(name), value => set({ [name]: value })];
}
