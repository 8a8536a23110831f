/** Several words of the query at once: filters and what is open, set together so that none overwrites another. */
import { useLocation, useRouter } from '@tanstack/react-router';

export type QueryWords = Readonly<Record<string, string | undefined>>;

/** The address with these words of the query changed; undefined takes one out. */
export function withWords(path: string, search: string, change: QueryWords): string {
  const words = new URLSearchParams(search);
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined || value === '') words.delete(name);
    else words.set(name, value);
  }
  const query = words.toString();
  return path + (query ? `?${query}` : '');
}

export type Query = {
  readonly words: QueryWords;
  /** Replaces the place in the history. */
  readonly set: (change: QueryWords) => void;
  /** The address that `set` would lead to, for links. */
  readonly href: (change: QueryWords) => string;
};

export function useQueryWords(): Query {
  const router = useRouter();
  const { searchStr, pathname } = useLocation();
  const href = (change: QueryWords): string => withWords(pathname, searchStr, change);
  return {
    words: Object.fromEntries(new URLSearchParams(searchStr)),
    set: change => {
      // An act may end after its person has gone on: he is not called back.
      const { pathname: here, search } = router.history.location;
      if (here === pathname) router.history.replace(withWords(here, search, change));
    },
    href,
  };
}
