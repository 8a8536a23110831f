/** Operations in screens: reading through the cache, acting and refreshing what the act changed. */
import {
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useOrg } from '../app/org.ts';
import { call, ProblemError, type CallOptions, type Input, type OpId, type Output } from './client.ts';

/** Reads an operation of the current organization. */
export function useRead<I extends OpId>(
  id: I,
  input: Input<I>,
  { enabled = true }: { enabled?: boolean } = {},
): UseQueryResult<Output<I>> {
  const { slug } = useOrg();
  return useQuery({
    queryKey: [slug, id, input],
    queryFn: ({ signal }) => call(id, slug, input, { signal }),
    enabled,
  });
}

/** Reads an operation that needs no organization. */
export const usePublic = <I extends OpId>(id: I, input: Input<I>): UseQueryResult<Output<I>> =>
  useQuery({ queryKey: ['', id, input], queryFn: ({ signal }) => call(id, '', input, { signal }) });

type Paged = { readonly rows: readonly unknown[]; readonly next: number | string | null };

/** Reads a paged list, a page at a time; `rows` are those that were read so far. */
export function useList<I extends OpId>(id: I, input: Input<I>) {
  const { slug } = useOrg();
  const query = useInfiniteQuery({
    queryKey: [slug, id, input, 'pages'],
    initialPageParam: undefined as number | string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(id, slug, { ...(input as object), ...(pageParam ? { after: pageParam } : {}) } as Input<I>, {
        signal,
      }),
    getNextPageParam: last => (last as Paged).next ?? undefined,
  });
  const rows = (query.data?.pages ?? []).flatMap(page => (page as Paged).rows) as RowOf<Output<I>>[];
  const more = query.hasNextPage
    ? { onMore: () => void query.fetchNextPage(), busy: query.isFetchingNextPage }
    : undefined;
  const { error, isPending, refetch } = query;
  const data = query.data ? { rows } : undefined;
  return { data, error, isPending, refetch: () => void refetch(), rows, more };
}
type RowOf<O> = O extends { rows: readonly (infer R)[] } ? R : never;

/** Reads everything of the current organization again: for what was changed by other means than an operation. */
export function useReadAgain(): () => Promise<void> {
  const { slug } = useOrg();
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: [slug] });
}

/** Acts in the current organization; everything of it is read again afterwards, so nothing on the screen is stale. */
export function useAct<I extends OpId>(
  id: I,
): UseMutationResult<Output<I>, Error, Input<I> & { readonly $version?: number }> {
  const { slug } = useOrg();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ $version, ...input }: Input<I> & { readonly $version?: number }) => {
      const options: CallOptions = { version: $version };
      return call(id, slug, input as Input<I>, options);
    },
    onSuccess: () => client.invalidateQueries({ queryKey: [slug] }),
    // Somebody was faster: what the screen shows as theirs has to be what was saved, so it is read before anybody is told.
    onError: async error => {
      if (error instanceof ProblemError && error.problem.status === 409)
        await client.invalidateQueries({ queryKey: [slug] });
    },
  });
}
