/** The International Classification for Standards beside the results, a level at a time; a code narrows the search. */
import { usePublic } from '../api/hooks.ts';
import { RouterLink } from '../app/RouterLink.tsx';
import type { Query } from '../app/query.ts';
import { AsideSection } from '../ui/page/AsideSection.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { NumberText } from '../ui/text/NumberText.tsx';

/** A sub-group has nothing below it: the group that it lies in stays open. */
const shownLevel = (ics: string | undefined): string | undefined =>
  ics?.length === 9 ? ics.slice(0, 6) : ics;

export function IcsTree({ query }: { readonly query: Query }) {
  const { ics } = query.words;
  const below = shownLevel(ics);
  const tree = usePublic('catalogue.tree', below ? { below } : {});
  return (
    <AsideSection title="By subject">
      <Resource
        of={tree}
        skeleton="lines"
        empty={{
          when: data => data.rows.length === 0 && data.above.length === 0,
          what: 'The classification of subjects (ICS) is not loaded yet.',
        }}
      >
        {({ rows, above }) => (
          <ul className="stack-close">
            {above.length === 0 ? null : (
              <li>
                <RouterLink href={query.href({ ics: undefined })}>All subjects</RouterLink>
              </li>
            )}
            {above.map(one => (
              <li key={one.code}>
                <RouterLink href={query.href({ ics: one.code })}>
                  <span className="mono">{one.code}</span> {one.title}
                </RouterLink>
              </li>
            ))}
            {rows.map(row => (
              <li key={row.code}>
                <RouterLink
                  href={query.href({ ics: row.code })}
                  {...(row.code === ics ? { 'aria-current': 'true' as const } : {})}
                >
                  <span className="mono">{row.code}</span>{' '}
                  {row.code === ics ? <strong>{row.title}</strong> : row.title}
                </RouterLink>{' '}
                <span className="quiet">
                  <NumberText value={row.current} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </Resource>
    </AsideSection>
  );
}
