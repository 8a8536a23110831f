/** What the address says: parameters of the path, and one word of the query so that every view is a link. */
import { useParams } from '@tanstack/react-router';
import { useQueryWords } from './query.ts';

/** A parameter of the path, such as `id`. @throws when the page's path has none of that name */
export function useParam(name: string): string {
  const params: Record<string, string | undefined> = useParams({ strict: false });
  const value = params[name];
  if (value === undefined) throw new Error(`the path has no ${name}`);
  return value;
}

/** One word of the query and how to set it (undefined takes it out); several at once: `useQueryWords`. */
export function useQueryWord(
  name: string,
): readonly [string | undefined, (value: string | undefined) => void] {
  const { words, set } = useQueryWords();
  return [words[name], value => set({ [name]: value })];
}
