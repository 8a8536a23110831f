/** What the lists between client and body are narrowed to: the client's name, a standard, a period; and the same list as a file. */
import type { ReactNode } from 'react';
import { usePublic } from '../api/hooks.ts';
import { useOrg } from '../app/org.ts';
import type { Query } from '../app/query.ts';
import { Button } from '../ui/button/Button.tsx';
import { FilterBar, FilterChoice, FilterDay, FilterText } from '../ui/filter-bar/FilterBar.tsx';
import { useIsBody } from './today.ts';

/** The words of the query that a list knows. */
export const narrowing = <K extends string>(
  { words }: Pick<Query, 'words'>,
  known: readonly K[],
): { readonly [key in K]?: string } =>
  Object.fromEntries(known.flatMap(name => (words[name] ? [[name, words[name]]] : []))) as {
    [key in K]?: string;
  };

export const PERIOD = ['q', 'edition', 'from', 'to'] as const;

export function ListFilters({
  label,
  query: { words, set },
  period,
  children,
}: {
  readonly label: string;
  readonly query: Query;
  /** What the two days are about; undefined where the list has none. */
  readonly period?: string;
  readonly children?: ReactNode;
}) {
  const isBody = useIsBody();
  const { data } = usePublic('standard.list', {});
  if (!isBody && period === undefined) return null;
  return (
    <FilterBar label={label}>
      {isBody ? <FilterText label="Client" value={words.q} onChange={next => set({ q: next })} /> : null}
      {period === undefined ? null : (
        <>
          <FilterChoice
            label="Standard"
            value={words.edition}
            choices={(data?.rows ?? []).map(one => ({ value: one.id, label: one.name }))}
            onChange={next => set({ edition: next })}
          />
          <FilterDay label={`${period} from`} value={words.from} onChange={next => set({ from: next })} />
          <FilterDay label="to" value={words.to} onChange={next => set({ to: next })} />
        </>
      )}
      {children}
    </FilterBar>
  );
}

/** @param list below the organization, without the ending */
export function ListFiles({
  list,
  of,
}: {
  readonly list: string;
  readonly of: Readonly<Record<string, string | undefined>>;
}) {
  const { slug } = useOrg();
  const words = Object.entries(of).flatMap(([name, word]) => (word === undefined ? [] : [[name, word]]));
  const file = (as: string): string =>
    `/api/organizations/${encodeURIComponent(slug)}/${list}.${as}?${new URLSearchParams(words)}`;
  return (
    <>
      <Button kind="quiet" href={file('xlsx')}>
        XLSX
      </Button>
      <Button kind="quiet" href={file('csv')}>
        CSV
      </Button>
    </>
  );
}
