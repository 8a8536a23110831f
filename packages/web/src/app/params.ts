/** What the address says: parameters of the path, and filters in the query so that every view is a link. */
import { useLocation, useParams, useRouter } from '@tanstack/react-router';

/** A parameter of the path, such as `id`. @throws when the page's path has none of that name */
export function useParam(name: string): string {
  const params: Record<string, string | undefined> = useParams({ strict: false });
  const value = params[name];
  if (value === undefined) throw new Error(`the path has no ${name}`);
  return value;
}

/** A word of the query and how to set it (undefined takes it out); the place in the history is replaced. */
export function useQueryWord(
  name: string,
): readonly [string | undefined, (value: string | undefined) => void] {
  const router = useRouter();
  const { searchStr, pathname } = useLocation();
  const words = new URLSearchParams(searchStr);
  const set = (value: string | undefined): void => {
    const next = new URLSearchParams(searchStr);
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
    const query = next.toString();
    router.history.replace(pathname + (query ? `?${query}` : ''));
  };
  return [words.get(name) ?? undefined, set];
}
