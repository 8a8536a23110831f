/** Editions of the library for the screens of an engagement: their names, and their requirements in our words. */
import { useQueries } from '@tanstack/react-query';
import { call, type Output } from '../api/client.ts';
import { usePublic } from '../api/hooks.ts';
import type { Fetched } from '../ui/resource/Resource.tsx';

export type Edition = Output<'standard.get'>;
export type Requirement = Edition['requirements'][number];

/** Names an edition as people write it; its id until the library has answered. */
export function useEditionName(): (id: string) => string {
  const { data } = usePublic('standard.list', {});
  return id => data?.rows.find(row => row.id === id)?.name ?? id;
}

/** The given editions with their requirements, as something that is fetched: all of them or none. */
export function useEditionsFetched(ids: readonly string[]): Fetched<readonly Edition[]> {
  const queries = useQueries({
    queries: ids.map(edition => ({
      queryKey: ['', 'standard.get', { edition }],
      queryFn: () => call('standard.get', '', { edition }),
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  const found = queries.flatMap(query => (query.data ? [query.data] : []));
  return {
    data: found.length === ids.length ? found : undefined,
    error: queries.find(query => query.error)?.error,
    isPending: queries.some(query => query.isPending),
    refetch: () => void Promise.all(queries.map(query => query.refetch())),
  };
}

/** The same for a page that can do without: undefined until all of them are there. */
export const useEditions = (ids: readonly string[]): readonly Edition[] | undefined =>
  useEditionsFetched(ids).data;

export const requirementOf = (
  editions: readonly Edition[] | undefined,
  ref: { readonly edition: string; readonly key: string },
): Requirement | undefined =>
  editions?.find(edition => edition.id === ref.edition)?.requirements.find(one => one.key === ref.key);
