/** The technical committees beside the results: found by reference or title, each with its standards; one narrows the search. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call, type Output } from '../api/client.ts';
import { RouterLink } from '../app/RouterLink.tsx';
import type { Query } from '../app/query.ts';
import { FilterText } from '../ui/filter-bar/FilterBar.tsx';
import { AsideSection } from '../ui/page/AsideSection.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { NumberText } from '../ui/text/NumberText.tsx';

type Row = Output<'catalogue.committees'>['rows'][number];

/** As many as fit beside the results; a word more finds the others. */
const SHOWN = 12;

/** `ISO/TC 176/SC 2` lies in `ISO/TC 176`. */
const familyOf = (reference: string): string => reference.replace(/\/(SC|WG)\b.*$/, '');

export function CommitteePicker({ query }: { readonly query: Query }) {
  const { committee } = query.words;
  const [typed, setTyped] = useState<string>();
  const q = typed ?? (committee === undefined ? '' : familyOf(committee));
  const found = useQuery({
    queryKey: ['', 'catalogue.committees', q],
    queryFn: ({ signal }) => call('catalogue.committees', '', { q, limit: SHOWN }, { signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <AsideSection title="By committee">
      <div className="stack-close">
        <FilterText label="Committee" value={typed} onChange={setTyped} placeholder="Reference or title" />
        {committee === undefined ? null : (
          <p>
            <RouterLink href={query.href({ committee: undefined })} onClick={() => setTyped(undefined)}>
              All committees
            </RouterLink>
          </p>
        )}
        <Resource
          of={found}
          skeleton="lines"
          empty={{
            when: data => data.rows.length === 0,
            what:
              q === ''
                ? 'The list of technical committees is not loaded yet.'
                : 'No committee has these words.',
          }}
        >
          {({ rows }) => (
            <ul className="stack-close">
              {rows.map(row => (
                <Committee
                  key={row.reference}
                  row={row}
                  href={query.href({ committee: row.reference })}
                  current={row.reference === committee}
                />
              ))}
            </ul>
          )}
        </Resource>
      </div>
    </AsideSection>
  );
}

type CommitteeProps = { readonly row: Row; readonly href: string; readonly current: boolean };

const Committee = ({ row, href, current }: CommitteeProps) => (
  <li>
    <RouterLink href={href} {...(current ? { 'aria-current': 'true' as const } : {})}>
      <span className="mono">{row.reference}</span> {current ? <strong>{row.title}</strong> : row.title}
    </RouterLink>{' '}
    <span className="quiet">
      <NumberText value={row.current} />
    </span>
  </li>
);
