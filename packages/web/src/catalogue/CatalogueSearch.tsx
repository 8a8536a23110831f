/** Search and filters of the catalogue, all of them in the address, and the list of what was found. */
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { call, type Input } from '../api/client.ts';
import { usePublic } from '../api/hooks.ts';
import type { Query } from '../app/query.ts';
import { Button } from '../ui/button/Button.tsx';
import { FilterBar, FilterChoice, FilterText } from '../ui/filter-bar/FilterBar.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Table } from '../ui/table/Table.tsx';
import { Tag } from '../ui/tag/Tag.tsx';
import { Attribution } from './Attribution.tsx';
import { COLUMNS } from './catalogue.columns.tsx';
import { STANDINGS, TYPES } from './deliverable.words.tsx';

type Search = Input<'catalogue.search'>;
const FILTERS = ['ics', 'committee', 'type', 'standing'] as const;

function searchOf(words: Query['words']): Search {
  const filters = FILTERS.flatMap(name => (words[name] ? [[name, words[name]] as const] : []));
  return { q: words.q ?? '', ...Object.fromEntries(filters) };
}

/** @param base where a deliverable's page lies: `/catalogue`, or below an organization */
export function CatalogueSearch({ query, base }: { readonly query: Query; readonly base: string }) {
  const { words, set } = query;
  const search = searchOf(words);
  const standing = usePublic('catalogue.standing', {});
  const found = useInfiniteQuery({
    queryKey: ['', 'catalogue.search', search],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call('catalogue.search', '', { ...search, ...(pageParam ? { after: pageParam } : {}) }, { signal }),
    getNextPageParam: last => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const pages = found.data?.pages ?? [];
  const corrected = pages[0]?.corrected;
  const rows = pages.flatMap(page => page.rows);
  const empty = standing.data?.deliverables === 0;
  const clear = { q: undefined, ics: undefined, committee: undefined, type: undefined, standing: undefined };
  return (
    <div className="stack">
      <FilterBar label="Search the catalogue">
        <FilterText
          label="Number or words"
          value={words.q}
          onChange={q => set({ q })}
          placeholder="iso9001, 27001:2022, laser"
        />
        <FilterChoice
          label="State"
          value={words.standing}
          onChange={value => set({ standing: value })}
          choices={STANDINGS}
        />
        <FilterChoice label="Kind" value={words.type} onChange={type => set({ type })} choices={TYPES} />
      </FilterBar>
      {words.ics || words.committee ? (
        <div className="row">
          {words.ics ? <Tag onRemove={() => set({ ics: undefined })}>{`Subject ${words.ics}`}</Tag> : null}
          {words.committee ? (
            <Tag onRemove={() => set({ committee: undefined })}>{words.committee}</Tag>
          ) : null}
        </div>
      ) : null}
      {corrected ? (
        <Notice live>
          Nothing has “{words.q}”. These have <strong>{corrected}</strong>.
        </Notice>
      ) : null}
      <Resource
        of={{ data: found.data && rows, error: found.error, isPending: found.isPending }}
        skeleton="table"
        empty={{
          when: list => list.length === 0,
          what: empty
            ? 'Everything that ISO publishes is listed here, once the operator has loaded it: npx certwright catalogue import.'
            : 'Nothing in the catalogue fits. Fewer words or no filter finds more.',
          example: empty
            ? 'The editions that can be adopted are in the library already.'
            : 'For example: 14001, medical devices, ISO/IEC 27001:2022.',
          ...(empty ? {} : { act: <Button onClick={() => set(clear)}>Show all</Button> }),
        }}
      >
        {list => (
          <Table
            caption="Deliverables"
            rows={list}
            rowKey={row => String(row.id)}
            rowName={row => row.reference}
            href={row => `${base}/${row.id}`}
            columns={COLUMNS}
            more={
              found.hasNextPage
                ? { onMore: () => void found.fetchNextPage(), busy: found.isFetchingNextPage }
                : undefined
            }
          />
        )}
      </Resource>
      <Attribution />
    </div>
  );
}
